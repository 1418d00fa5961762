using System;
using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DocModelGen.Benchmarks.Peers.Plain;

/// <summary>Anything with a contract for System.Text.Json, through <see cref="JsonSerializer"/> with writer and buffer reused.</summary>
public abstract class SerializerPeer<T>(JsonTypeInfo<T> contract) : Peer<T>, IDisposable
    where T : class
{
    private readonly ArrayBufferWriter<byte> _output = new(4096);
    private Utf8JsonWriter? _writer;

    protected override ReadOnlySpan<byte> Write(T value)
    {
        _output.ResetWrittenCount();
        Utf8JsonWriter writer = _writer ??= new Utf8JsonWriter(_output);
        writer.Reset(_output);
        JsonSerializer.Serialize(writer, value, contract);
        return _output.WrittenSpan;
    }

    protected override T Parse(byte[] json) => JsonSerializer.Deserialize(json.AsSpan(), contract)!;

    public void Dispose()
    {
        _writer?.Dispose();
        GC.SuppressFinalize(this);
    }
}
