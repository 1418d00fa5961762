using System;
using System.Buffers;
using System.Text;
using System.Text.Json;
using DocModelGen.Fuzzing.Checking;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;

namespace DocModelGen.Fuzzing.Json;

/// <summary>
/// Holds the reader against <see cref="JsonDocument"/> and the platform's parsers. What differs is documented, and is what <see cref="Accepted"/> has:
/// a document with text that is no Unicode is refused, which <see cref="JsonDocument"/> takes until it is asked for the text; so is a document
/// that is no object, and without <c>KeepMistypedValues</c> a property of another JSON kind than documented. Numbers, dates and durations are read
/// where the .NET type holds exactly what is written, and kept otherwise: so are forms that OData does not have (a date without offset, months, a
/// number for a member, base64 with bits to spare). A member is read in any case, an item that has no place in its list costs that item, a null is kept as such.
/// </summary>
internal static class JsonDifferences
{
    private static readonly FixtureJsonContext s_strict = new();
    private static readonly FixtureJsonContext s_keeping = new() { KeepMistypedValues = true };

    /// <summary>What is wrong with how a document is read and written, or null.</summary>
    public static Fault? Check(byte[] json, JsonReport report)
    {
        (Everything? expected, bool hasMistyped, string refusal) = Accepted(json);
        report.Count(refusal.Length > 0 ? refusal : hasMistyped ? "a property of another kind" : expected!.AdditionalData is null ? "read whole" : "read, some of it kept");
        return CheckRoute("keeping", expected, () => s_keeping.Read<Everything>(json))
            ?? CheckRoute("strict", hasMistyped ? null : expected, () => s_strict.Read<Everything>(json))
            ?? CheckRoute("serializer", hasMistyped ? null : expected, () => JsonSerializer.Deserialize(json, s_strict.Everything)!)
            ?? CheckRoute("plain serializer", hasMistyped ? null : expected, () => JsonSerializer.Deserialize<Everything>(json)!)
            ?? CheckRoute("pieces", hasMistyped ? null : expected, () => ReadPieces(json))
            ?? CheckRoute("observed", expected, () => ObservedReading.Read(json, keepMistyped: true))
            ?? CheckRoute("observed strict", hasMistyped ? null : expected, () => ObservedReading.Read(json, keepMistyped: false))
            ?? (expected is null ? null : ObservedReading.Check(json, expected))
            ?? (expected is null ? null : CheckBack(expected, s_keeping.Read<Everything>(json)))
            ?? ReplyReaders.Check(json);
    }

    private static (Everything? Value, bool HasMistyped, string Refusal) Accepted(byte[] json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return (null, false, "no JSON");
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (null, false, "no object");
            }

            if (!IsUnicode(json, document.RootElement))
            {
                return (null, false, "no Unicode");
            }

            ReferenceReader reader = new();
            return (reader.Read(document.RootElement), reader.HasMistyped, "");
        }
    }

    private static bool IsUnicode(byte[] json, JsonElement root)
    {
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(json);
            Visit(root);
            return true;
        }
        catch (Exception exception) when (exception is DecoderFallbackException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Visit(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Visit(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    _ = property.Name;
                    Visit(property.Value);
                }

                break;
        }
    }

    private static Fault? CheckRoute(string route, Everything? expected, Func<Everything?> read)
    {
        Everything? actual;
        try
        {
            actual = read();
        }
        catch (JsonException exception)
        {
            return expected is null ? null : new Fault(route, "refused: " + exception.Message);
        }
        catch (Exception exception)
        {
            return new Fault(route, exception.GetType().Name + " " + ReadingCheck.FirstFrame(exception));
        }

        // The serializer takes the word null for no object, as with any other type.
        return actual is null ? (expected is null ? null : new Fault(route, "null"))
            : expected is null ? new Fault(route, "read what is to be refused")
            : actual == expected ? null
            : new Fault(route, $"read {actual}, not {expected}");
    }

    /// <summary>What was read can be printed, compared and written, and is the same when it is read again.</summary>
    private static Fault? CheckBack(Everything expected, Everything actual)
    {
        try
        {
            _ = actual.ToString();
            byte[] written = ApiJson.ToUtf8Bytes(actual);
            Everything again = s_keeping.Read<Everything>(written);
            return again == expected && again.GetHashCode() == expected.GetHashCode() ? null
                : new Fault("back", $"{Encoding.UTF8.GetString(written)} is read as {again}, not {expected}");
        }
        catch (Exception exception)
        {
            return new Fault("back", exception.GetType().Name + " " + exception.Message);
        }
    }

    private static Everything? ReadPieces(byte[] json)
    {
        Utf8JsonReader reader = new(Piece.Split(json, 1 + (json.Length % 7)));
        Everything? value = JsonSerializer.Deserialize(ref reader, s_strict.Everything);

        // Deserialize(ref reader) stops behind the value; what follows is for the caller to see.
        if (reader.Read())
        {
            throw new JsonException("More follows.");
        }

        return value;
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Split(byte[] whole, int size)
        {
            Piece first = new() { Memory = whole.AsMemory(0, Math.Min(size, whole.Length)) };
            Piece last = first;
            for (int start = size; start < whole.Length; start += size)
            {
                Piece next = new() { Memory = whole.AsMemory(start, Math.Min(size, whole.Length - start)), RunningIndex = last.RunningIndex + last.Memory.Length };
                last.Next = next;
                last = next;
            }

            return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        }
    }
}
