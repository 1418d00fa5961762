using System;
using System.Net.Http;
using DocModelGen.Benchmarks.Objects;

namespace DocModelGen.Benchmarks.Peers;

/// <summary>One way to write, read and send the sample.</summary>
public abstract class Peer
{
    public abstract string Name { get; }

    /// <summary>Writes the sample into a buffer that the peer keeps, where its API allows that.</summary>
    public abstract ReadOnlySpan<byte> Write();

    public abstract object Read(byte[] json);

    /// <summary>Writes what <see cref="Read"/> gave: shows that nothing was lost.</summary>
    public abstract ReadOnlySpan<byte> WriteAgain(object value);

    /// <summary>A complete request, body included; null where the peer only sends.</summary>
    public virtual HttpRequestMessage? CreateRequest(RouteIds ids) => null;

    /// <summary>Sends the sample to a stub and reads the reply; null where the peer is no client.</summary>
    public virtual object? Send(RouteIds ids) => null;

    public sealed override string ToString() => Name;
}

/// <inheritdoc/>
/// <typeparam name="T">The peer's own model of the sample.</typeparam>
public abstract class Peer<T> : Peer
    where T : class
{
    private readonly T _sample;

    protected Peer() => _sample = CreateSample();

    protected T Sample => _sample;

    public sealed override ReadOnlySpan<byte> Write() => Write(_sample);

    public sealed override object Read(byte[] json) => Parse(json);

    public sealed override ReadOnlySpan<byte> WriteAgain(object value) => Write((T)value);

    protected abstract T CreateSample();

    protected abstract ReadOnlySpan<byte> Write(T value);

    protected abstract T Parse(byte[] json);
}
