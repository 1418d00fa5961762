using System;
using System.IO;
using System.Net.Http;
using DocModelGen.Benchmarks.Objects;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace DocModelGen.Benchmarks.Peers.Kiota;

/// <summary>A model of Kiota's kind, written, read and sent the way generated clients do.</summary>
public abstract class KiotaPeer<T> : Peer<T>
    where T : class, IParsable
{
    private readonly JsonSerializationWriterFactory _writers = new();
    private readonly JsonParseNodeFactory _nodes = new();
    private readonly IRequestAdapter _adapter;

    protected KiotaPeer(IRequestAdapter adapter)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        _adapter = adapter;
    }

    protected abstract ParsableFactory<T> Factory { get; }

    /// <summary>The sample in a state in which all of it is sent.</summary>
    protected virtual T SampleToSend => Sample;

    protected override ReadOnlySpan<byte> Write(T value)
    {
        using ISerializationWriter writer = _writers.GetSerializationWriter("application/json");
        writer.WriteObjectValue(null, value);
        using MemoryStream content = (MemoryStream)writer.GetSerializedContent();
        return content.GetBuffer().AsSpan(0, (int)content.Length);
    }

    protected override T Parse(byte[] json)
    {
        using MemoryStream stream = new(json);
        IParseNode node = _nodes.GetRootParseNodeAsync("application/json", stream).GetAwaiter().GetResult();
        return node.GetObjectValue(Factory)!;
    }

    public override HttpRequestMessage? CreateRequest(RouteIds ids)
    {
        RequestInformation information = new DeviceStatusesRequestBuilder(ids, _adapter).ToPostRequestInformation(SampleToSend);
        return _adapter.ConvertToNativeRequestAsync<HttpRequestMessage>(information).GetAwaiter().GetResult();
    }

    public override object? Send(RouteIds ids) =>
        new DeviceStatusesRequestBuilder(ids, _adapter).PostAsync(SampleToSend, Factory).GetAwaiter().GetResult();
}
