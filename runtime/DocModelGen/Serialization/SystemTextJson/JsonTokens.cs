using System;
using System.Buffers;
using System.Text.Json;

namespace DocModelGen.Serialization;

/// <summary>JSON from a reader, and to a writer, of System.Text.Json.</summary>
internal static class JsonTokens
{
    /// <summary>
    /// Puts a value into one piece that lies in several, or has comments and commas that JSON does not have.
    /// It is copied token by token as it is written, with its escapes and faults, so that all routes read the same.
    /// </summary>
    /// <param name="reader">On the first token of the value; on its last when this returns.</param>
    /// <param name="output">Where to.</param>
    public static void CopyValue(ref Utf8JsonReader reader, PooledOutput output)
    {
        int depth = reader.CurrentDepth;
        bool follows = false;
        while (true)
        {
            JsonTokenType token = reader.TokenType;
            bool ends = token is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (follows && !ends)
            {
                Write(output, (byte)',');
            }

            CopyToken(ref reader, output);
            follows = token is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);
            if (follows && reader.CurrentDepth == depth)
            {
                return;
            }

            if (!reader.Read())
            {
                throw new JsonException("The JSON ends inside a value.");
            }
        }
    }

    /// <summary>Writes JSON in the writer's own way: indentation, encoder.</summary>
    public static void Write(ReadOnlySpan<byte> json, Utf8JsonWriter writer)
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

    private static void CopyToken(ref Utf8JsonReader reader, PooledOutput output)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                CopyText(ref reader, output);
                Write(output, (byte)':');
                break;
            case JsonTokenType.String:
                CopyText(ref reader, output);
                break;
            default:
                CopyBytes(ref reader, output);
                break;
        }
    }

    private static void CopyText(ref Utf8JsonReader reader, PooledOutput output)
    {
        Write(output, (byte)'"');
        CopyBytes(ref reader, output);
        Write(output, (byte)'"');
    }

    private static void CopyBytes(ref Utf8JsonReader reader, PooledOutput output)
    {
        if (!reader.HasValueSequence)
        {
            output.Write(reader.ValueSpan);
            return;
        }

        foreach (ReadOnlyMemory<byte> piece in reader.ValueSequence)
        {
            output.Write(piece.Span);
        }
    }

    private static void Write(PooledOutput output, byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }
}
