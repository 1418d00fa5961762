using System;
using DocModelGen.Generator.Drift.Changes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>What the project says about drift.</summary>
internal sealed record DriftOptions
{
    public const string PromiseOption = "DocModelDriftPromise";
    private const string AcceptOption = "DocModelAcceptDrift";

    public required DriftPromise Promise { get; init; }

    /// <summary>What <see cref="PromiseOption"/> says where it is none of the values; else null.</summary>
    public required string? InvalidPromise { get; init; }

    /// <summary>This build writes the baseline: what it compares with is about to be replaced.</summary>
    public required bool IsAccepting { get; init; }

    public static DriftOptions Of(AnalyzerConfigOptions properties)
    {
        string promise = Property(properties, PromiseOption);
        DriftPromise? known = Parse(promise);
        return new DriftOptions
        {
            Promise = known ?? DriftPromise.Both,
            InvalidPromise = known is null ? promise : null,
            IsAccepting = string.Equals(Property(properties, AcceptOption), "true", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static DriftPromise? Parse(string text)
    {
        return Is("") || Is("both") ? DriftPromise.Both
            : Is("source") ? DriftPromise.Source
            : Is("wire") ? DriftPromise.Wire
            : null;

        bool Is(string value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);
    }

    private static string Property(AnalyzerConfigOptions properties, string name) =>
        properties.TryGetValue("build_property." + name, out string? value) ? value.Trim() : "";
}
