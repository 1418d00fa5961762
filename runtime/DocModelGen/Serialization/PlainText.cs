using System;
#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    public static bool TryCopy(ReadOnlySpan<char> text, Span<byte> target)
    {
#if NET
        if (Vector128.IsHardwareAccelerated && text.Length >= Vector128<ushort>.Count)
        {
            return TryCopyVectors(text, target.Slice(0, text.Length));
        }
#endif
        target = target.Slice(0, text.Length);
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
    // Two vectors of eight characters a step; the last pair overlaps what was done before, so that there is no scalar tail.
    private static bool TryCopyVectors(ReadOnlySpan<char> text, Span<byte> target)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref byte destination = ref MemoryMarshal.GetReference(target);
        int length = text.Length;
        if (length < Vector128<byte>.Count)
        {
            int second = length - Vector128<ushort>.Count;
            Vector128<ushort> first8 = Vector128.LoadUnsafe(ref source);
            Vector128<ushort> last8 = Vector128.LoadUnsafe(ref source, (nuint)second);
            if (!TryNarrow(first8, last8, out Vector128<byte> short16))
            {
                return false;
            }

            Unsafe.WriteUnaligned(ref destination, short16.AsUInt64().ToScalar());
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, second), short16.AsUInt64().GetElement(1));
            return true;
        }

        int last = length - Vector128<byte>.Count;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrow(Vector128<ushort> low, Vector128<ushort> high, out Vector128<byte> bytes)
    {
        bytes = Vector128.Narrow(low, high);
        Vector128<ushort> beyondAscii = (low | high) & Vector128.Create((ushort)0xFF80);
        Vector128<byte> special =
            Vector128.LessThan(bytes, Vector128.Create((byte)' '))
            | Vector128.Equals(bytes & Vector128.Create((byte)0xFB), Vector128.Create((byte)'"')) // " &
            | Vector128.Equals(bytes & Vector128.Create((byte)0xFD), Vector128.Create((byte)'<')) // < >
            | Vector128.Equals(bytes, Vector128.Create((byte)'\''))
            | Vector128.Equals(bytes, Vector128.Create((byte)'+'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'`'))
            | Vector128.Equals(bytes, Vector128.Create((byte)0x7F));
        return (beyondAscii.AsByte() | special) == Vector128<byte>.Zero;
    }
#endif
}
