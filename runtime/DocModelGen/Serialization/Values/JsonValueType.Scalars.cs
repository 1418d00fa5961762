using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

// One class a kind of value. Each is made when it is first asked for: a program pays for the kinds that its types have.
public static partial class JsonValueType
{
    /// <summary>Text.</summary>
    public static JsonValueType<string> OfString => StringType.Instance;

    /// <summary>A Boolean.</summary>
    public static JsonValueType<bool> OfBoolean => BooleanType.Instance;

    /// <summary>A number from 0 to 255.</summary>
    public static JsonValueType<byte> OfByte => ByteType.Instance;

    /// <summary>An integer of 16 bits.</summary>
    public static JsonValueType<short> OfInt16 => Int16Type.Instance;

    /// <summary>An integer of 32 bits.</summary>
    public static JsonValueType<int> OfInt32 => Int32Type.Instance;

    /// <summary>An integer of 64 bits.</summary>
    public static JsonValueType<long> OfInt64 => Int64Type.Instance;

    /// <summary>A floating-point number of 32 bits; <c>"NaN"</c>, <c>"INF"</c> and <c>"-INF"</c> as OData has them.</summary>
    public static JsonValueType<float> OfSingle => SingleType.Instance;

    /// <summary>A floating-point number of 64 bits; <c>"NaN"</c>, <c>"INF"</c> and <c>"-INF"</c> as OData has them.</summary>
    public static JsonValueType<double> OfDouble => DoubleType.Instance;

    /// <summary>A decimal number.</summary>
    public static JsonValueType<decimal> OfDecimal => DecimalType.Instance;

    /// <summary>An instant with its offset (Edm.DateTimeOffset).</summary>
    public static JsonValueType<DateTimeOffset> OfDateTimeOffset => DateTimeOffsetType.Instance;

    /// <summary>An ISO 8601 duration of days, hours, minutes and seconds (Edm.Duration).</summary>
    public static JsonValueType<TimeSpan> OfDuration => DurationType.Instance;

    /// <summary>A GUID.</summary>
    public static JsonValueType<Guid> OfGuid => GuidType.Instance;

    /// <summary>Bytes, base64 or base64url (Edm.Binary).</summary>
    public static JsonValueType<byte[]> OfBinary => BinaryType.Instance;

    /// <summary>A value without a documented type.</summary>
    public static JsonValueType<JsonElement> OfElement => ElementType.Instance;

#if NET
    /// <summary>A date (Edm.Date).</summary>
    public static JsonValueType<DateOnly> OfDate => DateType.Instance;

    /// <summary>A time of day (Edm.TimeOfDay).</summary>
    public static JsonValueType<TimeOnly> OfTimeOfDay => TimeOfDayType.Instance;
#endif

    /// <summary>Equal and hashed as .NET does.</summary>
    private abstract class ScalarType<T> : JsonValueType<T>
    {
        internal override bool AreSame(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

        internal override int GetHashCode(T value) => value!.GetHashCode();
    }

    private sealed class StringType : ScalarType<string>
    {
        internal static readonly StringType Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Text;

        internal override bool TryRead(ref ApiJsonReader reader, out string value) => reader.TryTakeString(out value);

        internal override void Write(ref ApiJsonWriter writer, string value) => writer.WriteStringValue(value);

        internal override int GetHashCode(string value) => StringComparer.Ordinal.GetHashCode(value);
    }

    private sealed class BooleanType : ScalarType<bool>
    {
        internal static readonly BooleanType Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Boolean;

        internal override bool TryRead(ref ApiJsonReader reader, out bool value) => reader.TryTakeBoolean(out value);

        internal override void Write(ref ApiJsonWriter writer, bool value) => writer.WriteBooleanValue(value);
    }

    private sealed class ByteType : ScalarType<byte>
    {
        internal static readonly ByteType Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Number;

        internal override bool TryRead(ref ApiJsonReader reader, out byte value) => reader.TryTakeByte(out value);

        internal override void Write(ref ApiJsonWriter writer, byte value) => writer.WriteInt64Value(value);
    }

    private sealed class Int16Type : ScalarType<short>
    {
        internal static readonly Int16Type Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Number;

        internal override bool TryRead(ref ApiJsonReader reader, out short value) => reader.TryTakeInt16(out value);

        internal override void Write(ref ApiJsonWriter writer, short value) => writer.WriteInt64Value(value);
    }

    private sealed class Int32Type : ScalarType<int>
    {
        internal static readonly Int32Type Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Number;

