using System;
using System.Collections.Generic;

namespace DocModelGen.Fuzzing.Json;

/// <summary>Figures of a campaign on JSON.</summary>
internal sealed class JsonReport
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public long Documents { get; set; }

    public long Bytes { get; set; }

    public long Faults { get; set; }

    /// <summary>How many documents there were of each kind.</summary>
    public IReadOnlyDictionary<string, long> Counts => _counts;

    public void Count(string kind) => _counts[kind] = _counts.TryGetValue(kind, out long count) ? count + 1 : 1;
}
