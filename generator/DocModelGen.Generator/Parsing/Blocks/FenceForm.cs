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

    public static bool IsJson(FenceLines lines)
    {
        int first = lines.SkipBlank(0);
        return first < lines.Count && lines[first].Trim().First is '{' or '[';
    }
}
