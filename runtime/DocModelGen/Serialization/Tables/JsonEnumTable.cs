using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Threading;

namespace DocModelGen.Serialization;

/// <summary>The wire names of an enumeration's members and the numbers that the C# enum gives them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonEnumTable
{
    private readonly string[] _names;
    private readonly long[]? _values;
    private readonly bool _flags;
    private readonly Utf8NameIndex _index;
    private readonly JsonText[] _quoted;
    private Dictionary<string, int>? _membersIgnoringCase;

    /// <summary>Makes a table whose members are numbered from zero in the order given.</summary>
    /// <param name="names">The wire names, unescaped.</param>
    public JsonEnumTable(params string[] names)
        : this(names, values: null, flags: false)
    {
    }

    private JsonEnumTable(string[] names, long[]? values, bool flags)
    {
        _names = names ?? throw new ArgumentNullException(nameof(names));
        if (values is not null && values.Length != names.Length)
        {
            throw new ArgumentException("Each name has one value.", nameof(values));
        }

        _values = values;
        _flags = flags;
        _index = new Utf8NameIndex(Array.ConvertAll(names, Encoding.UTF8.GetBytes));
        _quoted = new JsonText[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            _quoted[i] = new JsonText(JsonText.Quote(names[i]));
        }
    }

    /// <summary>Makes a table whose members have numbers of their own.</summary>
    /// <param name="values">The number of each member.</param>
    /// <param name="names">The wire names, unescaped.</param>
    /// <returns>The table.</returns>
    public static JsonEnumTable WithValues(int[] values, params string[] names) =>
        new(names, Array.ConvertAll(values ?? throw new ArgumentNullException(nameof(values)), static value => (long)value), flags: false);

    /// <summary>Makes a table whose members have numbers of their own, some of them beyond <see cref="int"/>.</summary>
    /// <param name="values">The number of each member.</param>
    /// <param name="names">The wire names, unescaped.</param>
    /// <returns>The table.</returns>
    public static JsonEnumTable WithValues(long[] values, params string[] names) =>
        new(names, values ?? throw new ArgumentNullException(nameof(values)), flags: false);

    /// <summary>Makes a table of flags, which OData writes as one string of names joined by commas.</summary>
    /// <param name="values">The number of each member, as the enum has it.</param>
    /// <param name="names">The wire names, unescaped.</param>
    /// <returns>The table.</returns>
    public static JsonEnumTable Flags(long[] values, params string[] names) =>
        new(names, values ?? throw new ArgumentNullException(nameof(values)), flags: true);

    /// <summary>What an observer has seen beside these members; of several the one that looked last.</summary>
    internal DriftNameSet<DriftFact>? Drifted { get; set; }

    /// <summary>Reads a name, or names of flags.</summary>
    internal JsonEnumMatch Read(ReadOnlySpan<byte> text, out long value)
    {
        int member = _index.Find(text);
        if (member >= 0)
        {
            value = ValueOf(member);
            return JsonEnumMatch.Exact;
        }

        return ReadUnusual(text, out value);
    }

    /// <summary>The names that no member has, in this case; of flags one by one.</summary>
    internal IEnumerable<string> FindUnknown(string text)
    {
        foreach (string part in _flags ? text.Split(',') : [text])
        {
            string name = _flags ? part.Trim(' ') : part;
            if (_index.Find(Encoding.UTF8.GetBytes(name)) < 0)
            {
                yield return name;
            }
        }
    }

    /// <summary>The quoted name of a value, or false where only <see cref="Describe"/> can tell.</summary>
    internal bool TryGetQuoted(long value, out JsonText quoted)
    {
        int member = FindValue(value);
        quoted = member >= 0 ? _quoted[member] : default;
        return member >= 0;
    }

    /// <summary>The wire form of a value, flags joined by commas.</summary>
    /// <exception cref="JsonException">The value is no member.</exception>
    internal string GetName(long value)
    {
        int member = FindValue(value);
        return member >= 0 ? _names[member] : Describe(value);
    }

    /// <summary>The wire form of a combination of flags: of members that together are the value, the first ones that add something.</summary>
    internal string Describe(long value)
    {
        List<string>? parts = null;
        long rest = value;
        for (int i = 0; _flags && i < _names.Length && rest != 0; i++)
        {
            long flag = ValueOf(i);
            if ((value & flag) == flag && (rest & flag) != 0)
            {
                (parts ??= []).Add(_names[i]);
                rest &= ~flag;
            }
        }

        return parts is not null && rest == 0
            ? string.Join(",", parts)
            : throw new JsonException($"The value {value} is no member of the enumeration {{{string.Join(", ", _names)}}} and has no JSON form.");
    }

    private int FindValue(long value)
    {
        if (_values is null)
        {
            return (ulong)value < (ulong)_names.Length ? (int)value : -1;
        }

        return Array.IndexOf(_values, value);
    }

    private long ValueOf(int member) => _values is null ? member : _values[member];

    private JsonEnumMatch ReadUnusual(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        JsonEnumMatch match = JsonEnumMatch.Exact;
        while (true)
        {
            int comma = _flags ? text.IndexOf((byte)',') : -1;
            ReadOnlySpan<byte> name = comma < 0 ? text : text.Slice(0, comma);
            name = _flags ? TrimSpaces(name) : name;
            int member = _index.Find(name);
            if (member < 0)
            {
                match = JsonEnumMatch.IgnoringCase;
                member = FindIgnoringCase(Utf8Text.ToReplacedString(name));
            }

            if (member < 0)
            {
                value = 0;
                return JsonEnumMatch.None;
            }

            value |= ValueOf(member);
            if (comma < 0)
            {
                return match;
            }

            text = text.Slice(comma + 1);
        }
    }

    private static ReadOnlySpan<byte> TrimSpaces(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && text[0] == ' ')
        {
            text = text.Slice(1);
        }

        while (!text.IsEmpty && text[text.Length - 1] == ' ')
        {
            text = text.Slice(0, text.Length - 1);
        }

        return text;
    }

    /// <summary>The member that differs in case alone, or -1 where none or several do.</summary>
    private int FindIgnoringCase(string name)
    {
        if (Volatile.Read(ref _membersIgnoringCase) is not { } members)
        {
            members = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            for (int i = 0; i < _names.Length; i++)
            {
                members[_names[i]] = members.ContainsKey(_names[i]) ? -1 : i;
            }

            Volatile.Write(ref _membersIgnoringCase, members);
        }

        return members.TryGetValue(name, out int member) ? member : -1;
    }
}

/// <summary>How a text names a member.</summary>
internal enum JsonEnumMatch
{
    None,

    /// <summary>By a name that is documented in another case.</summary>
    IgnoringCase,
    Exact,
}
