using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Witnesses;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using Xunit.Abstractions;

namespace DocModelGen.Tool.Tests.Witnesses;

/// <summary>
/// Changes of a service's metadata by one known fact. <c>DOCMODELS_WITNESS_MUTATIONS</c> says how many are tried; a few hundred if it says nothing.
/// </summary>
public sealed class MetadataMutationTests(ITestOutputHelper output)
{
    private const int PerPage = 6;

    [SkippableFact]
    public void A_changed_fact_is_said_once_at_its_cell_and_no_other_is()
    {
        int wanted = int.TryParse(Environment.GetEnvironmentVariable("DOCMODELS_WITNESS_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : 200;
        var counts = new SortedDictionary<string, (int Tried, int Found)>(StringComparer.Ordinal);
        var misses = new List<string>();
        foreach ((string path, MetadataMutation mutation, string? miss) in Try("2021-07", wanted))
        {
            (int tried, int found) = counts.GetValueOrDefault(mutation.Name);
            counts[mutation.Name] = (tried + 1, found + (miss is null ? 1 : 0));
            if (miss is not null)
            {
                misses.Add($"{mutation.Name} {path}: {miss}");
            }
        }

        foreach ((string name, (int tried, int found)) in counts)
        {
            output.WriteLine($"{name}: {found} of {tried}");
        }

        misses.ForEach(output.WriteLine);
        int total = counts.Values.Sum(static count => count.Tried);
        Assert.True(total >= wanted, $"Only {total} mutations could be made.");
        Assert.True(misses.Count * 100 <= total, $"{misses.Count} of {total} missed, the first: {string.Join("; ", misses.Take(5))}");
    }

    private static IEnumerable<(string Path, MetadataMutation Mutation, string? Miss)> Try(string month, int wanted)
    {
        Witness metadata = Read(GraphMetadata.Witness(month));
        string header = GraphMetadata.Witness(month).Split('\n')[0] + "\n" + FactsWriter.Header + "\n";
#pragma warning disable CA5394 // Not for secrets: the same pages every time.
        var random = new Random(20210701);
        ParsedPage[] pages = [.. GraphMetadata.Pages(month).Where(static page => page.Page.Kind == PageKind.Resource)];
        random.Shuffle(pages);
        int tried = 0;
        foreach (ParsedPage page in pages.TakeWhile(_ => tried < wanted))
        {
            ApiModel model = GraphMetadata.Link([page]);
            FactSet documented = GraphMetadata.Facts(model);
            string[] facts = [.. new MetadataView(metadata.Metadata, documented).Named().Select(static fact => fact.Text).Distinct()];
            (string Rule, int Anchor, string Arguments)[] before = Said(header, facts, page, model, documented);
            MetadataMutation[] mutations = [.. MetadataMutation.Of(page, facts, [.. model.Types.Select(static type => type.FullName), .. model.Enums.Select(static type => type.FullName)])];
            random.Shuffle(mutations);

            // What differs already is not told a second time.
            foreach (MetadataMutation mutation in mutations.Where(mutation => mutation.Said.All(said => before.All(old => old.Anchor != said.Anchor || said.Rule is "DMG5301" or "DMG5401"))).Take(PerPage))
            {
                tried++;
                (string Rule, int Anchor)[] told = [.. Said(header, mutation.Lines, page, model, documented).Except(before).Select(static said => (said.Rule, said.Anchor)).Order()];
                yield return (page.Page.Path, mutation, told.SequenceEqual(mutation.Said.Order()) ? null : $"{string.Join(" ", mutation.Lines.Except(facts))} gave {string.Join(" ", told)} for {string.Join(" ", mutation.Said)}");
            }
        }
#pragma warning restore CA5394
    }

    private static (string Rule, int Anchor, string Arguments)[] Said(string header, string[] facts, ParsedPage page, ApiModel model, FactSet documented) =>
    [
        // A type that no page describes is told at the first row that has it, which another may come to be.
        .. GraphMetadata.Compare(header + string.Join('\n', facts.Order(StringComparer.Ordinal)) + "\n", [page], model, documented)
            .Where(static difference => difference.Descriptor.Id != "DMG5201")
            .Select(static difference => (difference.Descriptor.Id, difference.Place!.Anchor, string.Join('|', difference.Arguments))),
    ];

    private static Witness Read(string text) => Witness.Read("docmodels.witness.graph.txt", SourceText.From(text), CancellationToken.None);
}
