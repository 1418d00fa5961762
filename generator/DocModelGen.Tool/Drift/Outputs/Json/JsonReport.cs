using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Tool.Drift.Comparing;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Tool.Drift.Outputs.Json;

/// <summary>The comparison as JSON, for programs.</summary>
internal static class JsonReport
{
    private const string Source = "source";
    private const string Wire = "wire";

    public static string Write(Comparison comparison) =>
        JsonSerializer.Serialize(Document(comparison), DriftJsonContext.Indented.DriftDocument) + "\n";

    public static DriftDocument Document(Comparison comparison) => new()
    {
        Old = comparison.OldName,
        New = comparison.NewName,
        Promise = comparison.Promise switch
        {
            DriftPromise.Source => Source,
            DriftPromise.Wire => Wire,
            _ => "both",
        },
        Counts = CountsOf(comparison.Counts),
        Rules =
        [
            .. RuleCount.Of(comparison.Entries).Select(static count => new RuleJson(
                count.Rule.Id,
                count.Rule.Title.ToString(null),
                count.Rule.MessageFormat.ToString(null),
                Name(count.Area),
                PublicHome.PageOf(count.Rule.Id),
                count.Counts.Changes + count.Counts.Findings)),
        ],
        Changes = [.. comparison.Changes.Select(EntryOf)],
        Findings = [.. comparison.Findings.Select(EntryOf)],
    };

    private static CountsJson CountsOf(Counts counts) =>
        new(counts.Changes, counts.Breaking, counts.Compatible, counts.Suppressed, counts.Findings);

    private static EntryJson EntryOf(Entry entry) => new()
    {
        Id = entry.Id,
        Rule = entry.Rule.Id,
        Effect = Name(entry.Effect),
        Severity = entry.Severity >= DiagnosticSeverity.Warning ? "warning" : "info",
        Breaks = entry.Effect == Effect.Finding ? null : BreaksOf(entry.Breaks),
        Message = entry.Message,
        Arguments = [.. entry.Arguments.Select(Encode)],
        Reason = entry.Reason is { } reason ? Encode(reason) : null,
        Old = PlaceOf(entry.Old),
        New = PlaceOf(entry.New),
        Witness = entry.Witness is { } witness ? WitnessOf(witness) : null,
    };

    private static IReadOnlyList<string> BreaksOf(DriftPromise breaks) =>
    [
        .. breaks.HasFlag(DriftPromise.Source) ? [Source] : (string[])[],
        .. breaks.HasFlag(DriftPromise.Wire) ? [Wire] : (string[])[],
    ];

    private static PlaceJson? PlaceOf(EntryPlace? place) =>
        place is null ? null : new PlaceJson(place.Path, place.Line, place.Column, place.EndLine, place.EndColumn, place.Fact);

    private static WitnessJson WitnessOf(WitnessSide side) => new(
        side.Header.KindWord, Encode(side.Header.Date), side.Place.Path, side.Place.Line, side.Place.Column, side.Place.EndLine, side.Place.EndColumn, side.Place.Fact);

    private static string Encode(string text) => Generator.Diagnostics.Message.Encode(text);

    private static string Name<T>(T value)
        where T : struct, System.Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
