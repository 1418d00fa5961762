using System;
using System.Buffers.Text;

namespace DocModelGen.Serialization;

/// <summary>Durations as ISO 8601 and Edm.Duration write them: <c>-P1DT2H3M4.5S</c>.</summary>
internal static class IsoDuration
{
    /// <summary>Ticks of the smallest <see cref="TimeSpan"/> without their sign: one more than those of the largest.</summary>
    private const ulong MinValueTicks = 1UL << 63;

    /// <summary>Writes a duration, at most 40 bytes; returns their number.</summary>
    public static int Write(Span<byte> target, TimeSpan value)
    {
        int end = 0;
        if (value < TimeSpan.Zero)
        {
            target[end++] = (byte)'-';
        }

        // Unsigned, since the smallest TimeSpan has no negation.
        ulong ticks = value.Ticks < 0 ? (ulong)-(value.Ticks + 1) + 1 : (ulong)value.Ticks;
        target[end++] = (byte)'P';
        end += WritePart(target.Slice(end), ticks / TimeSpan.TicksPerDay, 'D');
        ulong rest = ticks % TimeSpan.TicksPerDay;
        if (rest == 0 && ticks != 0)
        {
            return end;
        }

        target[end++] = (byte)'T';
        end += WritePart(target.Slice(end), rest / TimeSpan.TicksPerHour, 'H');
        end += WritePart(target.Slice(end), rest / TimeSpan.TicksPerMinute % 60, 'M');
        ulong seconds = rest / TimeSpan.TicksPerSecond % 60;
        uint fraction = (uint)(rest % TimeSpan.TicksPerSecond);
        if (seconds != 0 || fraction != 0 || ticks == 0)
        {
            Utf8Formatter.TryFormat(seconds, target.Slice(end), out int written);
            end += written;
            end += Iso8601.WriteFraction(target.Slice(end), fraction);
            target[end++] = (byte)'S';
        }

        return end;
    }

    /// <summary>Reads a duration. False where a <see cref="TimeSpan"/> would not be exact: years, months, weeks, too many digits.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        bool negative = !text.IsEmpty && text[0] == '-';
        text = text.Slice(negative ? 1 : 0);
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        text = text.Slice(1);
        ulong ticks = 0;
        bool fits = TryAddPart(ref text, 'D', TimeSpan.TicksPerDay, ref ticks);
        if (!text.IsEmpty)
        {
            if (text.Length < 3 || text[0] != 'T')
            {
                return false;
            }

            text = text.Slice(1);
            fits = fits
                && TryAddPart(ref text, 'H', TimeSpan.TicksPerHour, ref ticks)
                && TryAddPart(ref text, 'M', TimeSpan.TicksPerMinute, ref ticks)
                && TryAddSeconds(ref text, ref ticks);
        }

        if (!fits || !text.IsEmpty || (!negative && ticks == MinValueTicks))
        {
            return false;
        }

        value = new TimeSpan(unchecked(negative ? -(long)ticks : (long)ticks));
        return true;
    }

    private static int WritePart(Span<byte> target, ulong count, char unit)
    {
        if (count == 0)
        {
            return 0;
        }

        Utf8Formatter.TryFormat(count, target, out int written);
        target[written] = (byte)unit;
        return written + 1;
    }

    /// <summary>Adds a part if it is there; false where the sum is beyond what a <see cref="TimeSpan"/> holds.</summary>
    private static bool TryAddPart(ref ReadOnlySpan<byte> text, char unit, long ticksOfUnit, ref ulong ticks)
    {
        if (!TryReadNumber(text, out ulong number, out int digits) || digits >= text.Length || text[digits] != unit)
        {
            return true;
        }

        text = text.Slice(digits + 1);
        return TryAdd(number, ticksOfUnit, ref ticks);
    }

    private static bool TryAddSeconds(ref ReadOnlySpan<byte> text, ref ulong ticks)
    {
        if (!TryReadNumber(text, out ulong seconds, out int digits))
        {
            return true;
        }

        ReadOnlySpan<byte> rest = text.Slice(digits);
        long fraction = 0;
        if ((!rest.IsEmpty && rest[0] == '.' && !Iso8601.TryReadFraction(ref rest, out fraction)) || rest.IsEmpty || rest[0] != 'S')
        {
            return false;
        }

        text = rest.Slice(1);
        return TryAdd(seconds, TimeSpan.TicksPerSecond, ref ticks) && TryAdd((ulong)fraction, 1, ref ticks);
    }

    private static bool TryAdd(ulong count, long ticksOfUnit, ref ulong ticks)
    {
        if (count > MinValueTicks / (ulong)ticksOfUnit)
        {
            return false;
        }

        // Neither is more than 2^63, so that the sum is no more than an unsigned number holds.
        ticks += count * (ulong)ticksOfUnit;
        return ticks <= MinValueTicks;
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> text, out ulong number, out int digits)
    {
        number = 0;
        digits = 0;
        while (digits < text.Length && digits < 18 && (uint)(text[digits] - '0') <= 9)
        {
            number = (number * 10) + (uint)(text[digits] - '0');
            digits++;
        }

        return digits > 0;
    }
}
