using System;
using System.Diagnostics.CodeAnalysis;

namespace DocModelGen;

/// <summary>A request of a stream, and the reply to it or why it failed.</summary>
/// <typeparam name="T">What the reply was read as.</typeparam>
public sealed class ApiBulkReply<T>
{
    /// <summary>Makes a success, such as one for a test.</summary>
    /// <param name="request">The request.</param>
    /// <param name="response">The reply.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ApiBulkReply(IApiRequest<T> request, ApiResponse<T> response)
    {
        Require.NotNull(request);
        Require.NotNull(response);
        Request = request;
        Response = response;
    }

    /// <summary>Makes a failure, such as one for a test.</summary>
    /// <param name="request">The request.</param>
    /// <param name="exception">Why it failed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ApiBulkReply(IApiRequest<T> request, Exception exception)
    {
        Require.NotNull(request);
        Require.NotNull(exception);
        Request = request;
        Exception = exception;
    }

    /// <summary>The request.</summary>
    public IApiRequest<T> Request { get; }

    /// <summary>Whether the request succeeded.</summary>
    [MemberNotNullWhen(true, nameof(Response))]
    [MemberNotNullWhen(false, nameof(Exception))]
    public bool IsSuccess => Response is not null;

    /// <summary>The reply; <see langword="null"/> if the request failed.</summary>
    public ApiResponse<T>? Response { get; }

    /// <summary>
    /// Why the request failed: an <see cref="ApiException"/>, or what prevented the request from being made; <see langword="null"/> if it
    /// succeeded.
    /// </summary>
    public Exception? Exception { get; }
}
