using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using DocModelGen.Runtime.Tests.Fixtures;

namespace DocModelGen.Fuzzing.Json;

/// <summary>
/// Reads <see cref="Everything"/> the slow way: from a <see cref="JsonDocument"/>, property by property, each value by the platform's parsers. What it
/// does that they do not is documented: <see cref="JsonDifferences"/>.
/// </summary>
internal sealed class ReferenceReader
{
    private static readonly (string Name, long Value)[] s_states =
        [("installed", 0), ("failed", 1), ("notInstalled", 2), ("uninstallFailed", 3), ("pendingInstall", 4), ("unknown", 5), ("notApplicable", 6)];

    private static readonly (string Name, long Value)[] s_days = [("none", 0), ("monday", 1), ("tuesday", 2), ("wednesday", 4)];
    private static readonly (string Name, long Value)[] s_sizes = [("none", 0), ("small", 1), ("medium", 2147483648), ("large", 1099511627776), ("largest", long.MinValue)];

    private bool _inexact;

    /// <summary>Whether a value of a property has another JSON kind than documented.</summary>
    public bool HasMistyped { get; private set; }

    public Everything Read(JsonElement json)
    {
        Dictionary<string, object> read = new(StringComparer.Ordinal);
        Dictionary<string, JsonElement> kept = new(StringComparer.Ordinal);
        foreach (JsonProperty property in json.EnumerateObject())
        {
            read.Remove(property.Name);
            kept.Remove(property.Name);
            _inexact = false;
            object? value = property.Value.ValueKind == JsonValueKind.Null ? null : Read(property.Name, property.Value);
            if (value is not null)
            {
                read.Add(property.Name, value);
            }

            if (value is null || _inexact)
            {
                kept.Add(property.Name, property.Value.Clone());
            }
        }

        T? Get<T>(string name) => read.TryGetValue(name, out object? value) ? (T)value : default;
        return new Everything
        {
            ODataType = Get<string>("@odata.type"),
            AString = Get<string>("aString"),
            ABoolean = Get<bool?>("aBoolean"),
            AByte = Get<byte?>("aByte"),
            AInt16 = Get<short?>("aInt16"),
            AInt32 = Get<int?>("aInt32"),
            AInt64 = Get<long?>("aInt64"),
            ASingle = Get<float?>("aSingle"),
            ADouble = Get<double?>("aDouble"),
            ADecimal = Get<decimal?>("aDecimal"),
            AGuid = Get<Guid?>("aGuid"),
            ADateTimeOffset = Get<DateTimeOffset?>("aDateTimeOffset"),
            ADate = Get<DateOnly?>("aDate"),
            ATimeOfDay = Get<TimeOnly?>("aTimeOfDay"),
            ADuration = Get<TimeSpan?>("aDuration"),
            ABinary = Get<byte[]>("aBinary"),
            AElement = Get<JsonElement?>("aElement"),
            AnEnum = Get<InstallState?>("anEnum"),
            SomeFlags = Get<Days?>("someFlags"),
            ALongEnum = Get<Sizes?>("aLongEnum"),
            ManyString = Get<IReadOnlyList<string>>("manyString"),
            ManyBoolean = Get<IReadOnlyList<bool>>("manyBoolean"),
            ManyByte = Get<IReadOnlyList<byte>>("manyByte"),
            ManyInt16 = Get<IReadOnlyList<short>>("manyInt16"),
            ManyInt32 = Get<IReadOnlyList<int>>("manyInt32"),
            ManyInt64 = Get<IReadOnlyList<long>>("manyInt64"),
            ManySingle = Get<IReadOnlyList<float>>("manySingle"),
            ManyDouble = Get<IReadOnlyList<double>>("manyDouble"),
            ManyDecimal = Get<IReadOnlyList<decimal>>("manyDecimal"),
            ManyGuid = Get<IReadOnlyList<Guid>>("manyGuid"),
            ManyDateTimeOffset = Get<IReadOnlyList<DateTimeOffset>>("manyDateTimeOffset"),
            ManyDate = Get<IReadOnlyList<DateOnly>>("manyDate"),
            ManyTimeOfDay = Get<IReadOnlyList<TimeOnly>>("manyTimeOfDay"),
            ManyDuration = Get<IReadOnlyList<TimeSpan>>("manyDuration"),
            ManyBinary = Get<IReadOnlyList<byte[]>>("manyBinary"),
            ManyElement = Get<IReadOnlyList<JsonElement>>("manyElement"),
            ManyEnum = Get<IReadOnlyList<InstallState>>("manyEnum"),
            ManyLongEnum = Get<IReadOnlyList<Sizes>>("manyLongEnum"),
            Nested = Get<Everything>("nested"),
            ManyNested = Get<IReadOnlyList<Everything>>("manyNested"),
            Grid = Get<IReadOnlyList<IReadOnlyList<int>>>("grid"),
            Prices = Get<IReadOnlyDictionary<string, decimal>>("prices"),
            Groups = Get<IReadOnlyDictionary<string, IReadOnlyList<Everything>>>("groups"),
            States = Get<IReadOnlyList<IReadOnlyDictionary<string, InstallState>>>("states"),
            AdditionalData = kept.Count == 0 ? null : kept,
        };
    }

