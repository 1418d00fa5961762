using System;
using System.Net.Http;

namespace DocModelGen;

/// <summary>Tells handlers in the pipeline of an <see cref="HttpClient"/> about the operation that a message belongs to.</summary>
public static class HttpRequestMessageExtensions
{
    /// <summary>
    /// Finds the request that a message was made from, with the template and the documented facts of its operation: for handlers that log,
    /// measure, authorize or retry by operation rather than by address.
    /// </summary>
    /// <param name="message">The message, as a handler gets it.</param>
    /// <returns>The request; <see langword="null"/> for a message from elsewhere, or a copy of one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public static IApiRequest? GetApiRequest(this HttpRequestMessage message)
    {
        Require.NotNull(message);
        return (message as ApiHttpRequestMessage)?.Request;
    }
}
