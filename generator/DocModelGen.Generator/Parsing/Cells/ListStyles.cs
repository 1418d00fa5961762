using System;
using System.Collections.Generic;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>The styles that a list of values is written in.</summary>
internal static class ListStyles
{
    private const int MaxQuoted = 64;

    private static readonly string[] s_conjunctions = ["and", "or", "&"];

    private enum Mark
    {
        None,
        Code,
        Emphasis,
        Quote,
        Line,
    }

    /// <summary>Values in code, emphasis, quotes or on lines of their own, with notes behind them.</summary>
    public static List<ListedValue> ReadMarked(ListCursor cursor)
    {
        var values = new List<ListedValue>();
        var mark = Mark.None;
        SkipLead(cursor);
        while (TryReadItem(cursor, values, ref mark) && SkipToNext(cursor, mark, values.Count))
        {
        }

        return values;
    }

    /// <summary>Plain words between commas: only where every item is one word and a full stop or the end follows.</summary>
    public static List<ListedValue> ReadPlain(string text, int start)
    {
        var values = new List<ListedValue>();
        int position = start;
        while (true)
        {
            position = SkipSpaces(text, position);
            int end = EndOfWord(text, position);
            if (end == position || !char.IsLetter(text[position]))
            {
                return [];
            }

            values.Add(new ListedValue(text.Substring(position, end - position), position));
            position = SkipSpaces(text, end);
            if (position >= text.Length || text[position] == '.')
            {
                return values.Count > 1 ? values : [];
            }

            if (!SkipSeparator(text, ref position, static _ => false))
            {
                return [];
            }
        }
    }

    /// <summary>Several values inside one pair of backticks.</summary>
    public static List<ListedValue> SplitOne(ListedValue value)
    {
        var values = new List<ListedValue>();
        int position = 0;
        foreach (string item in value.Text.Split(','))
        {
            int lead = item.Length - item.TrimStart().Length;
            if (item.Trim().Length > 0)
            {
                values.Add(new ListedValue(item.Trim(), value.Position + position + lead));
            }

            position += item.Length + 1;
        }

        return values;
    }

    private static void SkipLead(ListCursor cursor)
    {
        cursor.SkipSpaces();
        while (cursor.SkipChar(':') || cursor.SkipChar('(') || cursor.SkipChar('-') || cursor.SkipWord("are") || cursor.SkipWord("either") || cursor.SkipWord("one of"))
        {
            cursor.SkipSpaces();
        }
    }

    private static bool TryReadItem(ListCursor cursor, List<ListedValue> values, ref Mark mark)
    {
        cursor.SkipSpaces();
        if (cursor.Current == '\n' && mark is Mark.None or Mark.Line)
        {
            SkipLineStart(cursor);
            if (cursor.PartStart is not { Kind: DocRunKind.Code } && TryReadLine(cursor, values))
            {
                mark = Mark.Line;
                return true;
            }
        }

        if (cursor.PartStart is { Kind: DocRunKind.Code } or { IsEmphasised: true } && cursor.PartStart is { } part)
        {
            return TryReadPart(cursor, part, values, ref mark);
        }

        return cursor.Current switch
        {
            '"' or '“' or '\'' or '‘' when mark is Mark.None or Mark.Quote => TryReadQuoted(cursor, values, ref mark),
            '`' when mark is Mark.Code => TryReadUnclosed(cursor, values),
            _ => false,
        };
    }

    private static bool TryReadPart(ListCursor cursor, CellPart part, List<ListedValue> values, ref Mark mark)
    {
        Mark found = part.Kind == DocRunKind.Code ? Mark.Code : Mark.Emphasis;
        if (mark is not (Mark.None or Mark.Line) && mark != found)
        {
            return false;
        }

        mark = mark == Mark.Line ? Mark.Line : found;
        cursor.MoveTo(part.FlatEnd);
        string text = part.Text.Trim().TrimEnd('.', ',', ';', ':');
        if (text.Length > 0 && (found == Mark.Code || SectionNames.IsTypeName(text)))
        {
            values.Add(new ListedValue(text.Trim('"', '\''), part.FlatStart + part.Text.IndexOf(text, StringComparison.Ordinal)));
            return true;
        }

        return found == Mark.Code;
    }

    /// <summary>A value in an opening quote: up to the closing one.</summary>
    private static bool TryReadQuoted(ListCursor cursor, List<ListedValue> values, ref Mark mark)
    {
        char close = cursor.Current switch { '“' => '”', '‘' => '’', char quote => quote };
        int end = cursor.Text.IndexOf(close, cursor.Position + 1, Math.Min(MaxQuoted, cursor.Text.Length - cursor.Position - 1));
        if (end < 0)
        {
            return false;
        }

        mark = Mark.Quote;
        string text = cursor.Text.Substring(cursor.Position + 1, end - cursor.Position - 1);
        string value = text == " " ? text : text.Trim();
        if (value.Length > 0)
        {
            values.Add(new ListedValue(value, cursor.Position + 1));
        }

        cursor.MoveTo(end + 1);
        return true;
    }

