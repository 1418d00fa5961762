using System;
using System.ComponentModel;
using System.Text;

namespace DocModelGen.Serialization;

/// <summary>
/// The JSON property names of one type, in documented order. Readers and writers of generated code refer to a property by its index here.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNameTable
{
    private readonly string[] _names;
    private readonly Utf8NameIndex _index;
    private readonly JsonText[] _members;

    /// <summary>Makes a table.</summary>
    /// <param name="names">The wire names, unescaped.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public JsonNameTable(params string[] names)
    {
        _names = names ?? throw new ArgumentNullException(nameof(names));
        byte[][] utf8 = new byte[names.Length][];
        _members = new JsonText[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            utf8[i] = Encoding.UTF8.GetBytes(names[i]);
            _members[i] = new JsonText("," + JsonText.Quote(names[i]) + ":");
        }

        _index = new Utf8NameIndex(utf8);
    }

    /// <summary>The documented name of the type whose properties these are; exceptions mention it.</summary>
    public string? TypeName { get; init; }

    /// <summary>Of which properties the page says that they are never null; null where it says so of none.</summary>
    internal bool[]? NeverNull { get; init; }

    /// <summary>Whether the page says that there may be others.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>What an observer has seen beside these properties; of several the one that looked last.</summary>
    internal DriftNameSet<DriftProperty>? Drifted { get; set; }

    /// <summary>The number of names.</summary>
    public int Count => _names.Length;

    /// <summary>Gets a wire name.</summary>
    /// <param name="index">The index of the property.</param>
    public string this[int index] => _names[index];

    /// <summary><c>,"name":</c> for every name.</summary>
    internal JsonText[] Members => _members;

    /// <summary>Whether the page says that the property is never null; false for -1, which is no property.</summary>
    internal bool IsNeverNull(int property) => NeverNull is { } flags && (uint)property < (uint)flags.Length && flags[property];

    /// <summary>A name as it is written: with its escapes, if it needs any.</summary>
    internal ReadOnlySpan<byte> Utf8NameOf(int property)
    {
        ref readonly JsonText member = ref _members[property];
        return member.Padded.AsSpan(2, member.Length - 4);
    }

    internal int Find(ReadOnlySpan<byte> name) => _index.Find(name);

    internal int Find(string name) => _index.Find(Encoding.UTF8.GetBytes(name));
}
