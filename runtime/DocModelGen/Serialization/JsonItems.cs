using System;
using System.Collections.Generic;

namespace DocModelGen.Serialization;

/// <summary>Reads and writes what fields of a generated type hold, for code that does not know the type.</summary>
internal abstract class JsonItems
{
    /// <summary>Reads one.</summary>
    public abstract object Read(ref ApiJsonReader reader);

    public abstract object? ReadList(ref ApiJsonReader reader);

    public abstract void WriteList(ref ApiJsonWriter writer, int property, object? list);

    /// <summary>Whether two lists, or none, have the same items.</summary>
    public abstract bool AreSame(object? left, object? right);
}

internal sealed class JsonObjects<T>(ApiJsonRead<T> read) : JsonItems
    where T : ApiObject
{
    private readonly ApiJsonRead<T> _read = read ?? throw new ArgumentNullException(nameof(read));

    public override object Read(ref ApiJsonReader reader) => _read(ref reader);

    public override object? ReadList(ref ApiJsonReader reader) => reader.ReadObjects(_read);

    public override void WriteList(ref ApiJsonWriter writer, int property, object? list) => writer.WriteObjects(property, (IReadOnlyList<T>?)list);

    public override bool AreSame(object? left, object? right) =>
        JsonContent.AreSame((IReadOnlyList<T>?)left, (IReadOnlyList<T>?)right, EqualityComparer<T>.Default.Equals);
}

internal sealed class JsonEnums<TEnum>(JsonEnumTable table) : JsonItems
    where TEnum : struct, Enum
{
    private readonly JsonEnumTable _table = table ?? throw new ArgumentNullException(nameof(table));

    public override object Read(ref ApiJsonReader reader) => throw new NotSupportedException();

    public override object? ReadList(ref ApiJsonReader reader) => reader.ReadEnums<TEnum>(_table);

    public override void WriteList(ref ApiJsonWriter writer, int property, object? list) =>
        writer.WriteEnums(property, (IReadOnlyList<TEnum>?)list, _table);

    public override bool AreSame(object? left, object? right) =>
        JsonContent.AreSame((IReadOnlyList<TEnum>?)left, (IReadOnlyList<TEnum>?)right, EqualityComparer<TEnum>.Default.Equals);
}
