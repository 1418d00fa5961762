using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using DocModelGen.Tool.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Commands;

/// <summary>A run that is killed has changed all or nothing once the next one has come.</summary>
public sealed class InterruptionTests
{
    /// <summary>How often; a process each takes its time. <c>DOCMODELGEN_KILLS=50</c> is the long run.</summary>
    private static readonly int s_kills = int.Parse(Environment.GetEnvironmentVariable("DOCMODELGEN_KILLS") ?? "4", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("update")]
    [InlineData("add")]
    public void A_killed_run_leaves_the_old_or_the_new(string command)
    {
        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using var project = new TestProject();
        project.Run("add", "CreateBook", "--from", repository.Url, "--path", Shelf.Path, "--ref", "main");
        SortedDictionary<string, string> first = project.Files();
        repository.Commit(Shelf.Second());
        string[] run = command == "update" ? ["update"] : ["add", "GetAuthor", "leaflet"];
        TimeSpan whole = TimeOf([.. run, "--project", project.Root]);
        SortedDictionary<string, string> second = project.Files();
        Assert.NotEqual(first, second);

        var random = new Random(25);
        for (int i = 0; i < s_kills; i++)
        {
            Restore(project, first);
            using Process process = ToolRun.Start([.. run, "--project", project.Root]);
            Thread.Sleep(whole * random.NextDouble());
            process.Kill();
            process.WaitForExit();

            project.Run("list");
            SortedDictionary<string, string> now = project.Files();
            Assert.True(now.SequenceEqual(first) || now.SequenceEqual(second), string.Join(", ", now.Keys));
            Assert.Equal(0, project.Run(run).ExitCode);
            Assert.Equal(second, project.Files());
        }
    }

    [Fact]
    public void Two_runs_at_once_do_what_each_does_alone()
    {
        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using var project = new TestProject();
        string[] source = ["--from", repository.Url, "--path", Shelf.Path, "--ref", "main", "--project", project.Root];
        Process[] processes = [.. ((string[])["CreateBook", "GetAuthor", "leaflet"]).Select(name => ToolRun.Start(["add", name, .. source]))];
        foreach (Process process in processes)
        {
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.Equal("", error);
            Assert.Equal(0, process.ExitCode);
            process.Dispose();
        }

        Assert.EndsWith("CreateBook", project.Text("docmodels.txt").Split('\n').Single(static line => line == "CreateBook"));
        Assert.Superset(new HashSet<string> { "api/book-create.md", "api/author-get.md", "resources/leaflet.md" }, project.Pages().ToHashSet());
    }

    private static TimeSpan TimeOf(string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using Process process = ToolRun.Start(arguments);
        process.WaitForExit();
        return watch.Elapsed;
    }

    private static void Restore(TestProject project, SortedDictionary<string, string> files)
    {
        foreach (string gone in project.Files().Keys.Except(files.Keys))
        {
            System.IO.File.Delete(System.IO.Path.Combine(project.Root, gone));
        }

        foreach ((string path, string text) in files)
        {
            project.Write(path, text);
        }
    }
}
