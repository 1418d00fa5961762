using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace DocModelGen.Generator.Linking.Entries;

/// <summary>Pages are large records: where only the page itself is meant, comparing by content would cost more than linking.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static ReferenceComparer<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
