using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

public sealed partial class JsonPropertyList
{
    /// <summary>Adds a property, or puts it in the place of one of the base type that has its name.</summary>
    /// <param name="name">The wire name, unescaped.</param>
    /// <param name="field">The field of the object that keeps the value.</param>
    public void AddString(string name, ref string? field) => AddReference(name, ref field, JsonValueType.OfString);

    /// <inheritdoc cref="AddString"/>
    public void AddBoolean(string name, ref bool? field) => AddNullable(name, ref field, JsonValueType.OfBoolean);

    /// <inheritdoc cref="AddString"/>
    public void AddByte(string name, ref byte? field) => AddNullable(name, ref field, JsonValueType.OfByte);

    /// <inheritdoc cref="AddString"/>
    public void AddInt16(string name, ref short? field) => AddNullable(name, ref field, JsonValueType.OfInt16);

    /// <inheritdoc cref="AddString"/>
    public void AddInt32(string name, ref int? field) => AddNullable(name, ref field, JsonValueType.OfInt32);

    /// <inheritdoc cref="AddString"/>
    public void AddInt64(string name, ref long? field) => AddNullable(name, ref field, JsonValueType.OfInt64);

    /// <inheritdoc cref="AddString"/>
    public void AddSingle(string name, ref float? field) => AddNullable(name, ref field, JsonValueType.OfSingle);

    /// <inheritdoc cref="AddString"/>
    public void AddDouble(string name, ref double? field) => AddNullable(name, ref field, JsonValueType.OfDouble);

    /// <inheritdoc cref="AddString"/>
    public void AddDecimal(string name, ref decimal? field) => AddNullable(name, ref field, JsonValueType.OfDecimal);

    /// <inheritdoc cref="AddString"/>
    public void AddDateTimeOffset(string name, ref DateTimeOffset? field) => AddNullable(name, ref field, JsonValueType.OfDateTimeOffset);

    /// <inheritdoc cref="AddString"/>
    public void AddDuration(string name, ref TimeSpan? field) => AddNullable(name, ref field, JsonValueType.OfDuration);

    /// <inheritdoc cref="AddString"/>
    public void AddGuid(string name, ref Guid? field) => AddNullable(name, ref field, JsonValueType.OfGuid);

    /// <inheritdoc cref="AddString"/>
    public void AddBinary(string name, ref byte[]? field) => AddReference(name, ref field, JsonValueType.OfBinary);

    /// <inheritdoc cref="AddString"/>
    public void AddElement(string name, ref JsonElement? field) => Add(name, ref field, new ElementField());

#if NET
    /// <inheritdoc cref="AddString"/>
    public void AddDate(string name, ref DateOnly? field) => AddNullable(name, ref field, JsonValueType.OfDate);

    /// <inheritdoc cref="AddString"/>
    public void AddTimeOfDay(string name, ref TimeOnly? field) => AddNullable(name, ref field, JsonValueType.OfTimeOfDay);
#endif

    /// <inheritdoc cref="AddString"/>
    public void AddStrings(string name, ref IReadOnlyList<string>? field) => AddList(name, ref field, JsonValueType.OfString);

    /// <inheritdoc cref="AddString"/>
    public void AddBooleans(string name, ref IReadOnlyList<bool>? field) => AddList(name, ref field, JsonValueType.OfBoolean);

    /// <inheritdoc cref="AddString"/>
    public void AddBytes(string name, ref IReadOnlyList<byte>? field) => AddList(name, ref field, JsonValueType.OfByte);

    /// <inheritdoc cref="AddString"/>
    public void AddInt16s(string name, ref IReadOnlyList<short>? field) => AddList(name, ref field, JsonValueType.OfInt16);

    /// <inheritdoc cref="AddString"/>
    public void AddInt32s(string name, ref IReadOnlyList<int>? field) => AddList(name, ref field, JsonValueType.OfInt32);

    /// <inheritdoc cref="AddString"/>
    public void AddInt64s(string name, ref IReadOnlyList<long>? field) => AddList(name, ref field, JsonValueType.OfInt64);

    /// <inheritdoc cref="AddString"/>
    public void AddSingles(string name, ref IReadOnlyList<float>? field) => AddList(name, ref field, JsonValueType.OfSingle);

    /// <inheritdoc cref="AddString"/>
    public void AddDoubles(string name, ref IReadOnlyList<double>? field) => AddList(name, ref field, JsonValueType.OfDouble);

    /// <inheritdoc cref="AddString"/>
    public void AddDecimals(string name, ref IReadOnlyList<decimal>? field) => AddList(name, ref field, JsonValueType.OfDecimal);

    /// <inheritdoc cref="AddString"/>
    public void AddDateTimeOffsets(string name, ref IReadOnlyList<DateTimeOffset>? field) => AddList(name, ref field, JsonValueType.OfDateTimeOffset);

    /// <inheritdoc cref="AddString"/>
    public void AddDurations(string name, ref IReadOnlyList<TimeSpan>? field) => AddList(name, ref field, JsonValueType.OfDuration);

    /// <inheritdoc cref="AddString"/>
    public void AddGuids(string name, ref IReadOnlyList<Guid>? field) => AddList(name, ref field, JsonValueType.OfGuid);

    /// <inheritdoc cref="AddString"/>
    public void AddBinaries(string name, ref IReadOnlyList<byte[]>? field) => AddList(name, ref field, JsonValueType.OfBinary);

    /// <inheritdoc cref="AddString"/>
    public void AddElements(string name, ref IReadOnlyList<JsonElement>? field) => AddList(name, ref field, JsonValueType.OfElement);

#if NET
    /// <inheritdoc cref="AddString"/>
    public void AddDates(string name, ref IReadOnlyList<DateOnly>? field) => AddList(name, ref field, JsonValueType.OfDate);

    /// <inheritdoc cref="AddString"/>
    public void AddTimesOfDay(string name, ref IReadOnlyList<TimeOnly>? field) => AddList(name, ref field, JsonValueType.OfTimeOfDay);
#endif
}
