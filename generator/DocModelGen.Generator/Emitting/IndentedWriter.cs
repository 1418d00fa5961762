using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
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
    private const int LargestIdle = 256 * 1024;

    /// <summary>One for each thread, since thousands of files are printed one after the other.</summary>
    [ThreadStatic]
    private static StringBuilder? s_idle;

    private readonly StringBuilder _text = TakeIdle();
    private int _indent;
    private int _lineStart;

    /// <summary>An empty line.</summary>
    public void WriteLine() => EndLine();

    /// <summary>One or more lines; empty ones get no indentation.</summary>
    public void WriteLine(string lines)
    {
        Write(lines);
        EndLine();
    }

    /// <summary>The same, written piece by piece: most lines are never a string of their own.</summary>
    public void WriteLine([InterpolatedStringHandlerArgument("")] ref Pieces pieces) => EndLine();

    /// <summary>What follows is one level deeper.</summary>
    public void Indent() => _indent++;

    /// <summary>What follows is one level less deep.</summary>
    public void Outdent() => _indent--;

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

        if (column <= WrapColumn || items.Count == 0)
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

    /// <summary>Ends the file.</summary>
    public string Complete()
    {
        string text = _text.ToString();
        if (_text.Capacity <= LargestIdle)
        {
            s_idle = _text.Clear();
        }

        return text;
    }

    private static StringBuilder TakeIdle()
    {
        StringBuilder text = s_idle ?? new(capacity: 16 * 1024);
        s_idle = null;
        return text;
    }

    private void Write(string piece)
    {
        int start = 0;
        int end;
        while ((end = piece.IndexOf('\n', start)) >= 0)
        {
            Write(piece, start, (end > start && piece[end - 1] == '\r' ? end - 1 : end) - start);
            EndLine();
            start = end + 1;
        }

        Write(piece, start, piece.Length - start);
    }

    private void Write(string text, int start, int length)
    {
        if (length > 0)
        {
            if (_text.Length == _lineStart)
            {
                _text.Append(' ', _indent * IndentSize);
            }

            _text.Append(text, start, length);
        }
    }

    private void EndLine()
    {
        _text.Append('\n');
        _lineStart = _text.Length;
    }

    /// <summary>What the compiler makes of an interpolated line.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Pieces
    {
        private readonly IndentedWriter _writer;

        public Pieces(int literalLength, int formattedCount, IndentedWriter writer)
        {
            _ = literalLength;
            _ = formattedCount;
            _writer = writer;
        }

        public void AppendLiteral(string text) => _writer.Write(text);

        public void AppendFormatted(string? text) => _writer.Write(text ?? "");

        public void AppendFormatted(int number) => _writer.Write(number.ToString(CultureInfo.InvariantCulture));
    }
}
