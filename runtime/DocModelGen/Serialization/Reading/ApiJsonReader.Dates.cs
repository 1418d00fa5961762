using System;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
    internal bool TryTakeDateTimeOffset(out DateTimeOffset value)
    {
        value = default;
        return TryTakeTextOf("DateTimeOffset", out ReadOnlySpan<byte> text) && Iso8601.TryRead(text, out value);
    }

    internal bool TryTakeDuration(out TimeSpan value)
    {
        value = default;
        return TryTakeTextOf("Duration", out ReadOnlySpan<byte> text) && IsoDuration.TryRead(text, out value);
    }

#if NET
    internal bool TryTakeDate(out DateOnly value)
    {
        value = default;
        if (!TryTakeTextOf("Date", out ReadOnlySpan<byte> text) || !Iso8601.TryReadDay(text, out int year, out int month, out int day))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    internal bool TryTakeTimeOfDay(out TimeOnly value)
    {
        value = default;
        if (!TryTakeTextOf("TimeOfDay", out ReadOnlySpan<byte> text) || !Iso8601.TryReadTime(ref text, out long ticks) || !text.IsEmpty)
        {
            return false;
        }

        value = new TimeOnly(ticks);
        return true;
    }
#endif
}
