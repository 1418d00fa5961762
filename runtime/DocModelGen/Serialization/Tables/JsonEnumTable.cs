using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace DocModelGen.Serialization;

/// <summary>The wire names of an enumeration's members and the numbers that the C# enum gives them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonEnumTable
{
    private readonly string[] _names;
    private readonly int[]? _values;
    private readonly bool _flags;
    private readonly Utf8NameIndex _index;
    private readonly JsonText[] _quoted;

    /// <summary>Makes a table whose members are numbered from zero in the order given.</summary>
    /// <param name="names">The wire names, unescaped.</param>
    public JsonEnumTable(params string[] names)
        : this(names, values: null, flags: false)
    {
    }

    private JsonEnumTable(string[] names, int[]? values, bool flags)
    {
        _names = names ?? throw new ArgumentNullException(nameof(names));
        if (values is not null && values.Length != names.Length)
        {
            throw new ArgumentException("Each name has one value.", nameof(values));
        }

        _values = values;
        _flags = flags;
        _index = new Utf8NameIndex(Array.ConvertAll(names, Encoding.UTF8.GetBytes));
        _quoted = Array.ConvertAll(names, static name => new JsonText(JsonText.Quote(name)));
    }

    /// <summary>Makes a table whose members have numbers of their own.</summary>
    /// <param name="values">The number of each member.</param>
    /// <param name="names">The wire names, unescaped.</param>
    /// <returns>The table.</returns>
    public static JsonEnumTable WithValues(int[] values, params string[] names) =>
        new(names, values ?? throw new ArgumentNullException(nameof(values)), flags: false);

    /// <summary>Makes a table of flags, which OData writes as one string of names joined by commas.</summary>
    /// <param name="values">The number of each member.</param>
    /// <param name="names">The wire names, unescaped.</param>
    /// <returns>The table.</returns>
    public static JsonEnumTable Flags(long[] values, params string[] names) => new(
        names,
        Array.ConvertAll(values ?? throw new ArgumentNullException(nameof(values)), static value => unchecked((int)checked((uint)value))),
        flags: true);

    internal bool TryRead(ReadOnlySpan<byte> text, out int value)
    {
        int member = _index.Find(text);
        if (member >= 0)
        {
            value = ValueOf(member);
            return true;
        }

        value = 0;
        return _flags && TryReadFlags(text, out value);
    }

    /// <summary>The quoted name of a value, or false where only <see cref="Describe"/> can tell.</summary>
    internal bool TryGetQuoted(int value, out JsonText quoted)
    {
        int member = FindValue(value);
        quoted = member >= 0 ? _quoted[member] : default;
        return member >= 0;
    }

    /// <summary>The wire form of a value, flags joined by commas.</summary>
    /// <exception cref="JsonException">The value is no member.</exception>
    internal string GetName(int value)
    {
        int member = FindValue(value);
        return member >= 0 ? _names[member] : Describe(value);
    }

    /// <summary>The wire form of a combination of flags.</summary>
    internal string Describe(int value)
    {
        List<string>? parts = null;
        int rest = value;
        for (int i = 0; _flags && i < _names.Length && rest != 0; i++)
        {
            int flag = ValueOf(i);
            if (flag != 0 && (rest & flag) == flag)
            {
                (parts ??= []).Add(_names[i]);
                rest &= ~flag;
            }
        }

        return parts is not null && rest == 0
            ? string.Join(",", parts)
            : throw new JsonException($"The value {value} is no member of the enumeration {{{string.Join(", ", _names)}}} and has no JSON form.");
    }

    private int FindValue(int value)
    {
        if (_values is null)
        {
            return (uint)value < (uint)_names.Length ? value : -1;
        }

        return Array.IndexOf(_values, value);
    }

    private int ValueOf(int member) => _values is null ? member : _values[member];

    private bool TryReadFlags(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        while (true)
        {
            int comma = text.IndexOf((byte)',');
            ReadOnlySpan<byte> part = comma < 0 ? text : text.Slice(0, comma);
            while (!part.IsEmpty && part[0] == ' ')
            {
                part = part.Slice(1);
            }

            int member = _index.Find(part);
            if (member < 0)
            {
                return false;
            }

            value |= ValueOf(member);
            if (comma < 0)
            {
                return true;
            }

            text = text.Slice(comma + 1);
        }
    }
}
