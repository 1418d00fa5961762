using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Benchmarks.Objects;

/// <summary>Takes the request's body as a connection would, and answers 201 with the sample.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    private readonly MemoryStream _sent = new(4096);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _sent.SetLength(0);
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(_sent, cancellationToken).ConfigureAwait(false);
        }

        ByteArrayContent content = new(SampleJson.Compact);
        content.Headers.ContentType = s_json;
        return new HttpResponseMessage(HttpStatusCode.Created) { Content = content, RequestMessage = request };
    }

    protected override void Dispose(bool disposing)
    {
        _sent.Dispose();
        base.Dispose(disposing);
    }
}
