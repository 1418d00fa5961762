using System;
using System.Text.Json;
using DocModelGen.Fuzzing.Checking;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;

namespace DocModelGen.Fuzzing.Json;

/// <summary>The readers of replies that are no object of a record: a wrapped value of each kind, a page, an envelope. They read or refuse, nothing else.</summary>
internal static class ReplyReaders
{
    private static readonly JsonEnumTable s_sizes = JsonEnumTable.Flags([1, 2147483648], "small", "medium");

    private static readonly Reading[] s_all =
    [
        static (ref ApiJsonReader reader) => reader.ReadWrapped(JsonValueType.OfString),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfBoolean),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfByte),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfInt16),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfInt32),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfInt64),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfSingle),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfDouble),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfDecimal),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfGuid),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfDateTimeOffset),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfDate),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfTimeOfDay),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfDuration),
        static (ref ApiJsonReader reader) => reader.ReadWrapped(JsonValueType.OfBinary),
        static (ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfElement),
        static (ref ApiJsonReader reader) => reader.ReadWrappedEnum<Sizes>(s_sizes),
        static (ref ApiJsonReader reader) => reader.ReadPage(static (ref ApiJsonReader item) => item.ReadNullable(JsonValueType.OfDuration)),
        static (ref ApiJsonReader reader) => reader.ReadPage(static (ref ApiJsonReader item) => item.Read(JsonValueType.OfString)!),
        static (ref ApiJsonReader reader) => reader.ReadPage(static (ref ApiJsonReader item) => item.ReadElement()),
        static (ref ApiJsonReader reader) => reader.ReadPage(static (ref ApiJsonReader item) => item.ReadInto(new Everything())),
        static (ref ApiJsonReader reader) => reader.ReadEnvelope(static (ref ApiJsonReader item) => item.ReadInto(new Everything())),
        static (ref ApiJsonReader reader) => reader.Read(JsonValueType.MapOf(JsonValueType.OfDuration)),
    ];

    private delegate object? Reading(ref ApiJsonReader reader);

    /// <summary>One reader, which the document's length tells, reads the document as it is, in an envelope and as a list.</summary>
    public static Fault? Check(byte[] json)
    {
        int index = json.Length % s_all.Length;
        return Check(index, json)
            ?? Check(index, [.. "{\"@odata.context\":\"x\",\"value\":"u8, .. json, (byte)'}'])
            ?? Check(index, [.. "{\"value\":["u8, .. json, .. ",null]}"u8]);
    }

    private static Fault? Check(int index, byte[] json)
    {
        ApiJsonReader reader = new(json, keepMistyped: json.Length % 2 == 0);
        try
        {
            s_all[index](ref reader);
            reader.CompleteDocument();
            return IsJson(json) ? null : new Fault("reply", $"reader {index} reads what is no JSON");
        }
        catch (JsonException)
        {
            return null;
        }
        catch (Exception exception)
        {
            return new Fault("reply", $"reader {index}: {exception.GetType().Name} {ReadingCheck.FirstFrame(exception)}");
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static bool IsJson(byte[] json)
    {
        try
        {
            JsonDocument.Parse(json).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