    private object? Read(string name, JsonElement value) => name switch
    {
        "@odata.type" or "aString" => One(value, Text),
        "aBoolean" => One(value, Boolean),
        "aByte" => One(value, Byte),
        "aInt16" => One(value, Int16),
        "aInt32" => One(value, Int32),
        "aInt64" => One(value, Int64),
        "aSingle" => One(value, Single),
        "aDouble" => One(value, Double),
        "aDecimal" => One(value, Decimal),
        "aGuid" => One(value, Guid),
        "aDateTimeOffset" => One(value, Instant),
        "aDate" => One(value, Date),
        "aTimeOfDay" => One(value, TimeOfDay),
        "aDuration" => One(value, Duration),
        "aBinary" => One(value, Binary),
        "aElement" => value.Clone(),
        "anEnum" => One(value, State),
        "someFlags" => One(value, Day),
        "aLongEnum" => One(value, Size),
        "nested" => One(value, Object),
        "manyString" => Property(List<string>(value, Text)),
        "manyBoolean" => Property(List<bool>(value, Boolean)),
        "manyByte" => Property(List<byte>(value, Byte)),
        "manyInt16" => Property(List<short>(value, Int16)),
        "manyInt32" => Property(List<int>(value, Int32)),
        "manyInt64" => Property(List<long>(value, Int64)),
        "manySingle" => Property(List<float>(value, Single)),
        "manyDouble" => Property(List<double>(value, Double)),
        "manyDecimal" => Property(List<decimal>(value, Decimal)),
        "manyGuid" => Property(List<Guid>(value, Guid)),
        "manyDateTimeOffset" => Property(List<DateTimeOffset>(value, Instant)),
        "manyDate" => Property(List<DateOnly>(value, Date)),
        "manyTimeOfDay" => Property(List<TimeOnly>(value, TimeOfDay)),
        "manyDuration" => Property(List<TimeSpan>(value, Duration)),
        "manyBinary" => Property(List<byte[]>(value, Binary)),
        "manyElement" => Property(List<JsonElement>(value, static element => (true, element.Clone()), hasNull: true)),
        "manyEnum" => Property(List<InstallState>(value, State)),
        "manyLongEnum" => Property(List<Sizes>(value, Size)),
        "manyNested" => Property(List<Everything>(value, Object)),
        "grid" => Property(List<IReadOnlyList<int>>(value, item => List<int>(item, Int32))),
        "prices" => Property(Map<decimal>(value, Decimal)),
        "groups" => Property(Map<IReadOnlyList<Everything>>(value, item => List<Everything>(item, Object))),
        "states" => Property(List<IReadOnlyDictionary<string, InstallState>>(value, item => Map<InstallState>(item, State))),
        _ => null,
    };

    /// <summary>The value, null where the type has none, and whether the JSON is of the documented kind.</summary>
    private delegate (bool HasKind, object? Value) Take(JsonElement value);

    private object? One(JsonElement value, Take take) => Property(take(value));

    /// <summary>Of a list's items, the kind does not matter: they are left out.</summary>
    private object? Property((bool HasKind, object? Value) read)
    {
        HasMistyped |= !read.HasKind;
        return read.Value;
    }

