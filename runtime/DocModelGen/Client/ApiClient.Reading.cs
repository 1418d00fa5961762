using System;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Serialization;

namespace DocModelGen;

public sealed partial class ApiClient
{
    private async Task<ApiResponse<T>> ReadBodyAsync<T>(
        IApiRequest<T> request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using PooledOutput body = new();
        bool complete = await CopyBodyAsync(response.Content, body, _maxResponseBytes, cancellationToken).ConfigureAwait(false);
        if (!complete)
        {
            throw Unreadable(request, response, $"is larger than {_maxResponseBytes} bytes", inner: null, body.Written);
        }

        try
        {
            Utf8Body.Normalize(body, response.Content.Headers);
            if (body.Count == 0)
            {
                return new ApiResponse<T>(response.StatusCode, response.Headers);
            }

            T value = ApiJson.ReadResponse(request, body.Written, _keepMistyped);
            return new ApiResponse<T>(response.StatusCode, value, response.Headers);
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException)
        {
            throw Unreadable(request, response, "is not the documented JSON", exception, body.Written);
        }
    }

    private async Task<ApiException> ReadErrorAsync(IApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using PooledOutput body = new();
        try
        {
            await CopyBodyAsync(response.Content, body, _maxErrorBytes, cancellationToken).ConfigureAwait(false);
            Utf8Body.Normalize(body, response.Content.Headers);
        }
        catch (Exception exception) when (exception is HttpRequestException or DecoderFallbackException)
        {
            // The status says more than the connection that breaks after it.
        }

        ODataError error = ODataError.Read(body.Written);
        string? requestId = ApiResponse.FindRequestId(response.Headers) ?? error.RequestId;
        StringBuilder message = new();
        message.Append(request.Operation.Method).Append(' ').Append(request.Template)
            .Append(" was answered with ").Append((int)response.StatusCode).Append(" (").Append(response.StatusCode).Append(')');
        Append(message, ": ", error.Code);
        Append(message, ": ", error.Message);
        Append(message, " [request-id ", requestId, "]");
        return new ApiException(message.ToString(), response.StatusCode)
        {
            Code = error.Code,
            ErrorMessage = error.Message,
            RequestId = requestId,
            RetryAfter = FindRetryAfter(response),
            RawBody = ToText(body.Written),
        };
    }

    /// <summary>Copies a body; false if it is longer than it may be.</summary>
    private async Task<bool> CopyBodyAsync(HttpContent content, PooledOutput body, int limit, CancellationToken cancellationToken)
    {
        if (content is ByteArrayContent)
        {
            // In memory already, as with handlers of tests and caches: nothing to wait for.
            return await CopyBodyCoreAsync(content, body, limit, cancellationToken).ConfigureAwait(false);
        }

        // HttpClient's own time-out ends with the headers.
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_http.Timeout);
        try
        {
            return await CopyBodyCoreAsync(content, body, limit, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            string message = $"The reply was not complete within the {_http.Timeout.TotalSeconds} seconds of HttpClient.Timeout.";
            throw new TaskCanceledException(message, new TimeoutException(exception.Message, exception));
        }
        catch (IOException exception)
        {
            throw new HttpRequestException("The connection broke before the reply was complete.", exception);
        }
    }

    private static async Task<bool> CopyBodyCoreAsync(HttpContent content, PooledOutput body, int limit, CancellationToken cancellationToken)
    {
        long? length = content.Headers.ContentLength;
        int expected = (int)Math.Min(length ?? 0, limit);
#if NET
        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        using Stream stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
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

    private static ApiException Unreadable(
        IApiRequest request, HttpResponseMessage response, string what, Exception? inner, ReadOnlySpan<byte> body)
    {
        const int Excerpt = 4096;
        string text = $"{request.Operation.Method} {request.Template} was answered with {(int)response.StatusCode}, but the reply {what}";
        return new ApiException(inner is null ? text + "." : $"{text}: {inner.Message}", response.StatusCode, inner)
        {
            RequestId = ApiResponse.FindRequestId(response.Headers),
            RawBody = ToText(body.Slice(0, Math.Min(body.Length, Excerpt))),
        };
    }

    private static TimeSpan? FindRetryAfter(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter is not { } retryAfter)
        {
            return null;
        }

        if (retryAfter.Delta is { } delta)
        {
            return delta;
        }

        // The service's own clock, if it tells the time, so that a wrong one here does no harm.
        TimeSpan? wait = retryAfter.Date - (response.Headers.Date ?? DateTimeOffset.UtcNow);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static void Append(StringBuilder message, string before, string? text, string after = "")
    {
        if (!string.IsNullOrEmpty(text))
        {
            message.Append(before).Append(text).Append(after);
        }
    }

    private static string ToText(ReadOnlySpan<byte> body)
    {
#if NET
        return Encoding.UTF8.GetString(body);
#else
        return Encoding.UTF8.GetString(body.ToArray());
#endif
    }
}
