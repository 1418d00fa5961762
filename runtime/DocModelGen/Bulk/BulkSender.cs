using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>Sends requests of a stream, one or a batch, whose replies matter by their status only.</summary>
internal class BulkSender(IApiClient client)
{
    /// <summary>What stands for a null in the stream.</summary>
    public virtual IApiRequest Missing { get; } = new MissingRequest();

    /// <returns>For each request an <see cref="ApiResponse"/> or an <see cref="Exception"/>.</returns>
    public async Task<object[]> SendAsync(IReadOnlyList<BulkItem> items, bool asBatch, CancellationToken cancellationToken)
    {
        try
        {
            return asBatch
                ? await SendBatchAsync(items, cancellationToken).ConfigureAwait(false)
                : [await SendAsync(client, items[0].Request, cancellationToken).ConfigureAwait(false)];
        }
        catch (Exception exception) when (exception is not IAssertionException && (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            // A reply that came while the caller cancelled is those requests' failure all the same.
            return [.. items.Select(_ => exception)];
        }
    }

    protected virtual async Task<ApiResponse> SendAsync(IApiClient client, IApiRequest request, CancellationToken cancellationToken) =>
        await client.SendAsync(request, cancellationToken).ConfigureAwait(false);

    protected virtual ApiBatchPart Add(ApiBatch batch, IApiRequest request) => batch.Add(request);

    private async Task<object[]> SendBatchAsync(IReadOnlyList<BulkItem> items, CancellationToken cancellationToken)
    {
        ApiBatch batch = new();
        foreach (BulkItem item in items)
        {
            Add(batch, item.Request);
        }

        ApiBatchResponse replies = await client.SendAsync(batch, cancellationToken).ConfigureAwait(false);
        return [.. batch.Parts.Select(replies.Find)];
    }
}

/// <summary>Sends requests of a stream whose replies are read.</summary>
internal sealed class BulkSender<T>(IApiClient client) : BulkSender(client)
{
    public override IApiRequest Missing { get; } = new MissingRequest<T>();

    protected override async Task<ApiResponse> SendAsync(IApiClient client, IApiRequest request, CancellationToken cancellationToken) =>
        await client.SendAsync((IApiRequest<T>)request, cancellationToken).ConfigureAwait(false);

    protected override ApiBatchPart Add(ApiBatch batch, IApiRequest request) => batch.Add((IApiRequest<T>)request);
}
