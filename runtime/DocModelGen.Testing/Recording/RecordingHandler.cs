using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Testing;

/// <summary>Passes requests and replies on, and has the replies recorded.</summary>
internal sealed class RecordingHandler(DriftRecorder recorder) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage reply = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        byte[] body = [];
        if (IsJson(reply.Content.Headers.ContentType?.MediaType))
        {
            await reply.Content.LoadIntoBufferAsync().ConfigureAwait(false);
            body = await reply.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }

        recorder.Record(request.Method.Method, (reply.RequestMessage ?? request).RequestUri!, reply.StatusCode, body);
        return reply;
    }

    private static bool IsJson(string? mediaType) => mediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;
}
