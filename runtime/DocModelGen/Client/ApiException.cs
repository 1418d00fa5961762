using System;
using System.Net;

namespace DocModelGen;

/// <summary>
/// A service answered, and the answer is no success or not what the page documents. The message names operation, status, the service's
/// code and message and the request-id, never headers, token or arguments.
/// </summary>
public sealed class ApiException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="statusCode">The status of the reply.</param>
    /// <param name="innerException">The cause, such as a <see cref="System.Text.Json.JsonException"/>, or <see langword="null"/>.</param>
    public ApiException(string message, HttpStatusCode statusCode, Exception? innerException = null)
        : base(message, innerException) => StatusCode = statusCode;

    /// <summary>The status of the reply; that of a success when its body is at fault.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The service's error code, such as <c>BadRequest</c>; <see langword="null"/> when the reply has none.</summary>
    public string? Code { get; init; }

    /// <summary>The service's own message; <see langword="null"/> when the reply has none.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The id under which the service logged the request; <see langword="null"/> when the reply has none.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the service asks to wait (header <c>Retry-After</c>); <see langword="null"/> when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The start of the body as text, bounded by <see cref="ApiClientOptions.MaxErrorBytes"/>; empty without one.</summary>
    public string RawBody { get; init; } = string.Empty;
}
