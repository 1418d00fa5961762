using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Testing.Checking;

namespace DocModelGen.Testing;

/// <summary>
/// A service made of pages: it checks each request against the page that documents it, and answers with the page's example. For
/// <c>new HttpClient(handler)</c>, or as the primary handler of an <c>IHttpClientFactory</c>. Nothing goes over the network.
/// </summary>
/// <remarks>
/// Checked are method, URL template and path parameters, headers that the page calls required, content type, and the body: that all its
/// properties are documented, of the documented JSON kind and, where members are listed, among them, that none is read-only, and that those
/// that the page calls required are there. Several threads may send at once.
/// <para>
/// Each request of a JSON batch (<c>POST /$batch</c>) is checked and answered as if it had come alone; one that depends on a refused one is
/// answered with 424. What disagrees in any of them fails the batch.
/// </para>
/// </remarks>
/// <param name="service">What the pages document: <c>ApiDocumentation.Service</c>.</param>
public sealed class DocumentedServiceHandler(DocumentedService service) : HttpMessageHandler
{
    private readonly Dictionary<DocumentedOperation, OperationReplies> _replies = [];
    private readonly List<ReceivedRequest> _received = [];
    private readonly List<DocumentationFinding> _findings = [];
    private readonly Redirects _redirects = new();
    private readonly object _gate = new();

    /// <summary>
    /// All that stands before the documented paths, as the application has it. Where it is <see langword="null"/>, any host will do, and what the path
    /// begins with, up to a version such as <c>v1.0</c>, <c>api/v2</c> or <c>beta</c>, may be the service's own.
    /// </summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>Whether <c>Authorization</c> must be there where a page calls it required. Unit tests seldom have a token, so it need not be.</summary>
    public bool ChecksAuthorization { get; init; }

    /// <summary>
    /// What is answered, with 200, to a GET of the address that a reply redirected to and that no page documents: the bytes of a download. It is no request to the
    /// service, and not among <see cref="Received"/>.
    /// </summary>
    public ReadOnlyMemory<byte> DownloadContent { get; init; } = "The content of the download."u8.ToArray();

    /// <summary>The requests so far, those that disagree with their pages among them; of a batch its requests, not the batch itself.</summary>
    public IReadOnlyList<ReceivedRequest> Received
    {
        get
        {
            lock (_gate)
            {
                return [.. _received];
            }
        }
    }

    /// <summary>All that disagreed so far: for a test of code that catches every exception. <see cref="Verify"/> throws them.</summary>
    public IReadOnlyList<DocumentationFinding> Findings
    {
        get
        {
            lock (_gate)
            {
                return [.. _findings];
            }
        }
    }

    /// <summary>
    /// The operations with replies that the test set up and no request has had yet, and how many; the last reply of an operation stays, and counts as given
    /// from its first request on.
    /// </summary>
    public IReadOnlyList<DocumentationFinding> UnusedReplies
    {
        get
        {
            lock (_gate)
            {
                return [.. _replies.Values.Select(static replies => replies.FindUnused()).OfType<DocumentationFinding>()];
            }
        }
    }

    /// <summary>At the end of a test: that no request disagreed with its page, whoever caught the exception, and that all replies which were set up were given.</summary>
    /// <exception cref="DocumentationException">There are <see cref="Findings"/> or <see cref="UnusedReplies"/>.</exception>
    public void Verify() => DocumentationException.ThrowIfAny("The requests of the test are not as expected", [.. Findings, .. UnusedReplies]);

    /// <summary>An <see cref="HttpClient"/> whose requests come here.</summary>
    /// <returns>The client, with <see cref="BaseAddress"/>, or <c>https://service.example/v1.0/</c> where that is not set.</returns>
    public HttpClient CreateClient() => new(this, disposeHandler: false) { BaseAddress = BaseAddress ?? new Uri("https://service.example/v1.0/") };

    /// <summary>Says what is answered to an operation, in the place of the documented example.</summary>
    /// <param name="operation">The operation, such as <c>AddDeviceStatuses.Documented</c>.</param>
    /// <returns>Where to say it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    /// <exception cref="ArgumentException">No page of this service documents it.</exception>
    public OperationReplies On(ApiOperation operation)
    {
        Require.NotNull(operation);
        DocumentedOperation documented =
            service.Operations.FirstOrDefault(candidate => candidate.Method == operation.Method.Method && candidate.Templates.SequenceEqual(operation.Templates))
            ?? throw new ArgumentException($"No page documents {operation}.", nameof(operation));
        return RepliesTo(documented);
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Require.NotNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        byte[]? body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return Answer(request, body);
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Require.NotNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        using MemoryStream body = new();
        request.Content?.CopyTo(body, context: null, cancellationToken);
        return Answer(request, request.Content is null ? null : body.ToArray());
    }

    private HttpClient Downloads => field ??= new HttpClient(this, disposeHandler: false);

    private HttpResponseMessage Answer(HttpRequestMessage message, byte[]? body)
    {
        if (_redirects.Has(message))
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = Redirects.Content(DownloadContent.ToArray()), RequestMessage = message };
        }

        if (!Batch.Is(message, BaseAddress))
        {
            return AnswerOne(message, body);
        }

        try
        {
            return Batch.Answer(message, body, AnswerOne);
        }
        catch (DocumentationException exception)
        {
            lock (_gate)
            {
                _findings.AddRange(exception.Findings.Except(_findings));
            }

            throw;
        }
    }

    private HttpResponseMessage AnswerOne(HttpRequestMessage message, byte[]? body)
    {
        ReceivedRequest request = new(message, body);
        RequestChecker checker = new(service, BaseAddress, ChecksAuthorization);
        IReadOnlyList<DocumentationFinding> findings = checker.Check(request);
        lock (_gate)
        {
            _received.Add(request);
            _findings.AddRange(findings);
        }

        DocumentationException.ThrowIfAny($"{request} disagrees with its page", findings);
        HttpResponseMessage reply = RepliesTo(request.Operation!).Next(request);
        reply.RequestMessage ??= message;
        _redirects.Add(message, reply, checker, Downloads);
        return reply;
    }

    private OperationReplies RepliesTo(DocumentedOperation operation)
    {
        lock (_gate)
        {
            if (!_replies.TryGetValue(operation, out OperationReplies? replies))
            {
                replies = new OperationReplies(operation);
                _replies.Add(operation, replies);
            }

            return replies;
        }
    }
}
