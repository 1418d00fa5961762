using System;
using System.Runtime.CompilerServices;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace DocModelGen.Serialization;

/// <summary>Text that stands in JSON as it is: printable ASCII without what System.Text.Json's default encoder escapes.</summary>
internal static class PlainText
{
    // " & ' + < > \ ` and everything outside 0x20..0x7E are escaped by JavaScriptEncoder.Default.
    private static ReadOnlySpan<byte> Plain =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0,
    ];

    /// <summary>Copies the text if all of it is plain; else what the target then holds has no meaning.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">At least as long.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCopy(ReadOnlySpan<char> text, Span<byte> target)
    {
        target = target.Slice(0, text.Length);
#if NET
        if (Vector128.IsHardwareAccelerated && text.Length >= Quarter)
        {
            return text.Length >= Vector128<byte>.Count ? TryCopyLong(text, target) : TryCopyShort(text, target);
        }
#endif
        return TryCopyEach(text, target);
    }

    private static bool TryCopyEach(ReadOnlySpan<char> text, Span<byte> target)
    {
        ReadOnlySpan<byte> plain = Plain;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c >= plain.Length || plain[c] == 0)
            {
                return false;
            }

            target[i] = (byte)c;
        }

        return true;
    }

#if NET
    /// <summary>The characters in the smallest piece that is worth a vector: 64 bits.</summary>
    private const int Quarter = 4;

    // Every step takes its last piece so that it ends with the text and overlaps what was done before: there is no scalar tail.
    private static bool TryCopyLong(ReadOnlySpan<char> text, Span<byte> target)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref byte destination = ref MemoryMarshal.GetReference(target);
        int last = text.Length - Vector128<byte>.Count;
        for (int i = 0; ; i = Math.Min(i + Vector128<byte>.Count, last))
        {
            Vector128<ushort> low = Vector128.LoadUnsafe(ref source, (nuint)i);
            Vector128<ushort> high = Vector128.LoadUnsafe(ref source, (nuint)(i + Vector128<ushort>.Count));
            if (!TryNarrow(low, high, out Vector128<byte> bytes))
            {
                return false;
            }

            bytes.StoreUnsafe(ref destination, (nuint)i);
            if (i == last)
            {
                return true;
            }
        }
    }

    /// <summary>Four to fifteen characters: the first and the last half of one vector step.</summary>
    private static bool TryCopyShort(ReadOnlySpan<char> text, Span<byte> target)
    {
        ref byte source = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        ref byte destination = ref MemoryMarshal.GetReference(target);
        if (text.Length >= Vector128<ushort>.Count)
        {
            int second = text.Length - Vector128<ushort>.Count;
            Vector128<ushort> first = Unsafe.ReadUnaligned<Vector128<ushort>>(ref source);
            Vector128<ushort> last = Unsafe.ReadUnaligned<Vector128<ushort>>(ref Unsafe.Add(ref source, second * sizeof(char)));
            bool plain = TryNarrow(first, last, out Vector128<byte> bytes);
            Unsafe.WriteUnaligned(ref destination, bytes.AsUInt64().ToScalar());
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, second), bytes.AsUInt64().GetElement(1));
            return plain;
        }
        else
        {
            int second = text.Length - Quarter;
            ulong first = Unsafe.ReadUnaligned<ulong>(ref source);
            ulong last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, second * sizeof(char)));
            Vector128<ushort> both = Vector128.Create(first, last).AsUInt16();
            bool plain = TryNarrow(both, both, out Vector128<byte> bytes);
            Unsafe.WriteUnaligned(ref destination, bytes.AsUInt32().ToScalar());
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, second), bytes.AsUInt32().GetElement(1));
            return plain;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrow(Vector128<ushort> low, Vector128<ushort> high, out Vector128<byte> bytes)
    {
        bytes = Vector128.Narrow(low, high);
        Vector128<ushort> beyondAscii = (low | high) & Vector128.Create((ushort)0xFF80);
        return (beyondAscii.AsByte() | Special(bytes)) == Vector128<byte>.Zero;
    }

    /// <summary>Not zero where a byte below 0x80 is not plain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Special(Vector128<byte> bytes)
    {
        if (Ssse3.IsSupported)
        {
            // A bit for each row of sixteen characters that has special ones, looked up by the low half of a byte and by the high half.
            Vector128<byte> byLow = Vector128.Create(
                (byte)0b010001, 1, 0b000011, 1, 1, 1, 0b000011, 0b000011, 1, 1, 1, 0b000011, 0b001101, 1, 0b000101, 0b100001);
            Vector128<byte> byHigh = Vector128.Create(
                (byte)0b000001, 0b000001, 0b000010, 0b000100, 0, 0b001000, 0b010000, 0b100000, 0, 0, 0, 0, 0, 0, 0, 0);
            Vector128<byte> low = bytes & Vector128.Create((byte)0x0F);
            Vector128<byte> high = (bytes.AsUInt16() >> 4).AsByte() & Vector128.Create((byte)0x0F);
            return Ssse3.Shuffle(byLow, low) & Ssse3.Shuffle(byHigh, high);
        }

        return Vector128.LessThan(bytes, Vector128.Create((byte)' '))
            | Vector128.Equals(bytes & Vector128.Create((byte)0xFB), Vector128.Create((byte)'"')) // " &
            | Vector128.Equals(bytes & Vector128.Create((byte)0xFD), Vector128.Create((byte)'<')) // < >
            | Vector128.Equals(bytes, Vector128.Create((byte)'\''))
            | Vector128.Equals(bytes, Vector128.Create((byte)'+'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'`'))
            | Vector128.Equals(bytes, Vector128.Create((byte)0x7F));
    }
#endif
}
