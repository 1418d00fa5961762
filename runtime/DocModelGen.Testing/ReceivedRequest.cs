using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Text.Json;

namespace DocModelGen.Testing;

/// <summary>A request as the documented service received it. It stays readable after the request was disposed.</summary>
public sealed class ReceivedRequest
{
    private readonly byte[]? _body;

    internal ReceivedRequest(HttpRequestMessage message, byte[]? body)
    {
        Method = message.Method.Method;
        Uri = message.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        Add(message.Headers);
        if (message.Content is not null)
        {
            Add(message.Content.Headers);
        }

        Headers = headers;
        _body = body;

        void Add(IEnumerable<KeyValuePair<string, IEnumerable<string>>> more)
        {
            foreach (KeyValuePair<string, IEnumerable<string>> header in more)
            {
                headers[header.Key] = string.Join(", ", header.Value);
            }
        }
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The address.</summary>
    public Uri Uri { get; }

    /// <summary>The headers of request and body by name, letter case aside.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body, or <see langword="null"/> for none.</summary>
    public ReadOnlyMemory<byte>? Body => _body;

    /// <summary>The body as text, or <see langword="null"/> for none.</summary>
    public string? BodyText => _body is null ? null : Encoding.UTF8.GetString(_body);

    /// <summary>The body as JSON.</summary>
    /// <exception cref="JsonException">There is no body, or it is no JSON.</exception>
    public JsonElement Json
    {
        get
        {
            using JsonDocument document = JsonDocument.Parse(_body ?? []);
            return document.RootElement.Clone();
        }
    }

    /// <summary>The documented operation that the request is for; <see langword="null"/> where no page documents one.</summary>
    public DocumentedOperation? Operation { get; internal set; }

    /// <summary>The values of the template's placeholders, by the placeholders' names, unescaped.</summary>
    public IReadOnlyDictionary<string, string> PathParameters { get; internal set; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Uri.PathAndQuery}";
}
