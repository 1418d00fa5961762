using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Drift;

/// <summary>The file that facts are merged into, by whoever saw them.</summary>
public sealed class WitnessFileTests : IDisposable
{
    private const string Version = "docmodels.baseline\t1";

    private readonly string _folder = Directory.CreateTempSubdirectory("witness").FullName;

    private string Witness => Path.Combine(_folder, "docmodels.witness.test.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_says_who_saw_what_and_has_a_fact_a_line()
    {
        using (DriftObserver observer = Observer())
        {
            Read(observer, """{"size":1,"nick":["a"],"@odata.type":"#example.app"}""");
        }

        string[] lines = File.ReadAllText(Witness).Split('\n');
        Assert.Matches(@"^# docmodels witness: observed; date: \d{4}-\d\d-\d\d; scope: canary\\tof tests$", lines[0]);
        Assert.Equal([Version, "property\texample.app\tnick\tCollection(json:string)", "property\texample.app\tsize\tjson:number", ""], lines[1..]);
        Assert.Equal((byte)'#', File.ReadAllBytes(Witness)[0]);
    }

    [Fact]
    public void What_is_there_stays_and_kinds_are_united()
    {
        Write(
            "2025-02-03",
            "member\texample.state\tpaused\t-",
            "operation\tGET\t/apps\t202\t-\t-\tListApps",
            "property\texample.app\tnick\tCollection(json:number)",
            "property\texample.app\tsize\tjson:null",
            "property\texample.app\tzone\tjson:string");
        using (DriftObserver observer = Observer())
        {
            Read(observer, """{"size":1,"nick":["a"],"age":2}""");
        }

        Assert.Equal(
            [
                "member\texample.state\tpaused\t-",
                "operation\tGET\t/apps\t202\t-\t-\tListApps",
                "property\texample.app\tage\tjson:number",
                "property\texample.app\tnick\tCollection(json:number|string)",
                "property\texample.app\tsize\tjson:null|number",
                "property\texample.app\tzone\tjson:string",
            ],
            Facts());
        Assert.DoesNotContain("2025-02-03", File.ReadLines(Witness).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_says_all_of_it_is_not_touched()
    {
        Write("2025-02-03", "property\texample.app\tsize\tjson:null|number");
        byte[] before = File.ReadAllBytes(Witness);
        using (DriftObserver observer = Observer())
        {
            Read(observer, """{"size":1}""");
        }

        Assert.Equal(before, File.ReadAllBytes(Witness));
    }

    [Fact]
    public void The_later_date_counts()
    {
        Write("2999-01-01", "property\texample.app\tsize\tjson:null");
        using (DriftObserver observer = Observer())
        {
            Read(observer, """{"size":1}""");
        }

        Assert.StartsWith("# docmodels witness: observed; date: 2999-01-01; scope: ", File.ReadLines(Witness).First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# docmodels witness: metadata; date: 2025-02-03; scope: microsoft.graph\ndocmodels.baseline\t1\n")]
    [InlineData("")]
    [InlineData("something else")]
    public void Nothing_else_is_written_over(string text)
    {
        File.WriteAllText(Witness, text);
        List<Exception> failures = [];
        using (DriftObserver observer = Observer(options => options.WriteFailed = failures.Add))
        {
            Read(observer, """{"size":1}""");
            Assert.Throws<InvalidDataException>(() => observer.WriteWitness(Witness));
        }

        Assert.IsType<InvalidDataException>(Assert.Single(failures));
        Assert.Equal(text, File.ReadAllText(Witness));
    }

    [Theory]
    [InlineData("witness.txt")]
    [InlineData("docmodels.witness.txt")]
    [InlineData("docmodels.witness.canary.md")]
    public void A_name_that_no_build_looks_for_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => new DriftObserver(new DriftObserverOptions { WitnessPath = Path.Combine(_folder, name) }));
        using DriftObserver observer = new();
        Assert.Throws<ArgumentException>(() => observer.WriteWitness(Path.Combine(_folder, name)));
    }

    [Fact]
    public void A_place_where_nothing_can_be_written_is_told_at_once()
    {
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        List<Exception> failures = [];
        using (DriftObserver observer = Observer(options => (options.WitnessPath, options.WriteFailed) = (Path.Combine(_folder, "file", "docmodels.witness.test.txt"), failures.Add)))
        {
            Read(observer, """{"size":1}""");
        }

        Assert.IsAssignableFrom<IOException>(Assert.Single(failures));
    }

    [Fact]
    public async Task Who_finds_the_file_held_waits()
    {
        using DriftObserver observer = Observer();
        Read(observer, """{"size":1}""");
        Task writing;
        using (new FileStream(Witness + ".lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            writing = Task.Run(() => observer.WriteWitness(Witness));
            Assert.False(File.Exists(Witness));
        }

        await writing;
        Assert.Equal(["property\texample.app\tsize\tjson:number"], Facts());
    }

    [Fact]
    public void A_file_is_written_without_an_end_too()
    {
        using DriftObserver observer = Observer(static options => options.WriteDelay = TimeSpan.FromMilliseconds(1));
        Read(observer, """{"size":1}""");

        Assert.True(SpinUntil(() => File.Exists(Witness)));
        Read(observer, """{"age":1}""");
        Assert.True(SpinUntil(() => Facts().Length == 2));
    }

    [Fact]
    public void An_observer_that_saw_nothing_writes_nothing()
    {
        Observer().Dispose();

        Assert.False(File.Exists(Witness));
    }

    [Fact]
    public void Lines_are_bounded()
    {
        Write("2025-02-03", [.. Enumerable.Range(0, 19_999).Select(static i => $"property\texample.a\tp{i:00000}\tjson:null")]);
        using DriftObserver observer = Observer();
        Read(observer, """{"size":1,"age":1,"p":1}""");
        observer.WriteWitness(Witness);

        Assert.Equal(20_000, Facts().Length);
        Assert.Equal(2, observer.Dropped);
    }

    [Fact]
    public async Task Threads_that_write_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() =>
        {
            for (int i = 0; i < 10; i++)
            {
                using DriftObserver observer = Observer();
                Read(observer, $$"""{"p{{number}}x{{i}}":1,"shared":{{(number % 2 == 0 ? "1" : "null")}}}""");
            }
        })));

        Assert.Equal(81, Facts().Length);
        Assert.Contains("property\texample.app\tshared\tjson:null|number", Facts());
        Assert.Equal(["docmodels.witness.test.txt", "docmodels.witness.test.txt.lock"], Files());
    }

