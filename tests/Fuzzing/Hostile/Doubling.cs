using System.Collections.Generic;
using System.Linq;
using DocModelGen.Fuzzing.Mutating;

namespace DocModelGen.Fuzzing.Hostile;

/// <summary>A project that has so many of one construct.</summary>
internal sealed record Doubling(IReadOnlyList<Page> Pages)
{
    /// <summary><c>docmodels.txt</c>; null for none.</summary>
    public string? Selection { get; init; }

    /// <summary><c>docmodels.baseline.txt</c>; null for none.</summary>
    public string? Baseline { get; init; }

    public long Characters => Pages.Sum(static page => (long)page.Text.Length) + (Selection?.Length ?? 0) + (Baseline?.Length ?? 0);
}
