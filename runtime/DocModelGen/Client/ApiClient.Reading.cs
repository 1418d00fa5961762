using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Serialization;

namespace DocModelGen;

public sealed partial class ApiClient
{
    private async Task<ApiResponse<T>> ReadBodyAsync<T>(
        IApiRequest<T> request, HttpRequestMessage message, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            // The page documents the status, and what comes with a redirect or 304 is none of the documented body.
            return MakeResponse<T>(message, response);
        }

        ApiFailure failure = new(request, message, _maxErrorBytes);
        using PooledOutput body = new();
        bool complete;
        try
        {
            complete = await CopyBodyAsync(response.Content, body, _maxResponseBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw IsCancelled(exception, cancellationToken)
                ? ApiFailure.Cancelled(exception, cancellationToken)
                : failure.Unreadable(response, "broke off", exception, body.Written);
        }

        if (!complete)
        {
            throw failure.Unreadable(response, $"is larger than {_maxResponseBytes} bytes", inner: null, body.Written);
        }

        try
        {
            Utf8Body.Normalize(body, response.Content.Headers);
            return body.Count == 0
                ? MakeResponse<T>(message, response)
                : new ApiResponse<T>(response.StatusCode, ApiJson.ReadResponse(request, body.Written, _observer, _keepMistyped), response.Headers)
                {
                    ClientRequestId = ApiResponse.FindClientRequestId(message),
                    ContentHeaders = response.Content.Headers,
                };
        }
        catch (Exception exception)
        {
            // Whatever a value brings a reader to: the request itself has succeeded, and the exception is the one that says so.
            throw failure.Unreadable(response, WrongBody.Describe(response.Content.Headers), exception, body.Written);
        }
    }

    private async Task<Stream> OpenBodyAsync(
        IApiStreamRequest request, HttpRequestMessage message, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
#if NET
            return await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            return await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        }
        catch (Exception exception)
        {
            throw IsCancelled(exception, cancellationToken)
                ? ApiFailure.Cancelled(exception, cancellationToken)
                : new ApiFailure(request, message, _maxErrorBytes).Unreadable(response, "broke off", exception, []);
        }
    }

    private static ApiResponse<T> MakeResponse<T>(HttpRequestMessage message, HttpResponseMessage response) => new(response.StatusCode, response.Headers)
    {
        ClientRequestId = ApiResponse.FindClientRequestId(message),
        ContentHeaders = response.Content.Headers,
    };

    private async Task<ApiException> ReadErrorAsync(ApiFailure failure, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using PooledOutput body = new();
        try
        {
            await CopyBodyAsync(response.Content, body, _maxErrorBytes, cancellationToken).ConfigureAwait(false);
            Utf8Body.Normalize(body, response.Content.Headers);
        }
        catch (Exception exception)
        {
            // The status says more than the connection that breaks after it, or the charset that nobody knows.
            if (IsCancelled(exception, cancellationToken))
            {
                throw ApiFailure.Cancelled(exception, cancellationToken);
            }
        }

        return failure.Refused(response, body.Written);
    }

    /// <summary>Whether the caller has cancelled; a reply that is at fault is at fault all the same.</summary>
    private static bool IsCancelled(Exception exception, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
        && exception is OperationCanceledException or IOException or ObjectDisposedException or HttpRequestException { InnerException: IOException };

    /// <summary>Copies a body; false if it is longer than it may be.</summary>
    private Task<bool> CopyBodyAsync(HttpContent content, PooledOutput body, int limit, CancellationToken cancellationToken) =>
        content is ByteArrayContent
            // In memory already, as with handlers of tests and caches: nothing to wait for.
            ? CopyBodyCoreAsync(content, body, limit, cancellationToken)
            : CopyBodyInTimeAsync(content, body, limit, cancellationToken);

    private async Task<bool> CopyBodyInTimeAsync(HttpContent content, PooledOutput body, int limit, CancellationToken cancellationToken)
    {
        // HttpClient's own time-out ends with the headers.
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_http.Timeout);
        try
        {
            return await CopyBodyCoreAsync(content, body, limit, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"The reply was not complete within the {_http.Timeout.TotalSeconds} seconds of HttpClient.Timeout.", exception);
        }
    }

    internal static async Task<bool> CopyBodyCoreAsync(HttpContent content, PooledOutput body, int limit, CancellationToken cancellationToken)
    {
#if NET
        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        using Stream stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        // What is in memory has the size that it has; what is only announced may never come, and costs no more than a little until it does.
        const int MostAnnounced = (64 * 1024) - 1;
        int expected = stream.CanSeek
            ? (int)Math.Min(stream.Length - stream.Position, limit)
            : (int)Math.Min(Math.Min(content.Headers.ContentLength ?? 0, MostAnnounced), limit);
        while (body.Count <= limit)
        {
            // One byte more than expected, so that the end is seen without growing.
            int free = Math.Min(Math.Max(expected - body.Count, 0) + 1, limit - body.Count + 1);
#if NET
            Memory<byte> memory = body.GetMemory(free);
            memory = memory.Slice(0, Math.Min(memory.Length, limit - body.Count + 1));
            int count = await stream.ReadAsync(memory, cancellationToken).ConfigureAwait(false);
#else
            ArraySegment<byte> segment = body.GetFree(free);
            int size = Math.Min(segment.Count, limit - body.Count + 1);
            int count = await stream.ReadAsync(segment.Array!, segment.Offset, size, cancellationToken).ConfigureAwait(false);
#endif
            if (count == 0)
            {
                return true;
            }

            body.Advance(count);
        }

        return false;
    }

    internal static TimeSpan? FindRetryAfter(HttpResponseHeaders headers)
    {
        if (headers.RetryAfter is not { } retryAfter)
        {
            return null;
        }

        if (retryAfter.Delta is { } delta)
        {
            return delta;
        }

        // The service's own clock, if it tells the time, so that a wrong one here does no harm.
        TimeSpan? wait = retryAfter.Date - (headers.Date ?? DateTimeOffset.UtcNow);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
