using System;
using System.Buffers;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace DocModelGen.Serialization;

/// <summary>
/// Writes generated records as UTF-8 JSON, byte for byte what System.Text.Json writes by default.
/// Properties are given by their index in the type's <see cref="JsonNameTable"/>; a value of <see langword="null"/> is not written.
/// </summary>
internal ref partial struct ApiJsonWriter
{
    /// <summary>As System.Text.Json by default; deeper objects are taken for a cycle.</summary>
    private const int MaxDepth = 64;

    private Span<byte> _buffer;
    private int _position;
    private byte _separator;
    private JsonNameTable _table;
    private JsonText[] _members;

    private IDictionary<string, JsonElement>? _additionalData;
    private int _objectStart;
    private int _depth;

    private readonly IBufferWriter<byte>? _output;
    private byte[]? _rented;

    /// <summary>Makes a writer to an output that is advanced once, by <see cref="Complete"/>.</summary>
    /// <param name="output">Where the JSON goes.</param>
    public ApiJsonWriter(IBufferWriter<byte> output)
        : this(output.GetSpan(512)) => _output = output;

    /// <summary>Makes a writer whose result is <see cref="Written"/> until <see cref="Dispose"/>.</summary>
    /// <param name="initial">A first buffer; larger ones come from the pool.</param>
    public ApiJsonWriter(Span<byte> initial)
    {
        _buffer = initial;
        _table = s_noNames;
        _members = s_noNames.Members;
        _separator = (byte)'{';
    }

    private static readonly JsonNameTable s_noNames = new();

    public readonly ReadOnlySpan<byte> Written => _buffer.Slice(0, _position);

    /// <summary>Hands what was written to the output.</summary>
    public readonly void Complete()
    {
        if (_rented is null)
        {
            _output!.Advance(_position);
        }
        else
        {
            _output!.Write(Written);
        }
    }

    public void Dispose()
    {
        byte[]? rented = _rented;
        if (rented is not null)
        {
            _rented = null;
            _buffer = default;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Makes room for at least <paramref name="size"/> bytes more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int size)
    {
        if (_buffer.Length - _position < size)
        {
            Grow(size);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        long wanted = Math.Max((long)_position + size, 2L * _buffer.Length);
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(wanted, 0x7FFFFFC7));
        Written.CopyTo(larger);
        byte[]? smaller = _rented;
        _buffer = _rented = larger;
        if (smaller is not null)
        {
            ArrayPool<byte>.Shared.Return(smaller);
        }

        if (_buffer.Length - _position < size)
        {
            throw new JsonException("The JSON is larger than 2 GB.");
        }
    }

    /// <summary>Copies a prepared text; <see cref="Reserve"/> has counted its padding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyPadded(byte[] padded, Span<byte> target)
    {
        if (padded.Length == JsonText.Step)
        {
            padded.AsSpan(0, JsonText.Step).CopyTo(target);
        }
        else
        {
            padded.AsSpan().CopyTo(target);
        }
    }

    /// <summary>Writes the separator and the name of a property, and makes room for a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteName(int property, int valueSize)
    {
        ref readonly JsonText member = ref _members[property];
        byte[] padded = member.Padded;
        Reserve(padded.Length + valueSize);
#if NET
        // The room is reserved, so that nothing is checked again for each of an object's names.
        ref byte target = ref Unsafe.Add(ref MemoryMarshal.GetReference(_buffer), (nint)(uint)_position);
        if (padded.Length == JsonText.Step)
        {
            Unsafe.WriteUnaligned(ref target, Unsafe.ReadUnaligned<Vector256<byte>>(ref MemoryMarshal.GetArrayDataReference(padded)));
        }
        else
        {
            padded.AsSpan().CopyTo(MemoryMarshal.CreateSpan(ref target, padded.Length));
        }

        target = _separator;
#else
        Span<byte> target = _buffer.Slice(_position);
        CopyPadded(padded, target);
        target[0] = _separator;
#endif
        _separator = (byte)',';
        _position += member.Length;
    }

    private void WriteRaw(ReadOnlySpan<byte> json)
    {
        Reserve(json.Length);
        json.CopyTo(_buffer.Slice(_position));
        _position += json.Length;
    }

    private void WriteByte(byte value)
    {
        Reserve(1);
        _buffer[_position++] = value;
    }
}
