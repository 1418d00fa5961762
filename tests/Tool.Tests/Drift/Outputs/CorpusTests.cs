using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Comparing;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Tool.Tests.Drift.Infrastructure;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Tool.Tests.Drift.Outputs;

/// <summary>Real documentation updates: those pages are not part of the repository.</summary>
public sealed class CorpusTests
{
    private static readonly GeneratorOptions s_options = new() { RootNamespace = "ApiModels", ContextName = "ApiModelsJsonContext" };

    [SkippableFact]
    public void Of_fourteen_months_the_outputs_tell_each_change_that_the_engine_finds()
    {
        string old = Shared("graph-v1.0-2020-05");
        string current = Shared("graph-v1.0-2021-07");
        IReadOnlyList<DriftChange> changes = FactComparer.Compare(Facts(old), Facts(current));

        using var folders = new DriftFolders();
        _ = folders.WithOld("unused", "");
        CommandResult result = CommandResult.Of(
            old, current, "--json", folders.File("drift.json"), "--sarif", folders.File("drift.sarif"), "--html", folders.File("drift.html"));
        Assert.Equal(0, result.ExitCode);

        JsonNode json = JsonNode.Parse(folders.Text("drift.json"))!;
        Assert.Equal(changes.Count, (int)json["counts"]!["changes"]!);
        Assert.Equal(changes.CountBy(static change => change.Descriptor.Id).ToDictionary(), CountByRule(json["changes"]!.AsArray(), "rule"));
        Assert.Equal(
            changes.CountBy(static change => change.Descriptor.Id).ToDictionary(),
            CountByRule(JsonNode.Parse(folders.Text("drift.sarif"))!["runs"]![0]!["results"]!.AsArray(), "ruleId"));
        Assert.Equal(changes.Count, HtmlPage.Data(folders.Text("drift.html"))["drift"]!["changes"]!.AsArray().Count);
        AssertPlaces(json["changes"]!.AsArray(), old, current);
    }

    /// <summary>Places are those of real lines, and what stood in the old pages is found there.</summary>
    private static void AssertPlaces(JsonArray changes, string old, string current)
    {
        var lines = new Dictionary<string, string[]>();
        foreach (JsonNode change in changes.Select(static change => change!))
        {
            AssertPlace(change["old"], old);
            AssertPlace(change["new"], current);
            Assert.True(change["old"] is not null || change["new"] is not null);
        }

        void AssertPlace(JsonNode? place, string folder)
        {
            if (place is null)
            {
                return;
            }

            string file = Path.Combine(folder, (string)place["path"]!);
            if (!lines.TryGetValue(file, out string[]? text))
            {
                lines.Add(file, text = File.ReadAllLines(file));
            }

            Assert.InRange((int)place["line"]!, 1, text.Length);
        }
    }

    private static Dictionary<string, int> CountByRule(JsonArray items, string property) =>
        items.CountBy(item => (string)item![property]!).ToDictionary();

    private static FactSet Facts(string folder)
    {
        DocPage[] pages =
        [
            .. Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(System.StringComparer.Ordinal).AsParallel().AsOrdered()
                .Select(file => PageParser.Parse(Path.GetRelativePath(folder, file), SourceText.From(File.ReadAllText(file)), CancellationToken.None).Page),
        ];
        ApiModel model = Linker.Link(pages.ToEquatableArray(), s_options, selection: null, CancellationToken.None);
        return FactsReader.Read(SourceText.From(FactsWriter.WriteBaseline(model)), CancellationToken.None);
    }

    private static string Shared(string corpus)
    {
        string folder = Path.Combine(Repository.Root, "..", "shared", "corpus", corpus);
        Skip.IfNot(Directory.Exists(folder), $"The shared pages are not here: corpus/{corpus}");
        return folder;
    }
}
