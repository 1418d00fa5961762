using System;
using System.Collections.Generic;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>Values that a type cell lists: <c>string (enum: a, b)</c>, <c>One of: a, b</c>.</summary>
internal static class TypeCellMembers
{
    private static readonly string[] s_introductions = ["enum:", "enum(", "enum (", "enumeration (", "enum of ", "one of:", "one of ", "enumeration:"];

    private static readonly char[] s_betweenMarked = [' ', ',', '|', '/', '(', ')', ':', ';', '\t'];

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
            return AreMarked(cell) ? ReadMarked(draft, cell) : default;
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

    /// <summary><c>string (`a`, `b`)</c>: a word for text, and values in code; or <c>"a" | "b"</c>, where all is quoted.</summary>
    public static bool AreMarked(CellText cell)
    {
        // Most cells have neither, and there are many of them.
        if (cell.Text.IndexOf('|') < 0 && !Array.Exists(cell.Parts, static part => part.Kind == DocRunKind.Code))
        {
            return false;
        }

        int values = 0;
        bool saysText = false;
        foreach (CellPart part in cell.Parts)
        {
            string text = part.Text.Trim(s_betweenMarked);
            bool isType = PrimitiveTypes.Find(text) is not null || text.Equals("enum", StringComparison.OrdinalIgnoreCase);
            saysText |= isType && PrimitiveTypes.Find(text) is null or "String";
            if (part.Kind == DocRunKind.Code && !isType)
            {
                values++;
            }
            else if (!isType && text.Length > 0 && text is not ("or" or "and" or "one of"))
            {
                return AreQuoted(cell.Text);
            }
        }

        return (saysText && values > 1) || AreQuoted(cell.Text);
    }

    private static bool AreQuoted(string text)
    {
        string[] values = text.Split('|');
        return values.Length > 1 && Array.TrueForAll(values, static value => value.Trim(' ', '`') is { Length: > 2 } quoted && quoted[0] is '"' or '\'' && quoted[quoted.Length - 1] == quoted[0]);
    }

    private static EquatableArray<InlineMember> ReadMarked(PageDraft draft, CellText cell)
    {
        var members = new List<InlineMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        bool areQuoted = AreQuoted(cell.Text);
        int start = 0;
        foreach (string part in areQuoted ? cell.Text.Split('|') : [])
        {
            Add(part, start);
            start += part.Length + 1;
        }

        foreach (CellPart part in cell.Parts)
        {
            if (!areQuoted && part.Kind == DocRunKind.Code && PrimitiveTypes.Find(part.Text.Trim(s_around)) is null)
            {
                Add(part.Text, part.FlatStart);
            }
        }

        return new EquatableArray<InlineMember>([.. members]);

        void Add(string value, int at)
        {
            string name = value.Trim(s_around);
            if (name.Length > 0 && names.Add(name))
            {
                members.Add(new InlineMember(name, draft.Anchors.Add(cell.GetSource(at + value.IndexOf(name, StringComparison.Ordinal)), name.Length)));
            }
        }
    }

    private static string WithoutConjunction(string value) =>
        value.StartsWith("or ", StringComparison.OrdinalIgnoreCase) || value.StartsWith("and ", StringComparison.OrdinalIgnoreCase)
            ? value.Substring(value.IndexOf(' ') + 1)
            : value;
}
