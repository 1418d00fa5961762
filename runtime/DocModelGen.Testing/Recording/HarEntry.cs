using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Text;
using System.Text.Json;

namespace DocModelGen.Testing;

/// <summary>An exchange of an HTTP Archive (HAR 1.2): what was asked for, and the reply.</summary>
internal sealed record HarEntry(string Method, Uri Address, HttpStatusCode Status, byte[] Body)
{
    /// <summary>The exchanges that have an address and a status; requests that were blocked or broke off have none.</summary>
    /// <exception cref="JsonException">That is no HAR.</exception>
    public static IEnumerable<HarEntry> Read(Stream har)
    {
        using JsonDocument document = JsonDocument.Parse(har);
        if (Find(Find(document.RootElement, "log"), "entries") is not { ValueKind: JsonValueKind.Array } entries)
        {
            throw new JsonException("The file is no HAR: it has no list 'log.entries'.");
        }

        foreach (JsonElement entry in entries.EnumerateArray())
        {
            if (Text(Find(entry, "request"), "method") is { } method
                && Uri.TryCreate(Text(Find(entry, "request"), "url"), UriKind.Absolute, out Uri? address)
                && Find(Find(entry, "response"), "status") is { ValueKind: JsonValueKind.Number } number
                && number.TryGetInt32(out int status) && status > 0)
            {
                yield return new HarEntry(method, address, (HttpStatusCode)status, BodyOf(Find(Find(entry, "response"), "content")));
            }
        }
    }

    /// <summary>Text, or base64 where it says so; nothing where the recorder left it out.</summary>
    private static byte[] BodyOf(JsonElement? content)
    {
        string mediaType = (Text(content, "mimeType") ?? "").Split(';')[0].Trim();
        if (Text(content, "text") is not { } text || !mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        if (!"base64".Equals(Text(content, "encoding"), StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int count) ? bytes[..count] : [];
    }

    private static JsonElement? Find(JsonElement? owner, string name) =>
        owner is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out JsonElement found) ? found : null;

    private static string? Text(JsonElement? owner, string name)
    {
        try
        {
            return Find(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: a recorder cut the text.
            return null;
        }
    }
}
