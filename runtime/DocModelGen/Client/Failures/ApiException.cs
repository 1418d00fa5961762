using System;
using System.Net;
using System.Net.Http.Headers;

namespace DocModelGen;

/// <summary>
/// A request failed: the service refused it, its answer is not what the page documents or broke off, or none came. The message names
/// operation, status, the service's code and message and the request-id, never headers, token, arguments or the request's body.
/// </summary>
public sealed class ApiException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="statusCode">The status of the reply, or <see langword="null"/> if none came.</param>
    /// <param name="innerException">
    /// The cause: a <see cref="System.Text.Json.JsonException"/> for what is not the documented JSON, an
    /// <see cref="System.Net.Http.HttpRequestException"/> or <see cref="System.IO.IOException"/> for a connection that failed, a
    /// <see cref="TimeoutException"/>, whatever else a handler of the <see cref="System.Net.Http.HttpClient"/> or
    /// <see cref="ApiClientOptions.AccessTokenProvider"/> threw; for a part of a batch that was not sent, what prevented that;
    /// <see langword="null"/> when the status says it all.
    /// </param>
    public ApiException(string message, HttpStatusCode? statusCode, Exception? innerException = null)
        : base(message, innerException) => StatusCode = statusCode;

    /// <summary>
    /// The status of the reply; that of a success when its body is at fault. <see langword="null"/> when no reply came: then nobody knows
    /// whether the service carried the request out. A part of an <see cref="ApiBatch"/> that was not sent says so in its message; it has no
    /// status where it could not be written, and 424 (Failed Dependency) where a part that it depends on failed.
    /// </summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>The service's error code, such as <c>BadRequest</c>; <see langword="null"/> when the reply has none.</summary>
    public string? Code { get; init; }

    /// <summary>The service's own message; <see langword="null"/> when the reply has none.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The id under which the service logged the request; <see langword="null"/> when the reply has none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The id that the caller gave the request, else the one that the reply names; <see langword="null"/> without either.</summary>
    public string? ClientRequestId { get; init; }

    /// <summary>How long the service asks to wait (header <c>Retry-After</c>); <see langword="null"/> when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// The headers of the reply, such as <c>Location</c>, <c>WWW-Authenticate</c> or <c>ETag</c>, in as many characters as
    /// <see cref="ApiClientOptions.MaxErrorBytes"/> and without cookies; empty where no reply came. Never the request's.
    /// </summary>
    public HttpResponseHeaders Headers
    {
        get => field ??= ReplyHeaders.MakeEmpty();
        init;
    }

    /// <summary>The start of the body as text, bounded by <see cref="ApiClientOptions.MaxErrorBytes"/>; empty without one.</summary>
    public string RawBody { get; init; } = string.Empty;
}
