using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>A JSON batch as one request. A part that cannot be sent is left out, and its failure set.</summary>
internal sealed class BatchRequest(ArraySegment<ApiBatchPart> parts, ApiBatchResponse outcomes) : IApiRequest<BatchReplies>
{
    private static readonly ApiOperation s_operation = new("Batch", "POST", 200, ["/$batch"]);

    // The JSON goes into no web page, and addresses stay legible.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ApiOperation Operation => s_operation;

    public string Template => s_operation.Templates[0];

    /// <summary>The message that was made last, which knows the token that replies may not show.</summary>
    public ApiHttpRequestMessage? Message { get; private set; }

    /// <summary>The parts that have not failed, as far as is known.</summary>
    public IEnumerable<ApiBatchPart> Sent => parts.Where(part => outcomes.FindFailure(part) is null);

    /// <exception cref="InvalidOperationException">None of the parts can be sent.</exception>
    public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress) => ToHttpRequestMessage(baseAddress, urlsStartWithSlash: true);

    /// <inheritdoc cref="ToHttpRequestMessage(Uri)"/>
    public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress, bool urlsStartWithSlash)
    {
        string address = ApiUri.CheckBase(baseAddress);
        using PooledOutput output = new();
        output.Write("{\"requests\":["u8);
        int empty = output.Count;
        using (Utf8JsonWriter writer = new(output, s_options))
        {
            BatchPartWriter partWriter = new(writer, baseAddress, address, urlsStartWithSlash, parts.Array![parts.Offset].Index);
            foreach (ApiBatchPart part in parts)
            {
                int end = output.Count;
                if (end > empty)
                {
                    output.Write(","u8);
                }

                if (TryWrite(part, partWriter) is { } failure)
                {
                    outcomes.Set(part, failure);
                    output.Truncate(end);
                }

                writer.Reset();
            }
        }

        if (output.Count == empty)
        {
            throw new InvalidOperationException("None of the parts of the batch can be sent.");
        }

        output.Write("]}"u8);
        ByteArrayContent content = new(output.Written.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        Message = new ApiHttpRequestMessage(this, s_operation.Method, ApiUri.Create(address + Template)) { Content = content };
        Message.Headers.TryAddWithoutValidation("Accept", "application/json");
        return Message;
    }

    public BatchReplies ReadResponse(ref ApiJsonReader reader) => new(ref reader);

    private ApiException? TryWrite(ApiBatchPart part, BatchPartWriter writer)
    {
        foreach (ApiBatchPart other in part.DependsOn)
        {
            if (outcomes.FindFailure(other) is { } failure)
            {
                return BatchFailure.Dependency(part, other, failure);
            }
        }

        try
        {
            writer.Write(part);
            return null;
        }
        catch (Exception exception)
        {
            // Whatever it is, such as what a request that somebody else wrote throws: the other parts have nothing to do with it.
            return BatchFailure.Unwritten(part, exception);
        }
    }
}
