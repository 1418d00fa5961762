using System;
using System.Buffers;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>One range of an upload, read while it is sent.</summary>
internal sealed class RangeContent : HttpContent
{
    private const int BufferBytes = 64 * 1024;

    private readonly UploadSource _source;
    private readonly long _start;
    private readonly long _end;

    public RangeContent(UploadSource source, long start, long end)
    {
        _source = source;
        _start = start;
        _end = end;
        Headers.ContentRange = new ContentRangeHeaderValue(start, end - 1, source.Length);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _end - _start;
        return true;
    }

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
#else
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => CopyAsync(stream, CancellationToken.None);

    private async Task CopyAsync(Stream stream, CancellationToken cancellationToken)
#endif
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            for (long at = _start; at < _end;)
            {
                int wanted = (int)Math.Min(buffer.Length, _end - at);
                int count = await _source.ReadAsync(at, buffer, wanted, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    throw new EndOfStreamException("The stream that is uploaded has become shorter.");
                }

#if NET
                await stream.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
#else
                await stream.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
#endif
                at += count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
