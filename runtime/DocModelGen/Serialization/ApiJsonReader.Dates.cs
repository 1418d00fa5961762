using System;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
    /// <summary>Reads an instant with its offset (Edm.DateTimeOffset).</summary>
    /// <returns>The value, or <see langword="null"/> for null and for other text, which is kept as additional data.</returns>
    public DateTimeOffset? ReadDateTimeOffset()
    {
        int start = _position;
        if (ReadNull())
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
        if (ReadNull())
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

    private bool TryTakeDateTimeOffset(out DateTimeOffset value) => Iso8601.TryRead(TakeTextOf("DateTimeOffset"), out value);

    private bool TryTakeDuration(out TimeSpan value) => IsoDuration.TryRead(TakeTextOf("Duration"), out value);

#if NET
    /// <summary>Reads a date (Edm.Date).</summary>
    /// <returns>The value, or <see langword="null"/> for null and for other text, which is kept as additional data.</returns>
    public DateOnly? ReadDate()
    {
        int start = _position;
        if (ReadNull())
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
        if (ReadNull())
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

    private bool TryTakeDate(out DateOnly value)
    {
        bool read = Iso8601.TryReadDay(TakeTextOf("Date"), out int year, out int month, out int day);
        value = read ? new DateOnly(year, month, day) : default;
        return read;
    }

    private bool TryTakeTimeOfDay(out TimeOnly value)
    {
        ReadOnlySpan<byte> text = TakeTextOf("TimeOfDay");
        bool read = Iso8601.TryReadTime(ref text, out long ticks) && text.IsEmpty;
        value = read ? new TimeOnly(ticks) : default;
        return read;
    }
#endif
}
