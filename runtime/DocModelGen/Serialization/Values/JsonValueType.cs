using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace DocModelGen.Serialization;

/// <summary>How values of one kind are read, written and compared, wherever they stand.</summary>
/// <typeparam name="T">The type of the value, not nullable.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonValueType<T>
{
    private protected JsonValueType()
    {
    }

    /// <summary>Whether null is a value, and no missing one.</summary>
    internal virtual bool HasNull => false;

    /// <summary>What a page that names the type documents of the value.</summary>
    internal abstract JsonExpectation Expectation { get; }

    /// <summary>Reads a value; false, with any position, for one that has no place in the type.</summary>
    internal abstract bool TryRead(ref ApiJsonReader reader, out T value);

    internal abstract void Write(ref ApiJsonWriter writer, T value);

    internal abstract bool AreSame(T left, T right);

    internal bool AreSameOrNull(T? left, T? right) => left is null || right is null ? left is null && right is null : AreSame(left, right);

    /// <summary>The same for values that are the same; 0 for lists, objects, bytes and untyped JSON.</summary>
    internal virtual int GetHashCode(T value) => 0;

    /// <summary>Marks a value of which something was left out.</summary>
    internal virtual T ToPartial(T value) => value;
}

/// <summary>The kinds of values: scalars, and what lists of lists and maps are made of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonValueType
{
    /// <summary>An object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="read">Reads one.</param>
    /// <returns>The type.</returns>
    public static JsonValueType<T> OfObject<T>(ApiJsonRead<T> read)
        where T : ApiObject => new ObjectType<T>(read ?? throw new ArgumentNullException(nameof(read)));

    /// <summary>A member of an enumeration.</summary>
    /// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/> or <see cref="long"/>.</typeparam>
    /// <param name="table">The members.</param>
    /// <returns>The type.</returns>
    public static JsonValueType<TEnum> OfEnum<TEnum>(JsonEnumTable table)
        where TEnum : struct, Enum => new EnumType<TEnum>(table ?? throw new ArgumentNullException(nameof(table)));

    /// <summary>A list.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="item">How an item is read.</param>
    /// <returns>The type.</returns>
    public static JsonValueType<IReadOnlyList<T>> ListOf<T>(JsonValueType<T> item) => new ListType<T>(item ?? throw new ArgumentNullException(nameof(item)));

    /// <summary>A map: an object whose names are data.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="value">How a value is read.</param>
    /// <returns>The type.</returns>
    public static JsonValueType<IReadOnlyDictionary<string, T>> MapOf<T>(JsonValueType<T> value) =>
        new MapType<T>(value ?? throw new ArgumentNullException(nameof(value)));

    private sealed class ObjectType<T>(ApiJsonRead<T> read) : JsonValueType<T>
        where T : ApiObject
    {
        internal override JsonExpectation Expectation => JsonExpectation.Object;

        internal override bool TryRead(ref ApiJsonReader reader, out T value) => reader.TryTakeObject(read, out value);

        internal override void Write(ref ApiJsonWriter writer, T value) => writer.WriteNested(value);

        internal override bool AreSame(T left, T right) => Equals(left, right);
    }

    private sealed class EnumType<TEnum>(JsonEnumTable table) : JsonValueType<TEnum>
        where TEnum : struct, Enum
    {
        internal override JsonExpectation Expectation => JsonExpectation.Member(table, typeof(TEnum));

        internal override bool TryRead(ref ApiJsonReader reader, out TEnum value)
        {
            bool read = reader.TryTakeEnum(table, out long number);
            value = EnumNumber.ToEnum<TEnum>(number);
            return read;
        }

        internal override void Write(ref ApiJsonWriter writer, TEnum value) => writer.WriteEnumValue(EnumNumber.ToInt64(value), table);

        internal override bool AreSame(TEnum left, TEnum right) => EqualityComparer<TEnum>.Default.Equals(left, right);
    }

    private sealed class ListType<T>(JsonValueType<T> item) : JsonValueType<IReadOnlyList<T>>
    {
        internal override JsonExpectation Expectation => JsonExpectation.ListOf(item.Expectation);

        internal override bool TryRead(ref ApiJsonReader reader, out IReadOnlyList<T> value)
        {
            bool read = reader.TryTakeArray(item, out List<T> items);
            value = items;
            return read;
        }

        internal override void Write(ref ApiJsonWriter writer, IReadOnlyList<T> value) => writer.WriteArray(value, item);

        internal override bool AreSame(IReadOnlyList<T> left, IReadOnlyList<T> right) => JsonContent.AreSame(left, right, item.AreSameOrNull);

        internal override IReadOnlyList<T> ToPartial(IReadOnlyList<T> value) => new PartialList<T>((List<T>)value);
    }

    private sealed class MapType<T>(JsonValueType<T> item) : JsonValueType<IReadOnlyDictionary<string, T>>
    {
        internal override JsonExpectation Expectation => JsonExpectation.MapOf(item.Expectation);

        internal override bool TryRead(ref ApiJsonReader reader, out IReadOnlyDictionary<string, T> value)
        {
            bool read = reader.TryTakeMap(item, out Dictionary<string, T> items);
            value = items;
            return read;
        }

        internal override void Write(ref ApiJsonWriter writer, IReadOnlyDictionary<string, T> value) => writer.WriteMap(value, item);

        internal override bool AreSame(IReadOnlyDictionary<string, T> left, IReadOnlyDictionary<string, T> right)
        {
            if (ReferenceEquals(left, right))
            {
                return true;
            }

            if (left.Count != right.Count)
            {
                return false;
            }

            foreach (KeyValuePair<string, T> pair in left)
            {
                if (!right.TryGetValue(pair.Key, out T? other) || !item.AreSameOrNull(pair.Value, other))
                {
                    return false;
                }
            }

            return true;
        }

        internal override IReadOnlyDictionary<string, T> ToPartial(IReadOnlyDictionary<string, T> value) =>
            new PartialDictionary<T>((Dictionary<string, T>)value);
    }
}
