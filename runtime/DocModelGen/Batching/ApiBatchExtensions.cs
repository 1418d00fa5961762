using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>Sends requests together.</summary>
public static class ApiBatchExtensions
{
    /// <summary>
    /// Sends the parts to <c>/$batch</c>, at most <see cref="ApiBatch.MaxRequests"/> at a time, one batch after another; parts that depend on
    /// each other go together. Nothing is sent twice.
    /// </summary>
    /// <param name="client">Sends the batches.</param>
    /// <param name="batch">The parts.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What became of each part. A batch that fails as a whole is the failure of each of its parts.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">More parts depend on each other than fit into one batch; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">A part has a body that is a stream, or leads away from the client's base address.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled; some of the parts may have been carried out.</exception>
    public static async Task<ApiBatchResponse> SendAsync(this IApiClient client, ApiBatch batch, CancellationToken cancellationToken = default)
    {
        Require.NotNull(client);
        Require.NotNull(batch);
        ApiBatchPart[] parts = [.. batch.Parts];
        ApiBatchResponse result = new(batch, parts.Length);
        foreach (List<ApiBatchPart> some in BatchSplit.Split(parts))
        {
            BatchRequest request = new(some);
            try
            {
                ApiResponse<BatchReplies> response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                ILookup<string?, BatchReply> replies = (response.HasBody ? response.Body.All : []).ToLookup(static reply => reply.Id);
                foreach (ApiBatchPart part in some)
                {
                    result.Set(part, BatchOutcome.Of(part, [.. replies[part.Id]], request.Message, response));
                }
            }
            catch (ApiException exception)
            {
                foreach (ApiBatchPart part in some)
                {
                    result.Set(part, exception);
                }
            }
        }

        return result;
    }
}
