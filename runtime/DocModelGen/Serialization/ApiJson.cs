using System;
using System.Buffers;
using System.Text.Json;

namespace DocModelGen.Serialization;

/// <summary>Writes generated records without going through <see cref="JsonSerializer"/>: the fastest way, used for request bodies.</summary>
public static class ApiJson
{
    /// <summary>Writes a record as UTF-8 JSON, byte for byte as <see cref="JsonSerializer"/> writes it with default options.</summary>
    /// <param name="value">The record.</param>
    /// <param name="output">Where the JSON goes; it is advanced only when all of it is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="JsonException">The record contains itself, is nested deeper than 64 levels, or has an enum value without a name.</exception>
    public static void Write(ApiObject value, IBufferWriter<byte> output)
    {
        Require.NotNull(value);
        Require.NotNull(output);
        ApiJsonWriter writer = new(output);
        try
        {
            writer.WriteRoot(value);
            writer.Complete();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes a record as UTF-8 JSON.</summary>
    /// <param name="value">The record.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="JsonException">The record contains itself, is nested deeper than 64 levels, or has an enum value without a name.</exception>
    public static byte[] ToUtf8Bytes(ApiObject value)
    {
        Require.NotNull(value);
        ApiJsonWriter writer = new(stackalloc byte[1024]);
        try
        {
            writer.WriteRoot(value);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Reads one document.</summary>
    internal static T Read<T>(ReadOnlySpan<byte> utf8Json, ApiJsonRead<T> read, int maxDepth = 0, bool keepMistyped = false)
    {
        ApiJsonReader reader = new(utf8Json, maxDepth, keepMistyped);
        try
        {
            T value = read(ref reader);
            reader.CompleteDocument();
            return value;
        }
        finally
        {
            reader.Dispose();
        }
    }
}
