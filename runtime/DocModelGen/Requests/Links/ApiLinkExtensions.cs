using System;

namespace DocModelGen;

/// <summary>Goes on where an earlier reply said.</summary>
public static class ApiLinkExtensions
{
    /// <summary>
    /// Makes a request for a link that a page gave, such as <see cref="ApiPage{T}.Continuation"/> that was stored: with the headers of the request
    /// and typed as it. Like a token, it goes to the base address or an allowed host only; a relative link is one to the request.
    /// </summary>
    /// <typeparam name="T">The type of one element.</typeparam>
    /// <param name="request">The request that the link comes from, or one with the same headers.</param>
    /// <param name="link">The link, as it came.</param>
    /// <returns>The request; sending it fails with an <see cref="ApiException"/> where the link leads elsewhere.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IApiListRequest<T> Continue<T>(this IApiListRequest<T> request, string link)
    {
        Require.NotNull(request);
        Require.NotNull(link);
        return new LinkListRequest<T>(request, link);
    }

    /// <summary>
    /// Makes a request for a link that a reply gave, such as the <c>Location</c> of what was created, with the headers of the request and typed
    /// as it. Like a token, it goes to the base address or an allowed host only; a relative link is one to the request.
    /// </summary>
    /// <typeparam name="T">What the reply is read as.</typeparam>
    /// <inheritdoc cref="Continue{T}(IApiListRequest{T}, string)"/>
    public static IApiRequest<T> Continue<T>(this IApiRequest<T> request, string link)
    {
        Require.NotNull(request);
        Require.NotNull(link);
        return new LinkRequest<T>(request, link);
    }
}
