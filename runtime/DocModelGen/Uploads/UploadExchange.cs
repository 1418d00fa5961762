using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>The requests of an upload.</summary>
internal sealed class UploadExchange(Uri address, UploadSource source, ApiUploadOptions options)
{
    private const int MaxReplyBytes = 1024 * 1024;

    private readonly HttpClient _http = options.HttpClient ?? PreauthenticatedClient.Shared;

    // Says what failed without the address: that is a secret.
    private readonly ApiFailure _failure = new(new Request(), message: null, ApiClientOptions.DefaultMaxErrorBytes);

    /// <summary>Sends one range.</summary>
    public Task<UploadReply> SendAsync(long start, long end, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Put, address) { Content = new RangeContent(source, start, end) }, cancellationToken);

    /// <summary>Asks what the service has.</summary>
    public Task<UploadReply> AskAsync(CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellationToken);

    public ApiException Unreadable(UploadReply reply, string what, Exception? inner = null) =>
        _failure.Unreadable(reply.Status, reply.Headers, what, inner, reply.Body, clientRequestId: null, fallbackRequestId: null);

    public ApiException Refused(UploadReply reply) => reply.Fault is not null
        ? _failure.Unanswered(reply.Fault.Message, reply.Fault)
        : _failure.Refused(reply.Status, reply.Headers, reply.Body, clientRequestId: null, fallbackRequestId: null);

    private async Task<UploadReply> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = message;
#if NET
        request.Version = _http.DefaultRequestVersion;
        request.VersionPolicy = _http.DefaultVersionPolicy;
#endif
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.RangeTimeout);
        try
        {
            using HttpResponseMessage response =
                await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            using PooledOutput body = new();
            await ApiClient.CopyBodyCoreAsync(response.Content, body, MaxReplyBytes, timeout.Token).ConfigureAwait(false);
            return new UploadReply { Status = response.StatusCode, Headers = response.Headers, ContentHeaders = response.Content.Headers, Body = body.Written.ToArray() };
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw ApiFailure.Cancelled(exception, cancellationToken);
        }
        catch (Exception exception) when (exception is not IAssertionException)
        {
            bool isTimeout = exception is OperationCanceledException && timeout.IsCancellationRequested;
            return new UploadReply { Fault = isTimeout ? new TimeoutException("Nothing came within the time that a range may take.", exception) : exception };
        }
    }

    private sealed class Request : IApiRequest
    {
        public ApiOperation Operation { get; } = new("Upload", "PUT", 201, ["(upload session)"]);

        public string Template => Operation.Templates[0];

        public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress) => throw new NotSupportedException();
    }
}
