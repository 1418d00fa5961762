using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>"Default is `x`", "The default value is x", "Defaults to x".</summary>
internal static class DefaultReader
{
    private static readonly string[] s_phrases = ["default value is ", "default is ", "defaults to ", "default value: ", "default: ", "default = ", "default=", "defaulted to ", "by default is "];

    private static readonly string[] s_fillers = ["set to ", "the ", "a ", "an "];

    public static string? Read(CellText description)
    {
        string text = description.Text;
        if (text.IndexOf("efault", StringComparison.Ordinal) < 0)
        {
            return null;
        }

        foreach (string phrase in s_phrases)
        {
            int index = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (index >= 0 && ReadValue(description, index + phrase.Length) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Of a type cell: <c>integer, default 3</c>, <c>string (default: `a`)</c>.</summary>
    public static string? ReadRemark(CellText type)
    {
        const string Word = "default ";
        int index = type.Text.IndexOf(Word, StringComparison.OrdinalIgnoreCase);
        return Read(type) ?? (index > 0 ? ReadValue(type, index + Word.Length) : null);
    }

    private static string? ReadValue(CellText description, int position)
    {
        string text = description.Text;
        while (position < text.Length && (text[position] == ' ' || Skip(text, ref position)))
        {
            position++;
        }

        int index = description.IndexOfPartAt(position);
        if (index < 0)
        {
            return null;
        }

        CellPart part = description.Parts[index];
        if (part.Kind == DocRunKind.Code || part.IsEmphasised)
        {
            return Whitespace.Collapse(part.Text);
        }

        int end = EndOfWord(text, position);
        string value = text.Substring(position, end - position).Trim('"', '\'', '“', '”');
        return value.Length is > 0 and <= 64 ? value : null;
    }

    /// <summary>"set to", "the", "a": words between the phrase and its value.</summary>
    private static bool Skip(string text, ref int position)
    {
        foreach (string word in s_fillers)
        {
            if (string.Compare(text, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                position += word.Length - 1;
                return true;
            }
        }

        return false;
    }

    private static int EndOfWord(string text, int position)
    {
        while (position < text.Length && !char.IsWhiteSpace(text[position]) && text[position] is not (',' or ';' or ')' or '('))
        {
            if (text[position] == '.' && (position + 1 == text.Length || char.IsWhiteSpace(text[position + 1])))
            {
                break;
            }

            position++;
        }

        return position;
    }
}
