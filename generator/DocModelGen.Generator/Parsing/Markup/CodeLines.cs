using DocModelGen.Generator.Parsing.Draft;
using Markdig.Helpers;

namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>The lines that Markdig keeps of a block.</summary>
internal static class CodeLines
{
    public static TextRange Get(StringLineGroup lines, int index) => new(lines.Lines[index].Slice);

    /// <summary>Nothing but line feeds stands between the lines, as in nearly all paragraphs.</summary>
    public static bool AreOneText(StringLineGroup lines)
    {
        for (int i = 1; i < lines.Count; i++)
        {
            if (!Get(lines, i - 1).IsLineBefore(Get(lines, i)))
            {
                return false;
            }
        }

        return true;
    }
}
