using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonWriter
{
    private delegate void WriteValue<T>(ref ApiJsonWriter writer, T value);

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteStrings(int property, IReadOnlyList<string>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, string value) => writer.WriteStringOrNull(value));

    /// <summary>Writes an array.</summary>
    /// <param name="property">The index of the property.</param>
    /// <param name="values">The elements.</param>
    public void WriteBooleans(int property, IReadOnlyList<bool>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, bool value) => writer.WriteBooleanValue(value));

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteBytes(int property, IReadOnlyList<byte>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, byte value) => writer.WriteInt64Value(value));

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteInt16s(int property, IReadOnlyList<short>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, short value) => writer.WriteInt64Value(value));

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteInt32s(int property, IReadOnlyList<int>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, int value) => writer.WriteInt64Value(value));

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteInt64s(int property, IReadOnlyList<long>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, long value) => writer.WriteInt64Value(value));

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteSingles(int property, IReadOnlyList<float>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, float value) => writer.WriteSingleValue(value));

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteDoubles(int property, IReadOnlyList<double>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, double value) => writer.WriteDoubleValue(value));

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteDecimals(int property, IReadOnlyList<decimal>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, decimal value) => writer.WriteDecimalValue(value));

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteGuids(int property, IReadOnlyList<Guid>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, Guid value) => writer.WriteGuidValue(value));

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteDateTimeOffsets(int property, IReadOnlyList<DateTimeOffset>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, DateTimeOffset value) => writer.WriteDateTimeOffsetValue(value));

#if NET
    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteDates(int property, IReadOnlyList<DateOnly>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, DateOnly value) => writer.WriteDateValue(value));

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteTimesOfDay(int property, IReadOnlyList<TimeOnly>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, TimeOnly value) => writer.WriteTimeOfDayValue(value));
#endif

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteDurations(int property, IReadOnlyList<TimeSpan>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, TimeSpan value) => writer.WriteDurationValue(value));

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteBinaries(int property, IReadOnlyList<byte[]>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, byte[] value) => writer.WriteBinaryValue(value));

    /// <inheritdoc cref="WriteBooleans"/>
    public void WriteElements(int property, IReadOnlyList<JsonElement>? values) =>
        WriteList(property, values, static (ref ApiJsonWriter writer, JsonElement value) => writer.WriteElementValue(value));

    /// <summary>Writes an array of members of an enumeration.</summary>
    /// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/> or <see cref="long"/>.</typeparam>
    /// <param name="property">The index of the property.</param>
    /// <param name="values">The members.</param>
    /// <param name="table">Their names.</param>
    public void WriteEnums<TEnum>(int property, IReadOnlyList<TEnum>? values, JsonEnumTable table)
        where TEnum : struct, Enum
    {
        Require.NotNull(table);
        if (values is null || TryWriteKept(property, values))
        {
            return;
        }

        WriteStartArray(property);
        for (int i = 0; i < values.Count; i++)
        {
            WriteElementSeparator(i);
            WriteEnumValue(EnumNumber.ToInt64(values[i]), table);
        }

        WriteEndArray();
    }

    private void WriteList<T>(int property, IReadOnlyList<T>? values, WriteValue<T> write)
    {
        if (values is null || TryWriteKept(property, values))
        {
            return;
        }

        WriteStartArray(property);
        for (int i = 0; i < values.Count; i++)
        {
            WriteElementSeparator(i);
            write(ref this, values[i]);
        }

        WriteEndArray();
    }

    /// <summary>Writes all that came in the place of a list or map that has no more than what could be read of it.</summary>
    private bool TryWriteKept(int property, object values)
    {
        if (_additionalData is null || values is not IPartialValue || !TryGetKept(property, out JsonElement kept))
        {
            return false;
        }

        WriteName(property, 0);
        WriteElementValue(kept);
        return true;
    }

    private readonly bool TryGetKept(int property, out JsonElement kept) =>
        _additionalData!.TryGetValue(_table[property], out kept) && kept.ValueKind != JsonValueKind.Undefined;

    private void WriteStringOrNull(string? value)
    {
        if (value is null)
        {
            WriteRaw("null"u8);
        }
        else
        {
            WriteStringValue(value);
        }
    }
}
