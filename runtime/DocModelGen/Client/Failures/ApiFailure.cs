using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;

namespace DocModelGen;

/// <summary>Makes of whatever went wrong with one exchange the exception that says so.</summary>
/// <param name="request">The request.</param>
/// <param name="message">What was sent; <see langword="null"/> where a stand-in of the client made none.</param>
/// <param name="maxErrorBytes">How much of a body, and of the headers, is kept.</param>
internal readonly struct ApiFailure(IApiRequest request, HttpRequestMessage? message, int maxErrorBytes)
{
    private const int Excerpt = 4096;

    private string Name => $"{request.Operation.Method} {request.Template}";

    /// <summary>Nothing was sent, since the caller's own code failed.</summary>
    public ApiException Unsent(string what, Exception cause) => Secrets.Of(message).Clean(
        new ApiException($"{Name} was not sent: {what}: {cause.Message}", statusCode: null, cause)
        {
            ClientRequestId = ApiResponse.FindClientRequestId(message),
        });

    /// <summary>It was sent, perhaps, and no reply came.</summary>
    public ApiException Unanswered(string why, Exception cause)
    {
        string? id = ApiResponse.FindClientRequestId(message);
        string suffix = id is null ? string.Empty : $" [{ApiResponse.ClientRequestIdHeader} {id}]";
        return Secrets.Of(message).Clean(new ApiException($"{Name} was not answered: {why}{suffix}", statusCode: null, cause) { ClientRequestId = id });
    }

    /// <summary>The reply says that the request failed.</summary>
    public ApiException Refused(HttpResponseMessage response, ReadOnlySpan<byte> body) => Refused(
        response.StatusCode, response.Headers, body, ApiResponse.FindClientRequestId(message) ?? ApiResponse.FindClientRequestId(response), fallbackRequestId: null, response.RequestMessage);

    /// <summary>The reply, perhaps to one of a batch, says that the request failed.</summary>
    public ApiException Refused(
        HttpStatusCode status, HttpResponseHeaders headers, ReadOnlySpan<byte> body, string? clientRequestId, string? fallbackRequestId, HttpRequestMessage? sent = null)
    {
        ErrorBody error = ErrorBody.Read(body);
        string? requestId = ApiResponse.FindRequestId(headers) ?? error.RequestId ?? fallbackRequestId;
        return Secrets.Of(message, sent).Clean(new ApiException(error.Describe(request, status, requestId), status)
        {
            Code = error.Code,
            ErrorMessage = error.Message,
            RequestId = requestId,
            ClientRequestId = clientRequestId ?? error.ClientRequestId,
            RetryAfter = ApiClient.FindRetryAfter(headers),
            RawBody = ToText(body.Slice(0, Math.Min(body.Length, maxErrorBytes))),
            Headers = ReplyHeaders.CopyForException(headers, maxErrorBytes),
        });
    }

    /// <summary>The reply says that the request succeeded, and then something else than documented.</summary>
    public ApiException Unreadable(HttpResponseMessage response, string what, Exception? inner, ReadOnlySpan<byte> body) => Unreadable(
        response.StatusCode,
        response.Headers,
        what,
        inner,
        body.Slice(0, Math.Min(body.Length, Excerpt)),
        ApiResponse.FindClientRequestId(message) ?? ApiResponse.FindClientRequestId(response),
        fallbackRequestId: null,
        response.RequestMessage);

    public ApiException Unreadable(
        HttpStatusCode status,
        HttpResponseHeaders headers,
        string what,
        Exception? inner,
        ReadOnlySpan<byte> body,
        string? clientRequestId,
        string? fallbackRequestId,
        HttpRequestMessage? sent = null)
    {
        string text = $"{Name} was answered with {(int)status}, but the reply {what}";
        return Secrets.Of(message, sent).Clean(new ApiException(inner is null ? text + "." : $"{text}: {inner.Message}", status, inner)
        {
            RequestId = ApiResponse.FindRequestId(headers) ?? fallbackRequestId,
            ClientRequestId = clientRequestId,
            RawBody = ToText(body.Slice(0, Math.Min(body.Length, maxErrorBytes))),
            Headers = ReplyHeaders.CopyForException(headers, maxErrorBytes),
        });
    }

    /// <summary>What is thrown where the caller has cancelled: it carries the caller's token, whichever was cancelled on the way.</summary>
    public static OperationCanceledException Cancelled(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException cancelled && cancelled.CancellationToken == cancellationToken
            ? cancelled
            : new OperationCanceledException("The call was cancelled.", exception, cancellationToken);

    private static string ToText(ReadOnlySpan<byte> body)
    {
#if NET
        return Encoding.UTF8.GetString(body);
#else
        return Encoding.UTF8.GetString(body.ToArray());
#endif
    }
}
