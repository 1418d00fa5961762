using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <inheritdoc cref="IApiClient"/>
/// <remarks>
/// It owns neither the <see cref="HttpClient"/> nor a token, retries nothing and keeps no state; it can be used from many threads.
/// <see cref="HttpClient.Timeout"/> bounds the wait for the headers, and again the reading of the body.
/// </remarks>
public sealed partial class ApiClient : IApiClient
{
    /// <summary>
    /// The name of the <see cref="ActivitySource"/> with one activity of kind client for each exchange, named <c>GET /apps/{id}</c> and
    /// tagged as OpenTelemetry's semantic conventions ask of HTTP clients: method, template, host, port, status and type of error, but no
    /// arguments, query, headers or bodies. It costs nothing where nobody listens.
    /// </summary>
    public const string ActivitySourceName = "DocModelGen";

    private readonly HttpClient _http;
    private readonly ApiHosts _hosts;
    private readonly Func<IApiRequest, CancellationToken, ValueTask<string>>? _accessTokenProvider;
    private readonly Func<IApiRequest, string?>? _getClientRequestId;
    private readonly int _maxResponseBytes;
    private readonly bool _keepMistyped;
    private readonly DriftObserver? _observer;
    private readonly int _maxErrorBytes;
    private readonly HttpClient? _preauthenticated;
    private readonly bool _disposeUploads;
    private readonly bool _batchUrlsStartWithSlash;

    /// <summary>Makes a client.</summary>
    /// <param name="httpClient">Sends the requests; the caller keeps and disposes it.</param>
    /// <param name="options">Options, or <see langword="null"/> for the default ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no base address, it is no absolute http or https address, or its host is not among the allowed ones.
    /// </exception>
    public ApiClient(HttpClient httpClient, ApiClientOptions? options = null)
    {
        Require.NotNull(httpClient);
        options ??= new ApiClientOptions();
        Uri baseAddress = options.BaseAddress ?? httpClient.BaseAddress
            ?? throw new ArgumentException(
                "There is no base address. ApiClientOptions.BaseAddress, or HttpClient.BaseAddress, is all that stands before the paths of the pages, such as https://service.example/api/v2.",
                nameof(options));
        _http = httpClient;
        _hosts = new ApiHosts(baseAddress, options.AllowedHosts);
        _accessTokenProvider = options.AccessTokenProvider;
        _getClientRequestId = options.GetClientRequestId;
        _maxResponseBytes = options.MaxResponseBytes;
        _keepMistyped = options.KeepMistypedValues;
        _observer = options.Observer;
        _maxErrorBytes = options.MaxErrorBytes;
        _preauthenticated = options.PreauthenticatedClient;
        _disposeUploads = options.DisposeUploads;
        _batchUrlsStartWithSlash = options.BatchUrlsStartWithSlash;
    }

    /// <summary>The address of service and version.</summary>
    public Uri BaseAddress => _hosts.BaseAddress;

    /// <inheritdoc/>
    public async Task<ApiResponse> SendAsync(IApiRequest request, CancellationToken cancellationToken = default)
    {
        Require.NotNull(request);
        HttpRequestMessage message = MakeMessage(request);
        using Activity? activity = ApiActivity.Start(request, message);
        try
        {
            using HttpResponseMessage response = await SendMessageAsync(request, message, activity, cancellationToken).ConfigureAwait(false);
            return new ApiResponse(response.StatusCode, response.Headers)
            {
                ClientRequestId = ApiResponse.FindClientRequestId(message),
                ContentHeaders = response.Content.Headers,
            };
        }
        catch (Exception exception) when (activity.IsFailedBy(exception))
        {
            throw;
        }
        finally
        {
            message.Dispose();
        }
    }

