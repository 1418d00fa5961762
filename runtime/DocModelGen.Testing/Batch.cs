using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DocModelGen.Testing.Checking;

namespace DocModelGen.Testing;

/// <summary>A JSON batch as the documented service receives it (OData JSON Format 4.01, 19).</summary>
internal static class Batch
{
    private const string Segment = "$batch";
    private const int FailedDependency = 424;

    public static bool Is(HttpRequestMessage message, Uri? baseAddress) =>
        message.Method == HttpMethod.Post && message.RequestUri is { } address && ServicePath.Candidates(address, baseAddress).Contains(Segment);

    /// <summary>Answers each request of the batch by itself.</summary>
    /// <param name="message">The batch.</param>
    /// <param name="body">Its body.</param>
    /// <param name="answer">Answers a request, or throws what disagrees with its page.</param>
    /// <returns>The replies, in the order of the requests.</returns>
    /// <exception cref="DocumentationException">Something in the batch disagrees with its page, or it is no batch.</exception>
    public static HttpResponseMessage Answer(HttpRequestMessage message, byte[]? body, Func<HttpRequestMessage, byte[]?, HttpResponseMessage> answer)
    {
        using JsonDocument document = Parse(body);
        string service = message.RequestUri!.GetLeftPart(UriPartial.Path);
        service = service[..^(Segment.Length + 1)];
        List<DocumentationFinding> findings = [];
        HashSet<string> failed = new(StringComparer.Ordinal);
        using MemoryStream output = new();
        using (Utf8JsonWriter writer = new(output))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("responses");
            foreach (JsonElement part in Requests(document.RootElement))
            {
                try
                {
                    WriteReply(writer, part, service, failed, answer);
                }
                catch (DocumentationException exception)
                {
                    findings.AddRange(exception.Findings);
                }
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        DocumentationException.ThrowIfAny("A batch disagrees with the pages", findings);
        ByteArrayContent content = new(output.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = message };
    }

    private static JsonDocument Parse(byte[]? body)
    {
        try
        {
            return JsonDocument.Parse(body ?? []);
        }
        catch (JsonException exception)
        {
            throw NoBatch(exception.Message);
        }
    }

    private static JsonElement.ArrayEnumerator Requests(JsonElement batch) =>
        batch.ValueKind == JsonValueKind.Object && batch.TryGetProperty("requests", out JsonElement requests) && requests.ValueKind == JsonValueKind.Array
            ? requests.GetArrayLength() <= ApiBatch.MaxRequests
                ? requests.EnumerateArray()
                : throw NoBatch($"it has {requests.GetArrayLength()} requests, and a batch has at most {ApiBatch.MaxRequests}")
            : throw NoBatch("it has no list of requests");

    private static void WriteReply(
        Utf8JsonWriter writer, JsonElement part, string service, HashSet<string> failed, Func<HttpRequestMessage, byte[]?, HttpResponseMessage> answer)
    {
        string id = Text(part, "id");
        if (part.TryGetProperty("dependsOn", out JsonElement others) && others.EnumerateArray().Any(other => failed.Contains(other.GetString() ?? "")))
        {
            failed.Add(id);
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteNumber("status", FailedDependency);
            writer.WriteEndObject();
            return;
        }

        byte[]? body = part.TryGetProperty("body", out JsonElement json) ? BytesOf(json, part) : null;
        using HttpRequestMessage request = new(new HttpMethod(Text(part, "method")), service + "/" + Text(part, "url").TrimStart('/'));
        request.Content = body is null ? null : new ByteArrayContent(body);
        AddHeaders(request, part);

        using HttpResponseMessage reply = answer(request, body);
        if (!reply.IsSuccessStatusCode)
        {
            failed.Add(id);
        }

        Write(writer, id, reply);
    }

    private static void AddHeaders(HttpRequestMessage request, JsonElement part)
    {
        if (part.TryGetProperty("headers", out JsonElement headers))
        {
            foreach (JsonProperty header in headers.EnumerateObject())
            {
                if (!request.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString()))
                {
                    request.Content?.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
                }
            }
        }
    }

    private static void Write(Utf8JsonWriter writer, string id, HttpResponseMessage reply)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteNumber("status", (int)reply.StatusCode);
        writer.WriteStartObject("headers");
        foreach (KeyValuePair<string, IEnumerable<string>> header in reply.Headers.Concat(reply.Content.Headers.Where(static header => header.Key != "Content-Length")))
        {
            writer.WriteString(header.Key, string.Join(", ", header.Value));
        }

        writer.WriteEndObject();
        using MemoryStream body = new();
        using (Stream content = reply.Content.ReadAsStream())
        {
            content.CopyTo(body);
        }

        if (body.Length > 0)
        {
            writer.WritePropertyName("body");
            if (IsJson(reply.Content.Headers.ContentType?.MediaType))
            {
                writer.WriteRawValue(body.ToArray());
            }
            else
            {
                writer.WriteBase64StringValue(body.ToArray());
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>JSON stands in the batch as it is, text as a string, and anything else as base64 for addresses.</summary>
    private static byte[] BytesOf(JsonElement body, JsonElement part)
    {
        string type = part.TryGetProperty("headers", out JsonElement headers) && headers.TryGetProperty("Content-Type", out JsonElement value) ? value.GetString() ?? "" : "";
        if (body.ValueKind != JsonValueKind.String || IsJson(type.Split(';')[0]))
        {
            return Encoding.UTF8.GetBytes(body.GetRawText());
        }

        string text = body.GetString()!;
        return type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetBytes(text)
            : Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/'));
    }

    private static bool IsJson(string? mediaType) => mediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;

    private static string Text(JsonElement part, string name) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw NoBatch($"a request has no '{name}'");

    private static DocumentationException NoBatch(string why) =>
        new("A request to $batch is no batch", [new DocumentationFinding(null, null, why)]);
}
