using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace DocModelGen.Serialization;

/// <summary>Takes down which JSON properties a generated record has and which field keeps each of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonPropertyList
{
    private readonly ApiObject _owner;
    private readonly List<string> _names = [];

    // As many as there are names are in use. Not a list, which each process would have to compile before it reads its first object.
    private JsonField[] _fields = new JsonField[16];

    // Only what derives from another type can say a name twice; of many names, searching the list for each would take quadratic time.
    private Dictionary<string, int>? _places;

    private HashSet<string>? _neverNull;

    private JsonPropertyList(ApiObject owner) => _owner = owner;

    internal string[] Names => [.. _names];

    internal ReadOnlySpan<JsonField> Fields => _fields.AsSpan(0, _names.Count);

    /// <summary>By the index of the property; null where no page says so of any.</summary>
    internal bool[]? NeverNullFlags => _neverNull is null ? null : [.. _names.Select(_neverNull.Contains)];

    internal bool IsOpen { get; private set; }

    /// <summary>The properties of an object's type.</summary>
    internal static JsonPropertyList Of(ApiObject any)
    {
        JsonPropertyList list = new(any);
        any.ListProperties(list);
        return list;
    }

    /// <summary>Adds a property that is an object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="name">The wire name, unescaped.</param>
    /// <param name="field">The field of the object that keeps the value.</param>
    /// <param name="read">Reads the object.</param>
    public void AddObject<T>(string name, ref T? field, ApiJsonRead<T> read)
        where T : ApiObject => Add(name, ref field, new ObjectField<T>(read));

    /// <summary>Adds a property that is a list of objects.</summary>
    /// <typeparam name="T">The objects' type.</typeparam>
    /// <param name="name">The wire name, unescaped.</param>
    /// <param name="field">The field of the object that keeps the list.</param>
    /// <param name="read">Reads one object.</param>
    public void AddObjects<T>(string name, ref IReadOnlyList<T>? field, ApiJsonRead<T> read)
        where T : ApiObject => Add(name, ref field, new ObjectListField<T>(read));

    /// <summary>Adds a property that is a member of an enumeration.</summary>
    /// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/> or <see cref="long"/>.</typeparam>
    /// <param name="name">The wire name, unescaped.</param>
    /// <param name="field">The field of the object that keeps the value.</param>
    /// <param name="table">The members.</param>
    public void AddEnum<TEnum>(string name, ref TEnum? field, JsonEnumTable table)
        where TEnum : struct, Enum => Add(name, ref field, EnumNumber.IsLong<TEnum>() ? new LongEnumField(table, typeof(TEnum)) : new EnumField(table, typeof(TEnum)));

    /// <summary>Adds a property that is a list of members of an enumeration.</summary>
    /// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/> or <see cref="long"/>.</typeparam>
    /// <param name="name">The wire name, unescaped.</param>
    /// <param name="field">The field of the object that keeps the list.</param>
    /// <param name="table">The members.</param>
    public void AddEnums<TEnum>(string name, ref IReadOnlyList<TEnum>? field, JsonEnumTable table)
        where TEnum : struct, Enum => Add(name, ref field, new EnumListField<TEnum>(table));

    /// <summary>Adds a property that is a map, or a list of lists or of maps.</summary>
    /// <typeparam name="T">The type of the field, not nullable.</typeparam>
    /// <param name="name">The wire name, unescaped.</param>
    /// <param name="field">The field of the object that keeps the value.</param>
    /// <param name="type">What it is made of.</param>
    public void AddValue<T>(string name, ref T? field, JsonValueType<T> type)
        where T : class => Add(name, ref field, new ValueField<T>(type ?? throw new ArgumentNullException(nameof(type))));

    /// <summary>Says of which of the properties that were added the page says that they are never null.</summary>
    /// <param name="names">The wire names, unescaped.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public void NeverNull(params string[] names)
    {
        Require.NotNull(names);
        (_neverNull ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(names);
    }

    /// <summary>Says that the page has the type open: its objects may have properties that no page names.</summary>
    public void OpenType() => IsOpen = true;

    private void AddNullable<T>(string name, ref T? field, JsonValueType<T> type)
        where T : struct => Add(name, ref field, new NullableField<T>(type));

    private void AddReference<T>(string name, ref T? field, JsonValueType<T> type)
        where T : class => Add(name, ref field, new ReferenceField<T>(type));

    private void AddList<T>(string name, ref IReadOnlyList<T>? field, JsonValueType<T> item) => Add(name, ref field, new ListField<T>(item));

    private void Add<T>(string name, ref T field, JsonFieldType type)
    {
        Require.NotNull(name);
        JsonFieldKind kind = type switch
        {
            ReferenceField<string> => JsonFieldKind.String,
            NullableField<bool> => JsonFieldKind.Boolean,
            NullableField<int> => JsonFieldKind.Int32,
            _ => JsonFieldKind.Other,
        };
        JsonField kept = new(kind, JsonField.OffsetOf(_owner, ref field), type);
        int known = Find(name);
        if (known >= 0)
        {
            _fields[known] = kept;
        }
        else
        {
            if (_names.Count == _fields.Length)
            {
                Array.Resize(ref _fields, _fields.Length * 2);
            }

            _places?.Add(name, _names.Count);
            _fields[_names.Count] = kept;
            _names.Add(name);
        }
    }

    private int Find(string name)
    {
        const int Few = 32;
        if (_names.Count < Few)
        {
            return _names.IndexOf(name);
        }

        if (_places is null)
        {
            _places = new Dictionary<string, int>(_names.Count * 2, StringComparer.Ordinal);
            for (int i = 0; i < _names.Count; i++)
            {
                _places.Add(_names[i], i);
            }
        }

        return _places.TryGetValue(name, out int place) ? place : -1;
    }
}
