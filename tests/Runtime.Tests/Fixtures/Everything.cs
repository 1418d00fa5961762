using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

/// <summary>In the shape that the generator emits.</summary>
[JsonConverter(typeof(ApiJsonConverter<Everything>))]
public partial record Everything : ApiObject
{
    public Everything()
    {
    }

    public string? AString { get => _aString; init => _aString = value; }
    private string? _aString;

    public bool? ABoolean { get => _aBoolean; init => _aBoolean = value; }
    private bool? _aBoolean;

    public byte? AByte { get => _aByte; init => _aByte = value; }
    private byte? _aByte;

    public short? AInt16 { get => _aInt16; init => _aInt16 = value; }
    private short? _aInt16;

    public int? AInt32 { get => _aInt32; init => _aInt32 = value; }
    private int? _aInt32;

    public long? AInt64 { get => _aInt64; init => _aInt64 = value; }
    private long? _aInt64;

    public float? ASingle { get => _aSingle; init => _aSingle = value; }
    private float? _aSingle;

    public double? ADouble { get => _aDouble; init => _aDouble = value; }
    private double? _aDouble;

    public decimal? ADecimal { get => _aDecimal; init => _aDecimal = value; }
    private decimal? _aDecimal;

    public Guid? AGuid { get => _aGuid; init => _aGuid = value; }
    private Guid? _aGuid;

    public DateTimeOffset? ADateTimeOffset { get => _aDateTimeOffset; init => _aDateTimeOffset = value; }
    private DateTimeOffset? _aDateTimeOffset;

    public DateOnly? ADate { get => _aDate; init => _aDate = value; }
    private DateOnly? _aDate;

    public TimeOnly? ATimeOfDay { get => _aTimeOfDay; init => _aTimeOfDay = value; }
    private TimeOnly? _aTimeOfDay;

    public TimeSpan? ADuration { get => _aDuration; init => _aDuration = value; }
    private TimeSpan? _aDuration;

    public byte[]? ABinary { get => _aBinary; init => _aBinary = value; }
    private byte[]? _aBinary;

    public JsonElement? AElement { get => _aElement; init => _aElement = value; }
    private JsonElement? _aElement;

    public InstallState? AnEnum { get => _anEnum; init => _anEnum = value; }
    private InstallState? _anEnum;

    public Days? SomeFlags { get => _someFlags; init => _someFlags = value; }
    private Days? _someFlags;

    public IReadOnlyList<string>? ManyString { get => _manyString; init => _manyString = value; }
    private IReadOnlyList<string>? _manyString;

    public IReadOnlyList<bool>? ManyBoolean { get => _manyBoolean; init => _manyBoolean = value; }
    private IReadOnlyList<bool>? _manyBoolean;

    public IReadOnlyList<byte>? ManyByte { get => _manyByte; init => _manyByte = value; }
    private IReadOnlyList<byte>? _manyByte;

    public IReadOnlyList<short>? ManyInt16 { get => _manyInt16; init => _manyInt16 = value; }
    private IReadOnlyList<short>? _manyInt16;

    public IReadOnlyList<int>? ManyInt32 { get => _manyInt32; init => _manyInt32 = value; }
    private IReadOnlyList<int>? _manyInt32;

    public IReadOnlyList<long>? ManyInt64 { get => _manyInt64; init => _manyInt64 = value; }
    private IReadOnlyList<long>? _manyInt64;

    public IReadOnlyList<float>? ManySingle { get => _manySingle; init => _manySingle = value; }
    private IReadOnlyList<float>? _manySingle;

    public IReadOnlyList<double>? ManyDouble { get => _manyDouble; init => _manyDouble = value; }
    private IReadOnlyList<double>? _manyDouble;

    public IReadOnlyList<decimal>? ManyDecimal { get => _manyDecimal; init => _manyDecimal = value; }
    private IReadOnlyList<decimal>? _manyDecimal;

    public IReadOnlyList<Guid>? ManyGuid { get => _manyGuid; init => _manyGuid = value; }
    private IReadOnlyList<Guid>? _manyGuid;

    public IReadOnlyList<DateTimeOffset>? ManyDateTimeOffset { get => _manyDateTimeOffset; init => _manyDateTimeOffset = value; }
    private IReadOnlyList<DateTimeOffset>? _manyDateTimeOffset;

    public IReadOnlyList<DateOnly>? ManyDate { get => _manyDate; init => _manyDate = value; }
    private IReadOnlyList<DateOnly>? _manyDate;

    public IReadOnlyList<TimeOnly>? ManyTimeOfDay { get => _manyTimeOfDay; init => _manyTimeOfDay = value; }
    private IReadOnlyList<TimeOnly>? _manyTimeOfDay;

    public IReadOnlyList<TimeSpan>? ManyDuration { get => _manyDuration; init => _manyDuration = value; }
    private IReadOnlyList<TimeSpan>? _manyDuration;

    public IReadOnlyList<byte[]>? ManyBinary { get => _manyBinary; init => _manyBinary = value; }
    private IReadOnlyList<byte[]>? _manyBinary;

    public IReadOnlyList<JsonElement>? ManyElement { get => _manyElement; init => _manyElement = value; }
    private IReadOnlyList<JsonElement>? _manyElement;

    public IReadOnlyList<InstallState>? ManyEnum { get => _manyEnum; init => _manyEnum = value; }
    private IReadOnlyList<InstallState>? _manyEnum;

