using System;
using System.Net.Http;
using System.Text.Json;

namespace DocModelGen;

/// <summary>A request that an <see cref="IApiClient"/> sends; the generated ones derive from <see cref="ApiRequest"/>.</summary>
/// <remarks>
/// What a reply is read as, is said by an interface and not by a base: records that derive from one another within a library copy themselves
/// differently on .NET and on .NET Standard, so that requests compiled for the one could not be loaded with the runtime for the other.
/// </remarks>
public interface IApiRequest
{
    /// <summary>What the page documents about the operation.</summary>
    ApiOperation Operation { get; }

    /// <summary>The template in use, one of <see cref="ApiOperation.Templates"/>.</summary>
    string Template { get; }

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
    HttpRequestMessage ToHttpRequestMessage(Uri baseAddress);
}