        internal override bool TryRead(ref ApiJsonReader reader, out int value) => reader.TryTakeInt32(out value);

        internal override void Write(ref ApiJsonWriter writer, int value) => writer.WriteInt64Value(value);
    }

    private sealed class Int64Type : ScalarType<long>
    {
        internal static readonly Int64Type Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Number;

        internal override bool TryRead(ref ApiJsonReader reader, out long value) => reader.TryTakeInt64(out value);

        internal override void Write(ref ApiJsonWriter writer, long value) => writer.WriteInt64Value(value);
    }

    private sealed class SingleType : ScalarType<float>
    {
        internal static readonly SingleType Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.FloatingPoint;

        internal override bool TryRead(ref ApiJsonReader reader, out float value) => reader.TryTakeSingle(out value);

        internal override void Write(ref ApiJsonWriter writer, float value) => writer.WriteSingleValue(value);
    }

    private sealed class DoubleType : ScalarType<double>
    {
        internal static readonly DoubleType Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.FloatingPoint;

        internal override bool TryRead(ref ApiJsonReader reader, out double value) => reader.TryTakeDouble(out value);

        internal override void Write(ref ApiJsonWriter writer, double value) => writer.WriteDoubleValue(value);
    }

    private sealed class DecimalType : ScalarType<decimal>
    {
        internal static readonly DecimalType Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Number;

        internal override bool TryRead(ref ApiJsonReader reader, out decimal value) => reader.TryTakeDecimal(out value);

        internal override void Write(ref ApiJsonWriter writer, decimal value) => writer.WriteDecimalValue(value);
    }

    private sealed class DateTimeOffsetType : ScalarType<DateTimeOffset>
    {
        internal static readonly DateTimeOffsetType Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Text;

        internal override bool TryRead(ref ApiJsonReader reader, out DateTimeOffset value) => reader.TryTakeDateTimeOffset(out value);

        internal override void Write(ref ApiJsonWriter writer, DateTimeOffset value) => writer.WriteDateTimeOffsetValue(value);
    }

    private sealed class DurationType : ScalarType<TimeSpan>
    {
        internal static readonly DurationType Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Text;

        internal override bool TryRead(ref ApiJsonReader reader, out TimeSpan value) => reader.TryTakeDuration(out value);

        internal override void Write(ref ApiJsonWriter writer, TimeSpan value) => writer.WriteDurationValue(value);
    }

    private sealed class GuidType : ScalarType<Guid>
    {
        internal static readonly GuidType Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Text;

        internal override bool TryRead(ref ApiJsonReader reader, out Guid value) => reader.TryTakeGuid(out value);

        internal override void Write(ref ApiJsonWriter writer, Guid value) => writer.WriteGuidValue(value);
    }

    private sealed class BinaryType : JsonValueType<byte[]>
    {
        internal static readonly BinaryType Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Text;

        internal override bool TryRead(ref ApiJsonReader reader, out byte[] value) => reader.TryTakeBinary(out value);

        internal override void Write(ref ApiJsonWriter writer, byte[] value) => writer.WriteBinaryValue(value);

        internal override bool AreSame(byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right);
    }

    private sealed class ElementType : JsonValueType<JsonElement>
    {
        internal static readonly ElementType Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Anything;

        internal override bool HasNull => true;

        internal override bool TryRead(ref ApiJsonReader reader, out JsonElement value) => reader.TryTakeElement(out value);

        internal override void Write(ref ApiJsonWriter writer, JsonElement value) => writer.WriteElementValue(value);

        internal override bool AreSame(JsonElement left, JsonElement right) => UntypedJson.AreSame(left, right);
    }

#if NET
    private sealed class DateType : ScalarType<DateOnly>
    {
        internal static readonly DateType Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Text;

        internal override bool TryRead(ref ApiJsonReader reader, out DateOnly value) => reader.TryTakeDate(out value);

        internal override void Write(ref ApiJsonWriter writer, DateOnly value) => writer.WriteDateValue(value);
    }

    private sealed class TimeOfDayType : ScalarType<TimeOnly>
    {
        internal static readonly TimeOfDayType Instance = new();

        internal override JsonExpectation Expectation => JsonExpectation.Text;

        internal override bool TryRead(ref ApiJsonReader reader, out TimeOnly value) => reader.TryTakeTimeOfDay(out value);

        internal override void Write(ref ApiJsonWriter writer, TimeOnly value) => writer.WriteTimeOfDayValue(value);
    }
#endif
}
