using System;

namespace DocModelGen.Serialization;

/// <summary>Finds the index of a UTF-8 name among a fixed set, without allocating.</summary>
internal sealed class Utf8NameIndex
{
    private readonly byte[][] _names;
    private readonly int[] _next;
    private readonly int[] _buckets;
    private readonly int _mask;

    public Utf8NameIndex(byte[][] names)
    {
        int size = 4;
        while (size < names.Length * 2)
        {
            size *= 2;
        }

        _names = names;
        _next = new int[names.Length];
        _buckets = new int[size];
        _mask = size - 1;

        // Filled backwards, so that the first of two equal names is the one that is found.
        for (int i = names.Length - 1; i >= 0; i--)
        {
            ref int bucket = ref _buckets[Hash(names[i]) & _mask];
            _next[i] = bucket;
            bucket = i + 1;
        }
    }

    /// <summary>The index of the name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (int i = _buckets[Hash(name) & _mask]; i != 0; i = _next[i - 1])
        {
            if (name.SequenceEqual(_names[i - 1]))
            {
                return i - 1;
            }
        }

        return -1;
    }

    // Names of one API differ in length, in the middle and at the end far more often than at the start.
    private static int Hash(ReadOnlySpan<byte> name) => name.IsEmpty
        ? 0
        : (name.Length * 31) + (name[0] * 7) + (name[name.Length / 2] * 17) + (name[name.Length - 1] * 131);
}
