using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>A stream of requests that many take from.</summary>
/// <param name="requests">The stream.</param>
/// <param name="missing">What stands for a null in it.</param>
/// <param name="cancellationToken">Cancels.</param>
internal sealed class BulkSource(IAsyncEnumerable<IApiRequest> requests, IApiRequest missing, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<IApiRequest> _source = requests.GetAsyncEnumerator(cancellationToken);
    private readonly SemaphoreSlim _gate = new(1, 1);

    private long _count;

    /// <summary>A move to the next request whose outcome nobody has used.</summary>
    private Task<bool>? _moving;

    /// <summary>
    /// Takes the next requests: waits for the first only, so that what is there goes out when the stream pauses, which it may until it sees a
    /// reply. None at the end of the stream.
    /// </summary>
    public async Task<List<BulkItem>> TakeAsync(int count)
    {
        List<BulkItem> taken = new(count);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (taken.Count < count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _moving ??= _source.MoveNextAsync().AsTask();
                if ((taken.Count > 0 && !_moving.IsCompleted) || !await _moving.ConfigureAwait(false))
                {
                    break;
                }

                _moving = null;
                taken.Add(new BulkItem(_count++, _source.Current ?? missing));
            }
        }
        finally
        {
            _gate.Release();
        }

        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // An iterator cannot be disposed of while it runs.
            _ = _moving is not null && await _moving.ConfigureAwait(false);
        }
        catch
        {
            // Whoever took from it has thrown the same.
        }

        await _source.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }
}
