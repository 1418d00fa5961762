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
    /// <exception cref="ArgumentOutOfRangeException">An option is less than one, or a batch larger than 20.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public static Task<ApiBulkResult> SendAllAsync(
        this IApiClient client, IAsyncEnumerable<IApiRequest> requests, ApiBulkOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.NotNull(client);
        Require.NotNull(requests);
        return new BulkRun(new BulkSender(client), Check(options)).RunAsync(requests, cancellationToken);
    }

    /// <inheritdoc cref="SendAllAsync(IApiClient, IAsyncEnumerable{IApiRequest}, ApiBulkOptions, CancellationToken)"/>
    public static Task<ApiBulkResult> SendAllAsync(
        this IApiClient client, IEnumerable<IApiRequest> requests, ApiBulkOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.NotNull(requests);
        return client.SendAllAsync(EnumerateAsync(requests), options, cancellationToken);
    }

    /// <summary>
    /// Sends requests as <see cref="SendAllAsync(IApiClient, IAsyncEnumerable{IApiRequest}, ApiBulkOptions, CancellationToken)"/> does, and gives
    /// each reply as it comes, in any order. Few are held: sending waits for whoever enumerates. Leaving the enumeration ends the run.
    /// </summary>
    /// <typeparam name="T">What the replies are read as.</typeparam>
    /// <param name="client">Sends the requests.</param>
    /// <param name="requests">The requests, asked for one by one when there is room for another.</param>
    /// <param name="options">Options, or <see langword="null"/> for the default ones.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>One reply for each request, a failure too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="requests"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is less than one, or a batch larger than 20.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled; some of the requests may have been carried out.</exception>
    public static IAsyncEnumerable<ApiBulkReply<T>> SendEachAsync<T>(
        this IApiClient client, IAsyncEnumerable<IApiRequest<T>> requests, ApiBulkOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.NotNull(client);
        Require.NotNull(requests);
        return BulkReplies<T>.RunAsync(client, requests, Check(options), cancellationToken);
    }

    /// <inheritdoc cref="SendEachAsync{T}(IApiClient, IAsyncEnumerable{IApiRequest{T}}, ApiBulkOptions, CancellationToken)"/>
    public static IAsyncEnumerable<ApiBulkReply<T>> SendEachAsync<T>(
        this IApiClient client, IEnumerable<IApiRequest<T>> requests, ApiBulkOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.NotNull(requests);
        return client.SendEachAsync(EnumerateAsync(requests), options, cancellationToken);
    }

    private static ApiBulkOptions Check(ApiBulkOptions? options)
    {
        options ??= new ApiBulkOptions();
        return options is { MaxConcurrency: >= 1, MaxAttempts: >= 1, RequestsPerBatch: >= 1 and <= ApiBatch.MaxRequests }
            ? options
            : throw new ArgumentOutOfRangeException(
                nameof(options),
                $"A stream needs one request at a time, and one attempt, at least; a batch holds 1 to {ApiBatch.MaxRequests}.");
    }

#pragma warning disable CS1998 // What is enumerated is there already.
    private static async IAsyncEnumerable<T> EnumerateAsync<T>(IEnumerable<T> requests)
#pragma warning restore CS1998
    {
        foreach (T request in requests)
        {
            yield return request;
        }
    }
}
