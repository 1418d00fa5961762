using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;

namespace DocModelGen;

/// <summary>A reply with a status of success: 2xx, or the one that the page documents, such as 302 or 304.</summary>
public class ApiResponse
{
    internal const string ClientRequestIdHeader = "client-request-id";

    private HttpResponseHeaders? _headers;
    private HttpContentHeaders? _contentHeaders;

    /// <summary>Makes a reply, such as one for a test.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="headers">The headers, or <see langword="null"/> for none.</param>
    public ApiResponse(HttpStatusCode statusCode, HttpResponseHeaders? headers = null)
    {
        StatusCode = statusCode;
        _headers = headers;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers.</summary>
    public HttpResponseHeaders Headers => _headers ??= ReplyHeaders.MakeEmpty();

    /// <summary>The headers that describe the body: <c>Content-Type</c>, <c>Content-Disposition</c>, <c>Last-Modified</c> and the like.</summary>
    public HttpContentHeaders ContentHeaders
    {
        get => _contentHeaders ??= ReplyHeaders.MakeEmptyContent();
        init => _contentHeaders = value;
    }

    internal HttpContentHeaders? ContentHeadersIfAny
    {
        init => _contentHeaders = value;
    }

    /// <summary>The id under which the service logged the request, from the header <c>request-id</c>; <see langword="null"/> without one.</summary>
    public string? RequestId => FindRequestId(Headers);

    /// <summary>
    /// The id that the caller gave the request (<see cref="ApiClientOptions.GetClientRequestId"/>), else the one that the service gave it in
    /// its header <c>client-request-id</c>; <see langword="null"/> without either.
    /// </summary>
    public string? ClientRequestId
    {
        get => field ?? Find(Headers, ClientRequestIdHeader);
        init;
    }

    internal static string? FindClientRequestId(HttpRequestMessage? message) => message is null ? null : Find(message.Headers, ClientRequestIdHeader);

    internal static string? FindClientRequestId(HttpResponseMessage message) => Find(message.Headers, ClientRequestIdHeader);

    internal static string? FindRequestId(HttpResponseHeaders headers) => Find(headers, "request-id") ?? Find(headers, "x-ms-request-id");

    private static string? Find(HttpHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values) ? OneLine(string.Join(",", values)) : null;

    // .NET 10 does so itself; .NET 8 lets a lone CR through, and these ids stand in messages and logs.
    private static string OneLine(string value) => value.Replace('\r', ' ').Replace('\n', ' ').Replace('\0', ' ');
}

/// <summary>A reply with a status of success and a body.</summary>
/// <typeparam name="T">What the body was read as.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
{
    private readonly T? _body;

    /// <summary>Makes a reply with a body, such as one for a test.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="body">What the body says.</param>
    /// <param name="headers">The headers, or <see langword="null"/> for none.</param>
    public ApiResponse(HttpStatusCode statusCode, T body, HttpResponseHeaders? headers = null)
        : base(statusCode, headers)
    {
        _body = body;
        HasBody = true;
    }

    /// <summary>Makes a reply without a body, such as 204 or an empty 201.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="headers">The headers, or <see langword="null"/> for none.</param>
    public ApiResponse(HttpStatusCode statusCode, HttpResponseHeaders? headers = null)
        : base(statusCode, headers)
    {
    }

    /// <summary>Whether the reply had a body. A service may answer success without one, whatever its page says.</summary>
    public bool HasBody { get; }

    /// <summary>What the body says.</summary>
    /// <exception cref="InvalidOperationException">The reply had no body; the request nevertheless succeeded.</exception>
    public T Body => HasBody
        ? _body!
        : throw new InvalidOperationException($"The request succeeded ({(int)StatusCode}), but the reply has no body.");
}
