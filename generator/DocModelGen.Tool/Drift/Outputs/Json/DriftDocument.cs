using System.Collections.Generic;

namespace DocModelGen.Tool.Drift.Outputs.Json;

/// <summary>The JSON output; its properties keep names and meaning as long as <see cref="Version"/> stays.</summary>
internal sealed record DriftDocument
{
    public string Format { get; } = "docmodels.drift";

    public int Version { get; } = 1;

    public required string Old { get; init; }

    public required string New { get; init; }

    /// <summary><c>source</c>, <c>wire</c> or <c>both</c>.</summary>
    public required string Promise { get; init; }

    public required CountsJson Counts { get; init; }

    /// <summary>The rules that have something to say.</summary>
    public required IReadOnlyList<RuleJson> Rules { get; init; }

    public required IReadOnlyList<EntryJson> Changes { get; init; }

    public required IReadOnlyList<EntryJson> Findings { get; init; }
}

internal sealed record CountsJson(int Changes, int Breaking, int Compatible, int Suppressed, int Findings);

/// <summary>What <paramref name="Message"/> has in braces are the arguments of an entry; <paramref name="Help"/> is the address of its page.</summary>
internal sealed record RuleJson(string Id, string Title, string Message, string Area, string? Help, int Count);

/// <summary>A change or a finding.</summary>
internal sealed record EntryJson
{
    public required string Id { get; init; }

    public required string Rule { get; init; }

    /// <summary><c>breaking</c>, <c>compatible</c>, <c>suppressed</c>; of a finding <c>finding</c>.</summary>
    public required string Effect { get; init; }

    public required string Severity { get; init; }

    /// <summary><c>source</c>, <c>wire</c> or both; of a finding null.</summary>
    public IReadOnlyList<string>? Breaks { get; init; }

    public required string Message { get; init; }

    public required IReadOnlyList<string> Arguments { get; init; }

    public string? Reason { get; init; }

    public PlaceJson? Old { get; init; }

    public PlaceJson? New { get; init; }

    public WitnessJson? Witness { get; init; }
}

/// <summary>Lines and columns count from 1; the end column is the first one behind.</summary>
internal sealed record PlaceJson(string Path, int Line, int Column, int EndLine, int EndColumn, string? Fact);

/// <summary>What a witness says: its kind, <c>metadata</c> or <c>observed</c>, its date as written, and its line. Without a fact it does not say it, and the line is its first.</summary>
internal sealed record WitnessJson(string Kind, string Date, string Path, int Line, int Column, int EndLine, int EndColumn, string? Fact);
