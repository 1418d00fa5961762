using System.Collections.Generic;
using System.Text;

namespace DocModelGen.Generator.Emitting;

/// <summary>
/// Collects source text: raw string templates of any number of lines, each put at the current indentation.
/// Lines end in <c>\n</c> whatever the template's file or the machine uses.
/// </summary>
internal sealed class IndentedWriter
{
    private const int IndentSize = 4;
    private const int WrapColumn = 120;

    private readonly StringBuilder _text = new(capacity: 4096);
    private int _indent;

    /// <summary>An empty line.</summary>
    public void WriteLine() => _text.Append('\n');

    /// <summary>One or more lines; empty ones get no indentation.</summary>
    public void WriteLine(string lines)
    {
        int start = 0;
        while (start <= lines.Length)
        {
            int end = lines.IndexOf('\n', start);
            if (end < 0)
            {
                end = lines.Length;
            }

            int length = end > start && lines[end - 1] == '\r' ? end - 1 - start : end - start;
            if (length > 0)
            {
                _text.Append(' ', _indent * IndentSize).Append(lines, start, length);
            }

            _text.Append('\n');
            start = end + 1;
        }
    }

    /// <summary>An opening brace; what follows is indented until <see cref="CloseBlock"/>.</summary>
    public void OpenBlock()
    {
        WriteLine("{");
        _indent++;
    }

    /// <summary>The closing brace, and what stands behind it.</summary>
    public void CloseBlock(string suffix = "")
    {
        _indent--;
        WriteLine("}" + suffix);
    }

    /// <summary>
    /// A list in brackets: on the line of <paramref name="opening"/> where it fits, else below it,
    /// one level deeper, as many items a line as fit.
    /// </summary>
    public void WriteList(string opening, IReadOnlyList<string> items, string closing)
    {
        int column = (_indent * IndentSize) + opening.Length + closing.Length;
        foreach (string item in items)
        {
            column += item.Length + 2;
        }

        if (column <= WrapColumn)
        {
            WriteLine(opening + string.Join(", ", items) + closing);
            return;
        }

        WriteLine(opening);
        _indent++;
        var line = new StringBuilder();
        for (int i = 0; i < items.Count; i++)
        {
            string item = items[i] + (i == items.Count - 1 ? closing : ",");
            if (line.Length > 0 && (_indent * IndentSize) + line.Length + 1 + item.Length > WrapColumn)
            {
                WriteLine(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(item);
        }

        WriteLine(line.ToString());
        _indent--;
    }

    public override string ToString() => _text.ToString();
}
