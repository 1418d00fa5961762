using System;

namespace DocModelGen;

/// <summary>A request of a stream that failed, and why.</summary>
public sealed class ApiBulkFailure
{
    /// <summary>Makes a failure, such as one for a test.</summary>
    /// <param name="request">The request.</param>
    /// <param name="exception">Why it failed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ApiBulkFailure(IApiRequest request, Exception exception)
    {
        Require.NotNull(request);
        Require.NotNull(exception);
        Request = request;
        Exception = exception;
    }

    /// <summary>The request.</summary>
    public IApiRequest Request { get; }

    /// <summary>Why it failed: an <see cref="ApiException"/>, or what prevented the request from being made.</summary>
    public Exception Exception { get; }
}