    /// <summary>A backtick without its partner: the word behind it.</summary>
    private static bool TryReadUnclosed(ListCursor cursor, List<ListedValue> values)
    {
        int start = cursor.Position + 1;
        int end = EndOfWord(cursor.Text, start);
        if (end == start)
        {
            return false;
        }

        values.Add(new ListedValue(cursor.Text.Substring(start, end - start), start));
        cursor.MoveTo(end);
        return true;
    }

    /// <summary>The first word of a list line, where a dash, a colon or the line's end follows.</summary>
    private static bool TryReadLine(ListCursor cursor, List<ListedValue> values)
    {
        int end = EndOfWord(cursor.Text, cursor.Position);
        int next = SkipSpaces(cursor.Text, end);
        bool isItem = next >= cursor.Text.Length || cursor.Text[next] is '\n' or '-' or ':' or '(' or '–';
        if (end == cursor.Position || !isItem)
        {
            return false;
        }

        values.Add(new ListedValue(cursor.Text.Substring(cursor.Position, end - cursor.Position), cursor.Position));
        cursor.MoveTo(end);
        return true;
    }

    private static void SkipLineStart(ListCursor cursor)
    {
        while (cursor.Current is '\n' or ' ' or '-' or '•' or '·')
        {
            cursor.MoveTo(cursor.Position + 1);
        }
    }

    /// <summary>Over a note and a separator, to where the next item begins.</summary>
    private static bool SkipToNext(ListCursor cursor, Mark mark, int count)
    {
        SkipNote(cursor);
        int position = cursor.Position;
        int lineBreak = cursor.FindLineBreak();
        if (mark == Mark.Line || (lineBreak < cursor.Text.Length && HasItemAt(cursor, lineBreak)))
        {
            cursor.MoveTo(lineBreak);
            if (mark != Mark.Line)
            {
                SkipLineStart(cursor);
            }

            return cursor.Position < cursor.Text.Length;
        }

        cursor.MoveTo(position);
        if (count > 0 && FindBehindNote(cursor) is >= 0 and int next)
        {
            return Move(cursor, next);
        }

        return count > 0 && SkipSeparator(cursor.Text, ref position, cursor.IsPartStart) && Move(cursor, position);
    }

    private static bool HasItemAt(ListCursor cursor, int lineBreak)
    {
        if (cursor.Text.IndexOf(',', cursor.Position, Math.Min(2, lineBreak - cursor.Position)) >= 0)
        {
            return false;
        }

        int position = lineBreak;
        while (position < cursor.Text.Length && cursor.Text[position] is '\n' or ' ' or '-')
        {
            position++;
        }

        return cursor.IsPartStart(position) || (position < cursor.Text.Length && cursor.Text[position] is '"' or '“');
    }

    /// <summary>"`a` - what it means; `b` - what that means": where the next value begins; -1 where none does.</summary>
    private static int FindBehindNote(ListCursor cursor)
    {
        if (cursor.Current is not ('-' or '–' or '—' or ':'))
        {
            return -1;
        }

        int semicolon = cursor.Text.IndexOf(';', cursor.Position);
        int next = semicolon < 0 ? -1 : SkipSpaces(cursor.Text, semicolon + 1);
        return next >= 0 && cursor.IsPartStart(next) ? next : -1;
    }

    private static bool Move(ListCursor cursor, int position)
    {
        cursor.MoveTo(position);
        return true;
    }

    /// <summary>"(default)", or an explanation in parentheses.</summary>
    private static void SkipNote(ListCursor cursor)
    {
        cursor.SkipSpaces();
        if (cursor.Current != '(')
        {
            return;
        }

        int depth = 0;
        for (int i = cursor.Position; i < cursor.Text.Length; i++)
        {
            depth += cursor.Text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                cursor.MoveTo(i + 1);
                return;
            }
        }
    }

    private static bool SkipSeparator(string text, ref int position, Func<int, bool> isItem)
    {
        int start = position = SkipSpaces(text, position);
        if (position < text.Length && text[position] is ',' or ';' or '/' or '|')
        {
            position = SkipSpaces(text, position + 1);
        }

        foreach (string word in s_conjunctions)
        {
            int end = position + word.Length;
            if (!isItem(position)
                && string.Compare(text, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end >= text.Length || !char.IsLetterOrDigit(text[end]) || word == "&"))
            {
                position = SkipSpaces(text, end);
                break;
            }
        }

        return position > start;
    }

    private static int SkipSpaces(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    private static int EndOfWord(string text, int position)
    {
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_'))
        {
            position++;
        }

        return position;
    }
}
