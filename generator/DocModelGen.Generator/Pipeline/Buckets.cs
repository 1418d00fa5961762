using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Emitting.Planning;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Pipeline;

/// <summary>
/// The driver compares what a step yields place by place, so one new file would move, and print, all that sort after it.
/// Files are therefore dealt out over a fixed number of lists by their names first: a new one moves the few of its list.
/// </summary>
internal static class Buckets
{
    private const int Count = 256;

    public static IEnumerable<Listed<GeneratedFile<T>>> Of<T>(EquatableArray<GeneratedFile<T>> files)
        where T : IEquatable<T>
    {
        var buckets = new List<GeneratedFile<T>>?[Count];
        foreach (GeneratedFile<T> file in files)
        {
            (buckets[IndexOf(file.HintName)] ??= []).Add(file);
        }

        return buckets.Select(static bucket => new Listed<GeneratedFile<T>>(bucket?.ToEquatableArray() ?? []));
    }

    private static int IndexOf(string name) => (int)(StableHash.Of(name) % Count);
}
