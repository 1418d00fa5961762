using System;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>The words that say that members of an enumeration combine.</summary>
internal static class FlagCues
{
    private static readonly string[] s_cues =
    [
        "flagged enum", "flags enum", "flag enum", "bitwise", "bit flag", "multi-valued enum", "multivalued enum", "multi-value enum",
        "allows multiple values", "multiple values to be specified", "values can be combined", "members can be combined",
    ];

    public static bool Occur(string text) => MayOccur(text) && Array.Exists(s_cues, cue => text.IndexOf(cue, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Most descriptions have none of these letters.</summary>
    private static bool MayOccur(string text) =>
        text.IndexOf("flag", StringComparison.OrdinalIgnoreCase) >= 0
        || text.IndexOf("bit", StringComparison.Ordinal) >= 0
        || text.IndexOf("multi", StringComparison.OrdinalIgnoreCase) >= 0
        || text.IndexOf("combined", StringComparison.Ordinal) >= 0;
}
