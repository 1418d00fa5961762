using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Serialization;

namespace DocModelGen;

public sealed partial class ApiClient
{
    private async Task<ApiResponse<T>> ReadBodyAsync<T>(
        IApiRequest<T> request, HttpRequestMessage message, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using PooledOutput body = new();
        bool complete;
        try
        {
            complete = await CopyBodyAsync(response.Content, body, _maxResponseBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            throw Unreadable(request, message, response, "broke off", exception, body.Written);
        }

        if (!complete)
        {
            throw Unreadable(request, message, response, $"is larger than {_maxResponseBytes} bytes", inner: null, body.Written);
        }

        string? clientRequestId = ApiResponse.FindClientRequestId(message);
        try
        {
            Utf8Body.Normalize(body, response.Content.Headers);
            if (body.Count == 0)
            {
                return new ApiResponse<T>(response.StatusCode, response.Headers) { ClientRequestId = clientRequestId };
            }

            T value = ApiJson.ReadResponse(request, body.Written, _keepMistyped);
            return new ApiResponse<T>(response.StatusCode, value, response.Headers) { ClientRequestId = clientRequestId };
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException)
        {
            throw Unreadable(request, message, response, "is not the documented JSON", exception, body.Written);
        }
    }

    private async Task<ApiException> ReadErrorAsync(
        IApiRequest request, HttpRequestMessage message, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using PooledOutput body = new();
        try
        {
            await CopyBodyAsync(response.Content, body, _maxErrorBytes, cancellationToken).ConfigureAwait(false);
            Utf8Body.Normalize(body, response.Content.Headers);
        }
        catch (Exception exception) when (exception is DecoderFallbackException || IsBroken(exception))
        {
            // The status says more than the connection that breaks after it.
        }

        ODataError error = ODataError.Read(body.Written);
        string? requestId = ApiResponse.FindRequestId(response.Headers) ?? error.RequestId;
        return new ApiException(WithoutToken(error.Describe(request, response.StatusCode, requestId), message), response.StatusCode)
        {
            Code = WithoutToken(error.Code, message),
            ErrorMessage = WithoutToken(error.Message, message),
            RequestId = requestId,
            ClientRequestId = ApiResponse.FindClientRequestId(message) ?? ApiResponse.FindClientRequestId(response),
            RetryAfter = FindRetryAfter(response.Headers),
            RawBody = WithoutToken(ToText(body.Written), message),
        };
    }

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

    /// <summary>Whether the connection broke, stalled, or carried what cannot be decompressed.</summary>
    private static bool IsBroken(Exception exception) =>
        exception is IOException or HttpRequestException or TimeoutException or InvalidDataException;

    private static async Task<bool> CopyBodyCoreAsync(HttpContent content, PooledOutput body, int limit, CancellationToken cancellationToken)
    {
#if NET
        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        using Stream stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        long? length = stream.CanSeek ? stream.Length : content.Headers.ContentLength;
        int expected = (int)Math.Min(length ?? 0, limit);
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
        IApiRequest request, HttpRequestMessage message, HttpResponseMessage response, string what, Exception? inner, ReadOnlySpan<byte> body)
    {
        const int Excerpt = 4096;
        string text = $"{request.Operation.Method} {request.Template} was answered with {(int)response.StatusCode}, but the reply {what}";
        return new ApiException(inner is null ? text + "." : $"{text}: {inner.Message}", response.StatusCode, inner)
        {
            RequestId = ApiResponse.FindRequestId(response.Headers),
            ClientRequestId = ApiResponse.FindClientRequestId(message) ?? ApiResponse.FindClientRequestId(response),
            RawBody = WithoutToken(ToText(body.Slice(0, Math.Min(body.Length, Excerpt))), message),
        };
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

    /// <summary>Pages of errors that show the request to whoever debugs the service would carry the token into logs.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    internal static string? WithoutToken(string? text, HttpRequestMessage message) =>
        message.Headers.Authorization?.Parameter is { Length: > 0 } token ? text?.Replace(token, "***") : text;

    private static string ToText(ReadOnlySpan<byte> body)
    {
#if NET
        return Encoding.UTF8.GetString(body);
#else
        return Encoding.UTF8.GetString(body.ToArray());
#endif
    }
}
