using System;
using System.Runtime.CompilerServices;

namespace DocModelGen.Generator.Model;

/// <summary>One value per key object, which goes when the key does. Safe for several threads at once.</summary>
internal sealed class WeakCache<TKey, TValue>
    where TKey : class
    where TValue : class
{
    private readonly ConditionalWeakTable<TKey, TValue> _values = new();

    public TValue? Find(TKey key) => _values.TryGetValue(key, out TValue? value) ? value : null;

    /// <summary>The value that every caller gets, although several may have made one.</summary>
    public TValue GetOrCreate(TKey key, Func<TKey, TValue> create) =>
        _values.TryGetValue(key, out TValue? known) ? known : _values.GetValue(key, new ConditionalWeakTable<TKey, TValue>.CreateValueCallback(create));

    /// <summary>Puts the value in the place of the known one.</summary>
    /// <returns>The value that the cache has now, which is another thread's where that came first.</returns>
    public TValue Set(TKey key, TValue value)
    {
        _values.Remove(key);
        return _values.GetValue(key, _ => value);
    }
}
