using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace DocModelGen.Serialization;

/// <summary>Takes down which JSON properties a generated record has and which field keeps each of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonPropertyList
{
    private readonly ApiObject _owner;
    private readonly List<string> _names = [];
    private readonly List<JsonField> _fields = [];

    private JsonPropertyList(ApiObject owner) => _owner = owner;

    internal string[] Names => [.. _names];

    internal JsonField[] Fields => [.. _fields];

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
        where T : ApiObject => Add(name, JsonFieldKind.Object, ref field, new JsonObjects<T>(read));

    /// <summary>Adds a property that is a list of objects.</summary>
    /// <typeparam name="T">The objects' type.</typeparam>
    /// <param name="name">The wire name, unescaped.</param>
    /// <param name="field">The field of the object that keeps the list.</param>
    /// <param name="read">Reads one object.</param>
    public void AddObjects<T>(string name, ref IReadOnlyList<T>? field, ApiJsonRead<T> read)
        where T : ApiObject => Add(name, JsonFieldKind.Objects, ref field, new JsonObjects<T>(read));

    /// <summary>Adds a property that is a member of an enumeration.</summary>
    /// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/> or <see cref="long"/>.</typeparam>
    /// <param name="name">The wire name, unescaped.</param>
    /// <param name="field">The field of the object that keeps the value.</param>
    /// <param name="table">The members.</param>
    public void AddEnum<TEnum>(string name, ref TEnum? field, JsonEnumTable table)
        where TEnum : struct, Enum => Add(name, EnumNumber.IsLong<TEnum>() ? JsonFieldKind.LongEnum : JsonFieldKind.Enum, ref field, table);

    /// <summary>Adds a property that is a list of members of an enumeration.</summary>
    /// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/> or <see cref="long"/>.</typeparam>
    /// <param name="name">The wire name, unescaped.</param>
    /// <param name="field">The field of the object that keeps the list.</param>
    /// <param name="table">The members.</param>
    public void AddEnums<TEnum>(string name, ref IReadOnlyList<TEnum>? field, JsonEnumTable table)
        where TEnum : struct, Enum => Add(name, JsonFieldKind.Enums, ref field, new JsonEnums<TEnum>(table));

    /// <summary>Adds a property that is a map, or a list of lists or of maps.</summary>
    /// <typeparam name="T">The type of the field, not nullable.</typeparam>
    /// <param name="name">The wire name, unescaped.</param>
    /// <param name="field">The field of the object that keeps the value.</param>
    /// <param name="type">What it is made of.</param>
    public void AddValue<T>(string name, ref T? field, JsonValueType<T> type)
        where T : class => Add(name, JsonFieldKind.Value, ref field, new JsonValues<T>(type));

    private void Add<T>(string name, JsonFieldKind kind, ref T field, object? details = null)
    {
        Require.NotNull(name);
        JsonField kept = new(kind, JsonField.OffsetOf(_owner, ref field), details);
        int known = _names.IndexOf(name);
        if (known >= 0)
        {
            _fields[known] = kept;
        }
        else
        {
            _names.Add(name);
            _fields.Add(kept);
        }
    }
}
