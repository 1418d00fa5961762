using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>A change at a place of a page or of the baseline, and what accepting it would edit.</summary>
internal sealed record DriftFinding(Finding Finding, ImmutableDictionary<string, string?> Edit, DiagnosticSeverity Severity)
{
    public Diagnostic ToDiagnostic(string path) => Diagnostic.Create(
        Finding.Descriptor,
        Finding.Span.ToLocation(path),
        Severity,
        additionalLocations: null,
        Edit,
        Finding.Arguments.Select(static object? (argument) => argument).ToArray());
}
