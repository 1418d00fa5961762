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
    /// <param name="index">Where in the stream the request stood, from 0.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ApiBulkReply(IApiRequest<T> request, ApiResponse<T> response, long index = 0)
    {
        Require.NotNull(request);
        Require.NotNull(response);
        Request = request;
        Index = index;
        Response = response;
    }

    /// <summary>Makes a failure, such as one for a test.</summary>
    /// <param name="request">The request.</param>
    /// <param name="exception">Why it failed.</param>
    /// <param name="index">Where in the stream the request stood, from 0.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ApiBulkReply(IApiRequest<T> request, Exception exception, long index = 0)
    {
        Require.NotNull(request);
        Require.NotNull(exception);
        Request = request;
        Index = index;
        Exception = exception;
    }

    /// <summary>Where in the stream the request stood, from 0.</summary>
    public long Index { get; }

    /// <summary>The request; for a null in the stream one that says so.</summary>
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
