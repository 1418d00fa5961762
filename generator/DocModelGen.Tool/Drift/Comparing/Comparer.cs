using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Model;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Drift.Snapshots;
using DocModelGen.Tool.Progress;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Tool.Drift.Comparing;

/// <summary>Reads both sides and lets the engine of the compiler compare them.</summary>
internal static class Comparer
{
    public static Comparison Compare(DriftRequest request, IProgress progress)
    {
        WitnessFiles witnesses = WitnessFiles.Read(request.Witnesses);
        AcceptedSide old = AcceptedSide.Read(request, progress);
        Snapshot current = Snapshot.Read(request.New, request.Selection, "Reading new pages", progress);

        progress.Begin("Comparing");
        DriftReport report = DriftReport.Of(current.Project, old.Facts, request.Promise, CancellationToken.None);
        if (report.Accepted.UnknownVersion is not null)
        {
            throw new ToolException($"'{request.Old}' is no baseline that this version can read.");
        }

        var entries = new ChangeEntries(old, current);
        IEnumerable<Entry> findings = report.BaselineProblems.Select(static problem => OnBaseline(problem.Span, problem.Message))
            .Concat(WitnessEntries.Of(current, witnesses));
        return new Comparison
        {
            OldName = request.OldName ?? Snapshot.NameOf(request.Old),
            NewName = request.NewName ?? Snapshot.NameOf(request.New),
            Promise = request.Promise,
            Old = old,
            New = current,
            Witnesses = witnesses,
            Changes = InOrder(report.Findings.Select(entries.Of)),
            Findings = InOrder(request.Rules ? findings.Concat(RuleEntries.Of(current, progress)) : findings),
        };
    }

    private static Entry OnBaseline(PageSpan span, string message) => new()
    {
        Rule = Descriptors.BaselineLineUnreadable,
        Arguments = [message],
        Effect = Effect.Finding,
        Severity = DiagnosticSeverity.Warning,
        Old = new EntryPlace(BaselineFile.Name, span, Fact: null),
        New = null,
    };

    private static IReadOnlyList<Entry> InOrder(IEnumerable<Entry> entries) =>
    [
        .. entries
            .OrderBy(static entry => entry.Place.Path, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Place.Line)
            .ThenBy(static entry => entry.Place.Column)
            .ThenBy(static entry => entry.Rule.Id, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Message, StringComparer.Ordinal),
    ];
}
