using System;
using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace DocModelGen.Serialization;

/// <summary>Dates and times as Edm.DateTimeOffset, Edm.Date and Edm.TimeOfDay write them (OData ABNF).</summary>
internal static class Iso8601
{
    /// <summary>Writes <c>yyyy-MM-ddTHH:mm:ss[.fffffff](Z|+HH:mm)</c>, at most 33 bytes; returns their number.</summary>
    public static int Write(Span<byte> target, DateTimeOffset value)
    {
        // The platform's round-trip form, yyyy-MM-ddTHH:mm:ss.fffffff+HH:mm, less what is not needed of it.
        const int Dot = 19;
        const int Sign = 27;
        const int Length = 33;
        target = target.Slice(0, Length);
        Utf8Formatter.TryFormat(value, target, out _, 'O');
        int end = Sign;
        while (target[end - 1] == '0')
        {
            end--;
        }

        end -= end == Dot + 1 ? 1 : 0;
        if (value.Offset == TimeSpan.Zero)
        {
            target[end] = (byte)'Z';
            return end + 1;
        }

        target.Slice(Sign).CopyTo(target.Slice(end));
        return end + Length - Sign;
    }

    /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
    public static void WriteDate(Span<byte> target, int year, int month, int day)
    {
        target = target.Slice(0, 10);
        WriteTwo(target, 0, (uint)year / 100);
        WriteTwo(target, 2, (uint)year % 100);
        target[4] = (byte)'-';
        WriteTwo(target, 5, (uint)month);
        target[7] = (byte)'-';
        WriteTwo(target, 8, (uint)day);
    }

    /// <summary>Writes <c>HH:mm:ss[.fffffff]</c> with as many digits as it takes; returns the number of bytes.</summary>
    public static int WriteTime(Span<byte> target, long ticksOfDay)
    {
        uint seconds = (uint)((ulong)ticksOfDay / TimeSpan.TicksPerSecond);
        uint fraction = (uint)((ulong)ticksOfDay - (seconds * (ulong)TimeSpan.TicksPerSecond));
        uint minutes = seconds / 60;
        target = target.Slice(0, 16);
        WriteTwo(target, 0, minutes / 60);
        target[2] = (byte)':';
        WriteTwo(target, 3, minutes % 60);
        target[5] = (byte)':';
        WriteTwo(target, 6, seconds - (minutes * 60));
        return 8 + WriteFraction(target.Slice(8), fraction);
    }

    /// <summary>Writes <c>.fffffff</c> without zeros at the end, nothing for zero.</summary>
    public static int WriteFraction(Span<byte> target, uint fraction)
    {
        if (fraction == 0)
        {
            return 0;
        }

        target = target.Slice(0, 8);
        target[0] = (byte)'.';
        WriteTwo(target, 1, fraction / 100_000);
        WriteTwo(target, 3, fraction / 1000 % 100);
        WriteTwo(target, 5, fraction / 10 % 100);
        target[7] = (byte)('0' + (fraction % 10));
        int digits = 7;
        while (target[digits] == '0')
        {
            digits--;
        }

        return digits + 1;
    }

    /// <summary>
    /// Reads what <see cref="Write"/> writes, with seconds optional. False for a text that a <see cref="DateTimeOffset"/> does not
    /// hold exactly: no offset, an eighth digit, a leap second.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 17 || (text[10] | 0x20) != 't' || !TryReadDay(text.Slice(0, 10), out int year, out int month, out int day))
        {
            return false;
        }

        text = text.Slice(11);
        if (!TryReadTime(ref text, out long ticks) || !TryReadOffset(text, out int offset))
        {
            return false;
        }

        ticks += new DateTime(year, month, day).Ticks;
        long utc = ticks - (offset * TimeSpan.TicksPerMinute);
        if ((ulong)utc > (ulong)DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(ticks, new TimeSpan(offset * TimeSpan.TicksPerMinute));
        return true;
    }

    /// <summary>Reads <c>yyyy-MM-dd</c>.</summary>
    public static bool TryReadDay(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        day = 0;
        month = 0;
        year = 0;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        year = (ReadTwo(text, 0) * 100) + ReadTwo(text, 2);
        month = ReadTwo(text, 5);
        day = ReadTwo(text, 8);
        return ReadTwo(text, 0) >= 0
            && ReadTwo(text, 2) >= 0
            && year > 0
            && month is >= 1 and <= 12
            && day >= 1
            && (day <= 28 || day <= DateTime.DaysInMonth(year, month));
    }

    /// <summary>Reads <c>HH:mm[:ss[.fffffff]]</c> and leaves what follows.</summary>
    public static bool TryReadTime(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 5 || text[2] != ':')
        {
            return false;
        }

        int hours = ReadTwo(text, 0);
        int minutes = ReadTwo(text, 3);
        int seconds = 0;
        if ((uint)hours > 23 || (uint)minutes > 59)
        {
            return false;
        }

        text = text.Slice(5);
        if (text.Length >= 3 && text[0] == ':')
        {
            seconds = ReadTwo(text, 1);
            if ((uint)seconds > 59)
            {
                return false;
            }

            text = text.Slice(3);
            if (!text.IsEmpty && text[0] == '.' && !TryReadFraction(ref text, out ticks))
            {
                return false;
            }
        }

        ticks += ((hours * 3600L) + (minutes * 60) + seconds) * TimeSpan.TicksPerSecond;
        return true;
    }

    /// <summary>Reads <c>.f</c> to <c>.fffffff</c>; further digits must be zeros.</summary>
    public static bool TryReadFraction(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        int i = 1;
        long unit = TimeSpan.TicksPerSecond;
        for (; i < text.Length && (uint)(text[i] - '0') <= 9; i++)
        {
            unit /= 10;
            if (unit == 0 && text[i] != '0')
            {
                return false;
            }

            ticks += (text[i] - '0') * unit;
        }

        text = text.Slice(i);
        return i > 1;
    }

    private static bool TryReadOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return (text[0] | 0x20) == 'z';
        }

        if (text.Length != 6 || text[3] != ':' || text[0] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        int hour = ReadTwo(text, 1);
        int minute = ReadTwo(text, 4);
        minutes = ((hour * 60) + minute) * (text[0] == '-' ? -1 : 1);
        return (uint)hour <= 14 && (uint)minute <= 59 && minutes is >= -840 and <= 840;
    }

    /// <summary>Two digits, or a negative number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadTwo(ReadOnlySpan<byte> text, int index)
    {
        uint tens = (uint)(text[index] - '0');
        uint ones = (uint)(text[index + 1] - '0');
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -10_000;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteTwo(Span<byte> target, int index, uint value)
    {
        uint tens = value / 10;
        target[index] = (byte)('0' + tens);
        target[index + 1] = (byte)('0' + (value - (tens * 10)));
    }
}
