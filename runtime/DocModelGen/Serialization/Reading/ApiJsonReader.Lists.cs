using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
    /// <summary>Reads an array of members of an enumeration.</summary>
    /// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/> or <see cref="long"/>.</typeparam>
    /// <param name="table">The members.</param>
    /// <returns>The members that are known, or <see langword="null"/> for null. An array with others is kept as additional data too.</returns>
    internal IReadOnlyList<TEnum>? ReadEnums<TEnum>(JsonEnumTable table)
        where TEnum : struct, Enum
    {
        Require.NotNull(table);
        int start = _position;
        if (!TryStartList())
        {
            return null;
        }

        List<TEnum> items = [];
        bool complete = true;
        while (NextElement())
        {
            long value = 0;
            JsonEnumMatch match = Peek() == 'n' ? JsonEnumMatch.None : TakeEnum(table, out value);
            if (match == JsonEnumMatch.None)
            {
                SkipElement();
            }
            else
            {
                items.Add(EnumNumber.ToEnum<TEnum>(value));
            }

            complete &= match == JsonEnumMatch.Exact;
        }

        return EndList(items, complete, start);
    }

    /// <summary>Reads an array of scalars.</summary>
    /// <returns>
    /// The elements that have a place in the type, or <see langword="null"/> for null. An array with others is kept as additional data too.
    /// </returns>
    internal IReadOnlyList<T>? ReadList<T>(JsonValueType<T> type)
    {
        int start = _position;
        if (!TryStartList())
        {
            return null;
        }

        List<T> items = [];
        bool complete = true;
        while (NextElement())
        {
            if ((type.HasNull || Peek() != 'n') && type.TryRead(ref this, out T value))
            {
                items.Add(value);
            }
            else
            {
                SkipElement();
                complete = false;
            }
        }

        return EndList(items, complete, start);
    }

    /// <summary>Enters the array of a list's items; false for null and for what is no array, which are kept.</summary>
    private bool TryStartList()
    {
        if (KeepNull())
        {
            return false;
        }

        int start = _position;
        if (!TryEnterArray())
        {
            KeepValueAt(start);
            return false;
        }

        _inItems = true;
        return true;
    }

    /// <summary>An item that has no place in the type costs the list nothing but itself: the array is kept as it came.</summary>
    private IReadOnlyList<T> EndList<T>(List<T> items, bool complete, int start)
    {
        _inItems = false;
        if (complete)
        {
            return items;
        }

        KeepPartial(start);
        return new PartialList<T>(items);
    }

    /// <summary>Passes over an item, however much of it was looked at.</summary>
    private void SkipElement()
    {
        _position = _valueStart;
        Skip();
    }

    private void Skip()
    {
        try
        {
            Utf8JsonReader reader = ReaderOfValue();
            reader.Read();
            reader.Skip();
            _position += (int)reader.BytesConsumed;
        }
        catch (JsonException)
        {
            ThrowMalformed();
        }
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
