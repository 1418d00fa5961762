using System;
using System.Collections.Generic;

namespace DocModelGen.Serialization;

/// <summary>Reads, writes and compares lists and maps, for code that does not know the type of their items.</summary>
internal abstract class JsonItems
{
    public abstract object? Read(ref ApiJsonReader reader);

    public abstract void Write(ref ApiJsonWriter writer, int property, object? list);

    /// <summary>Whether two lists or maps, or none, have the same items.</summary>
    public abstract bool AreSame(object? left, object? right);
}

/// <summary>Items that are objects.</summary>
internal abstract class JsonObjects : JsonItems
{
    /// <summary>Reads one that stands alone.</summary>
    public abstract object ReadOne(ref ApiJsonReader reader);
}

internal sealed class JsonObjects<T>(ApiJsonRead<T> read) : JsonObjects
    where T : ApiObject
{
    private readonly ApiJsonRead<T> _read = read ?? throw new ArgumentNullException(nameof(read));

    public override object ReadOne(ref ApiJsonReader reader) => _read(ref reader);

    public override object? Read(ref ApiJsonReader reader) => reader.ReadObjects(_read);

    public override void Write(ref ApiJsonWriter writer, int property, object? list) => writer.WriteObjects(property, (IReadOnlyList<T>?)list);

    public override bool AreSame(object? left, object? right) =>
        JsonContent.AreSame((IReadOnlyList<T>?)left, (IReadOnlyList<T>?)right, EqualityComparer<T>.Default.Equals);
}

internal sealed class JsonEnums<TEnum>(JsonEnumTable table) : JsonItems
    where TEnum : struct, Enum
{
    private readonly JsonEnumTable _table = table ?? throw new ArgumentNullException(nameof(table));

    public override object? Read(ref ApiJsonReader reader) => reader.ReadEnums<TEnum>(_table);

    public override void Write(ref ApiJsonWriter writer, int property, object? list) =>
        writer.WriteEnums(property, (IReadOnlyList<TEnum>?)list, _table);

    public override bool AreSame(object? left, object? right) =>
        JsonContent.AreSame((IReadOnlyList<TEnum>?)left, (IReadOnlyList<TEnum>?)right, EqualityComparer<TEnum>.Default.Equals);
}

internal sealed class JsonValues<T>(JsonValueType<T> type) : JsonItems
    where T : class
{
    private readonly JsonValueType<T> _type = type ?? throw new ArgumentNullException(nameof(type));

    public override object? Read(ref ApiJsonReader reader) => reader.ReadValueOf(_type);

    public override void Write(ref ApiJsonWriter writer, int property, object? list) => writer.WriteValueOf(property, (T?)list, _type);

    public override bool AreSame(object? left, object? right) =>
        left is null || right is null ? ReferenceEquals(left, right) : _type.AreSame((T)left, (T)right);
}
