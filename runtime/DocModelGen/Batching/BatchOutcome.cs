using System;
using System.Net;
using System.Text;
using System.Text.Json;

namespace DocModelGen;

/// <summary>Makes of the reply to a part what a client makes of a reply: a response, or an exception.</summary>
internal static class BatchOutcome
{
    /// <returns>An <see cref="ApiResponse"/> or an <see cref="ApiException"/>.</returns>
    public static object Of(ApiBatchPart part, BatchReply[] replies, ApiHttpRequestMessage? message, ApiResponse<BatchReplies> batch)
    {
        string name = $"{part.Request.Operation.Method} {part.Request.Template}";
        if (replies is not [{ Status: { } number } reply])
        {
            string what = replies.Length == 0 ? "has no reply to it" : replies.Length > 1 ? "has several replies to it" : "has a reply without status to it";
            return new ApiException($"{name} was sent in a batch, and the reply {what}.", statusCode: null)
            {
                RequestId = batch.RequestId,
                ClientRequestId = batch.ClientRequestId,
            };
        }

        HttpStatusCode status = (HttpStatusCode)number;
        if (number is < 200 or > 299)
        {
            return Refused(part, reply, status, message, batch);
        }

        try
        {
            return part.MakeResponse(status, reply.Body, reply.Headers, batch.Body.KeepsMistyped);
        }
        catch (JsonException exception)
        {
            return new ApiException($"{name} was answered with {number}, but the reply is not the documented JSON: {exception.Message}", status, exception)
            {
                RequestId = ApiResponse.FindRequestId(reply.Headers) ?? batch.RequestId,
                ClientRequestId = batch.ClientRequestId,
                RawBody = Excerpt(reply.Body, message),
            };
        }
    }

    private static ApiException Refused(
        ApiBatchPart part, BatchReply reply, HttpStatusCode status, ApiHttpRequestMessage? message, ApiResponse<BatchReplies> batch)
    {
        ODataError error = ODataError.Read(reply.Body?.Bytes ?? []);
        string? requestId = ApiResponse.FindRequestId(reply.Headers) ?? error.RequestId ?? batch.RequestId;
        return new ApiException(WithoutToken(error.Describe(part.Request, status, requestId), message)!, status)
        {
            Code = WithoutToken(error.Code, message),
            ErrorMessage = WithoutToken(error.Message, message),
            RequestId = requestId,
            ClientRequestId = batch.ClientRequestId,
            RetryAfter = ApiClient.FindRetryAfter(reply.Headers),
            RawBody = Excerpt(reply.Body, message),
        };
    }

    private static string Excerpt(BatchBody? body, ApiHttpRequestMessage? message)
    {
        int longest = message?.MaxErrorBytes ?? ApiClientOptions.DefaultMaxErrorBytes;
        byte[] bytes = body?.Bytes ?? [];
        return WithoutToken(Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, longest)), message)!;
    }

    private static string? WithoutToken(string? text, ApiHttpRequestMessage? message) =>
        message is null ? text : ApiClient.WithoutToken(text, message);
}
