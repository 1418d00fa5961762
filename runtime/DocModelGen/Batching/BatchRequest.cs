using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>A JSON batch as one request.</summary>
internal sealed class BatchRequest(IReadOnlyList<ApiBatchPart> parts) : IApiRequest<BatchReplies>
{
    private static readonly ApiOperation s_operation = new("Batch", "POST", 200, ["/$batch"]);

    // The JSON goes into no web page, and addresses stay legible.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ApiOperation Operation => s_operation;

    public string Template => s_operation.Templates[0];

    /// <summary>The message that was made last, which knows the token that replies may not show.</summary>
    public HttpRequestMessage? Message { get; private set; }

    public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress)
    {
        string address = ApiUri.CheckBase(baseAddress);
        using PooledOutput output = new();
        using (Utf8JsonWriter writer = new(output, s_options))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("requests");
            foreach (ApiBatchPart part in parts)
            {
                BatchPartWriter.Write(writer, part, baseAddress, address);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        ByteArrayContent content = new(output.Written.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        Message = new ApiHttpRequestMessage(this, s_operation.Method, ApiUri.Create(address + Template)) { Content = content };
        Message.Headers.TryAddWithoutValidation("Accept", "application/json");
        return Message;
    }

    public BatchReplies ReadResponse(ref ApiJsonReader reader) => new(ref reader);
}
