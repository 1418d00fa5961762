using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

public abstract partial record ApiRequest
{
    /// <summary>
    /// Shows the request as it goes over the wire, for people: request line, headers with secrets masked, and the body, JSON indented.
    /// </summary>
    /// <param name="baseAddress">As in <see cref="ToHttpRequestMessage"/>.</param>
    /// <returns>Lines that end with <c>\n</c>.</returns>
    /// <inheritdoc cref="ToHttpRequestMessage" path="/exception"/>
    public string ToHttpString(Uri baseAddress)
    {
        using HttpRequestMessage message = ToHttpRequestMessage(baseAddress);
        StringBuilder text = new();
        text.Append(message.Method).Append(' ').Append(message.RequestUri!.PathAndQuery).Append(" HTTP/1.1\n");
        text.Append("Host: ").Append(message.RequestUri.Authority).Append('\n');
        AppendHeaders(text, message.Headers);
        if (message.Content is not null)
        {
            AppendHeaders(text, message.Content.Headers);
            AppendLength(text, message.Content);
        }

        text.Append('\n');
        AppendBody(text);
        return text.ToString();
    }

    private static void AppendHeaders(StringBuilder text, IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in headers)
        {
            bool secret = header.Key.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase)
                || header.Key.Equals("Cookie", StringComparison.OrdinalIgnoreCase);
            text.Append(header.Key).Append(": ").Append(secret ? "***" : string.Join(", ", header.Value)).Append('\n');
        }
    }

    private static void AppendLength(StringBuilder text, HttpContent content)
    {
        // .NET counts the length when it is asked for, and from then on lists it among the headers.
        bool listed = content.Headers.Contains("Content-Length");
        if (!listed && content.Headers.ContentLength is { } length)
        {
            text.Append("Content-Length: ").Append(length.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }
    }

    private void AppendBody(StringBuilder text)
    {
        switch (Body)
        {
            case ApiObject value:
                AppendJson(text, ApiJson.ToUtf8Bytes(value));
                break;
            case JsonElement value:
                AppendJson(text, Encoding.UTF8.GetBytes(value.GetRawText()));
                break;
            case string value:
                text.Append(value).Append('\n');
                break;
            case byte[] value:
                text.Append('(').Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(" bytes)\n");
                break;
            case not null:
                text.Append("(a stream)\n");
                break;
        }
    }

    private static void AppendJson(StringBuilder text, byte[] json)
    {
        string indented = ReadableJson.Format(json, new JsonWriterOptions { Indented = true });
        text.Append(indented.Replace(Environment.NewLine, "\n")).Append('\n');
    }
}
