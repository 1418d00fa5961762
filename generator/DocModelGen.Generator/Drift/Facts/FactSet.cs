using System.Collections.Generic;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Facts;

/// <summary>What a set of pages says, as a baseline lists it. Compares by content.</summary>
internal sealed record FactSet(EquatableArray<Fact> Facts, EquatableArray<FactProblem> Problems)
{
    public static FactSet Empty { get; } = new(EquatableArray<Fact>.Empty, EquatableArray<FactProblem>.Empty);

    /// <summary>Set where the format is one that this version cannot read: there are no facts then, and nothing drifts.</summary>
    public string? UnknownVersion { get; init; }

    public IEnumerable<T> OfKind<T>()
        where T : Fact
    {
        foreach (Fact fact in Facts)
        {
            if (fact is T match)
            {
                yield return match;
            }
        }
    }
}

/// <summary>A line of a baseline that cannot be read as written.</summary>
internal sealed record FactProblem(PageSpan Span, string Message)
{
    /// <summary>What an earlier line says already; null for other problems.</summary>
    public string? RepeatedKey { get; init; }
}
