#if NET
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace DocModelGen.Serialization;

/// <summary>
/// Lets a converter read a value by itself and go on behind it. A converter is given a reader in place of the text, and skipping a value with it,
/// only to learn where it ends, takes as long as reading it here does. The fields are System.Text.Json's own: a trial tells whether they are
/// what they are known to be, and without them, values are skipped.
/// </summary>
internal static class Utf8JsonReaderRest
{
    private static readonly bool s_isKnown = Try();

    /// <summary>The text from the first byte of the reader's current token to the end of what it was given, if that is one piece and the last.</summary>
    public static bool TryGet(ref Utf8JsonReader reader, out ReadOnlySpan<byte> rest)
    {
        if (s_isKnown && reader.IsFinalBlock && reader.Position.GetObject() is null)
        {
            return TryFind(ref reader, out rest);
        }

        rest = default;
        return false;
    }

    /// <summary>Goes from the opening brace of an object to its closing one.</summary>
    /// <param name="reader">On the opening brace.</param>
    /// <param name="json">The object, which is known to be JSON.</param>
    public static void GoToEnd(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> json)
    {
        // What lies between the braces is taken for read, so that the reader finds an empty object.
        ReadOnlySpan<byte> inside = json.Slice(1, json.Length - 2);
        Consumed(ref reader) += inside.Length;
        int lastLine = inside.LastIndexOf((byte)'\n');
        if (lastLine < 0)
        {
            BytePositionInLine(ref reader) += inside.Length;
        }
        else
        {
            LineNumber(ref reader) += inside.Count((byte)'\n');
            BytePositionInLine(ref reader) = inside.Length - lastLine - 1;
        }

        reader.Read();
    }

    private static bool TryFind(ref Utf8JsonReader reader, out ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<byte> all = Buffer(ref reader);
        nint start = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(all), ref MemoryMarshal.GetReference(reader.ValueSpan));
        bool isInside = (nuint)start < (nuint)all.Length;
        rest = isInside ? all.Slice((int)start) : default;
        return isInside;
    }

    private static bool Try()
    {
        ReadOnlySpan<byte> json = "[1,{\"a\":\n[1]},\n 2,x]"u8;
        ReadOnlySpan<byte> value = json.Slice(3, 10);
        Utf8JsonReader skipping = new(json);
        skipping.Read();
        skipping.Read();
        skipping.Read();
        Utf8JsonReader going = skipping;
        try
        {
            if (!TryFind(ref going, out ReadOnlySpan<byte> rest) || !rest.SequenceEqual(json.Slice(3)))
            {
                return false;
            }

            skipping.Skip();
            GoToEnd(ref going, value);
            return AreSame(ref skipping, ref going) && skipping.Read() && going.Read() && AreSame(ref skipping, ref going);
        }
        catch (MissingFieldException)
        {
            return false;
        }
    }

    private static bool AreSame(ref Utf8JsonReader left, ref Utf8JsonReader right) =>
        left.TokenType == right.TokenType
        && left.CurrentDepth == right.CurrentDepth
        && left.BytesConsumed == right.BytesConsumed
        && left.TokenStartIndex == right.TokenStartIndex
        && left.ValueSpan.SequenceEqual(right.ValueSpan)
        && LineNumber(ref left) == LineNumber(ref right)
        && BytePositionInLine(ref left) == BytePositionInLine(ref right);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_buffer")]
    private static extern ref ReadOnlySpan<byte> Buffer(ref Utf8JsonReader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_consumed")]
    private static extern ref int Consumed(ref Utf8JsonReader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_lineNumber")]
    private static extern ref long LineNumber(ref Utf8JsonReader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_bytePositionInLine")]
    private static extern ref long BytePositionInLine(ref Utf8JsonReader reader);
}
#endif