    public Everything? Nested { get => _nested; init => _nested = value; }
    private Everything? _nested;

    public IReadOnlyList<Everything>? ManyNested { get => _manyNested; init => _manyNested = value; }
    private IReadOnlyList<Everything>? _manyNested;

    public IReadOnlyList<IReadOnlyList<int>>? Grid { get => _grid; init => _grid = value; }
    private IReadOnlyList<IReadOnlyList<int>>? _grid;

    public IReadOnlyDictionary<string, decimal>? Prices { get => _prices; init => _prices = value; }
    private IReadOnlyDictionary<string, decimal>? _prices;

    public IReadOnlyDictionary<string, IReadOnlyList<Everything>>? Groups { get => _groups; init => _groups = value; }
    private IReadOnlyDictionary<string, IReadOnlyList<Everything>>? _groups;

    public IReadOnlyList<IReadOnlyDictionary<string, InstallState>>? States { get => _states; init => _states = value; }
    private IReadOnlyList<IReadOnlyDictionary<string, InstallState>>? _states;

    public Sizes? ALongEnum { get => _aLongEnum; init => _aLongEnum = value; }
    private Sizes? _aLongEnum;

    public IReadOnlyList<Sizes>? ManyLongEnum { get => _manyLongEnum; init => _manyLongEnum = value; }
    private IReadOnlyList<Sizes>? _manyLongEnum;

    private static readonly JsonShape s_json = new("example.everything", new ApiJsonRead<Everything>(ReadJson));

    protected override JsonShape JsonShape => s_json;

    internal static Everything ReadJson(ref ApiJsonReader reader) => reader.ReadInto(new Everything());

    protected override void ListProperties(JsonPropertyList list)
    {
        base.ListProperties(list);
        list.AddString("aString", ref _aString);
        list.AddBoolean("aBoolean", ref _aBoolean);
        list.AddByte("aByte", ref _aByte);
        list.AddInt16("aInt16", ref _aInt16);
        list.AddInt32("aInt32", ref _aInt32);
        list.AddInt64("aInt64", ref _aInt64);
        list.AddSingle("aSingle", ref _aSingle);
        list.AddDouble("aDouble", ref _aDouble);
        list.AddDecimal("aDecimal", ref _aDecimal);
        list.AddGuid("aGuid", ref _aGuid);
        list.AddDateTimeOffset("aDateTimeOffset", ref _aDateTimeOffset);
        list.AddDate("aDate", ref _aDate);
        list.AddTimeOfDay("aTimeOfDay", ref _aTimeOfDay);
        list.AddDuration("aDuration", ref _aDuration);
        list.AddBinary("aBinary", ref _aBinary);
        list.AddElement("aElement", ref _aElement);
        list.AddEnum("anEnum", ref _anEnum, InstallStateJson.Table);
        list.AddEnum("someFlags", ref _someFlags, DaysJson.Table);
        list.AddStrings("manyString", ref _manyString);
        list.AddBooleans("manyBoolean", ref _manyBoolean);
        list.AddBytes("manyByte", ref _manyByte);
        list.AddInt16s("manyInt16", ref _manyInt16);
        list.AddInt32s("manyInt32", ref _manyInt32);
        list.AddInt64s("manyInt64", ref _manyInt64);
        list.AddSingles("manySingle", ref _manySingle);
        list.AddDoubles("manyDouble", ref _manyDouble);
        list.AddDecimals("manyDecimal", ref _manyDecimal);
        list.AddGuids("manyGuid", ref _manyGuid);
        list.AddDateTimeOffsets("manyDateTimeOffset", ref _manyDateTimeOffset);
        list.AddDates("manyDate", ref _manyDate);
        list.AddTimesOfDay("manyTimeOfDay", ref _manyTimeOfDay);
        list.AddDurations("manyDuration", ref _manyDuration);
        list.AddBinaries("manyBinary", ref _manyBinary);
        list.AddElements("manyElement", ref _manyElement);
        list.AddEnums("manyEnum", ref _manyEnum, InstallStateJson.Table);
        list.AddObject("nested", ref _nested, new ApiJsonRead<Everything>(ReadJson));
        list.AddObjects("manyNested", ref _manyNested, new ApiJsonRead<Everything>(ReadJson));
        list.AddValue("grid", ref _grid, JsonValueType.ListOf(JsonValueType.ListOf(JsonValueType.OfInt32)));
        list.AddValue("prices", ref _prices, JsonValueType.MapOf(JsonValueType.OfDecimal));
        list.AddValue("groups", ref _groups, JsonValueType.MapOf(JsonValueType.ListOf(JsonValueType.OfObject(new ApiJsonRead<Everything>(ReadJson)))));
        list.AddValue("states", ref _states, JsonValueType.ListOf(JsonValueType.MapOf(JsonValueType.OfEnum<InstallState>(InstallStateJson.Table))));
        list.AddEnum("aLongEnum", ref _aLongEnum, SizesJson.Table);
        list.AddEnums("manyLongEnum", ref _manyLongEnum, SizesJson.Table);
    }

    public virtual bool Equals(Everything? other) => EqualsJson(other);

    public override int GetHashCode() => GetJsonHashCode();

    protected override bool PrintMembers(StringBuilder builder) => PrintJson(builder);
}
