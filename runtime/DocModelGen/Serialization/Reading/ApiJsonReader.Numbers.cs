using System;
using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
    /// <summary>Reads a Boolean.</summary>
    /// <returns>The value, or <see langword="null"/> for null.</returns>
    internal bool? ReadBoolean()
    {
        if (KeepNull())
        {
            return null;
        }

        if (TryTakeBoolean(out bool value))
        {
            return value;
        }

        KeepValueAt(_position);
        return null;
    }

    /// <inheritdoc cref="ReadInt64"/>
    internal int? ReadInt32() => (int?)ReadInteger(int.MinValue, int.MaxValue, "Int32");

    /// <summary>Reads an integer.</summary>
    /// <returns>The value, or <see langword="null"/> for null and for a number that the type cannot hold, which is kept as additional data.</returns>
    internal long? ReadInt64() => ReadInteger(long.MinValue, long.MaxValue, "Int64");

    internal bool TryTakeBoolean(out bool value)
    {
        ReadOnlySpan<byte> rest = _json.Slice(_position);
        value = rest.StartsWith("true"u8);
        if (value)
        {
            _position += 4;
            return true;
        }

        if (!rest.StartsWith("false"u8))
        {
            RefuseKind("Boolean");
            return false;
        }

        _position += 5;
        return true;
    }

    private bool TryTakeNull()
    {
        if (Peek() != 'n')
        {
            return false;
        }

        if (!_json.Slice(_position).StartsWith("null"u8))
        {
            ThrowMalformed();
        }

        _position += 4;
        return true;
    }

    private long? ReadInteger(long min, long max, string documented)
    {
        int start = _position;
        if (TryTakeInteger(min, max, documented, out long value))
        {
            return value;
        }

        _position = start;
        if (!KeepNull())
        {
            KeepValueAt(start);
        }

        return null;
    }

    internal bool TryTakeByte(out byte value)
    {
        bool read = TryTakeInteger(byte.MinValue, byte.MaxValue, "Byte", out long wide);
        value = unchecked((byte)wide);
        return read;
    }

    internal bool TryTakeInt16(out short value)
    {
        bool read = TryTakeInteger(short.MinValue, short.MaxValue, "Int16", out long wide);
        value = unchecked((short)wide);
        return read;
    }

    internal bool TryTakeInt32(out int value)
    {
        bool read = TryTakeInteger(int.MinValue, int.MaxValue, "Int32", out long wide);
        value = unchecked((int)wide);
        return read;
    }

    internal bool TryTakeInt64(out long value) => TryTakeInteger(long.MinValue, long.MaxValue, "Int64", out value);

    /// <summary>Takes an integer; false, with an undefined position, for null and for a number that is out of range or has a fraction.</summary>
    private bool TryTakeInteger(long min, long max, string documented, out long value)
    {
        ReadOnlySpan<byte> json = _json;
        int position = _position;
        bool negative = (uint)position < (uint)json.Length && json[position] == '-';
        position += negative ? 1 : 0;
        int digits = position;
        value = 0;
        while ((uint)position < (uint)json.Length && (uint)(json[position] - '0') <= 9 && position - digits < 18)
        {
            value = (value * 10) + (json[position] - '0');
            position++;
        }

        bool simple = position > digits
            && (json[digits] != '0' || position == digits + 1)
            && ((uint)position >= (uint)json.Length || json[position] is (byte)',' or (byte)'}' or (byte)']' or <= (byte)' ');
        if (!simple)
        {
            return TryTakeUnusualInteger(min, max, documented, out value);
        }

        value = negative ? -value : value;
        _position = position;
        return value >= min && value <= max;
    }

    private bool TryTakeUnusualInteger(long min, long max, string documented, out long value)
    {
        value = 0;
        if (Peek() == 'n')
        {
            return false;
        }

        return TryTakeNumber(documented, out ReadOnlySpan<byte> number)
            && Utf8Parser.TryParse(number, out value, out int consumed) && consumed == number.Length && value >= min && value <= max;
    }

    internal bool TryTakeSingle(out float value)
    {
        if (Peek() == '"')
        {
            bool read = TryTakeNonFinite("Single", out double wide);
            value = (float)wide;
            return read;
        }

        value = 0;
        return TryTakeNumber("Single", out ReadOnlySpan<byte> number)
            && Utf8Parser.TryParse(number, out value, out int consumed) && consumed == number.Length && !float.IsInfinity(value);
    }

    internal bool TryTakeDouble(out double value)
    {
        if (Peek() == '"')
        {
            return TryTakeNonFinite("Double", out value);
        }

        value = 0;
        return TryTakeNumber("Double", out ReadOnlySpan<byte> number)
            && Utf8Parser.TryParse(number, out value, out int consumed) && consumed == number.Length && !double.IsInfinity(value);
    }

    private bool TryTakeNonFinite(string documented, out double value)
    {
        int start = _position;
        ReadOnlySpan<byte> text = TakeText(out _);
        value = text.SequenceEqual("NaN"u8) ? double.NaN
            : text.SequenceEqual("INF"u8) ? double.PositiveInfinity
            : text.SequenceEqual("-INF"u8) ? double.NegativeInfinity
            : 0;
        if (value == 0)
        {
            _position = start;
            RefuseKind(documented);
            return false;
        }

        return true;
    }

    internal bool TryTakeDecimal(out decimal value)
    {
        value = 0;
        return TryTakeNumber("Decimal", out ReadOnlySpan<byte> number) && DecimalText.TryRead(number, out value);
    }

    /// <summary>Takes a number by JSON's grammar (RFC 8259, 6).</summary>
    private bool TryTakeNumber(string documented, out ReadOnlySpan<byte> number)
    {
        byte first = Peek();
        if (first != '-' && (uint)(first - '0') > 9)
        {
            RefuseKind(documented);
            number = default;
            return false;
        }

        int start = _position;
        _position += first == '-' ? 1 : 0;
        bool leadingZero = Peek() == '0';
        int digits = TakeDigits();
        if (digits == 0 || (leadingZero && digits > 1))
        {
            ThrowMalformed();
        }

        if (Peek() == '.')
        {
            _position++;
            if (TakeDigits() == 0)
            {
                ThrowMalformed();
            }
        }

        if ((Peek() | 0x20) == 'e')
        {
            _position++;
            _position += Peek() is (byte)'+' or (byte)'-' ? 1 : 0;
            if (TakeDigits() == 0)
            {
                ThrowMalformed();
            }
        }

        number = _json.Slice(start, _position - start);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int TakeDigits()
    {
        int start = _position;
        while ((uint)(Peek() - '0') <= 9)
        {
            _position++;
        }

        return _position - start;
    }
}
