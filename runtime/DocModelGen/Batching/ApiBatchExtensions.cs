using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>Sends requests together.</summary>
public static class ApiBatchExtensions
{
    /// <summary>
    /// Sends the parts to <c>/$batch</c>, in their order, at most <see cref="ApiBatch.MaxRequests"/> at a time, one batch after another. Nothing
    /// is sent twice.
    /// </summary>
    /// <remarks>
    /// A part that cannot be sent is left out, and fails with what prevented it as the inner exception: a body that cannot be written as JSON or
    /// is a stream, a header with a line break, an address that leads away from the base address. A part that depends on a failed one of its own
    /// batch fails as the service says, and one that depends on a failed one of an earlier batch, or on one that was not sent, is not sent; either
    /// way with status 424 (Failed Dependency).
    /// </remarks>
    /// <param name="client">Sends the batches.</param>
    /// <param name="batch">The parts. Nothing is sent where there are none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What became of each part. A batch that fails as a whole is the failure of each of its parts.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled; some of the parts may have been carried out.</exception>
    public static async Task<ApiBatchResponse> SendAsync(this IApiClient client, ApiBatch batch, CancellationToken cancellationToken = default)
    {
        Require.NotNull(client);
        Require.NotNull(batch);
        ApiBatchPart[] parts = [.. batch.Parts];
        ApiBatchResponse result = new(batch, parts.Length);
        for (int start = 0; start < parts.Length; start += ApiBatch.MaxRequests)
        {
            // A part depends only on earlier ones, so that any run of them can be a batch.
            int count = Math.Min(ApiBatch.MaxRequests, parts.Length - start);
            await SendPartsAsync(client, new BatchRequest(new(parts, start, count), result), result, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    private static async Task SendPartsAsync(IApiClient client, BatchRequest request, ApiBatchResponse result, CancellationToken cancellationToken)
    {
        try
        {
            ApiResponse<BatchReplies> response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            ILookup<string?, BatchReply> replies = (response.HasBody ? response.Body.All : []).ToLookup(static reply => reply.Id);
            BatchOutcome outcome = new(request.Message, response);
            foreach (ApiBatchPart part in request.Sent)
            {
                result.Set(part, outcome.Of(part, [.. replies[part.Id]]));
            }
        }
        catch (ApiException exception)
        {
            foreach (ApiBatchPart part in request.Sent)
            {
                result.Set(part, exception);
            }
        }
        catch (InvalidOperationException) when (!request.Sent.Any())
        {
            // Each part has failed by itself, and nothing is left to send.
        }
    }
}
