using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

public sealed partial class JsonPropertyList
{
    /// <summary>Adds a property, or puts it in the place of one of the base type that has its name.</summary>
    /// <param name="name">The wire name, unescaped.</param>
    /// <param name="field">The field of the object that keeps the value.</param>
    public void AddString(string name, ref string? field) => Add(name, JsonFieldKind.String, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddBoolean(string name, ref bool? field) => Add(name, JsonFieldKind.Boolean, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddByte(string name, ref byte? field) => Add(name, JsonFieldKind.Byte, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddInt16(string name, ref short? field) => Add(name, JsonFieldKind.Int16, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddInt32(string name, ref int? field) => Add(name, JsonFieldKind.Int32, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddInt64(string name, ref long? field) => Add(name, JsonFieldKind.Int64, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddSingle(string name, ref float? field) => Add(name, JsonFieldKind.Single, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddDouble(string name, ref double? field) => Add(name, JsonFieldKind.Double, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddDecimal(string name, ref decimal? field) => Add(name, JsonFieldKind.Decimal, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddDateTimeOffset(string name, ref DateTimeOffset? field) => Add(name, JsonFieldKind.DateTimeOffset, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddDuration(string name, ref TimeSpan? field) => Add(name, JsonFieldKind.Duration, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddGuid(string name, ref Guid? field) => Add(name, JsonFieldKind.Guid, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddBinary(string name, ref byte[]? field) => Add(name, JsonFieldKind.Binary, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddElement(string name, ref JsonElement? field) => Add(name, JsonFieldKind.Element, ref field);

#if NET
    /// <inheritdoc cref="AddString"/>
    public void AddDate(string name, ref DateOnly? field) => Add(name, JsonFieldKind.Date, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddTimeOfDay(string name, ref TimeOnly? field) => Add(name, JsonFieldKind.TimeOfDay, ref field);
#endif

    /// <inheritdoc cref="AddString"/>
    public void AddStrings(string name, ref IReadOnlyList<string>? field) => Add(name, JsonFieldKind.Strings, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddBooleans(string name, ref IReadOnlyList<bool>? field) => Add(name, JsonFieldKind.Booleans, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddBytes(string name, ref IReadOnlyList<byte>? field) => Add(name, JsonFieldKind.Bytes, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddInt16s(string name, ref IReadOnlyList<short>? field) => Add(name, JsonFieldKind.Int16s, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddInt32s(string name, ref IReadOnlyList<int>? field) => Add(name, JsonFieldKind.Int32s, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddInt64s(string name, ref IReadOnlyList<long>? field) => Add(name, JsonFieldKind.Int64s, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddSingles(string name, ref IReadOnlyList<float>? field) => Add(name, JsonFieldKind.Singles, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddDoubles(string name, ref IReadOnlyList<double>? field) => Add(name, JsonFieldKind.Doubles, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddDecimals(string name, ref IReadOnlyList<decimal>? field) => Add(name, JsonFieldKind.Decimals, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddDateTimeOffsets(string name, ref IReadOnlyList<DateTimeOffset>? field) => Add(name, JsonFieldKind.DateTimeOffsets, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddDurations(string name, ref IReadOnlyList<TimeSpan>? field) => Add(name, JsonFieldKind.Durations, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddGuids(string name, ref IReadOnlyList<Guid>? field) => Add(name, JsonFieldKind.Guids, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddBinaries(string name, ref IReadOnlyList<byte[]>? field) => Add(name, JsonFieldKind.Binaries, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddElements(string name, ref IReadOnlyList<JsonElement>? field) => Add(name, JsonFieldKind.Elements, ref field);

#if NET
    /// <inheritdoc cref="AddString"/>
    public void AddDates(string name, ref IReadOnlyList<DateOnly>? field) => Add(name, JsonFieldKind.Dates, ref field);

    /// <inheritdoc cref="AddString"/>
    public void AddTimesOfDay(string name, ref IReadOnlyList<TimeOnly>? field) => Add(name, JsonFieldKind.TimesOfDay, ref field);
#endif
}
