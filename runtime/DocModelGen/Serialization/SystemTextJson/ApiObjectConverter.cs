using System;
#if NET
using System.Runtime.InteropServices;
#endif
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
        JsonReaderOptions syntax = reader.CurrentState.Options;
        bool contiguous = reader.Position.GetObject() is null
            && syntax.CommentHandling == JsonCommentHandling.Disallow
            && !syntax.AllowTrailingCommas
            && reader.TokenType == JsonTokenType.StartObject;
        if (contiguous)
        {
            return ReadContiguous(ref reader, options.MaxDepth);
        }
#endif
        using PooledOutput copy = new();
        JsonTokens.CopyValue(ref reader, copy);
        return ApiJson.Read(copy.Written, read, options.MaxDepth, keepMistyped);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => ApiJson.Write(value, writer, writer.Options);

#if NET
    private T ReadContiguous(ref Utf8JsonReader reader, int maxDepth)
    {
        if (Utf8JsonReaderRest.TryGet(ref reader, out ReadOnlySpan<byte> rest))
        {
            T value = ApiJson.ReadFirst(rest, read, Math.Max(1, ApiJsonReader.DepthOf(maxDepth) - reader.CurrentDepth), keepMistyped, out int end);
            Utf8JsonReaderRest.GoToEnd(ref reader, rest.Slice(0, end));
            return value;
        }

        ref byte first = ref MemoryMarshal.GetReference(reader.ValueSpan);
        long start = reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            throw new JsonException("The JSON ends inside an object.");
        }

        int length = checked((int)(reader.BytesConsumed - start));
        return ApiJson.Read(MemoryMarshal.CreateReadOnlySpan(ref first, length), read, maxDepth, keepMistyped);
    }
#endif
}
