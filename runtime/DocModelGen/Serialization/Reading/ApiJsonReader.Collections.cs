using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

// Lists of what is read by a delegate, and what is made of lists and maps.
public ref partial struct ApiJsonReader
{
    /// <summary>Reads one page of a collection.</summary>
    /// <typeparam name="T">The type of one element.</typeparam>
    /// <param name="readItem">Reads one element.</param>
    /// <returns>The page.</returns>
    public ApiPage<T> ReadPage<T>(ApiJsonRead<T> readItem) => new(ref this, readItem);

    /// <summary>Reads one page of a collection of an API that is not OData's.</summary>
    /// <typeparam name="T">The type of one element.</typeparam>
    /// <param name="readItem">Reads one element.</param>
    /// <param name="paging">Where the elements are, and what says how the list goes on.</param>
    /// <returns>The page.</returns>
    public ApiPage<T> ReadPage<T>(ApiJsonRead<T> readItem, ApiPaging paging)
    {
        Require.NotNull(paging);
        return new(ref this, readItem, paging);
    }

    /// <summary>Reads an array of objects.</summary>
    /// <typeparam name="T">The objects' type.</typeparam>
    /// <param name="read">Reads one object.</param>
    /// <returns>
    /// The objects, or <see langword="null"/> for null. An array with something else in it is kept as additional data too.
    /// </returns>
    internal IReadOnlyList<T>? ReadObjects<T>(ApiJsonRead<T> read)
    {
        Require.NotNull(read);
        (int start, JsonNameTable table, int property) = (_position, _table, _property);
        if (!TryStartList())
        {
            return null;
        }

        List<T> items = [];
        bool complete = true;
        while (NextElement())
        {
            if (IsScalar<T>())
            {
                complete &= ReadScalarItem(read, items);
            }
            else if (Peek() == '{')
            {
                _inItems = false;
                items.Add(read(ref this));
                _inItems = true;
            }
            else
            {
                SkipElement();
                complete = false;
            }

            _table = table;
            _property = property;
        }

        return EndList(items, complete, start);
    }

    /// <summary>Reads a page that comes as a bare array in place of an object with one.</summary>
    internal IReadOnlyList<T>? ReadBareArray<T>(ApiJsonRead<T> read, JsonNameTable table, int property)
    {
        _table = table;
        _property = property;
        IReadOnlyList<T>? items = ReadObjects(read);
        _keptByEnded = _kept;
        return items;
    }

    internal readonly bool IsArray => Peek() == '[';

    internal bool TryTakeArray<T>(JsonValueType<T> type, out List<T> items)
    {
        items = [];
        if (!TryEnterArray())
        {
            return false;
        }

        bool outer = _inItems;
        _inItems = true;
        while (NextElement())
        {
            if (TryTakeItem(type, out T value))
            {
                items.Add(value);
            }
        }

        _inItems = outer;
        return true;
    }

    /// <summary>Takes an object whose names are data.</summary>
    internal bool TryTakeMap<T>(JsonValueType<T> type, out Dictionary<string, T> items)
    {
        items = new Dictionary<string, T>(System.StringComparer.Ordinal);
        if (Peek() != '{')
        {
            RefuseKind("a map (an object)");
            return false;
        }

        bool outer = _inItems;
        _inItems = true;
        Enter();
        _position++;
        bool first = true;
        while (NextName(ref first, out string name))
        {
            if (TryTakeItem(type, out T value))
            {
                items[name] = value;
            }
            else
            {
                items.Remove(name);
            }
        }

        _inItems = outer;
        return true;
    }

    internal bool TryTakeObject<T>(ApiJsonRead<T> read, out T value)
    {
        value = default!;
        if (Peek() != '{')
        {
            RefuseKind("an object");
            return false;
        }

        bool outer = _inItems;
        _inItems = false;
        value = read(ref this);
        _inItems = outer;
        return true;
    }

    /// <summary>Takes a member that is known, whatever its case; one in another case is kept too.</summary>
    internal bool TryTakeEnum(JsonEnumTable table, out long value)
    {
        JsonEnumMatch match = TakeEnum(table, out value);
        _leftOut |= match == JsonEnumMatch.IgnoringCase;
        return match != JsonEnumMatch.None;
    }

    /// <summary>Goes to the value of the next name of a map, or past its end.</summary>
    private bool NextName(ref bool first, out string name)
    {
        name = string.Empty;
        SkipWhiteSpace();
        if (Peek() == '}')
        {
            _position++;
            _depth--;
            _valueStart = 0;
            return false;
        }

        if (!first)
        {
            Take((byte)',');
        }

        first = false;
        if (Peek() != '"')
        {
            ThrowMalformed();
        }

        name = TakeString();
        SkipWhiteSpace();
        Take((byte)':');
        _valueStart = _position;
        return true;
    }

    /// <summary>Takes a character that must come, and the white space behind it.</summary>
    private void Take(byte expected)
    {
        if (Peek() != expected)
        {
            ThrowMalformed();
        }

        _position++;
        SkipWhiteSpace();
    }

    /// <summary>Takes the item at the position, or passes over one that has no place in the type.</summary>
    private bool TryTakeItem<T>(JsonValueType<T> type, out T value)
    {
        (int start, JsonNameTable table, int property, int depth) = (_position, _table, _property, _depth);
        value = default!;
        bool taken = (type.HasNull || Peek() != 'n') && type.TryRead(ref this, out value);
        _table = table;
        _property = property;
        if (!taken)
        {
            _leftOut = true;
            _depth = depth;
            _position = start;
            Skip();
        }

        return taken;
    }

    /// <summary>A scalar is read as a property of its own, so that what has no place in its type is seen to be kept.</summary>
    /// <returns>Whether it says no more than the list has of it.</returns>
    private bool ReadScalarItem<T>(ApiJsonRead<T> read, List<T> items)
    {
        bool hasNull = typeof(T) == typeof(JsonElement?);
        (Dictionary<string, JsonElement>? kept, bool keptDocumented) = (_kept, _keptDocumented);
        _kept = null;
        _table = s_valueNames;
        _property = 0;
        T value = read(ref this);
        bool complete = hasNull || _kept is null;
        (_kept, _keptDocumented) = (kept, keptDocumented);
        if (hasNull || value is not null)
        {
            items.Add(value);
        }

        return complete;
    }

    private static bool IsScalar<T>() => typeof(T).IsValueType || typeof(T).IsInterface || typeof(T) == typeof(string) || typeof(T) == typeof(byte[]);
}
