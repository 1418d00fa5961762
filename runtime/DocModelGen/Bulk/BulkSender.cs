using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>Sends requests of a stream, one or a batch, whose replies matter by their status only.</summary>
internal class BulkSender(IApiClient client)
{
    /// <returns>For each request an <see cref="ApiResponse"/> or an <see cref="Exception"/>.</returns>
    public async Task<object[]> SendAsync(IReadOnlyList<IApiRequest> requests, bool asBatch, CancellationToken cancellationToken)
    {
        try
        {
            return asBatch
                ? await SendBatchAsync(requests, cancellationToken).ConfigureAwait(false)
                : [await SendAsync(client, requests[0], cancellationToken).ConfigureAwait(false)];
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A reply that came while the caller cancelled is those requests' failure all the same.
            return [.. requests.Select(_ => exception)];
        }
    }

    protected virtual async Task<ApiResponse> SendAsync(IApiClient client, IApiRequest request, CancellationToken cancellationToken) =>
        await client.SendAsync(request, cancellationToken).ConfigureAwait(false);

    protected virtual ApiBatchPart Add(ApiBatch batch, IApiRequest request) => batch.Add(request);

    private async Task<object[]> SendBatchAsync(IReadOnlyList<IApiRequest> requests, CancellationToken cancellationToken)
    {
        ApiBatch batch = new();
        foreach (IApiRequest request in requests)
        {
            Add(batch, request);
        }

        ApiBatchResponse replies = await client.SendAsync(batch, cancellationToken).ConfigureAwait(false);
        return [.. batch.Parts.Select(replies.Find)];
    }
}

/// <summary>Sends requests of a stream whose replies are read.</summary>
internal sealed class BulkSender<T>(IApiClient client) : BulkSender(client)
{
    protected override async Task<ApiResponse> SendAsync(IApiClient client, IApiRequest request, CancellationToken cancellationToken) =>
        await client.SendAsync((IApiRequest<T>)request, cancellationToken).ConfigureAwait(false);

    protected override ApiBatchPart Add(ApiBatch batch, IApiRequest request) => batch.Add((IApiRequest<T>)request);
}
