using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
    private delegate bool TryTake<T>(ref ApiJsonReader reader, out T value);

    /// <summary>Reads an array.</summary>
    /// <returns>
    /// The elements, or <see langword="null"/> for null and for an array with an element that has no place in the type, which is kept as
    /// additional data.
    /// </returns>
    public IReadOnlyList<string>? ReadStrings() => ReadList(static (ref ApiJsonReader reader, out string value) =>
    {
        bool isString = reader.Peek() == '"';
        if (!isString)
        {
            reader.RefuseKind("String");
        }

        value = isString ? reader.TakeString() : string.Empty;
        return isString;
    });

    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<bool>? ReadBooleans() => ReadList(static (ref ApiJsonReader reader, out bool value) => reader.TryTakeBoolean(out value));

    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<byte>? ReadBytes() => ReadList(static (ref ApiJsonReader reader, out byte value) =>
    {
        bool read = reader.TryTakeInteger(byte.MinValue, byte.MaxValue, "Byte", out long wide);
        value = unchecked((byte)wide);
        return read;
    });

    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<short>? ReadInt16s() => ReadList(static (ref ApiJsonReader reader, out short value) =>
    {
        bool read = reader.TryTakeInteger(short.MinValue, short.MaxValue, "Int16", out long wide);
        value = unchecked((short)wide);
        return read;
    });

    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<int>? ReadInt32s() => ReadList(static (ref ApiJsonReader reader, out int value) =>
    {
        bool read = reader.TryTakeInteger(int.MinValue, int.MaxValue, "Int32", out long wide);
        value = unchecked((int)wide);
        return read;
    });

    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<long>? ReadInt64s() => ReadList(
        static (ref ApiJsonReader reader, out long value) => reader.TryTakeInteger(long.MinValue, long.MaxValue, "Int64", out value));

    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<float>? ReadSingles() => ReadList(static (ref ApiJsonReader reader, out float value) => reader.TryTakeSingle(out value));

    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<double>? ReadDoubles() => ReadList(static (ref ApiJsonReader reader, out double value) => reader.TryTakeDouble(out value));

    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<decimal>? ReadDecimals() => ReadList(static (ref ApiJsonReader reader, out decimal value) => reader.TryTakeDecimal(out value));

    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<Guid>? ReadGuids() => ReadList(static (ref ApiJsonReader reader, out Guid value) => reader.TryTakeGuid(out value));

    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<DateTimeOffset>? ReadDateTimeOffsets() => ReadList(
        static (ref ApiJsonReader reader, out DateTimeOffset value) => reader.TryTakeDateTimeOffset(out value));

#if NET
    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<DateOnly>? ReadDates() => ReadList(static (ref ApiJsonReader reader, out DateOnly value) => reader.TryTakeDate(out value));

    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<TimeOnly>? ReadTimesOfDay() => ReadList(
        static (ref ApiJsonReader reader, out TimeOnly value) => reader.TryTakeTimeOfDay(out value));
#endif

    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<TimeSpan>? ReadDurations() => ReadList(static (ref ApiJsonReader reader, out TimeSpan value) => reader.TryTakeDuration(out value));

    /// <inheritdoc cref="ReadStrings"/>
    public IReadOnlyList<byte[]>? ReadBinaries() => ReadList(static (ref ApiJsonReader reader, out byte[] value) => reader.TryTakeBinary(out value));

    /// <summary>Reads an array of values without a documented type, nulls among them.</summary>
    /// <returns>The elements, or <see langword="null"/> for null.</returns>
    public IReadOnlyList<JsonElement>? ReadElements()
    {
        if (KeepNull())
        {
            return null;
        }

        if (!TryEnterArray())
        {
            KeepValueAt(_position);
            return null;
        }

        List<JsonElement> items = [];
        while (NextElement())
        {
            items.Add(ParseElement());
        }

        return items;
    }

    /// <summary>Reads an array of members of an enumeration.</summary>
    /// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/>.</typeparam>
    /// <param name="table">The members.</param>
    /// <returns>
    /// The members, or <see langword="null"/> for null and for an array with an unknown member, which is kept as additional data.
    /// </returns>
    public IReadOnlyList<TEnum>? ReadEnums<TEnum>(JsonEnumTable table)
        where TEnum : struct, Enum
    {
        if (KeepNull())
        {
            return null;
        }

        int start = _position;
        int depth = _depth;
        if (!TryEnterArray())
        {
            KeepValueAt(start);
            return null;
        }

        List<TEnum> items = [];
        while (NextElement())
        {
            if (Peek() == 'n' || !TryTakeEnum(table, out int value))
            {
                _depth = depth;
                KeepValueAt(start);
                return null;
            }

            items.Add(EnumNumber.ToEnum<TEnum>(value));
        }

        return items;
    }

    private List<T>? ReadList<T>(TryTake<T> take)
    {
        if (KeepNull())
        {
            return null;
        }

        int start = _position;
        int depth = _depth;
        if (!TryEnterArray())
        {
            KeepValueAt(start);
            return null;
        }

        List<T> items = [];
        while (NextElement())
        {
            if (Peek() == 'n' || !take(ref this, out T value))
            {
                _depth = depth;
                KeepValueAt(start);
                return null;
            }

            items.Add(value);
        }

        return items;
    }

    private bool TryEnterArray()
    {
        if (Peek() != '[')
        {
            RefuseKind("a collection");
            return false;
        }

        Enter();
        _position++;
        _valueStart = -1;
        return true;
    }

    /// <summary>Goes to the next element of the array, or past its end. The position after an element is never where one starts.</summary>
    private bool NextElement()
    {
        bool first = _valueStart < 0;
        SkipWhiteSpace();
        if (Peek() == ']')
        {
            _position++;
            _depth--;
            _valueStart = 0;
            return false;
        }

        if (!first)
        {
            if (Peek() != ',')
            {
                ThrowMalformed();
            }

            _position++;
            SkipWhiteSpace();
        }

        if (Peek() is 0 or (byte)']' or (byte)',')
        {
            ThrowMalformed();
        }

        _valueStart = _position;
        return true;
    }
}
