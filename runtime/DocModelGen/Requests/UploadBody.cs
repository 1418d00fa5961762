using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>
/// A stream as the body of a request and its copies. It is the caller's, and stays open; it is sent once: what a second request would send is
/// what the first has left of it, which is commonly nothing.
/// </summary>
internal sealed class UploadBody(Stream stream)
{
    private bool _isSent;

    /// <exception cref="InvalidOperationException">The stream was sent.</exception>
    public HttpContent MakeContent() => _isSent
        ? throw new InvalidOperationException(
            "The stream of the body was sent with a request before, and cannot be sent again; make another request with a stream that stands at its start.")
        : new Content(this, stream);

    private sealed class Content(UploadBody owner, Stream source) : StreamContent(new LeftOpenStream(source))
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            owner._isSent = true;
            return base.SerializeToStreamAsync(stream, context);
        }

#if NET
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, System.Threading.CancellationToken cancellationToken)
        {
            owner._isSent = true;
            return base.SerializeToStreamAsync(stream, context, cancellationToken);
        }

        protected override void SerializeToStream(Stream stream, TransportContext? context, System.Threading.CancellationToken cancellationToken)
        {
            owner._isSent = true;
            base.SerializeToStream(stream, context, cancellationToken);
        }
#endif

        protected override Task<Stream> CreateContentReadStreamAsync()
        {
            owner._isSent = true;
            return base.CreateContentReadStreamAsync();
        }
    }
}
