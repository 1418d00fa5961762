using System;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Permissions;

/// <summary>Reads the table of an introduction that ticks the clouds which have the operation: a cloud a column.</summary>
internal sealed class CloudTableReader(PageDraft draft)
{
    private static readonly string[] s_ticks = ["\u2705", "\u2714", "\u2714\ufe0f", "\u2713", "\u2611", ":heavy_check_mark:", ":white_check_mark:", "yes", "x"];
    private static readonly string[] s_crosses = ["\u274c", "\u2716", "\u2717", "\u2718", ":x:", "no", "-", ""];

    public static bool IsCloudTable(RawTable table, SectionKind section) =>
        section == SectionKind.Introduction
        && table.Rows.Count == 1
        && table.Header.Cells.Count > 1
        && table.Rows[0].Cells.Count > 0
        && table.Rows[0].Cells.All(static cell => IsTick(cell) || IsOneOf(cell, s_crosses));

    /// <summary>The include that holds the table is called by what it says, and was read before it.</summary>
    public void Read(RawTable table)
    {
        string[] clouds =
        [
            .. Enumerable.Range(0, table.Header.Cells.Count)
                .Where(i => IsTick(table.Rows[0][i]))
                .Select(i => Clouds.GetName(table.Header[i].ToString()))
                .Distinct(StringComparer.Ordinal),
        ];
        if (clouds.Length > 0 && !draft.Permissions.Exists(static row => row.Kind == PermissionKind.Cloud))
        {
            draft.Permissions.Add(new PermissionRow { Kind = PermissionKind.Cloud, Names = new EquatableArray<string>(clouds), Anchor = draft.Anchors.Add(table.Header.Line) });
        }
    }

    private static bool IsTick(TextRange cell) => IsOneOf(cell, s_ticks);

    private static bool IsOneOf(TextRange cell, string[] words)
    {
        string text = cell.Trim().ToString();
        return Array.Exists(words, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase));
    }
}
