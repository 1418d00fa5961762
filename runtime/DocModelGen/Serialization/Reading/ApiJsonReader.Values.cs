using System;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
    // Replies of functions and actions that return a primitive: { "@odata.context": "...", "value": 5 } (OData JSON Format 4.01, 11).
    private static readonly JsonNameTable s_valueNames = new("value");

    /// <summary>Reads a value of a reference type: text, bytes, a list of lists or a map.</summary>
    /// <typeparam name="T">The type of the value, not nullable.</typeparam>
    /// <param name="type">What it is made of.</param>
    /// <returns>
    /// The value with what has a place in the type, or <see langword="null"/> for null. One with something else in it is kept as additional data too.
    /// </returns>
    public T? Read<T>(JsonValueType<T> type)
        where T : class
    {
        Require.NotNull(type);
        return TryRead(type, out T value) ? value : null;
    }

    /// <summary>Reads a value of a value type.</summary>
    /// <typeparam name="T">The type of the value, not nullable.</typeparam>
    /// <param name="type">Its kind.</param>
    /// <returns>The value, or <see langword="null"/> for null and for one that the type cannot hold, which is kept as additional data.</returns>
    public T? ReadNullable<T>(JsonValueType<T> type)
        where T : struct
    {
        Require.NotNull(type);
        return TryRead(type, out T value) ? value : null;
    }

    /// <summary>Reads the <c>value</c> of a reply that wraps a primitive, or a number that stands alone, as <c>/$count</c> is answered with.</summary>
    /// <typeparam name="T">The type of the value, not nullable.</typeparam>
    /// <param name="type">Its kind.</param>
    /// <returns>The value, or <see langword="null"/> for null and for a reply without one.</returns>
    public T? ReadWrapped<T>(JsonValueType<T> type)
        where T : class
    {
        Require.NotNull(type);
        return TryReadWrapped(type, out T? value) ? value : null;
    }

    /// <inheritdoc cref="ReadWrapped"/>
    public T? ReadWrappedNullable<T>(JsonValueType<T> type)
        where T : struct
    {
        Require.NotNull(type);
        return TryReadWrapped(type, out T value) ? value : null;
    }

    /// <summary>Reads the <c>value</c> of a reply that wraps a member of an enumeration.</summary>
    /// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/> or <see cref="long"/>.</typeparam>
    /// <param name="table">The members.</param>
    /// <returns>The member, or <see langword="null"/> for null, for an unknown member and for a reply without one.</returns>
    public TEnum? ReadWrappedEnum<TEnum>(JsonEnumTable table)
        where TEnum : struct, Enum
    {
        TEnum? result = null;
        while (ReadProperty(s_valueNames, out _))
        {
            result = ReadEnum<TEnum>(table);
        }

        return result;
    }

    /// <summary>Reads a scalar that is the current property; what is null or has no place in the type is kept.</summary>
    internal bool TryReadScalar<T>(JsonValueType<T> type, out T value)
    {
        value = default!;
        int start = _position;
        if (KeepNull())
        {
            return false;
        }

        if (type.TryRead(ref this, out value))
        {
            return true;
        }

        KeepValueAt(start);
        return false;
    }

    /// <summary>The same for a value of several parts, of which some may be left out.</summary>
    private bool TryRead<T>(JsonValueType<T> type, out T value)
    {
        value = default!;
        if (KeepNull())
        {
            return false;
        }

        (int start, JsonNameTable table, int property, int depth) = (_position, _table, _property, _depth);
        bool outer = _leftOut;
        _leftOut = false;
        bool read = type.TryRead(ref this, out value);
        bool complete = read && !_leftOut;
        _leftOut = outer;
        _table = table;
        _property = property;
        if (!complete)
        {
            _depth = depth;
            KeepValueAt(start);
            value = read ? type.ToPartial(value) : value;
        }

        return read;
    }

    private bool TryReadWrapped<T>(JsonValueType<T> type, out T? value)
    {
        value = default;
        if (_depth == 0 && Peek() is (byte)'-' or (>= (byte)'0' and <= (byte)'9'))
        {
            // OData Protocol 4.01, 11.2.10.
            return TryRead(type, out value);
        }

        bool found = false;
        while (ReadProperty(s_valueNames, out _))
        {
            found = TryRead(type, out value);
        }

        return found;
    }
}
