using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>Sends streams of requests.</summary>
public static class ApiBulkExtensions
{
    /// <summary>
    /// Sends requests as they come, several at a time, and goes on where one fails. A request that the service refused with 429 or 503 is sent
    /// again after the time that its <c>Retry-After</c> asks for, during which no other is begun; nothing else is ever sent twice.
    /// </summary>
    /// <param name="client">Sends the requests.</param>
    /// <param name="requests">The requests, asked for one by one when there is room for another.</param>
    /// <param name="options">Options, or <see langword="null"/> for the default ones.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many succeeded, and what failed and why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="requests"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is less than one.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public static Task<ApiBulkResult> SendAllAsync(
        this IApiClient client, IAsyncEnumerable<IApiRequest> requests, ApiBulkOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.NotNull(client);
        Require.NotNull(requests);
        return new BulkRun(client, options ?? new ApiBulkOptions()).RunAsync(requests, cancellationToken);
    }

    /// <inheritdoc cref="SendAllAsync(IApiClient, IAsyncEnumerable{IApiRequest}, ApiBulkOptions, CancellationToken)"/>
    public static Task<ApiBulkResult> SendAllAsync(
        this IApiClient client, IEnumerable<IApiRequest> requests, ApiBulkOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.NotNull(requests);
        return client.SendAllAsync(EnumerateAsync(requests), options, cancellationToken);
    }

#pragma warning disable CS1998 // What is enumerated is there already.
    private static async IAsyncEnumerable<IApiRequest> EnumerateAsync(IEnumerable<IApiRequest> requests)
#pragma warning restore CS1998
    {
        foreach (IApiRequest request in requests)
        {
            yield return request;
        }
    }
}
