using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Model;
using DocModelGen.Tool.Drift.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.Drift.Comparing;

/// <summary>Makes entries of the engine's findings, with the place on the old side that the engine has no use for.</summary>
internal sealed class ChangeEntries
{
    private readonly AcceptedSide _old;
    private readonly Snapshot _new;
    private readonly FactPlaces? _oldPlaces;

    public ChangeEntries(AcceptedSide old, Snapshot current)
    {
        _old = old;
        _new = current;
        _oldPlaces = old.Pages is { } pages ? new FactPlaces(pages.Project.Pages, pages.Project.Model(CancellationToken.None)) : null;
    }

    public Entry Of(DriftFinding finding)
    {
        PageSuppression? suppression = finding.Place is { } place ? Suppressions.Find(place.Page, finding.Finding) : null;
        return new Entry
        {
            Rule = finding.Change.Descriptor,

            // The last one names the accepted line, which here is a place of its own.
            Arguments = [.. finding.Change.Arguments, ""],
            Effect = suppression is not null ? Effect.Suppressed
                : finding.Severity == DiagnosticSeverity.Warning ? Effect.Breaking
                : Effect.Compatible,
            Severity = finding.Severity,
            Breaks = finding.Change.Breaks,
            Old = finding.Change.Accepted is { } accepted ? OldPlace(finding, accepted) : null,
            New = finding.Place is { } at ? new EntryPlace(_new.Shown(at.File ?? at.Page.Page.Path), at.Span, finding.Change.Current?.Statement) : null,
            Reason = suppression?.Reason,
        };
    }

    /// <summary>Of a fact that no page can be told to state, and of one that only the baseline has, the line of the baseline.</summary>
    private EntryPlace OldPlace(DriftFinding finding, Fact accepted)
    {
        if (_oldPlaces?.FindAccepted(finding.Change) is { } place)
        {
            return new EntryPlace(_old.Pages!.Shown(place.File ?? place.Page.Page.Path), place.Span, accepted.Statement);
        }

        TextLine line = _old.Facts.Lines[accepted.Line];
        return new EntryPlace(
            BaselineFile.Name,
            new PageSpan(line.Start, line.End - line.Start, new LinePosition(accepted.Line, 0), new LinePosition(accepted.Line, line.End - line.Start)),
            accepted.Statement);
    }
}
