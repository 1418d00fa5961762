using System;
using System.Net;

namespace DocModelGen;

/// <summary>Makes of the reply to a part what a client makes of a reply: a response, or an exception.</summary>
/// <param name="message">The batch as it was sent.</param>
/// <param name="batch">The reply to the batch.</param>
internal readonly struct BatchOutcome(ApiHttpRequestMessage? message, ApiResponse<BatchReplies> batch)
{
    /// <returns>An <see cref="ApiResponse"/> or an <see cref="ApiException"/>.</returns>
    public object Of(ApiBatchPart part, BatchReply[] replies)
    {
        IApiRequest request = part.Request;
        if (replies is not [{ Status: { } number } reply])
        {
            string what = replies.Length == 0 ? "has no reply to it" : replies.Length > 1 ? "has several replies to it" : "has a reply without status to it";
            return Secrets.Of(message).Clean(
                new ApiException($"{request.Operation.Method} {request.Template} was sent in a batch, and the reply {what}.", statusCode: null)
                {
                    RequestId = batch.RequestId,
                    ClientRequestId = batch.ClientRequestId,
                });
        }

        HttpStatusCode status = (HttpStatusCode)number;
        ApiFailure failure = new(request, message, message?.MaxErrorBytes ?? ApiClientOptions.DefaultMaxErrorBytes);
        if (!request.Operation.IsSuccess(number))
        {
            return failure.Refused(status, reply.Headers, reply.Body?.ErrorBytes ?? [], batch.ClientRequestId, batch.RequestId);
        }

        try
        {
            // What comes with a redirect or 304 that the page documents is none of the documented body.
            batch.Body.Observer?.Observe(request.Operation, status);
            return part.MakeResponse(number > 299 ? reply.WithoutBody() : reply, batch.Body);
        }
        catch (Exception exception)
        {
            // The other parts have nothing to do with it.
            return failure.Unreadable(
                status, reply.Headers, WrongBody.Describe(reply.ContentHeaders), exception, reply.Body?.Bytes ?? [], batch.ClientRequestId, batch.RequestId);
        }
    }
}
