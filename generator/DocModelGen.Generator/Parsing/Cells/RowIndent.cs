using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>
/// Rows of a table that are drawn inside of the row above them: by spaces that do not break, by arrows, by signs of a list. Their names become
/// paths, such as other authors write: <c>address.city</c>.
/// </summary>
internal sealed class RowIndent
{
    private static readonly string[] s_spaces = ["&nbsp;", "&emsp;", "&ensp;", "&#160;", "&#xa0;", "\u00a0", "\u2003", "\u2002"];

    private static readonly string[] s_arrows = ["↳", "└─", "└", "├─", "├", "→", "»", "–>", "-->", "->", "&rarr;", "&#8627;", "- ", "• ", "· ", "> "];

    private readonly Stack<(int Depth, string Name)> _above = new();

    /// <summary>How deep the row is drawn; <paramref name="name"/> is the cell without that.</summary>
    public static int Measure(TextRange cell, out TextRange name)
    {
        int depth = 0;
        name = cell.Trim();
        while (TakeMark(ref name, out bool isSpace))
        {
            depth += isSpace ? 1 : 2;
        }

        return name.IsEmpty ? 0 : depth;
    }

    /// <summary>The name with those of the rows around it.</summary>
    public string Enter(int depth, string name)
    {
        while (_above.Count > 0 && _above.Peek().Depth >= depth)
        {
            _above.Pop();
        }

        string path = depth > 0 && _above.Count > 0 ? _above.Peek().Name + "." + name : name;
        _above.Push((depth, path));
        return path;
    }

    private static bool TakeMark(ref TextRange name, out bool isSpace)
    {
        isSpace = false;
        if (char.IsLetterOrDigit(name.First))
        {
            return false;
        }

        string? mark = Find(s_spaces, name);
        isSpace = mark is not null;
        mark ??= Find(s_arrows, name);
        name = mark is null ? name : name.From(name.Start + mark.Length).Trim();
        return mark is not null;
    }

    private static string? Find(string[] marks, TextRange text)
    {
        foreach (string mark in marks)
        {
            if (text.StartsWith(mark))
            {
                return mark;
            }
        }

        return null;
    }
}
