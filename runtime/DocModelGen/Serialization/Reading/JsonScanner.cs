using System;
using System.Text;
using System.Text.Json;

namespace DocModelGen.Serialization;

/// <summary>
/// Looks ahead over the members of one object without reading them. It only finds boundaries; what it passes over is validated when it is read.
/// </summary>
internal ref struct JsonScanner
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly int _maxDepth;
    private bool _started;

    public JsonScanner(ReadOnlySpan<byte> json, int position, int maxDepth)
    {
        _json = json;
        _maxDepth = maxDepth;
        Position = position;
    }

    /// <summary>After the last call: where the object ends.</summary>
    public int Position { get; private set; }

    /// <summary>Whether the end of the object was reached.</summary>
    public bool Completed { get; private set; }

    /// <summary>The name as written, between its quotes.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    public int ValueStart { get; private set; }

    /// <summary>The value between its quotes as written, empty for other kinds.</summary>
    public readonly ReadOnlySpan<byte> StringValue => ValueStartsWith((byte)'"')
        ? _json.Slice(ValueStart + 1, Position - ValueStart - 2)
        : default;

    /// <summary>The value between its quotes with its escapes resolved, empty for other kinds and where there is no such text.</summary>
    public readonly ReadOnlySpan<byte> UnescapedStringValue => StringValue is var text && text.IndexOf((byte)'\\') < 0 ? text : Unescape(text);

    /// <summary>Whether that is the name, escaped or not.</summary>
    public readonly bool HasName(ReadOnlySpan<byte> name) =>
        Name.SequenceEqual(name) || (Name.Length > name.Length && (Name[0] == name[0] || Name[0] == '\\') && Name.IndexOf((byte)'\\') >= 0 && Unescape(Name).SequenceEqual(name));

    public readonly bool ValueStartsWith(byte first) => ValueStart < _json.Length && _json[ValueStart] == first;

    /// <summary>Goes past the next member; false at the end of the object, and where there is none or no JSON.</summary>
    public bool NextMember()
    {
        SkipWhiteSpace();
        if (!Take(_started ? (byte)',' : (byte)'{'))
        {
            Completed = _started && Take((byte)'}');
            return false;
        }

        _started = true;
        SkipWhiteSpace();
        int nameStart = Position;
        int nameEnd = Position < _json.Length && _json[Position] == '"' ? EndOfString(_json, Position) : -1;
        if (nameEnd < 0)
        {
            Completed = Take((byte)'}');
            return false;
        }

        Name = _json.Slice(nameStart + 1, nameEnd - nameStart - 2);
        Position = nameEnd;
        SkipWhiteSpace();
        if (!Take((byte)':'))
        {
            return false;
        }

        SkipWhiteSpace();
        ValueStart = Position;
        return TrySkipValue();
    }

    /// <summary>The position after the closing quote of the string that starts here, or -1.</summary>
    public static int EndOfString(ReadOnlySpan<byte> json, int start)
    {
        int position = start + 1;
        while (position < json.Length)
        {
            int offset = json.Slice(position).IndexOfAny((byte)'"', (byte)'\\');
            if (offset < 0)
            {
                return -1;
            }

            position += offset;
            if (json[position] == '"')
            {
                return position + 1;
            }

            position += 2;
        }

        return -1;
    }

    private static byte[] Unescape(ReadOnlySpan<byte> text)
    {
        byte[] quoted = new byte[text.Length + 2];
        quoted[0] = (byte)'"';
        text.CopyTo(quoted.AsSpan(1));
        quoted[text.Length + 1] = (byte)'"';
        try
        {
            Utf8JsonReader reader = new(quoted);
            reader.Read();
            return Encoding.UTF8.GetBytes(reader.GetString()!);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, or no Unicode: reading the object says so.
            return [];
        }
    }

    private bool TrySkipValue()
    {
        int depth = 0;
        while (Position < _json.Length)
        {
            switch (_json[Position])
            {
                case (byte)'"':
                    int end = EndOfString(_json, Position);
                    if (end < 0)
                    {
                        return false;
                    }

                    Position = end;
                    break;
                case (byte)'{' or (byte)'[':
                    if (++depth > _maxDepth)
                    {
                        return false;
                    }

                    Position++;
                    break;
                case (byte)'}' or (byte)']':
                    if (depth == 0)
                    {
                        return Position > ValueStart;
                    }

                    depth--;
                    Position++;
                    break;
                case (byte)',' when depth == 0:
                    return Position > ValueStart;
                default:
                    Position++;
                    continue;
            }

            if (depth == 0)
            {
                return true;
            }
        }

        return depth == 0 && Position > ValueStart;
    }

    private bool Take(byte expected)
    {
        if (Position < _json.Length && _json[Position] == expected)
        {
            Position++;
            return true;
        }

        return false;
    }

    private void SkipWhiteSpace()
    {
        while (Position < _json.Length && _json[Position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            Position++;
        }
    }
}
