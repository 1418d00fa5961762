using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Tool.Drift.Comparing;
using DocModelGen.Tool.Drift.Outputs.Json;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Tool.Drift.Outputs.Sarif;

/// <summary>The comparison as SARIF 2.1.0, for tools that show findings at their lines.</summary>
internal sealed class SarifReport
{
    private const string OldBase = "OLD";
    private const string NewBase = "NEW";
    private const string WitnessBase = "WITNESS";
    private const string Fingerprint = "docmodelDrift/v1";

    private readonly Comparison _comparison;
    private readonly string _prefix;
    private readonly IReadOnlyList<RuleCount> _rules;
    private readonly Dictionary<string, int> _ruleIndexes;

    private SarifReport(Comparison comparison, string? prefix)
    {
        _comparison = comparison;
        _prefix = string.IsNullOrEmpty(prefix) ? "" : prefix.Replace('\\', '/').TrimEnd('/') + "/";
        _rules = RuleCount.Of(comparison.Entries);
        _ruleIndexes = _rules.Select(static (rule, index) => (rule.Rule.Id, Index: index)).ToDictionary(StringComparer.Ordinal);
    }

    public static string Write(Comparison comparison, string? prefix) =>
        JsonSerializer.Serialize(new SarifReport(comparison, prefix).Log(), DriftJsonContext.Indented.SarifLog) + "\n";

    private SarifLog Log()
    {
        var tool = new SarifDriver(
            "docmodels",
            typeof(SarifReport).Assembly.GetName().Version!.ToString(fieldCount: 3),
            PublicHome.Address,
            [.. _rules.Select(RuleOf)]);
        var bases = new SortedDictionary<string, SarifBase>(StringComparer.Ordinal)
        {
            [OldBase] = new(Text("The old side: " + _comparison.OldName)),
            [NewBase] = new(Text("The new side: " + _comparison.NewName)),
        };
        if (!_comparison.Witnesses.All.IsEmpty)
        {
            bases.Add(WitnessBase, new(Text("What the service says")));
        }

        return new SarifLog(
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "2.1.0",
            [new SarifRun(new SarifTool(tool), "utf16CodeUnits", bases, [.. _comparison.Entries.Select(ResultOf)])]);
    }

    private static SarifRule RuleOf(RuleCount count) => new(
        count.Rule.Id,
        string.Concat(count.Rule.Title.ToString(null).Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Capitalized)),
        Text(count.Rule.Title.ToString(null)),
        HelpOf(count.Rule.Id),
        PublicHome.PageOf(count.Rule.Id),
        new SarifConfiguration(Level(count.Rule.DefaultSeverity)));

    /// <summary>A page reads as text too.</summary>
    private static SarifHelp HelpOf(string rule)
    {
        string page = RulePage.TextOf(rule);
        return new SarifHelp(page, page);
    }

    private SarifResult ResultOf(Entry entry) => new()
    {
        RuleId = entry.Rule.Id,
        RuleIndex = _ruleIndexes[entry.Rule.Id],
        Level = Level(entry.Severity),
        Message = new SarifMessage(entry.Message),
        Locations = [Location(entry.Place, entry.New is not null ? NewBase : entry.Old is not null ? OldBase : WitnessBase)],
        RelatedLocations = entry switch
        {
            { New: not null, Old: { } old } => [Location(old, OldBase) with { Id = 1, Message = Text("As it was") }],
            { New: not null, Witness: { } witness } => [Location(witness.Place, WitnessBase) with { Id = 1, Message = Text(Says(witness)) }],
            _ => null,
        },
        PartialFingerprints = new Dictionary<string, string> { [Fingerprint] = entry.Id },
        Suppressions = entry.Effect == Effect.Suppressed
            ? [new SarifSuppression("inSource", entry.Reason is { } reason ? Message.Encode(reason) : null)]
            : null,
    };

    private static string Says(WitnessSide witness) =>
        witness.Place.Fact is { } fact ? $"{witness.Header.Origin}: {fact}" : $"{witness.Header.Origin}: nothing of this";

    private SarifLocation Location(EntryPlace place, string side) => new(
        Id: null,
        new SarifPhysicalLocation(
            new SarifArtifact(SarifUri.Encode((side == NewBase ? _prefix : "") + place.Path), side),
            new SarifRegion(place.Line, place.Column, place.EndLine, place.EndColumn)),
        Message: null);

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    private static SarifMessage Text(string text) => new(Message.Encode(text));

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
