using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>
/// Sends requests. Every failure is an <see cref="ApiException"/>: a reply that is no success or not the documented JSON, a connection that
/// fails, a time-out (with a <see cref="TimeoutException"/> inside). Only a call that its own token cancels is an
/// <see cref="OperationCanceledException"/>. Nothing is sent twice.
/// </summary>
public interface IApiClient
{
    /// <summary>Sends a request whose reply matters by its status only.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="ApiException">The request failed.</exception>
    Task<ApiResponse> SendAsync(IApiRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends a request and reads the reply.</summary>
    /// <typeparam name="T">What the reply is read as.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="ApiException">The request failed.</exception>
    Task<ApiResponse<T>> SendAsync<T>(IApiRequest<T> request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends a request whose reply is a stream of bytes, which the caller disposes. A redirect is followed, over https, without token
    /// and headers, and past the handlers of the <see cref="System.Net.Http.HttpClient"/>
    /// (<see cref="ApiClientOptions.PreauthenticatedClient"/>).
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call, until the reply is there.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="ApiException">The request failed.</exception>
    Task<ApiResponse<Stream>> SendAsync(IApiStreamRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gets the elements of all pages of a collection, a page at a time as they are asked for.</summary>
    /// <typeparam name="T">The type of one element.</typeparam>
    /// <param name="request">The request for the first page.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The elements.</returns>
    /// <exception cref="ApiException">A request failed, or a link leads to another host.</exception>
    IAsyncEnumerable<T> ListAsync<T>(IApiListRequest<T> request, CancellationToken cancellationToken = default);

    /// <summary>Gets all pages of a collection, as they are asked for.</summary>
    /// <typeparam name="T">The type of one element.</typeparam>
    /// <param name="request">The request for the first page.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The pages.</returns>
    /// <exception cref="ApiException">A request failed, or a link leads to another host.</exception>
    IAsyncEnumerable<ApiPage<T>> ListPagesAsync<T>(IApiListRequest<T> request, CancellationToken cancellationToken = default);
}
