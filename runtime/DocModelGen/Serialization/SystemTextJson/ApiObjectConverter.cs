using System;
#if NET
using System.Runtime.InteropServices;
#endif
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocModelGen.Serialization;

/// <summary>Puts our reader and writer behind <see cref="JsonSerializer"/>.</summary>
internal sealed class ApiObjectConverter<T>(ApiJsonRead<T> read, bool keepMistyped) : JsonConverter<T>
    where T : ApiObject
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
#if NET
        // A reader over one span gives tokens as slices of it, so the value is there in one piece, from its first byte to where
        // skipping it ends. A reader over a sequence has a position in it, and its tokens may be apart.
        bool contiguous = reader.Position.GetObject() is null
            && options.ReadCommentHandling == JsonCommentHandling.Disallow
            && !options.AllowTrailingCommas
            && reader.TokenType == JsonTokenType.StartObject;
        if (contiguous)
        {
            ref byte first = ref MemoryMarshal.GetReference(reader.ValueSpan);
            long start = reader.TokenStartIndex;
            if (!reader.TrySkip())
            {
                throw new JsonException("The JSON ends inside an object.");
            }

            int length = checked((int)(reader.BytesConsumed - start));
            return ApiJson.Read(MemoryMarshal.CreateReadOnlySpan(ref first, length), read, options.MaxDepth, keepMistyped);
        }
#endif
        using PooledOutput copy = new();
        using (JsonDocument document = JsonDocument.ParseValue(ref reader))
        using (Utf8JsonWriter writer = new(copy))
        {
            document.RootElement.WriteTo(writer);
        }

        return ApiJson.Read(copy.Written, read, options.MaxDepth, keepMistyped);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ApiJsonWriter direct = new(stackalloc byte[1024]);
        try
        {
            direct.WriteRoot(value);
            JsonWriterOptions format = writer.Options;
            if (!format.Indented && (format.Encoder is null || ReferenceEquals(format.Encoder, JavaScriptEncoder.Default)))
            {
                writer.WriteRawValue(direct.Written, skipInputValidation: true);
            }
            else
            {
                Replay(direct.Written, writer);
            }
        }
        finally
        {
            direct.Dispose();
        }
    }

    /// <summary>Writes the same JSON in the writer's own way: indentation, encoder.</summary>
    private static void Replay(ReadOnlySpan<byte> json, Utf8JsonWriter writer)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = 1000 });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(reader.GetString()!);
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(reader.GetString());
                    break;
                default:
                    writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
            }
        }
    }
}
