using System;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonWriter
{
    /// <summary>Writes an instant as <c>yyyy-MM-ddTHH:mm:ss[.fffffff]</c> and <c>Z</c> or the offset (Edm.DateTimeOffset).</summary>
    /// <param name="property">The index of the property.</param>
    /// <param name="value">The value.</param>
    public void WriteDateTimeOffset(int property, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            WriteName(property, ScalarSize);
            WriteDateTimeOffsetValue(present);
        }
    }

    /// <summary>Writes a duration as <c>P1DT2H3M4.5S</c> (Edm.Duration).</summary>
    /// <param name="property">The index of the property.</param>
    /// <param name="value">The value.</param>
    public void WriteDuration(int property, TimeSpan? value)
    {
        if (value is { } present)
        {
            WriteName(property, ScalarSize);
            WriteDurationValue(present);
        }
    }

#if NET
    /// <summary>Writes a date as <c>yyyy-MM-dd</c> (Edm.Date).</summary>
    /// <param name="property">The index of the property.</param>
    /// <param name="value">The value.</param>
    public void WriteDate(int property, DateOnly? value)
    {
        if (value is { } present)
        {
            WriteName(property, ScalarSize);
            WriteDateValue(present);
        }
    }

    /// <summary>Writes a time as <c>HH:mm:ss[.fffffff]</c> (Edm.TimeOfDay).</summary>
    /// <param name="property">The index of the property.</param>
    /// <param name="value">The value.</param>
    public void WriteTimeOfDay(int property, TimeOnly? value)
    {
        if (value is { } present)
        {
            WriteName(property, ScalarSize);
            WriteTimeOfDayValue(present);
        }
    }

    internal void WriteDateValue(DateOnly value)
    {
        Reserve(ScalarSize);
        Span<byte> target = _buffer.Slice(_position);
        (int year, int month, int day) = value;
        target[0] = (byte)'"';
        Iso8601.WriteDate(target.Slice(1), year, month, day);
        target[11] = (byte)'"';
        _position += 12;
    }

    internal void WriteTimeOfDayValue(TimeOnly value)
    {
        Reserve(ScalarSize);
        Span<byte> target = _buffer.Slice(_position);
        target[0] = (byte)'"';
        int end = 1 + Iso8601.WriteTime(target.Slice(1), value.Ticks);
        target[end] = (byte)'"';
        _position += end + 1;
    }
#endif

    internal void WriteDateTimeOffsetValue(DateTimeOffset value)
    {
        Reserve(ScalarSize);
        Span<byte> target = _buffer.Slice(_position);
        target[0] = (byte)'"';
        int end = 1 + Iso8601.Write(target.Slice(1), value);
        target[end] = (byte)'"';
        _position += end + 1;
    }

    internal void WriteDurationValue(TimeSpan value)
    {
        Reserve(ScalarSize);
        Span<byte> target = _buffer.Slice(_position);
        target[0] = (byte)'"';
        int end = 1 + IsoDuration.Write(target.Slice(1), value);
        target[end] = (byte)'"';
        _position += end + 1;
    }
}