    [Fact]
    public async Task Processes_that_write_at_once_lose_nothing()
    {
        const int Processes = 3;
        Process[] processes = [.. Enumerable.Range(0, Processes).Select(number => WritingProcess.Start(Witness, number))];
        foreach (Process process in processes)
        {
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
            process.Dispose();
        }

        Assert.Equal(
            Enumerable.Range(0, Processes).SelectMany(WritingProcess.Lines).Append("property\texample.app\tshared\tjson:boolean|null|number").Order(StringComparer.Ordinal),
            Facts());
        Assert.Equal(["docmodels.witness.test.txt", "docmodels.witness.test.txt.lock"], Files());
    }

    private static bool SpinUntil(Func<bool> condition) => SpinWait.SpinUntil(condition, TimeSpan.FromMinutes(1));

    private static void Read(DriftObserver observer, string json) =>
        ApiJson.ReadResponse(new AnyRequest<App>(App.ReadJson), Encoding.UTF8.GetBytes(json), observer);

    private DriftObserver Observer(Action<DriftObserverOptions>? configure = null)
    {
        DriftObserverOptions options = new() { WitnessPath = Witness, Scope = "canary\tof tests" };
        configure?.Invoke(options);
        return new DriftObserver(options);
    }

    private void Write(string date, params string[] facts) =>
        File.WriteAllText(Witness, $"# docmodels witness: observed; date: {date}; scope: before\n{Version}\n{string.Join("\n", facts)}\n");

    private string[] Facts() => File.ReadAllText(Witness).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

    private IEnumerable<string?> Files() => Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
