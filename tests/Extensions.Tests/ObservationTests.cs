using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DocModelGen.Generator.Drift;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Runtime.Tests.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace DocModelGen.Extensions.Tests;

/// <summary>A service that has moved on from its pages, seen by an application: what its witness, its log and its metrics say, and what they do not.</summary>
public sealed partial class ObservationTests : IDisposable
{
    private const string Logged = " Drifted: The service is not as documented: ";

    private readonly string _folder = Directory.CreateTempSubdirectory("observed").FullName;
    private readonly LogCollector _log = new();
    private readonly ConcurrentDictionary<string, long> _metrics = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    public ObservationTests() => _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        _metrics.AddOrUpdate($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}"))}", value, (_, sum) => sum + value));

    private string Witness => Path.Combine(_folder, "docmodels.witness.loopback.txt");

    private string[] Messages => [.. _log.Lines.Where(static line => line.Contains(Logged, StringComparison.Ordinal)).Select(static line => line[(line.IndexOf(Logged, StringComparison.Ordinal) + Logged.Length)..])];

    public void Dispose()
    {
        _listener.Dispose();
        _log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Ten_thousand_replies_leave_exactly_what_no_page_documents_and_no_value()
    {
        await AnswerAsync();

        Assert.Equal(DriftedReplies.Lines, File.ReadLines(Witness).Skip(2));
        Assert.Equal(DriftedReplies.Messages.Order(StringComparer.Ordinal), Messages.Intersect(DriftedReplies.Messages).Order(StringComparer.Ordinal));
        string[] others = [.. Messages.Except(DriftedReplies.Messages)];
        Assert.Equal(2, others.Length);
        Assert.All(others, static message => Assert.Matches("^property '(complianceState|tags)' of .+ is not documented ", message));
        Assert.Equal(Messages.Length, Messages.Distinct().Count());
        Assert.Equal(Messages.Length, Sum("docmodelgen.drift.facts "));
        Assert.Equal(DriftedReplies.RetryCounts, Sum("docmodelgen.drift.sightings docmodelgen.drift.kind=undocumented_property docmodelgen.drift.subject=microsoft.graph.mobileAppInstallStatus docmodelgen.drift.name=retryCount"));
        foreach (string text in (IEnumerable<string>)[File.ReadAllText(Witness), .. _log.Lines, .. _metrics.Keys])
        {
            Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("5ec2e7", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("424242", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_next_build_says_each_at_its_row()
    {
        const string Page = "spec/add-devicestatuses.md";
        await AnswerAsync();
        PageProject project = PageProject
            .With((Page, File.ReadAllText(Path.Combine(Repository.Root, "spec", "add-devicestatuses.md"))), (Witness, File.ReadAllText(Witness)))
            .WithOptions(new Dictionary<string, string> { ["build_property.DocModelNamespace"] = "DocModelGen.Runtime.Tests.Fixtures" });

        ImmutableArray<Diagnostic> diagnostics = await project.Compile()
            .WithAnalyzers([new WitnessAnalyzer()], new AnalyzerOptions([.. project.Texts], project.Options)).GetAnalyzerDiagnosticsAsync();

        string[] page = project.Files[Page].GetText().ToString().Split('\n');
        string[] witness = File.ReadAllLines(Witness);
        Assert.Equal(
            DriftedReplies.Reports.Order(StringComparer.Ordinal),
            diagnostics.Select(diagnostic => $"{SeenIn(diagnostic)} | {diagnostic.Id} {page[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}").Order(StringComparer.Ordinal));

        string SeenIn(Diagnostic diagnostic) => witness[int.Parse(LineOfWitness().Match(diagnostic.GetMessage(CultureInfo.InvariantCulture)).Value, CultureInfo.InvariantCulture) - 1];
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_logged()
    {
        File.WriteAllText(Witness, "something else");
        using (ServiceProvider provider = Provide(new Uri("http://127.0.0.1/v1.0")))
        {
            provider.GetRequiredService<DriftObserver>();
        }

        Assert.Contains(_log.Lines, static line => line.StartsWith("Warning WitnessNotWritten: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_client_has_an_observer_of_its_own_and_one_that_is_set_stays()
    {
        using DriftObserver own = new();
        ServiceCollection services = new();
        services.AddDocModelClient("a", static options => options.BaseAddress = new Uri("https://a.example/v1.0")).AddDriftObservation();
        services.AddDocModelClient("b", static options => options.BaseAddress = new Uri("https://b.example/v1.0")).AddDriftObservation();
        services.AddDocModelClient("c", options => (options.BaseAddress, options.Observer) = (new Uri("https://c.example/v1.0"), own)).AddDriftObservation();
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);

        Assert.NotSame(Observer("a"), Observer("b"));
        Assert.Same(provider.GetRequiredKeyedService<DriftObserver>("a"), Observer("a"));
        Assert.Same(own, Observer("c"));

        DriftObserver? Observer(string name) => provider.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<ApiClientOptions>>().Get(name).Observer;
    }

    [GeneratedRegex(@"(?<=\(docmodels\.witness\.loopback\.txt, line )\d+(?=: replies of )")]
    private static partial Regex LineOfWitness();

    private long Sum(string name) => _metrics.Where(pair => pair.Key.StartsWith(name, StringComparison.Ordinal)).Sum(static pair => pair.Value);

    private async Task AnswerAsync()
    {
        const int Callers = 4;
        await using WireServer server = new(static exchange => exchange.WriteAsync(DriftedReplies.Reply(exchange.Number)));
        await using ServiceProvider provider = Provide(server.Address);
        IApiClient client = provider.GetRequiredService<IApiClient>();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            for (int i = 0; i < DriftedReplies.Count / Callers; i++)
            {
                ApiResponse<MobileAppInstallStatus> response = await client.SendAsync(new AddDeviceStatuses("secret", "secret", new()));
                Assert.Equal("secret", response.Body.DeviceId);
            }
        }));
        Assert.Equal(DriftedReplies.Count, server.Requests.Count);
    }

    private ServiceProvider Provide(Uri address)
    {
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Information));
        services
            .AddDocModelClient(options => (options.BaseAddress, options.KeepMistypedValues) = (address, true))
            .AddDriftObservation(options => (options.WitnessPath, options.Scope) = (Witness, "loopback"));
        ServiceProvider provider = services.BuildServiceProvider();
        object factory = provider.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, factory))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.Start();
        return provider;
    }
}
