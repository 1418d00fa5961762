using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;

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
    private static char[]? s_idle;

    private char[] _text = TakeIdle();
    private int _length;
    private int _indent;
    private int _lineStart;

    /// <summary>An empty line.</summary>
    public void WriteLine() => EndLine();

    /// <summary>One or more lines; empty ones get no indentation.</summary>
    public void WriteLine(string lines)
    {
        Write(lines.AsSpan());
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

        bool fits = column <= WrapColumn || items.Count == 0;
        Write(opening.AsSpan());
        if (!fits)
        {
            EndLine();
            _indent++;
        }

        int width = 0;
        for (int i = 0; i < items.Count; i++)
        {
            int itemWidth = items[i].Length + (i == items.Count - 1 ? closing.Length : 1);
            if (!fits && width > 0 && (_indent * IndentSize) + width + 1 + itemWidth > WrapColumn)
            {
                EndLine();
                width = 0;
            }

            string separator = width > 0 ? " " : "";
            Write(separator.AsSpan());
            Write(items[i].AsSpan());
            Write((i == items.Count - 1 ? "" : ",").AsSpan());
            width += separator.Length + itemWidth;
        }

        Write(closing.AsSpan());
        EndLine();
        _indent -= fits ? 0 : 1;
    }

    /// <summary>Ends the file.</summary>
    public string Complete()
    {
        string text = new(_text, 0, _length);
        if (_text.Length <= LargestIdle)
        {
            s_idle = _text;
        }

        return text;
    }

    private static char[] TakeIdle()
    {
        char[] text = s_idle ?? new char[16 * 1024];
        s_idle = null;
        return text;
    }

    private void Write(ReadOnlySpan<char> piece)
    {
        int end;
        while ((end = piece.IndexOf('\n')) >= 0)
        {
            Append(piece.Slice(0, end > 0 && piece[end - 1] == '\r' ? end - 1 : end));
            EndLine();
            piece = piece.Slice(end + 1);
        }

        Append(piece);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            int indentation = _length == _lineStart ? _indent * IndentSize : 0;
            Reserve(indentation + text.Length);
            _text.AsSpan(_length, indentation).Fill(' ');
            text.CopyTo(_text.AsSpan(_length + indentation));
            _length += indentation + text.Length;
        }
    }

    private void EndLine()
    {
        Reserve(1);
        _text[_length++] = '\n';
        _lineStart = _length;
    }

    private void Reserve(int count)
    {
        if (_length + count > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_length + count, _text.Length * 2));
        }
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

        public void AppendLiteral(string text) => _writer.Write(text.AsSpan());

        public void AppendFormatted(string? text) => _writer.Write(text.AsSpan());

        public void AppendFormatted(ReadOnlySpan<char> text) => _writer.Write(text);

        public void AppendFormatted(int number) => _writer.Write(number.ToString(CultureInfo.InvariantCulture).AsSpan());
    }
}