    private (bool HasKind, object? Value) List<T>(JsonElement value, Take take, bool hasNull = false)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return (false, null);
        }

        List<T> items = [];
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (TakeItem(item, take, hasNull) is { } read)
            {
                items.Add((T)read);
            }
        }

        return (true, items);
    }

    private (bool HasKind, object? Value) Map<T>(JsonElement value, Take take)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return (false, null);
        }

        Dictionary<string, T> items = new(StringComparer.Ordinal);
        foreach (JsonProperty item in value.EnumerateObject())
        {
            items.Remove(item.Name);
            if (TakeItem(item.Value, take, hasNull: false) is { } read)
            {
                items.Add(item.Name, (T)read);
            }
        }

        return (true, items);
    }

    private object? TakeItem(JsonElement item, Take take, bool hasNull)
    {
        object? read = item.ValueKind == JsonValueKind.Null && !hasNull ? null : take(item).Value;
        _inexact |= read is null;
        return read;
    }

    private (bool HasKind, object? Value) Object(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return (false, null);
        }

        // What is left out inside is kept there.
        bool inexact = _inexact;
        Everything read = Read(value);
        _inexact = inexact;
        return (true, read);
    }

    private (bool HasKind, object? Value) State(JsonElement value)
    {
        (bool hasKind, long? number) = Enum(value, s_states, isFlags: false);
        return (hasKind, number is null ? null : (InstallState)number);
    }

    private (bool HasKind, object? Value) Day(JsonElement value)
    {
        (bool hasKind, long? number) = Enum(value, s_days, isFlags: true);
        return (hasKind, number is null ? null : (Days)number);
    }

    private (bool HasKind, object? Value) Size(JsonElement value)
    {
        (bool hasKind, long? number) = Enum(value, s_sizes, isFlags: true);
        return (hasKind, number is null ? null : (Sizes)number);
    }

    private (bool HasKind, long? Value) Enum(JsonElement value, (string Name, long Value)[] members, bool isFlags)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return (value.ValueKind == JsonValueKind.Number, null);
        }

        long all = 0;
        bool inexact = false;
        string text = value.GetString()!;
        foreach (string part in isFlags ? text.Split(',').Select(static part => part.Trim(' ')) : [text])
        {
            int exact = Array.FindIndex(members, member => member.Name == part);
            int member = exact >= 0 ? exact : Array.FindIndex(members, member => string.Equals(member.Name, part, StringComparison.OrdinalIgnoreCase));
            if (member < 0)
            {
                return (true, null);
            }

            inexact |= exact < 0;
            all |= members[member].Value;
        }

        _inexact |= inexact;
        return (true, all);
    }

    private static (bool HasKind, object? Value) Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? (true, value.GetString()) : (false, null);

    private static (bool HasKind, object? Value) Boolean(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => (true, true),
        JsonValueKind.False => (true, false),
        _ => (false, null),
    };

    private static (bool HasKind, object? Value) Byte(JsonElement value) => Number(value, static value => value.TryGetByte(out byte number) ? number : value.GetRawText() == "-0" ? (byte)0 : null);

    private static (bool HasKind, object? Value) Int16(JsonElement value) => Number(value, static value => value.TryGetInt16(out short number) ? number : null);

    private static (bool HasKind, object? Value) Int32(JsonElement value) => Number(value, static value => value.TryGetInt32(out int number) ? number : null);

    private static (bool HasKind, object? Value) Int64(JsonElement value) => Number(value, static value => value.TryGetInt64(out long number) ? number : null);

    private static (bool HasKind, object? Value) Decimal(JsonElement value) => Number(value, static value => ReferenceScalars.ToDecimal(value));

    private static (bool HasKind, object? Value) Single(JsonElement value) => Floating(value, static value => ReferenceScalars.ToSingle(value));

    private static (bool HasKind, object? Value) Double(JsonElement value) => Floating(value, static value => ReferenceScalars.ToDouble(value));

    private static (bool HasKind, object? Value) Guid(JsonElement value) => OfText(value, static value => ReferenceScalars.ToGuid(value));

    private static (bool HasKind, object? Value) Instant(JsonElement value) => OfText(value, static value => ReferenceScalars.ToDateTimeOffset(value));

    private static (bool HasKind, object? Value) Date(JsonElement value) => OfText(value, static value => ReferenceScalars.ToDate(value));

    private static (bool HasKind, object? Value) TimeOfDay(JsonElement value) => OfText(value, static value => ReferenceScalars.ToTimeOfDay(value));

    private static (bool HasKind, object? Value) Duration(JsonElement value) => OfText(value, static value => ReferenceScalars.ToDuration(value));

    private static (bool HasKind, object? Value) Binary(JsonElement value) => OfText(value, ReferenceScalars.ToBinary);

    private static (bool HasKind, object? Value) Number(JsonElement value, Func<JsonElement, object?> read) =>
        value.ValueKind == JsonValueKind.Number ? (true, read(value)) : (false, null);

    private static (bool HasKind, object? Value) OfText(JsonElement value, Func<JsonElement, object?> read) =>
        value.ValueKind == JsonValueKind.String ? (true, read(value)) : (false, null);

    /// <summary>Of texts, only those of the numbers that JSON does not have are of the right kind.</summary>
    private static (bool HasKind, object? Value) Floating(JsonElement value, Func<JsonElement, object?> read)
    {
        object? number = value.ValueKind is JsonValueKind.Number or JsonValueKind.String ? read(value) : null;
        return (value.ValueKind == JsonValueKind.Number || number is not null, number);
    }
}
