using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

public abstract partial record ApiRequest
{
    /// <summary>The media type that the reply is asked to have, or <see langword="null"/> to ask for none.</summary>
    private protected virtual string? Accept => null;

    /// <summary>
    /// Makes the complete HTTP request: address, headers, body with its type and length. Nothing is sent.
    /// </summary>
    /// <param name="baseAddress">
    /// The address of service and version, such as <c>https://graph.microsoft.com/v1.0</c>; with or without a slash at the end, the path of
    /// the operation is appended to it.
    /// </param>
    /// <returns>The request, which the caller disposes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="baseAddress"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="baseAddress"/> is not an absolute http or https address, or has a query, a fragment or user information; or a header
    /// has a line break.
    /// </exception>
    /// <exception cref="JsonException">The body cannot be written as JSON.</exception>
    public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress)
    {
        Uri address = ApiUri.Create(GetUrl(ApiUri.CheckBase(baseAddress)));
        HttpRequestMessage message = new(Operation.Method, address);
        try
        {
            message.Content = CreateContent();
            AddHeaders(message.Headers);
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    /// <summary>Makes the request for a further page of this request's result.</summary>
    internal HttpRequestMessage ToNextPageMessage(Uri nextLink)
    {
        HttpRequestMessage message = new(HttpMethod.Get, nextLink);
        AddHeaders(message.Headers);
        return message;
    }

    private string GetUrl(string baseAddress)
    {
        ApiUrlWriter url = new(stackalloc char[256], _route.HasQuery);
        try
        {
            url.WriteLiteral(baseAddress);
            if (Template.Length == 0 || Template[0] != '/')
            {
                url.WriteLiteral("/");
            }

            _route.Write(ref url, _arguments);
            WriteQuery(ref url);
            return url.Text;
        }
        finally
        {
            url.Dispose();
        }
    }

    private void AddHeaders(HttpRequestHeaders headers)
    {
        if (Accept is { } accept)
        {
            headers.TryAddWithoutValidation("Accept", accept);
        }

        WriteHeaders(headers);
    }

    private HttpContent? CreateContent() => Body switch
    {
        null => null,
        ApiObject value => WithType(new ByteArrayContent(ApiJson.ToUtf8Bytes(value)), "application/json"),
        JsonElement value => WithType(new ByteArrayContent(Encoding.UTF8.GetBytes(value.GetRawText())), "application/json"),
        string text => WithType(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), Operation.ContentType ?? "text/plain; charset=utf-8"),
        byte[] bytes => WithType(new ByteArrayContent(bytes), Operation.ContentType ?? "application/octet-stream"),
        Stream stream => WithType(new StreamContent(stream), Operation.ContentType ?? "application/octet-stream"),
        HttpContent content => content,
        object other => throw new NotSupportedException($"A body of type {other.GetType()} has no documented form."),
    };

    private static T WithType<T>(T content, string contentType)
        where T : HttpContent
    {
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }
}
