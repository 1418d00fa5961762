using System;
using System.Collections;
using System.Collections.Generic;

namespace DocModelGen.Generator.Model;

/// <summary>An immutable array that compares by content, so that the incremental pipeline can tell that nothing changed.</summary>
internal readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? _items;

    /// <summary>Takes the array over: the caller must not write to it afterwards.</summary>
    public EquatableArray(T[] items) => _items = items;

    public static EquatableArray<T> Empty => default;

    public int Count => _items?.Length ?? 0;

    public bool IsEmpty => Count == 0;

    public T this[int index] => (_items ?? throw new ArgumentOutOfRangeException(nameof(index)))[index];

    public ReadOnlySpan<T> AsSpan() => _items;

    public bool Equals(EquatableArray<T> other)
    {
        if (ReferenceEquals(_items, other._items))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (!_items![i].Equals(other._items![i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        int hash = 17;
        foreach (T item in AsSpan())
        {
            hash = unchecked((hash * 31) + item.GetHashCode());
        }

        return hash;
    }

    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    public struct Enumerator(T[] items)
    {
        private int _index = -1;

        public readonly T Current => items[_index];

        public bool MoveNext() => ++_index < items.Length;
    }
}

internal static class EquatableArrayExtensions
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> source)
        where T : IEquatable<T>
    {
        return source is ICollection<T> collection ? Copy(collection) : new EquatableArray<T>([.. source]);

        static EquatableArray<T> Copy(ICollection<T> collection)
        {
            // Most lists of a page are empty, and pages are many: an array for each would be a tenth of all that is kept.
            if (collection.Count == 0)
            {
                return default;
            }

            var copy = new T[collection.Count];
            collection.CopyTo(copy, 0);
            return new EquatableArray<T>(copy);
        }
    }

    /// <summary>Each item changed; this very array where every one stays the same object, which is told apart at a glance.</summary>
    public static EquatableArray<T> Replace<T>(this EquatableArray<T> source, Func<T, T> change)
        where T : class, IEquatable<T>
    {
        T[]? changed = null;
        for (int i = 0; i < source.Count; i++)
        {
            T item = change(source[i]);
            if (!ReferenceEquals(item, source[i]) && changed is null)
            {
                changed = source.AsSpan().ToArray();
            }

            if (changed is not null)
            {
                changed[i] = item;
            }
        }

        return changed is null ? source : new EquatableArray<T>(changed);
    }
}
