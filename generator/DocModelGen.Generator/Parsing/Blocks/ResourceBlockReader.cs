using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Blocks;

/// <summary>Reads a JSON representation, with or without the comment that declares its type.</summary>
internal sealed class ResourceBlockReader(PageDraft draft)
{
    public static bool IsResource(MetadataComment? metadata) => metadata is { BlockType: "resource" };

    public static bool HoldsJson(FenceLines lines)
    {
        int first = lines.SkipBlank(0);
        return first < lines.Count && lines[first].Trim().First is '{' or '[';
    }

    public void Read(MetadataComment? metadata, FenceLines lines)
    {
        int first = lines.SkipBlank(0);
        if (first < lines.Count)
        {
            string json = lines.Join(first, out TextRange range);
            Add(metadata, metadata?.Range ?? range, json, range);
        }
        else if (metadata is not null)
        {
            Read(metadata);
        }
    }

    /// <summary>A comment that no fence follows, or an empty one.</summary>
    public void Read(MetadataComment metadata) => Add(metadata, metadata.Range, null, metadata.Range);

    /// <summary><c>"id": "String (identifier)"</c>: what a representation shows for the values tells which of them is the key.</summary>
    private static string? FindKey(string? json)
    {
        const string Mark = "(identifier)\"";
        int mark = json?.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (mark < 0)
        {
            return null;
        }

        int line = json!.LastIndexOf('\n', mark) + 1;
        int open = json.IndexOf('"', line, mark - line);
        int close = open < 0 ? -1 : json.IndexOf('"', open + 1, mark - open - 1);
        return close > open + 1 ? json.Substring(open + 1, close - open - 1) : null;
    }

    private void Add(MetadataComment? metadata, TextRange place, string? json, TextRange jsonPlace)
    {
        int anchor = draft.Anchors.Add(place);
        draft.Anchors.Add(jsonPlace);
        draft.ResourceBlocks.Add(new ResourceBlock
        {
            ODataType = metadata?.ODataType?.TrimStart('#'),
            BaseType = metadata?.BaseType?.TrimStart('#'),
            KeyProperty = metadata?.KeyProperty ?? FindKey(json),
            IsOpen = metadata is { IsOpen: true },
            IsAbstract = metadata is { IsAbstract: true },
            Json = json,
            Anchor = anchor,
        });
    }
}
