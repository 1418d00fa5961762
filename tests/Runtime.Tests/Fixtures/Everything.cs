using System;
using System.Collections.Generic;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

/// <summary>In the shape that the generator emits.</summary>
public partial record Everything : ApiObject
{
    public Everything()
    {
    }

    public string? AString { get; init; }

    public bool? ABoolean { get; init; }

    public byte? AByte { get; init; }

    public short? AInt16 { get; init; }

    public int? AInt32 { get; init; }

    public long? AInt64 { get; init; }

    public float? ASingle { get; init; }

    public double? ADouble { get; init; }

    public decimal? ADecimal { get; init; }

    public Guid? AGuid { get; init; }

    public DateTimeOffset? ADateTimeOffset { get; init; }

    public DateOnly? ADate { get; init; }

    public TimeOnly? ATimeOfDay { get; init; }

    public TimeSpan? ADuration { get; init; }

    public byte[]? ABinary { get; init; }

    public JsonElement? AElement { get; init; }

    public InstallState? AnEnum { get; init; }

    public Days? SomeFlags { get; init; }

    public IReadOnlyList<string>? ManyString { get; init; }

    public IReadOnlyList<bool>? ManyBoolean { get; init; }

    public IReadOnlyList<byte>? ManyByte { get; init; }

    public IReadOnlyList<short>? ManyInt16 { get; init; }

    public IReadOnlyList<int>? ManyInt32 { get; init; }

    public IReadOnlyList<long>? ManyInt64 { get; init; }

    public IReadOnlyList<float>? ManySingle { get; init; }

    public IReadOnlyList<double>? ManyDouble { get; init; }

    public IReadOnlyList<decimal>? ManyDecimal { get; init; }

    public IReadOnlyList<Guid>? ManyGuid { get; init; }

    public IReadOnlyList<DateTimeOffset>? ManyDateTimeOffset { get; init; }

    public IReadOnlyList<DateOnly>? ManyDate { get; init; }

    public IReadOnlyList<TimeOnly>? ManyTimeOfDay { get; init; }

    public IReadOnlyList<TimeSpan>? ManyDuration { get; init; }

    public IReadOnlyList<byte[]>? ManyBinary { get; init; }

    public IReadOnlyList<JsonElement>? ManyElement { get; init; }

    public IReadOnlyList<InstallState>? ManyEnum { get; init; }

    public Everything? Nested { get; init; }

    public IReadOnlyList<Everything>? ManyNested { get; init; }

    private static readonly JsonNameTable s_json = new(
        "@odata.type", "aString", "aBoolean", "aByte", "aInt16", "aInt32", "aInt64", "aSingle", "aDouble", "aDecimal", "aGuid", "aDateTimeOffset", "aDate", "aTimeOfDay", "aDuration", "aBinary", "aElement", "anEnum", "someFlags", "manyString", "manyBoolean", "manyByte", "manyInt16", "manyInt32", "manyInt64", "manySingle", "manyDouble", "manyDecimal", "manyGuid", "manyDateTimeOffset", "manyDate", "manyTimeOfDay", "manyDuration", "manyBinary", "manyElement", "manyEnum", "nested", "manyNested")
    {
        TypeName = "example.everything",
    };