    /// <inheritdoc/>
    public Task<ApiResponse<T>> SendAsync<T>(IApiRequest<T> request, CancellationToken cancellationToken = default)
    {
        Require.NotNull(request);
        return SendAndReadAsync(request, message: null, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ApiResponse<Stream>> SendAsync(IApiStreamRequest request, CancellationToken cancellationToken = default)
    {
        Require.NotNull(request);
        HttpRequestMessage message = MakeMessage(request);
        using Activity? activity = ApiActivity.Start(request, message);
        HttpResponseMessage? response = null;
        try
        {
            response = await SendMessageAsync(request, message, activity, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                ApiResponse<Stream> empty = MakeResponse<Stream>(message, response);
                response.Dispose();
                message.Dispose();
                return empty;
            }

            Stream body = await OpenBodyAsync(request, message, response, cancellationToken).ConfigureAwait(false);
            return new ApiResponse<Stream>(response.StatusCode, new ResponseStream(body, message, response), response.Headers)
            {
                ClientRequestId = ApiResponse.FindClientRequestId(message),
                ContentHeaders = response.Content.Headers,
            };
        }
        catch (Exception exception)
        {
            _ = activity.IsFailedBy(exception);
            response?.Dispose();
            message.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<T> ListAsync<T>(
        IApiListRequest<T> request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (ApiPage<T> page in ListPagesAsync(request, cancellationToken).ConfigureAwait(false))
        {
            for (int i = 0; i < page.Value.Count; i++)
            {
                yield return page.Value[i];
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ApiPage<T>> ListPagesAsync<T>(
        IApiListRequest<T> request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Require.NotNull(request);
        HttpRequestMessage message = MakeMessage(request);
        LinkCycle cycle = new(message.RequestUri!);
        while (true)
        {
            Uri address = message.RequestUri!;
            ApiResponse<ApiPage<T>> response = await SendAndReadAsync(request, message, cancellationToken).ConfigureAwait(false);
            if (!response.HasBody)
            {
                yield break;
            }

            ApiPaging? paging = request.Operation.Paging;
            ApiPage<T> page = paging is null ? response.Body : response.Body with { NextLink = NextPage.Find(paging, response.Body, address, response.Headers) };
            page = WithAbsoluteLinks(page, address);
            yield return page;
            if (page.NextLink is not { Length: > 0 } nextLink)
            {
                yield break;
            }

            Uri next = _hosts.Resolve(address, nextLink)
                ?? throw Fail(request, message, response, "has a next link that leads " + _hosts.Refusal(address, nextLink));
            if (cycle.Closes(next))
            {
                throw Fail(request, message, response, "has a next link to a page that was there before, so that there is no end");
            }

            message = MakeNextPageMessage(request, next);
        }
    }

    private HttpRequestMessage MakeMessage(IApiRequest request) =>
        request is ILinkRequest link ? link.ToHttpRequestMessage(_hosts)
        : request is BatchRequest batch ? batch.ToHttpRequestMessage(BaseAddress, _batchUrlsStartWithSlash)
        : request.ToHttpRequestMessage(BaseAddress);

    /// <summary>The headers of the request once more; all else is in the link.</summary>
    private HttpRequestMessage MakeNextPageMessage(IApiRequest request, Uri nextLink)
    {
        HttpRequestMessage message = MakeMessage(request);
        message.RequestUri = nextLink;
        if (request.Operation.Paging is { RepeatsRequest: true })
        {
            return message;
        }

        message.Method = HttpMethod.Get;
        message.Content = null;
        return message;
    }

    /// <summary>A link that is kept must lead to the same place when nobody knows any more which request it came with.</summary>
    private ApiPage<T> WithAbsoluteLinks<T>(ApiPage<T> page, Uri address)
    {
        return IsRelative(page.NextLink) || IsRelative(page.DeltaLink)
            ? page with { NextLink = ToAbsolute(page.NextLink), DeltaLink = ToAbsolute(page.DeltaLink) }
            : page;

        static bool IsRelative(string? link) => link is { Length: > 0 } && UriReference.IsRelative(link);

        string? ToAbsolute(string? link) => IsRelative(link) ? _hosts.Resolve(address, link!)?.OriginalString ?? link : link;
    }

    private ApiException Fail(IApiRequest request, HttpRequestMessage message, ApiResponse response, string what) =>
        new ApiFailure(request, message, _maxErrorBytes).Unreadable(
            response.StatusCode, response.Headers, what, inner: null, body: [], response.ClientRequestId, fallbackRequestId: null);

    /// <param name="request">How the reply is read.</param>
    /// <param name="message">What is sent; <see langword="null"/> sends the request itself.</param>
    /// <param name="cancellationToken">Cancels.</param>
    private async Task<ApiResponse<T>> SendAndReadAsync<T>(
        IApiRequest<T> request, HttpRequestMessage? message, CancellationToken cancellationToken)
    {
        message ??= MakeMessage(request);
        using Activity? activity = ApiActivity.Start(request, message);
        try
        {
            using HttpResponseMessage response = await SendMessageAsync(request, message, activity, cancellationToken).ConfigureAwait(false);
            return await ReadBodyAsync(request, message, response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (activity.IsFailedBy(exception))
        {
            throw;
        }
        finally
        {
            message.Dispose();
        }
    }
}
