using System;
using System.Buffers;

namespace DocModelGen.Serialization;

/// <summary>A growing buffer from the shared pool.</summary>
internal sealed class PooledOutput : IBufferWriter<byte>, IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1024);
    private int _count;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _count);

    public int Count => _count;

    public void Advance(int count) => _count += count;

    /// <summary>Takes back what was written beyond a count.</summary>
    public void Truncate(int count) => _count = count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_count);
    }

    /// <summary>The free part of the buffer, for reads that want an array.</summary>
    public ArraySegment<byte> GetFree(int sizeHint)
    {
        Reserve(sizeHint);
        return new ArraySegment<byte>(_buffer, _count, _buffer.Length - _count);
    }

    /// <summary>Replaces what was written.</summary>
    public void Replace(byte[] content)
    {
        _count = 0;
        content.CopyTo(GetSpan(content.Length));
        _count = content.Length;
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _count = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Reserve(int size)
    {
        if (_buffer.Length - _count >= Math.Max(size, 1))
        {
            return;
        }

        long wanted = Math.Max((long)_count + Math.Max(size, 1), 2L * _buffer.Length);
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked((int)Math.Min(wanted, 0x7FFFFFC7)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
