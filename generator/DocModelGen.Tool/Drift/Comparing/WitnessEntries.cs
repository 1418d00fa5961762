using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Witnesses;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Model;
using DocModelGen.Tool.Drift.Snapshots;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.Drift.Comparing;

/// <summary>What a build would say about the new pages and the witnesses beside its project file.</summary>
internal sealed class WitnessEntries
{
    private readonly Snapshot _pages;
    private readonly WitnessFiles _witnesses;

    private WitnessEntries(Snapshot pages, WitnessFiles witnesses)
    {
        _pages = pages;
        _witnesses = witnesses;
    }

    public static IEnumerable<Entry> Of(Snapshot pages, WitnessFiles witnesses)
    {
        if (witnesses.All.IsEmpty)
        {
            return [];
        }

        var entries = new WitnessEntries(pages, witnesses);
        var report = WitnessReport.Of(pages.Project, witnesses.All, CancellationToken.None);
        return [.. witnesses.All.SelectMany(entries.OnFile), .. pages.Project.Pages.SelectMany(page => entries.OnPage(report, page)).DistinctBy(static entry => (entry.Rule.Id, entry.New, string.Join('\n', entry.Arguments)))];
    }

    private IEnumerable<Entry> OnFile(Witness witness) => witness.Problems.Select(problem => new Entry
    {
        Rule = problem.Descriptor,
        Arguments = [.. problem.Arguments],
        Effect = Effect.Finding,
        Severity = problem.Descriptor.DefaultSeverity,
        Old = null,
        New = null,
        Witness = new WitnessSide(witness.Header!, new EntryPlace(witness.Path, problem.Span, Fact: null)),
    });

    private IEnumerable<Entry> OnPage(WitnessReport report, ParsedPage page)
    {
        var found = report.OnPage(page.Page.Path).ToDictionary(static found => found.Finding, ReferenceComparer<Finding>.Instance);
        return report.Reported(page).Select(finding => Of(finding, found.GetValueOrDefault(finding), page));
    }

    /// <summary>A comment that suppresses nothing is the page's own: no witness says anything of it.</summary>
    private Entry Of(Finding finding, WitnessFinding? found, ParsedPage page) => new()
    {
        Rule = finding.Descriptor,

        // The last one names the line of the witness, which here is a place of its own.
        Arguments = found is null ? [.. finding.Arguments] : [.. found.Difference.Arguments, ""],
        Effect = Effect.Finding,
        Severity = finding.Descriptor.DefaultSeverity,
        Old = null,
        New = new EntryPlace(_pages.Shown(finding.File ?? page.Page.Path), finding.Span, found?.Difference.Documented?.Statement),
        Witness = found is null ? null : new WitnessSide(found.Witness.Header!, PlaceOf(found.Witness, found.Difference.Seen)),
    };

    private EntryPlace PlaceOf(Witness witness, Fact? seen)
    {
        TextLine line = _witnesses.TextOf(witness.Path).Lines[seen?.Line ?? 0];
        int length = line.End - line.Start;
        return new EntryPlace(
            witness.Path,
            new PageSpan(line.Start, length, new LinePosition(line.LineNumber, 0), new LinePosition(line.LineNumber, length)),
            seen?.Statement);
    }
}
