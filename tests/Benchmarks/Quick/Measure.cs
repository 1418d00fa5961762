using System;

namespace DocModelGen.Benchmarks.Quick;

/// <summary>A line of the table: ours against a peer, and the ratio that is asked for.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Ours">One run of ours; what it returns keeps the work from being optimised away.</param>
/// <param name="Peer">One run of the peer.</param>
/// <param name="PeerName">Who the peer is.</param>
/// <param name="Target">The largest ratio of ours to the peer's that meets the goal; null where nothing is asked.</param>
internal sealed record Measure(string Name, Func<object?> Ours, Func<object?> Peer, string PeerName, double? Target)
{
    public MeasuredUnit Unit { get; init; } = MeasuredUnit.Nanoseconds;
}

internal enum MeasuredUnit
{
    Nanoseconds,

    /// <summary>Bytes allocated.</summary>
    Bytes,
}
