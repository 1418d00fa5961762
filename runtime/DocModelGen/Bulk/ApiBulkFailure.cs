using System;
using System.Collections.Generic;

namespace DocModelGen;

/// <summary>A request of a stream that failed, and why.</summary>
public sealed class ApiBulkFailure
{
    /// <summary>Makes a failure, such as one for a test.</summary>
    /// <param name="request">The request.</param>
    /// <param name="exception">Why it failed.</param>
    /// <param name="index">Where in the stream the request stood, from 0.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ApiBulkFailure(IApiRequest request, Exception exception, long index = 0)
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
    public IApiRequest Request { get; }

    /// <summary>Why it failed: an <see cref="ApiException"/>, or what prevented the request from being made.</summary>
    public Exception Exception { get; }

    /// <summary>Gets the ids and other values that the request has in its path, which nothing prints by itself: they may be personal.</summary>
    /// <returns>The unescaped values by placeholder; empty where the request is none of the generated ones.</returns>
    public IReadOnlyDictionary<string, string> GetPathParameters() =>
        (Request as ApiRequest)?.GetPathParameters() ?? new Dictionary<string, string>();

    /// <summary>Says which request failed and why, without ids and bodies.</summary>
    /// <returns>Such as <c>request 17, GetItem { GET /items/{id} }: </c> and the exception's message.</returns>
    public override string ToString() => FormattableString.Invariant($"request {Index}, {Request}: {Exception.Message}");
}
