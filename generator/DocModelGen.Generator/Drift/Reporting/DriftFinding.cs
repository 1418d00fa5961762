using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>A change at a place of a page or of the baseline.</summary>
internal sealed record DriftFinding(Finding Finding, DriftChange Change, DiagnosticSeverity Severity)
{
    public Diagnostic ToDiagnostic(string path) => Diagnostic.Create(
        Finding.Descriptor,
        Finding.Span.ToLocation(path),
        Severity,
        additionalLocations: null,
        AcceptEdit.Of(Change),
        Finding.Arguments.Select(static object? (argument) => argument).ToArray());
}

/// <summary>What accepting one change does to the baseline, for the fix: lines to take out and to put in.</summary>
internal static class AcceptEdit
{
    public const string Remove = "DocModelGen.Remove";
    public const string Add = "DocModelGen.Add";

    public static ImmutableDictionary<string, string?> Of(DriftChange change) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(Remove, change.Accepted?.Text)
            .Add(Add, change.Current?.Text);
}
