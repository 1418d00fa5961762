using System;
#if NET
using System.Buffers;
#endif
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
#if NET
    private static readonly SearchValues<byte> s_endsOfRun = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\']);
#endif

    /// <summary>Reads a string.</summary>
    /// <returns>The string, or <see langword="null"/> for null.</returns>
    internal string? ReadString()
    {
        if (Peek() != '"')
        {
            if (KeepNull())
            {
                return null;
            }

            RefuseKind("String");
            KeepValueAt(_position);
            return null;
        }

        return TakeString();
    }

    /// <summary>Reads a member of an enumeration.</summary>
    /// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/> or <see cref="long"/>.</typeparam>
    /// <param name="table">The members.</param>
    /// <returns>
    /// The member, or <see langword="null"/> for null and for an unknown one. An unknown one, and one that differs in case from the documented,
    /// is kept as additional data.
    /// </returns>
    public TEnum? ReadEnum<TEnum>(JsonEnumTable table)
        where TEnum : struct, Enum => ReadEnumNumber(table) is { } number ? EnumNumber.ToEnum<TEnum>(number) : null;

    internal long? ReadEnumNumber(JsonEnumTable table)
    {
        Require.NotNull(table);
        int start = _position;
        if (KeepNull())
        {
            return null;
        }

        JsonEnumMatch match = TakeEnum(table, out long value);
        if (match != JsonEnumMatch.Exact)
        {
            KeepMember(table, start);
        }

        return match == JsonEnumMatch.None ? null : value;
    }

    internal bool TryTakeString(out string value)
    {
        bool isString = Peek() == '"';
        if (!isString)
        {
            RefuseKind("String");
        }

        value = isString ? TakeString() : string.Empty;
        return isString;
    }

    private string TakeString()
    {
        ReadOnlySpan<byte> text = TakeText(out string? unescaped);
        return unescaped ?? Utf8Text.ToString(text, ref this);
    }

    internal bool TryTakeBinary(out byte[] value)
    {
        value = [];
        return TryTakeTextOf("Binary", out ReadOnlySpan<byte> text) && Base64Text.TryRead(text, out value);
    }

    internal bool TryTakeGuid(out Guid value)
    {
        value = default;
        return TryTakeTextOf("Guid", out ReadOnlySpan<byte> text) && Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length;
    }

    private JsonEnumMatch TakeEnum(JsonEnumTable table, out long value)
    {
        // OData allows members as numbers; a number says nothing about a page's names, so it is kept as it is.
        value = 0;
        bool isNumber = Peek() == '-' || (uint)(Peek() - '0') <= 9;
        return !isNumber && TryTakeTextOf("a member name (String)", out ReadOnlySpan<byte> text) ? table.Read(text, out value) : JsonEnumMatch.None;
    }

    private bool TryTakeTextOf(string documented, out ReadOnlySpan<byte> text)
    {
        if (Peek() != '"')
        {
            RefuseKind(documented);
            text = default;
            return false;
        }

        text = TakeText(out _);
        return true;
    }

    /// <summary>Takes the string at the position; <paramref name="unescaped"/> is set when it has escapes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> TakeText(out string? unescaped)
    {
        ReadOnlySpan<byte> rest = _json.Slice(_position + 1);
#if NET
        int end = rest.IndexOfAny(s_endsOfRun);
#else
        int end = 0;
        while (end < rest.Length && rest[end] >= ' ' && rest[end] != '"' && rest[end] != '\\')
        {
            end++;
        }
#endif
        if ((uint)end < (uint)rest.Length && rest[end] == '"')
        {
            _position += end + 2;
            unescaped = null;
            return rest.Slice(0, end);
        }

        return TakeEscapedText(out unescaped);
    }

    private ReadOnlySpan<byte> TakeEscapedText(out string unescaped)
    {
        int end = JsonScanner.EndOfString(_json, _position);
        if (end < 0)
        {
            ThrowMalformed();
        }

        try
        {
            Utf8JsonReader reader = new(_json.Slice(_position, end - _position));
            reader.Read();
            unescaped = reader.GetString()!;
        }
        catch (JsonException)
        {
            ThrowMalformed();
            throw;
        }
        catch (InvalidOperationException exception)
        {
            // Half a surrogate pair or invalid UTF-8.
            throw MakeException(InvalidUnicode, exception);
        }

        _position = end;
        return Encoding.UTF8.GetBytes(unescaped);
    }
}
