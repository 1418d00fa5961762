using System;
using System.Buffers;
using System.Buffers.Text;

namespace DocModelGen.Serialization;

/// <summary>Edm.Binary in JSON: base64, or base64url with or without padding.</summary>
internal static class Base64Text
{
    public static bool TryRead(ReadOnlySpan<byte> text, out byte[] value)
    {
        value = [];
        if (text.IsEmpty)
        {
            return true;
        }

        int length = (text.Length + 3) / 4 * 4;
        byte[] rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Span<byte> standard = rented.AsSpan(0, length);
            standard.Slice(text.Length).Fill((byte)'=');
            for (int i = 0; i < text.Length; i++)
            {
                standard[i] = text[i] switch
                {
                    (byte)'-' => (byte)'+',
                    (byte)'_' => (byte)'/',
                    byte other => other,
                };
            }

            if (Base64.DecodeFromUtf8InPlace(standard, out int written) != OperationStatus.Done)
            {
                return false;
            }

            value = standard.Slice(0, written).ToArray();
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
