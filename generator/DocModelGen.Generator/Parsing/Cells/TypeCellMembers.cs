using System;
using System.Collections.Generic;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>Values that a type cell lists: <c>string (enum: a, b)</c>, <c>One of: a, b</c>.</summary>
internal static class TypeCellMembers
{
    private static readonly string[] s_introductions = ["enum:", "enum(", "enum of ", "one of:", "one of ", "enumeration:"];

    private static readonly char[] s_separators = [',', '|', ';', '\n'];

    private static readonly char[] s_around = [' ', '`', '"', '\'', '“', '”', '.', '\t'];

    public static EquatableArray<InlineMember> Read(PageDraft draft, CellText cell)
    {
        string text = cell.Text;
        int start = -1;
        foreach (string introduction in s_introductions)
        {
            int index = text.IndexOf(introduction, StringComparison.OrdinalIgnoreCase);
            start = start < 0 && index >= 0 ? index + introduction.Length : start;
        }

        if (start < 0)
        {
            return default;
        }

        int close = text.IndexOf(')', start);
        int end = close < 0 ? text.Length : close;
        var members = new List<InlineMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (start < end)
        {
            int next = text.IndexOfAny(s_separators, start, end - start);
            next = next < 0 ? end : next;
            string value = text.Substring(start, next - start);
            string name = WithoutConjunction(value.Trim(s_around)).Trim(s_around);
            if (name.Length > 0 && name.IndexOf(' ') < 0 && names.Add(name))
            {
                int at = start + value.IndexOf(name, StringComparison.Ordinal);
                members.Add(new InlineMember(name, draft.Anchors.Add(cell.GetSource(at), name.Length)));
            }

            start = next + 1;
        }

        return members.Count > 1 ? new EquatableArray<InlineMember>([.. members]) : default;
    }

    private static string WithoutConjunction(string value) =>
        value.StartsWith("or ", StringComparison.OrdinalIgnoreCase) || value.StartsWith("and ", StringComparison.OrdinalIgnoreCase)
            ? value.Substring(value.IndexOf(' ') + 1)
            : value;
}
