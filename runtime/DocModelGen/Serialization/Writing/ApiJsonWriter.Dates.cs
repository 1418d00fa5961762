using System;

namespace DocModelGen.Serialization;

internal ref partial struct ApiJsonWriter
{
#if NET
    public void WriteDateValue(DateOnly value)
    {
        Reserve(ScalarSize);
        Span<byte> target = _buffer.Slice(_position);
        (int year, int month, int day) = value;
        target[0] = (byte)'"';
        Iso8601.WriteDate(target.Slice(1), year, month, day);
        target[11] = (byte)'"';
        _position += 12;
    }

    public void WriteTimeOfDayValue(TimeOnly value)
    {
        Reserve(ScalarSize);
        Span<byte> target = _buffer.Slice(_position);
        target[0] = (byte)'"';
        int end = 1 + Iso8601.WriteTime(target.Slice(1), value.Ticks);
        target[end] = (byte)'"';
        _position += end + 1;
    }
#endif

    public void WriteDateTimeOffsetValue(DateTimeOffset value)
    {
        Reserve(ScalarSize);
        Span<byte> target = _buffer.Slice(_position);
        target[0] = (byte)'"';
        int end = 1 + Iso8601.Write(target.Slice(1), value);
        target[end] = (byte)'"';
        _position += end + 1;
    }

    public void WriteDurationValue(TimeSpan value)
    {
        Reserve(ScalarSize);
        Span<byte> target = _buffer.Slice(_position);
        target[0] = (byte)'"';
        int end = 1 + IsoDuration.Write(target.Slice(1), value);
        target[end] = (byte)'"';
        _position += end + 1;
    }
}
