using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocModelGen.Serialization;

/// <summary>
/// Writes generated records and reads replies without going through <see cref="JsonSerializer"/>: the fastest way, used for bodies.
/// </summary>
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

    /// <summary>Writes a record as a value of other JSON, without indentation and in the default encoding whatever the writer's options.</summary>
    internal static void Write(ApiObject value, Utf8JsonWriter output) => Write(value, output, format: default);

    /// <summary>Writes a record as a value of other JSON.</summary>
    internal static void Write(ApiObject value, Utf8JsonWriter output, JsonWriterOptions format)
    {
        ApiJsonWriter writer = new(stackalloc byte[1024]);
        try
        {
            writer.WriteRoot(value);
            if (!format.Indented && (format.Encoder is null || ReferenceEquals(format.Encoder, JavaScriptEncoder.Default)))
            {
                output.WriteRawValue(writer.Written, skipInputValidation: true);
            }
            else
            {
                JsonTokens.Write(writer.Written, output);
            }
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

    /// <summary>Reads a reply as its request documents it, wherever its JSON comes from.</summary>
    /// <typeparam name="T">What the reply is read as.</typeparam>
    /// <param name="request">The request that was answered.</param>
    /// <param name="utf8Json">The body of the reply, or the part of a larger one that is the reply to this request.</param>
    /// <param name="keepMistypedValues">As in <see cref="ApiClientOptions.KeepMistypedValues"/>.</param>
    /// <returns>What the body says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="JsonException">The body is not the documented JSON.</exception>
    public static T ReadResponse<T>(IApiRequest<T> request, ReadOnlySpan<byte> utf8Json, bool keepMistypedValues = false) =>
        ReadResponse(request, utf8Json, observer: null, keepMistypedValues);

    /// <summary>Reads a reply as its request documents it, and notes what no page documents.</summary>
    /// <typeparam name="T">What the reply is read as.</typeparam>
    /// <param name="request">The request that was answered.</param>
    /// <param name="utf8Json">The body of the reply, or the part of a larger one that is the reply to this request.</param>
    /// <param name="observer">Who notes it; <see langword="null"/> for nobody.</param>
    /// <param name="keepMistypedValues">As in <see cref="ApiClientOptions.KeepMistypedValues"/>.</param>
    /// <returns>What the body says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="JsonException">The body is not the documented JSON.</exception>
    public static T ReadResponse<T>(IApiRequest<T> request, ReadOnlySpan<byte> utf8Json, DriftObserver? observer, bool keepMistypedValues = false)
    {
        Require.NotNull(request);
        ApiJsonReader reader = new(utf8Json, keepMistypedValues, observer);
        try
        {
            T value = request.ReadResponse(ref reader);
            reader.CompleteDocument();
            return value;
        }
        finally
        {
            reader.Dispose();
        }
    }

    /// <summary>Reads the value that a text starts with.</summary>
    internal static T ReadFirst<T>(ReadOnlySpan<byte> utf8Json, ApiJsonRead<T> read, int maxDepth, bool keepMistyped, out int end)
    {
        ApiJsonReader reader = new(utf8Json, maxDepth, keepMistyped);
        try
        {
            T value = read(ref reader);
            end = reader.Position;
            return value;
        }
        finally
        {
            reader.Dispose();
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
