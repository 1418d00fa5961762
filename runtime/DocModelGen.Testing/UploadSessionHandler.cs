using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Testing;

/// <summary>
/// An upload session without a network, for <see cref="ApiUploadOptions.HttpClient"/>: it takes the ranges of an <see cref="ApiUpload"/>, says after each
/// which it expects (<c>nextExpectedRanges</c>), and answers the last one with <see cref="CompletedStatus"/> and <see cref="CompletedBody"/>.
/// </summary>
/// <remarks>
/// A range that does not begin where the last one ended is answered with 416, as services do. A request with a token is refused with an exception: the
/// address of a session carries its own authorization, and whoever keeps the files is not whom the token is for.
/// </remarks>
public sealed class UploadSessionHandler : HttpMessageHandler
{
    private readonly object _gate = new();
    private readonly MemoryStream _content = new();
    private readonly List<ContentRangeHeaderValue> _ranges = [];
    private readonly Queue<HttpStatusCode> _failures = [];
    private long? _length;

    /// <summary>The status of the last range's reply; 201 unless set.</summary>
    public HttpStatusCode CompletedStatus { get; init; } = HttpStatusCode.Created;

    /// <summary>The JSON of the last range's reply, such as the item that was made; <see langword="null"/>, unless set, for none.</summary>
    public string? CompletedBody { get; init; }

    /// <summary>Whether all bytes came.</summary>
    public bool IsCompleted
    {
        get
        {
            lock (_gate)
            {
                return _content.Length == _length;
            }
        }
    }

    /// <summary>The ranges that came, those that were refused among them.</summary>
    public IReadOnlyList<ContentRangeHeaderValue> Ranges
    {
        get
        {
            lock (_gate)
            {
                return [.. _ranges];
            }
        }
    }

    /// <summary>The bytes that came so far.</summary>
    /// <returns>A copy.</returns>
    public byte[] ToArray()
    {
        lock (_gate)
        {
            return _content.ToArray();
        }
    }

    /// <summary>Refuses one range, in the order of the calls: of that range nothing is taken.</summary>
    /// <param name="status">With which status.</param>
    /// <returns>This, to say what comes next.</returns>
    public UploadSessionHandler FailNext(HttpStatusCode status)
    {
        lock (_gate)
        {
            _failures.Enqueue(status);
        }

        return this;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Require.NotNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        byte[] bytes = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        HttpResponseMessage reply = Answer(request, bytes);
        reply.RequestMessage ??= request;
        return reply;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, byte[] bytes)
    {
        if (request.Headers.Authorization is not null)
        {
            throw new DocumentationException("The request has a token, and the address of an upload session carries its own authorization: leave ApiUploadOptions.HttpClient without one.");
        }

        lock (_gate)
        {
            return request.Method == HttpMethod.Put && request.Content?.Headers.ContentRange is { HasRange: true, HasLength: true } range ? Take(range, bytes)
                : request.Method == HttpMethod.Get ? Expecting(HttpStatusCode.OK)
                : new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = Json("""{"error":{"code":"invalidRequest","message":"An upload session takes PUT with Content-Range, and GET."}}""") };
        }
    }

    private HttpResponseMessage Take(ContentRangeHeaderValue range, byte[] bytes)
    {
        _ranges.Add(range);
        if (_failures.TryDequeue(out HttpStatusCode failure))
        {
            return new HttpResponseMessage(failure);
        }

        _length ??= range.Length;
        if (range.From != _content.Length || range.To + 1 - range.From != bytes.Length || range.Length != _length)
        {
            return Expecting(HttpStatusCode.RequestedRangeNotSatisfiable);
        }

        _content.Write(bytes);
        return _content.Length < _length ? Expecting(HttpStatusCode.Accepted)
            : new HttpResponseMessage(CompletedStatus) { Content = Json(CompletedBody ?? "") };
    }

    private HttpResponseMessage Expecting(HttpStatusCode status)
    {
        string expected = _content.Length == _length ? "" : $"\"{_content.Length.ToString(CultureInfo.InvariantCulture)}-\"";
        return new HttpResponseMessage(status) { Content = Json($$"""{"nextExpectedRanges":[{{expected}}]}""") };
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