    internal Everything(ref ApiJsonReader reader)
    {
        ODataType = null;
        while (reader.ReadProperty(s_json, out int property))
        {
            switch (property)
            {
                case 0: ODataType = reader.ReadString(); break;
                case 1: AString = reader.ReadString(); break;
                case 2: ABoolean = reader.ReadBoolean(); break;
                case 3: AByte = reader.ReadByte(); break;
                case 4: AInt16 = reader.ReadInt16(); break;
                case 5: AInt32 = reader.ReadInt32(); break;
                case 6: AInt64 = reader.ReadInt64(); break;
                case 7: ASingle = reader.ReadSingle(); break;
                case 8: ADouble = reader.ReadDouble(); break;
                case 9: ADecimal = reader.ReadDecimal(); break;
                case 10: AGuid = reader.ReadGuid(); break;
                case 11: ADateTimeOffset = reader.ReadDateTimeOffset(); break;
                case 12: ADate = reader.ReadDate(); break;
                case 13: ATimeOfDay = reader.ReadTimeOfDay(); break;
                case 14: ADuration = reader.ReadDuration(); break;
                case 15: ABinary = reader.ReadBinary(); break;
                case 16: AElement = reader.ReadElement(); break;
                case 17: AnEnum = (InstallState?)reader.ReadEnum(InstallStateJson.Table); break;
                case 18: SomeFlags = (Days?)reader.ReadEnum(DaysJson.Table); break;
                case 19: ManyString = reader.ReadStrings(); break;
                case 20: ManyBoolean = reader.ReadBooleans(); break;
                case 21: ManyByte = reader.ReadBytes(); break;
                case 22: ManyInt16 = reader.ReadInt16s(); break;
                case 23: ManyInt32 = reader.ReadInt32s(); break;
                case 24: ManyInt64 = reader.ReadInt64s(); break;
                case 25: ManySingle = reader.ReadSingles(); break;
                case 26: ManyDouble = reader.ReadDoubles(); break;
                case 27: ManyDecimal = reader.ReadDecimals(); break;
                case 28: ManyGuid = reader.ReadGuids(); break;
                case 29: ManyDateTimeOffset = reader.ReadDateTimeOffsets(); break;
                case 30: ManyDate = reader.ReadDates(); break;
                case 31: ManyTimeOfDay = reader.ReadTimesOfDay(); break;
                case 32: ManyDuration = reader.ReadDurations(); break;
                case 33: ManyBinary = reader.ReadBinaries(); break;
                case 34: ManyElement = reader.ReadElements(); break;
                case 35: ManyEnum = reader.ReadEnums<InstallState>(InstallStateJson.Table); break;
                case 36: Nested = reader.ReadNull() ? null : Fixtures.Everything.ReadJson(ref reader); break;
                case 37: ManyNested = reader.ReadObjects(Fixtures.Everything.ReadJson); break;
            }
        }

        AdditionalData = reader.AdditionalData;
    }

    internal static Everything ReadJson(ref ApiJsonReader reader) => new Everything(ref reader);

    protected override void WriteJson(ref ApiJsonWriter writer)
    {
        writer.WriteStartObject(s_json, AdditionalData);
        writer.WriteString(0, ODataType);
        writer.WriteString(1, AString);
        writer.WriteBoolean(2, ABoolean);
        writer.WriteByte(3, AByte);
        writer.WriteInt16(4, AInt16);
        writer.WriteInt32(5, AInt32);
        writer.WriteInt64(6, AInt64);
        writer.WriteSingle(7, ASingle);
        writer.WriteDouble(8, ADouble);
        writer.WriteDecimal(9, ADecimal);
        writer.WriteGuid(10, AGuid);
        writer.WriteDateTimeOffset(11, ADateTimeOffset);
        writer.WriteDate(12, ADate);
        writer.WriteTimeOfDay(13, ATimeOfDay);
        writer.WriteDuration(14, ADuration);
        writer.WriteBinary(15, ABinary);
        writer.WriteElement(16, AElement);
        writer.WriteEnum(17, (int?)AnEnum, InstallStateJson.Table);
        writer.WriteEnum(18, (int?)SomeFlags, DaysJson.Table);
        writer.WriteStrings(19, ManyString);
        writer.WriteBooleans(20, ManyBoolean);
        writer.WriteBytes(21, ManyByte);
        writer.WriteInt16s(22, ManyInt16);
        writer.WriteInt32s(23, ManyInt32);
        writer.WriteInt64s(24, ManyInt64);
        writer.WriteSingles(25, ManySingle);
        writer.WriteDoubles(26, ManyDouble);
        writer.WriteDecimals(27, ManyDecimal);
        writer.WriteGuids(28, ManyGuid);
        writer.WriteDateTimeOffsets(29, ManyDateTimeOffset);
        writer.WriteDates(30, ManyDate);
        writer.WriteTimesOfDay(31, ManyTimeOfDay);
        writer.WriteDurations(32, ManyDuration);
        writer.WriteBinaries(33, ManyBinary);
        writer.WriteElements(34, ManyElement);
        writer.WriteEnums(35, ManyEnum, InstallStateJson.Table);
        writer.WriteObject(36, Nested);
        writer.WriteObjects(37, ManyNested);
        writer.WriteEndObject();
    }
}
