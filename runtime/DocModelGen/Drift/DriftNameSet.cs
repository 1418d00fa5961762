using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>The names that an observer has seen in one place, up to a bound: beyond it they are data. Finding one locks nothing and allocates nothing.</summary>
/// <typeparam name="T">What is known of a name.</typeparam>
/// <param name="observer">Tells the sets of one observer from those of another.</param>
/// <param name="subject">The type or enumeration whose names they are.</param>
/// <param name="kind">What names that are not noted are.</param>
internal sealed class DriftNameSet<T>(object observer, string subject, DriftFactKind kind)
    where T : class
{
    private const int MostNames = 256;
    private readonly object _gate = new();
    private Snapshot _snapshot = new([], []);
    private DriftFact? _unnamed;

    public string Subject => subject;

    /// <summary>What stands for those that are not named; null while there are none.</summary>
    public DriftFact? Unnamed => Volatile.Read(ref _unnamed);

    public IReadOnlyList<T> Values => Volatile.Read(ref _snapshot).Values;

    public bool IsOf(object other) => ReferenceEquals(observer, other);

    /// <param name="utf8Name">The name, unescaped.</param>
    public T? Find(ReadOnlySpan<byte> utf8Name) => Volatile.Read(ref _snapshot).Find(utf8Name);

    /// <summary>Finds or adds a name; null where there is no room.</summary>
    /// <param name="name">The name.</param>
    /// <param name="reserve">Takes a place among all facts.</param>
    /// <param name="make">Makes what is known of it.</param>
    /// <param name="isNew">Whether it was added.</param>
    public T? FindOrAdd(string name, Func<bool> reserve, Func<string, string, T> make, out bool isNew)
    {
        isNew = false;
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        if (Find(utf8) is { } known)
        {
            return known;
        }

        lock (_gate)
        {
            if (_snapshot.Find(utf8) is { } meanwhile)
            {
                return meanwhile;
            }

            if (_snapshot.Values.Length >= MostNames || !reserve())
            {
                return null;
            }

            T made = make(subject, name);
            isNew = true;
            Volatile.Write(ref _snapshot, new Snapshot([.. _snapshot.Names, utf8], [.. _snapshot.Values, made]));
            return made;
        }
    }

    /// <returns>The fact, if that is news.</returns>
    public DriftFact? AddUnnamed()
    {
        if (Unnamed is not null)
        {
            return null;
        }

        DriftFact unnamed = new(kind, subject, name: null, found: null, witnessLine: null);
        return Interlocked.CompareExchange(ref _unnamed, unnamed, null) is null ? unnamed : null;
    }

    private sealed class Snapshot(byte[][] names, T[] values)
    {
        private readonly Utf8NameIndex _index = new(names);

        public byte[][] Names => names;

        public T[] Values => values;

        public T? Find(ReadOnlySpan<byte> name)
        {
            int index = _index.Find(name);
            return index < 0 ? null : values[index];
        }
    }
}
