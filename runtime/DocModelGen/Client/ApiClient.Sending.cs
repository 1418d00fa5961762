using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

public sealed partial class ApiClient
{
    /// <summary>Sends a request and returns the reply if it is a success.</summary>
    private async Task<HttpResponseMessage> SendMessageAsync(
        IApiRequest request, HttpRequestMessage message, Activity? activity, CancellationToken cancellationToken)
    {
#if NET
        message.Version = _http.DefaultRequestVersion;
        message.VersionPolicy = _http.DefaultVersionPolicy;
#endif
        if (message.RequestUri is { } address && !ApiUri.CanBeSent(address))
        {
            // Somebody else's request: ours cannot have one.
            throw new ArgumentException("The address of the request has a character that RFC 3986 does not allow there.", nameof(request));
        }

        if (message is ApiHttpRequestMessage ours)
        {
            ours.MaxErrorBytes = _maxErrorBytes;
        }

        if (_getClientRequestId is not null && !message.Headers.Contains(ApiResponse.ClientRequestIdHeader))
        {
            ApiRequest.AddHeader(message.Headers, ApiResponse.ClientRequestIdHeader, _getClientRequestId(request));
        }

        ApiFailure failure = new(request, message, _maxErrorBytes);
        if (_accessTokenProvider is not null)
        {
            _hosts.CheckMayCarryToken(message.RequestUri!);
            string token = await GetAccessTokenAsync(request, failure, cancellationToken).ConfigureAwait(false);
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (message.Content is null && message.Method == HttpMethod.Post)
        {
            // SocketsHttpHandler sends a request again whose connection died before it began to write the content, and without content it
            // never begins. The bytes on the wire are the same.
            message.Content = new ByteArrayContent([]);
        }

        HttpResponseMessage response;
        try
        {
            response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (request is IApiStreamRequest)
            {
                response = await FollowDownloadAsync(message, response, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw ApiFailure.Cancelled(exception, cancellationToken);
        }
        catch (OperationCanceledException exception)
        {
            throw IsTimeout(exception)
                ? failure.Unanswered(
                    $"nothing came within the {_http.Timeout.TotalSeconds} seconds of HttpClient.Timeout", new TimeoutException(exception.Message, exception))
                : failure.Unanswered("it was given up below, by HttpClient.CancelPendingRequests or a handler", exception);
        }
        catch (Exception exception) when (exception is not IAssertionException)
        {
            // The connection, or whatever a handler of the HttpClient throws.
            throw failure.Unanswered(exception is HttpRequestException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}", exception);
        }
        finally
        {
            if (_disposeUploads && request is ApiRequest { Body: Stream upload })
            {
                upload.Dispose();
            }
        }

        activity.SetStatus(response);
        if (request.Operation.IsSuccess((int)response.StatusCode))
        {
            _observer?.Observe(request.Operation, response.StatusCode);
            return response;
        }

        using (response)
        {
            throw await ReadErrorAsync(failure, response, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string> GetAccessTokenAsync(IApiRequest request, ApiFailure failure, CancellationToken cancellationToken)
    {
        try
        {
            return await _accessTokenProvider!(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw exception is OperationCanceledException && cancellationToken.IsCancellationRequested
                ? ApiFailure.Cancelled(exception, cancellationToken)
                : failure.Unsent("AccessTokenProvider failed", exception);
        }
    }

    /// <summary>
    /// Follows a download to where its bytes are, commonly an address of a storage service that carries its own authorization: neither token nor
    /// headers go there. Nothing else is followed here; what the HttpClient's own handler does is the caller's choice.
    /// </summary>
    private async Task<HttpResponseMessage> FollowDownloadAsync(
        HttpRequestMessage message, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        const int MaxRedirects = 5;
        if (FindDownload(message, message.RequestUri!, response) is not { } address)
        {
            return response;
        }

        // The HttpClient that is waited with here has no time-out of its own, or another.
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_http.Timeout);
        HttpClient downloads = _preauthenticated ?? FindStandIn(response) ?? PreauthenticatedClient.Shared;
        Uri? next = address;
        for (int i = 0; i < MaxRedirects && next is not null; i++)
        {
            response.Dispose();
            using HttpRequestMessage download = new(HttpMethod.Get, next);
#if NET
            download.Version = message.Version;
            download.VersionPolicy = message.VersionPolicy;
#endif
            try
            {
                response = await downloads
                    .SendAsync(download, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new TaskCanceledException(exception.Message, new TimeoutException(exception.Message, exception));
            }

            next = FindDownload(message, next, response);
        }

        return response;
    }

    /// <summary>Where a handler that stands for the service, in a test without network, wants the rest of the download to be asked for.</summary>
    private static HttpClient? FindStandIn(HttpResponseMessage response) =>
#if NET
        response.RequestMessage?.Options.TryGetValue(new HttpRequestOptionsKey<HttpClient>("DocModelGen.Testing.Downloads"), out HttpClient? client) == true ? client : null;
#else
        null;
#endif

    private Uri? FindDownload(HttpRequestMessage message, Uri from, HttpResponseMessage response)
    {
        if (message.Method != HttpMethod.Get || (int)response.StatusCode is not (301 or 302 or 303 or 307 or 308)
            || response.Headers.Location is not { } location
            || ApiUri.Resolve(from, location.OriginalString) is not { } address)
        {
            return null;
        }

        bool isLocal = address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && BaseAddress.IsLoopback;
        return address.Scheme == Uri.UriSchemeHttps || isLocal ? address : null;
    }

    // .NET Framework's HttpClient cancels without saying that it was the time-out.
    private static bool IsTimeout(OperationCanceledException exception) =>
#if NET
        exception.InnerException is TimeoutException;
#else
        exception is TaskCanceledException;
#endif
}
