using System;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
    /// <summary>Reads an instant with its offset (Edm.DateTimeOffset).</summary>
    /// <returns>The value, or <see langword="null"/> for null and for other text, which is kept as additional data.</returns>
    public DateTimeOffset? ReadDateTimeOffset()
    {
        int start = _position;
        if (KeepNull())
        {
            return null;
        }

        if (TryTakeDateTimeOffset(out DateTimeOffset value))
        {
            return value;
        }

        KeepValueAt(start);
        return null;
    }

    /// <summary>Reads an ISO 8601 duration of days, hours, minutes and seconds (Edm.Duration).</summary>
    /// <returns>The value, or <see langword="null"/> for null and for other text, which is kept as additional data.</returns>
    public TimeSpan? ReadDuration()
    {
        int start = _position;
        if (KeepNull())
        {
            return null;
        }

        if (TryTakeDuration(out TimeSpan value))
        {
            return value;
        }

        KeepValueAt(start);
        return null;
    }

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
    /// <summary>Reads a date (Edm.Date).</summary>
    /// <returns>The value, or <see langword="null"/> for null and for other text, which is kept as additional data.</returns>
    public DateOnly? ReadDate()
    {
        int start = _position;
        if (KeepNull())
        {
            return null;
        }

        if (TryTakeDate(out DateOnly value))
        {
            return value;
        }

        KeepValueAt(start);
        return null;
    }

    /// <summary>Reads a time of day (Edm.TimeOfDay).</summary>
    /// <returns>The value, or <see langword="null"/> for null and for other text, which is kept as additional data.</returns>
    public TimeOnly? ReadTimeOfDay()
    {
        int start = _position;
        if (KeepNull())
        {
            return null;
        }

        if (TryTakeTimeOfDay(out TimeOnly value))
        {
            return value;
        }

        KeepValueAt(start);
        return null;
    }

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
