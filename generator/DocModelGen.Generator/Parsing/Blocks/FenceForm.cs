using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Blocks;

/// <summary>What a fence without metadata holds, told by its first line.</summary>
internal static class FenceForm
{
    /// <summary>A response with its status, or JSON.</summary>
    public static bool IsReply(FenceLines lines)
    {
        int first = lines.SkipBlank(0);
        return first < lines.Count && (MessageReader.IsStatusLine(lines[first].Trim()) || lines[first].Trim().First is '{' or '[');
    }

    /// <summary>As below, and no braces around something else: a member or an item follows the first one.</summary>
    public static bool IsStrictJson(FenceLines lines)
    {
        if (!IsJson(lines))
        {
            return false;
        }

        int first = lines.SkipBlank(0);
        TextRange line = lines[first].Trim();
        TextRange behind = line.From(line.Start + 1).Trim();
        int next = lines.SkipBlank(first + 1);
        char following = !behind.IsEmpty ? behind.First : next < lines.Count ? lines[next].Trim().First : '}';
        return line.First == '[' || following is '"' or '}' or '{';
    }

    public static bool IsJson(FenceLines lines)
    {
        int first = lines.SkipBlank(0);
        return first < lines.Count && lines[first].Trim().First is '{' or '[';
    }
}
