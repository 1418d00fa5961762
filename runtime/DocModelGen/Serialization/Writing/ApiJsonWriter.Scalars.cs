using System;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace DocModelGen.Serialization;

internal ref partial struct ApiJsonWriter
{
    /// <summary>Room enough for any number, date, duration or GUID with its quotes.</summary>
    private const int ScalarSize = 64;

    /// <summary>Writes a scalar of any kind.</summary>
    /// <param name="property">The index of the property.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">Its kind.</param>
    public void WriteScalar<T>(int property, T value, JsonValueType<T> type)
    {
        WriteName(property, ScalarSize);
        type.Write(ref this, value);
    }

    /// <summary>Writes a Boolean.</summary>
    /// <param name="property">The index of the property.</param>
    /// <param name="value">The value.</param>
    public void WriteBoolean(int property, bool? value)
    {
        if (value is { } present)
        {
            WriteName(property, ScalarSize);
            WriteBooleanValue(present);
        }
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="property">The index of the property.</param>
    /// <param name="value">The value.</param>
    public void WriteInt32(int property, int? value)
    {
        if (value is { } present)
        {
            WriteName(property, ScalarSize);
            WriteInt64Value(present);
        }
    }

    /// <summary>Writes a member of an enumeration by its wire name.</summary>
    /// <param name="property">The index of the property.</param>
    /// <param name="value">The member's number.</param>
    /// <param name="table">The members.</param>
    /// <exception cref="JsonException">The value is no member.</exception>
    public void WriteEnum(int property, long? value, JsonEnumTable table)
    {
        Require.NotNull(table);
        if (value is not { } present)
        {
            return;
        }

        if (_additionalData is not null && TryWriteKeptMember(property, present, table))
        {
            return;
        }

        WriteName(property, ScalarSize);
        WriteEnumValue(present, table);
    }

    /// <summary>A member that came in another case than documented goes back as it came.</summary>
    private bool TryWriteKeptMember(int property, long value, JsonEnumTable table)
    {
        if (!TryGetKept(property, out JsonElement kept)
            || kept.ValueKind != JsonValueKind.String
            || table.Read(Encoding.UTF8.GetBytes(kept.GetString()!), out long same) == JsonEnumMatch.None
            || same != value)
        {
            return false;
        }

        WriteName(property, 0);
        WriteElementValue(kept);
        return true;
    }

    public void WriteEnumValue(long value, JsonEnumTable table)
    {
        if (table.TryGetQuoted(value, out JsonText quoted))
        {
            Reserve(quoted.Padded.Length);
            CopyPadded(quoted.Padded, _buffer.Slice(_position));
            _position += quoted.Length;
        }
        else
        {
            WriteStringValue(table.Describe(value));
        }
    }

    public void WriteBooleanValue(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    public void WriteInt64Value(long value)
    {
        Reserve(ScalarSize);
        Span<byte> target = _buffer.Slice(_position);
        if ((ulong)value < 10)
        {
            target[0] = (byte)('0' + value);
            _position++;
            return;
        }

        Utf8Formatter.TryFormat(value, target, out int written);
        _position += written;
    }

    public void WriteSingleValue(float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
        {
            WriteNonFinite(value);
            return;
        }

        Reserve(ScalarSize);
#if NET
        Utf8Formatter.TryFormat(value, _buffer.Slice(_position), out int written);
        _position += written;
#else
        WriteAscii(FloatingPoint.ToText(value));
#endif
    }

    public void WriteDoubleValue(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            WriteNonFinite(value);
            return;
        }

        Reserve(ScalarSize);
#if NET
        Utf8Formatter.TryFormat(value, _buffer.Slice(_position), out int written);
        _position += written;
#else
        WriteAscii(FloatingPoint.ToText(value));
#endif
    }

    private void WriteNonFinite(double value) =>
        WriteRaw(double.IsNaN(value) ? "\"NaN\""u8 : value > 0 ? "\"INF\""u8 : "\"-INF\""u8);

    public void WriteDecimalValue(decimal value)
    {
        Reserve(ScalarSize);
        Utf8Formatter.TryFormat(value, _buffer.Slice(_position), out int written);
        _position += written;
    }

    public void WriteGuidValue(Guid value)
    {
        Reserve(ScalarSize);
        Span<byte> target = _buffer.Slice(_position);
        target[0] = (byte)'"';
        Utf8Formatter.TryFormat(value, target.Slice(1), out int written);
        target[written + 1] = (byte)'"';
        _position += written + 2;
    }

#if !NET
    private void WriteAscii(string text)
    {
        foreach (char c in text)
        {
            WriteByte((byte)c);
        }
    }
#endif
}
