using System;
using System.Globalization;
using System.Text;

namespace DocModelGen.Generator.Json;

/// <summary>Tokens: strings, numbers, words, white space and comments.</summary>
internal sealed partial class JsonTreeReader
{
    private char Peek() => _position < text.Length ? text[_position] : '\0';

    /// <summary>Keeps the first error only: what follows from it helps nobody.</summary>
    private JsonNode? Fail(int offset, string message)
    {
        Error ??= new JsonError(offset, message);
        return null;
    }

    private JsonNode? ReadStringNode()
    {
        var node = new JsonNode(JsonKind.String, _position);
        if (ReadString() is not { } value)
        {
            return null;
        }

        node.Text = value;
        return Finish(node);
    }

    private string? ReadString()
    {
        int start = _position++;
        StringBuilder? unescaped = null;
        int runStart = _position;
        while (_position < text.Length && text[_position] is not '"')
        {
            char current = text[_position];
            if (current < ' ')
            {
                Fail(_position, "a string holds a raw line break or control character");
                return null;
            }

            if (current != '\\')
            {
                _position++;
                continue;
            }

            unescaped ??= new StringBuilder();
            unescaped.Append(text, runStart, _position - runStart);
            if (!ReadEscape(unescaped))
            {
                return null;
            }

            runStart = _position;
        }

        if (_position >= text.Length)
        {
            Fail(start, "a string is not closed");
            return null;
        }

        int runLength = _position++ - runStart;
        return unescaped is null ? text.Substring(runStart, runLength) : unescaped.Append(text, runStart, runLength).ToString();
    }

    private bool ReadEscape(StringBuilder unescaped)
    {
        int start = _position;
        char kind = start + 1 < text.Length ? text[start + 1] : '\0';
        _position += 2;
        char? value = kind switch
        {
            '"' or '\\' or '/' => kind,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadHexadecimal(),
            _ => null,
        };
        if (value is { } character)
        {
            unescaped.Append(character);
            return true;
        }

        Fail(start, "'\\" + kind + "' is no escape sequence");
        return false;
    }

    private char? ReadHexadecimal()
    {
        if (_position + 4 > text.Length
            || !ushort.TryParse(text.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
        {
            return null;
        }

        _position += 4;
        return (char)code;
    }

    private JsonNode? ReadNumber()
    {
        var node = new JsonNode(JsonKind.Number, _position);
        while (Peek() is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E')
        {
            _position++;
        }

        node.Text = text.Substring(node.Start, _position - node.Start);
        return double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? Finish(node)
            : Fail(node.Start, "'" + node.Text + "' is no number");
    }

    private JsonNode? ReadWord(string word, JsonKind kind)
    {
        if (string.CompareOrdinal(text, _position, word, 0, word.Length) != 0)
        {
            return Fail(_position, "'" + text[_position] + "' stands where a value is expected");
        }

        var node = new JsonNode(kind, _position);
        _position += word.Length;
        return Finish(node);
    }

    private void SkipTrivia()
    {
        while (_position < text.Length)
        {
            char current = text[_position];
            if (char.IsWhiteSpace(current) || current == '\uFEFF')
            {
                _position++;
            }
            else if (current != '/' || !SkipComment())
            {
                return;
            }
        }
    }

    private bool SkipComment()
    {
        string close = string.CompareOrdinal(text, _position, "//", 0, 2) == 0 ? "\n"
            : string.CompareOrdinal(text, _position, "/*", 0, 2) == 0 ? "*/"
            : "";
        if (close.Length == 0)
        {
            return false;
        }

        int end = text.IndexOf(close, _position + 2, StringComparison.Ordinal);
        _position = end < 0 ? text.Length : end + close.Length;
        return true;
    }
}
