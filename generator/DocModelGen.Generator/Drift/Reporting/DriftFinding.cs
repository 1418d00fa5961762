using System.Collections.Immutable;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Changes;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>A change at a place of a page, or of the baseline where no page has one, and what accepting it would edit.</summary>
internal sealed record DriftFinding(
    DriftChange Change, PagePlace? Place, Finding Finding, ImmutableDictionary<string, string?> Edit, DiagnosticSeverity Severity)
{
    public Diagnostic ToDiagnostic(string path) => Diagnostic.Create(
        Finding.Descriptor,
        Finding.Span.ToLocation(Finding.File ?? path),
        Severity,
        additionalLocations: null,
        Edit,
        Message.Encode(Finding.Arguments));
}
