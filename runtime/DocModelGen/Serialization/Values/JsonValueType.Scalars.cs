using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

public static partial class JsonValueType
{
    private delegate bool TryTake<T>(ref ApiJsonReader reader, out T value);

    private delegate void WriteOne<T>(ref ApiJsonWriter writer, T value);

    /// <summary>Text.</summary>
    public static JsonValueType<string> OfString { get; } = new Scalar<string>(
        static (ref ApiJsonReader reader, out string value) => reader.TryTakeString(out value),
        static (ref ApiJsonWriter writer, string value) => writer.WriteStringValue(value));

    /// <summary>A Boolean.</summary>
    public static JsonValueType<bool> OfBoolean { get; } = new Scalar<bool>(
        static (ref ApiJsonReader reader, out bool value) => reader.TryTakeBoolean(out value),
        static (ref ApiJsonWriter writer, bool value) => writer.WriteBooleanValue(value));

    /// <summary>A number from 0 to 255.</summary>
    public static JsonValueType<byte> OfByte { get; } = new Scalar<byte>(
        static (ref ApiJsonReader reader, out byte value) => reader.TryTakeByte(out value),
        static (ref ApiJsonWriter writer, byte value) => writer.WriteInt64Value(value));

    /// <summary>An integer of 16 bits.</summary>
    public static JsonValueType<short> OfInt16 { get; } = new Scalar<short>(
        static (ref ApiJsonReader reader, out short value) => reader.TryTakeInt16(out value),
        static (ref ApiJsonWriter writer, short value) => writer.WriteInt64Value(value));

    /// <summary>An integer of 32 bits.</summary>
    public static JsonValueType<int> OfInt32 { get; } = new Scalar<int>(
        static (ref ApiJsonReader reader, out int value) => reader.TryTakeInt32(out value),
        static (ref ApiJsonWriter writer, int value) => writer.WriteInt64Value(value));

    /// <summary>An integer of 64 bits.</summary>
    public static JsonValueType<long> OfInt64 { get; } = new Scalar<long>(
        static (ref ApiJsonReader reader, out long value) => reader.TryTakeInt64(out value),
        static (ref ApiJsonWriter writer, long value) => writer.WriteInt64Value(value));

    /// <summary>A floating-point number of 32 bits.</summary>
    public static JsonValueType<float> OfSingle { get; } = new Scalar<float>(
        static (ref ApiJsonReader reader, out float value) => reader.TryTakeSingle(out value),
        static (ref ApiJsonWriter writer, float value) => writer.WriteSingleValue(value));

    /// <summary>A floating-point number of 64 bits.</summary>
    public static JsonValueType<double> OfDouble { get; } = new Scalar<double>(
        static (ref ApiJsonReader reader, out double value) => reader.TryTakeDouble(out value),
        static (ref ApiJsonWriter writer, double value) => writer.WriteDoubleValue(value));

    /// <summary>A decimal number.</summary>
    public static JsonValueType<decimal> OfDecimal { get; } = new Scalar<decimal>(
        static (ref ApiJsonReader reader, out decimal value) => reader.TryTakeDecimal(out value),
        static (ref ApiJsonWriter writer, decimal value) => writer.WriteDecimalValue(value));

    /// <summary>An instant with its offset.</summary>
    public static JsonValueType<DateTimeOffset> OfDateTimeOffset { get; } = new Scalar<DateTimeOffset>(
        static (ref ApiJsonReader reader, out DateTimeOffset value) => reader.TryTakeDateTimeOffset(out value),
        static (ref ApiJsonWriter writer, DateTimeOffset value) => writer.WriteDateTimeOffsetValue(value));

    /// <summary>A duration.</summary>
    public static JsonValueType<TimeSpan> OfDuration { get; } = new Scalar<TimeSpan>(
        static (ref ApiJsonReader reader, out TimeSpan value) => reader.TryTakeDuration(out value),
        static (ref ApiJsonWriter writer, TimeSpan value) => writer.WriteDurationValue(value));

    /// <summary>A GUID.</summary>
    public static JsonValueType<Guid> OfGuid { get; } = new Scalar<Guid>(
        static (ref ApiJsonReader reader, out Guid value) => reader.TryTakeGuid(out value),
        static (ref ApiJsonWriter writer, Guid value) => writer.WriteGuidValue(value));

    /// <summary>Bytes.</summary>
    public static JsonValueType<byte[]> OfBinary { get; } = new Scalar<byte[]>(
        static (ref ApiJsonReader reader, out byte[] value) => reader.TryTakeBinary(out value),
        static (ref ApiJsonWriter writer, byte[] value) => writer.WriteBinaryValue(value), static (left, right) => JsonContent.AreSame(left, right));

    /// <summary>A value without a documented type.</summary>
    public static JsonValueType<JsonElement> OfElement { get; } = new Scalar<JsonElement>(
        static (ref ApiJsonReader reader, out JsonElement value) => reader.TryTakeElement(out value),
        static (ref ApiJsonWriter writer, JsonElement value) => writer.WriteElementValue(value), UntypedJson.AreSame, hasNull: true);

#if NET
    /// <summary>A date.</summary>
    public static JsonValueType<DateOnly> OfDate { get; } = new Scalar<DateOnly>(
        static (ref ApiJsonReader reader, out DateOnly value) => reader.TryTakeDate(out value),
        static (ref ApiJsonWriter writer, DateOnly value) => writer.WriteDateValue(value));

    /// <summary>A time of day.</summary>
    public static JsonValueType<TimeOnly> OfTimeOfDay { get; } = new Scalar<TimeOnly>(
        static (ref ApiJsonReader reader, out TimeOnly value) => reader.TryTakeTimeOfDay(out value),
        static (ref ApiJsonWriter writer, TimeOnly value) => writer.WriteTimeOfDayValue(value));
#endif

    private sealed class Scalar<T>(TryTake<T> take, WriteOne<T> write, Func<T, T, bool>? same = null, bool hasNull = false) : JsonValueType<T>
    {
        internal override bool HasNull => hasNull;

        internal override bool TryRead(ref ApiJsonReader reader, out T value) => take(ref reader, out value);

        internal override void Write(ref ApiJsonWriter writer, T value) => write(ref writer, value);

        internal override bool AreSame(T left, T right) => same is null ? EqualityComparer<T>.Default.Equals(left, right) : same(left, right);
    }
}
