using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>Writes requests as parts of a JSON batch (OData JSON Format 4.01, 19.1).</summary>
/// <param name="writer">Where to; it is flushed after each part.</param>
/// <param name="baseAddress">The address of service and version.</param>
/// <param name="baseText">The same without a slash at the end.</param>
/// <param name="urlsStartWithSlash">Whether a part's URL is <c>/users</c> or <c>users</c>.</param>
/// <param name="firstIndex">The index of the first part of this batch: the service knows of none before it.</param>
internal sealed class BatchPartWriter(Utf8JsonWriter writer, Uri baseAddress, string baseText, bool urlsStartWithSlash, int firstIndex)
{
    private static readonly IEnumerable<KeyValuePair<string, IEnumerable<string>>> s_noHeaders = [];

    public void Write(ApiBatchPart part)
    {
        ApiRequest? request = part.Request as ApiRequest;
        ApiObject? body = request?.Body as ApiObject;
        using HttpRequestMessage message = body is null ? part.Request.ToHttpRequestMessage(baseAddress) : request!.ToMessageWithoutBody(baseAddress);
        string address = message.RequestUri!.OriginalString;
        if (!ApiUri.IsAllowed(address))
        {
            address = message.RequestUri.IsAbsoluteUri && ApiUri.Resolve(baseAddress, message.RequestUri.AbsoluteUri) is { } escaped
                ? escaped.OriginalString
                : throw new NotSupportedException("its address has a character that RFC 3986 does not allow there.");
        }

        if (!address.StartsWith(baseText + "/", StringComparison.Ordinal))
        {
            throw new NotSupportedException("it leads away from the base address of the batch.");
        }

        writer.WriteStartObject();
        writer.WriteString("id", part.Id);
        WriteDependencies(part);
        writer.WriteString("method", message.Method.Method);
        writer.WriteString("url", address.AsSpan(baseText.Length + (urlsStartWithSlash ? 0 : 1)));
        if (body is not null)
        {
            // The record is written below, without a detour through bytes.
            message.Content = request!.ToContentOf([], ApiRequest.JsonContentType);
        }

        WriteHeaders(message);
        if (body is not null)
        {
            writer.WritePropertyName("body");
            ApiJson.Write(body, writer);
        }
        else if (message.Content is { } content)
        {
            WriteContent(content);
        }

        writer.WriteEndObject();
        writer.Flush();
    }

    private void WriteDependencies(ApiBatchPart part)
    {
        bool started = false;
        foreach (ApiBatchPart other in part.DependsOn)
        {
            // One of an earlier batch has succeeded, or this part would not go.
            if (other.Index < firstIndex)
            {
                continue;
            }

            if (!started)
            {
                writer.WriteStartArray("dependsOn");
                started = true;
            }

            writer.WriteStringValue(other.Id);
        }

        if (started)
        {
            writer.WriteEndArray();
        }
    }

    private void WriteHeaders(HttpRequestMessage message)
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

        foreach (KeyValuePair<string, IEnumerable<string>> header in message.Content?.Headers ?? s_noHeaders)
        {
            if (header.Key != "Content-Length")
            {
                Write(header.Key, string.Join(", ", header.Value));
            }
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

    private void WriteContent(HttpContent content)
    {
        if (content is not ByteArrayContent)
        {
            throw new NotSupportedException("it streams its body, which a part of a batch cannot.");
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
