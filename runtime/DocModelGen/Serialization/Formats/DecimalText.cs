using System;
using System.Buffers.Text;

namespace DocModelGen.Serialization;

/// <summary>Edm.Decimal in JSON.</summary>
internal static class DecimalText
{
    private const int MaxScale = 28;

    /// <summary>Without an exponent, so many characters have no more digits than any decimal holds.</summary>
    private const int MaxPlainLength = 28;

    /// <summary>Reads a number by JSON's grammar; false for one that a <see cref="decimal"/> does not hold exactly.</summary>
    public static bool TryRead(ReadOnlySpan<byte> number, out decimal value)
    {
        int exponentAt = number.IndexOfAny((byte)'e', (byte)'E');
        if (exponentAt < 0)
        {
            return number.Length <= MaxPlainLength
                ? Utf8Parser.TryParse(number, out value, out int consumed) && consumed == number.Length
                : TryReadDigits(number, 0, out value);
        }

        return TryReadDigits(number.Slice(0, exponentAt), ReadExponent(number.Slice(exponentAt + 1)), out value);
    }

    /// <summary>Reads an exponent; one that is larger than any number of digits that fit in memory is as good as the largest that is not.</summary>
    private static int ReadExponent(ReadOnlySpan<byte> text)
    {
        const int Large = int.MaxValue / 2;
        int exponent = 0;
        bool negative = text[0] == '-';
        foreach (byte digit in text.Slice(text[0] is (byte)'-' or (byte)'+' ? 1 : 0))
        {
            exponent = exponent < Large / 10 ? (exponent * 10) + (digit - '0') : Large;
        }

        return negative ? -exponent : exponent;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> number, int exponent, out decimal value)
    {
        value = 0;
        bool negative = number[0] == '-';
        number = number.Slice(negative ? 1 : 0);
        int point = number.IndexOf((byte)'.');
        long scale = (point < 0 ? 0 : number.Length - point - 1) - (long)exponent;

        Coefficient coefficient = default;
        int zeros = 0;
        foreach (byte digit in number)
        {
            if (digit == '.')
            {
                continue;
            }

            // Zeros count when a digit follows them, or else as far as there is room for them.
            if (digit == '0')
            {
                zeros++;
                continue;
            }

            if (!coefficient.TryAppend(0, zeros) || !coefficient.TryAppend((uint)(digit - '0'), 1))
            {
                return false;
            }

            zeros = 0;
        }

        if (coefficient.IsZero)
        {
            value = new decimal(0, 0, 0, negative, (byte)Math.Min(Math.Max(scale, 0), MaxScale));
            return true;
        }

        scale -= zeros;
        while (zeros > 0 && scale < MaxScale && coefficient.TryAppend(0, 1))
        {
            zeros--;
            scale++;
        }

        for (; scale < 0; scale++)
        {
            if (!coefficient.TryAppend(0, 1))
            {
                return false;
            }
        }

        if (scale > MaxScale)
        {
            return false;
        }

        value = coefficient.ToDecimal(negative, (byte)scale);
        return true;
    }

    /// <summary>The 96 bits of a decimal's digits.</summary>
    private struct Coefficient
    {
        private uint _low;
        private uint _middle;
        private uint _high;

        public readonly bool IsZero => (_low | _middle | _high) == 0;

        public readonly decimal ToDecimal(bool negative, byte scale) =>
            new(unchecked((int)_low), unchecked((int)_middle), unchecked((int)_high), negative, scale);

        /// <summary>Appends a digit as often as is asked; false where there is no room, which leaves it as it was for one digit.</summary>
        public bool TryAppend(uint digit, int count)
        {
            for (; count > 0 && !(IsZero && digit == 0); count--)
            {
                ulong low = ((ulong)_low * 10) + digit;
                ulong middle = ((ulong)_middle * 10) + (low >> 32);
                ulong high = ((ulong)_high * 10) + (middle >> 32);
                if (high > uint.MaxValue)
                {
                    return false;
                }

                (_low, _middle, _high) = (unchecked((uint)low), unchecked((uint)middle), (uint)high);
            }

            return true;
        }
    }
}
