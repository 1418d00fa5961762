using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace DocModelGen;

/// <summary>Writes a request as a part of a JSON batch (OData JSON Format 4.01, 19.1).</summary>
internal static class BatchPartWriter
{
    public static void Write(Utf8JsonWriter writer, ApiBatchPart part, Uri baseAddress, string baseText)
    {
        using HttpRequestMessage message = part.Request.ToHttpRequestMessage(baseAddress);
        string address = message.RequestUri!.OriginalString;
        if (!address.StartsWith(baseText + "/", StringComparison.Ordinal))
        {
            throw new NotSupportedException($"{part.Request.Operation.Method} {part.Request.Template} leads away from the base address of the batch.");
        }

        writer.WriteStartObject();
        writer.WriteString("id", part.Id);
        if (part.DependsOn.Count > 0)
        {
            writer.WriteStartArray("dependsOn");
            foreach (ApiBatchPart other in part.DependsOn)
            {
                writer.WriteStringValue(other.Id);
            }

            writer.WriteEndArray();
        }

        writer.WriteString("method", message.Method.Method);
        writer.WriteString("url", address.AsSpan(baseText.Length));
        WriteHeaders(writer, message);
        WriteBody(writer, part.Request, message.Content);
        writer.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter writer, HttpRequestMessage message)
    {
        bool started = false;
        foreach (KeyValuePair<string, IEnumerable<string>> header in message.Headers)
        {
            string value = string.Join(", ", header.Value);
            if (header.Key != "Accept" || value != "application/json")
            {
                Write(header.Key, value);
            }
        }

        if (message.Content?.Headers.ContentType is { } type)
        {
            Write("Content-Type", type.ToString());
        }

        if (started)
        {
            writer.WriteEndObject();
        }

        void Write(string name, string value)
        {
            if (!started)
            {
                writer.WriteStartObject("headers");
                started = true;
            }

            writer.WriteString(name, value);
        }
    }

    private static void WriteBody(Utf8JsonWriter writer, IApiRequest request, HttpContent? content)
    {
        if (content is null)
        {
            return;
        }

        if (content is not ByteArrayContent)
        {
            throw new NotSupportedException($"{request.Operation.Method} {request.Template} streams its body, which a part of a batch cannot.");
        }

        // In memory already: nothing is waited for.
        byte[] bytes = content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        writer.WritePropertyName("body");
        MediaTypeHeaderValue? type = content.Headers.ContentType;
        string media = type?.MediaType ?? "application/octet-stream";
        if (media.EndsWith("json", StringComparison.OrdinalIgnoreCase))
        {
            writer.WriteRawValue(bytes);
        }
        else if (media.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
        {
            writer.WriteStringValue(Encoding.UTF8.GetString(bytes));
        }
        else
        {
            writer.WriteStringValue(Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_'));
        }
    }
}
