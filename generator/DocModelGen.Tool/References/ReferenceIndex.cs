using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;

namespace DocModelGen.Tool.References;

/// <summary>What there is in a reference and what needs what, without its pages.</summary>
internal sealed record ReferenceIndex
{
    /// <summary>Of pages of another state, or by another version of the tool, it says nothing.</summary>
    public required string Version { get; init; }

    /// <summary>Paths from the source's folder of pages, sorted.</summary>
    public required string[] Pages { get; init; }

    public required IndexEntry[] Entries { get; init; }

    /// <summary>The nearest that can be asked for and that needs a part, an operation before a type; anything else is whole.</summary>
    public IndexEntry WholeOf(IndexEntry entry)
    {
        var seen = new HashSet<IndexEntry>(ReferenceEqualityComparer.Instance) { entry };
        var open = new Queue<IndexEntry>(seen);
        while (open.TryDequeue(out IndexEntry? next))
        {
            if (!next.IsPart)
            {
                return next;
            }

            int place = Array.IndexOf(Entries, next);
            foreach (IndexEntry owner in Entries.Where(owner => owner.Needs.Contains(place) && seen.Add(owner)))
            {
                open.Enqueue(owner);
            }
        }

        return entry;
    }

    public IEnumerable<IndexEntry> Asked()
    {
        foreach (IndexEntry entry in Entries)
        {
            if (!entry.IsPart)
            {
                yield return entry;
            }
        }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ReferenceIndex))]
internal sealed partial class IndexJsonContext : JsonSerializerContext;
