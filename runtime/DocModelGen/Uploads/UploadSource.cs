using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>
/// A stream that ranges are read from, each at its own place: a request that was given up may still read when the next one begins.
/// </summary>
#pragma warning disable CA1001 // Nobody asks the gate for a wait handle, so that there is nothing to dispose of.
internal sealed class UploadSource
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Stream _stream;
    private readonly long _start;

    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public UploadSource(Stream stream)
    {
        if (!stream.CanRead || !stream.CanSeek)
        {
            throw new ArgumentException("The stream must be readable and seekable: what did not arrive is read again.", nameof(stream));
        }

        _stream = stream;
        _start = stream.Position;
        Length = stream.Length - _start;
    }

    public long Length { get; }

    public async Task<int> ReadAsync(long offset, byte[] buffer, int count, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _stream.Position = _start + offset;
#if NET
            return await _stream.ReadAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
#else
            return await _stream.ReadAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
#endif
        }
        finally
        {
            _gate.Release();
        }
    }
}
