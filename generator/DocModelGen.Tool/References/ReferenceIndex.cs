using System.Collections.Generic;
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
