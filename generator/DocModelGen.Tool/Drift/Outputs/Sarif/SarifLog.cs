using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace DocModelGen.Tool.Drift.Outputs.Sarif;

// The part of SARIF 2.1.0 (OASIS) that is written here, in its own names.
internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<SarifRun> Runs);

internal sealed record SarifRun(
    SarifTool Tool, string ColumnKind, IReadOnlyDictionary<string, SarifBase> OriginalUriBaseIds, IReadOnlyList<SarifResult> Results);

/// <summary>A root of paths, told in words: where it is, is nobody's business.</summary>
internal sealed record SarifBase(SarifMessage Description);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string Version, string? InformationUri, IReadOnlyList<SarifRule> Rules);

internal sealed record SarifRule(
    string Id, string Name, SarifMessage ShortDescription, SarifHelp Help, string? HelpUri, SarifConfiguration DefaultConfiguration);

internal sealed record SarifHelp(string Text, string Markdown);

internal sealed record SarifConfiguration(string Level);

internal sealed record SarifResult
{
    public required string RuleId { get; init; }

    public required int RuleIndex { get; init; }

    public required string Level { get; init; }

    public required SarifMessage Message { get; init; }

    public required IReadOnlyList<SarifLocation> Locations { get; init; }

    public IReadOnlyList<SarifLocation>? RelatedLocations { get; init; }

    public required IReadOnlyDictionary<string, string> PartialFingerprints { get; init; }

    public IReadOnlyList<SarifSuppression>? Suppressions { get; init; }
}

internal sealed record SarifMessage(string Text);

internal sealed record SarifLocation(int? Id, SarifPhysicalLocation PhysicalLocation, SarifMessage? Message);

internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation, SarifRegion Region);

internal sealed record SarifArtifact(string Uri, string UriBaseId);

internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);

internal sealed record SarifSuppression(string Kind, string? Justification);
