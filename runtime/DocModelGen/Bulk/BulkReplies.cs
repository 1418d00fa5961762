using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>Hands the replies of a run to whoever enumerates them, few at a time: the run waits when they are not taken.</summary>
internal sealed class BulkReplies<T> : IDisposable
{
    private readonly ConcurrentQueue<ApiBulkReply<T>> _replies = new();
    private readonly SemaphoreSlim _room;

    /// <summary>Counts the replies that are there, and one more at the end.</summary>
    private readonly SemaphoreSlim _given = new(0);
    private readonly BulkRun _run;

    private BulkReplies(IApiClient client, ApiBulkOptions options)
    {
        _run = new BulkRun(new BulkSender<T>(client), options, GiveAsync);
        _room = new SemaphoreSlim(options.MaxConcurrency);
    }

    public static async IAsyncEnumerable<ApiBulkReply<T>> RunAsync(
        IApiClient client,
        IAsyncEnumerable<IApiRequest> requests,
        ApiBulkOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using BulkReplies<T> replies = new(client, options);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task running = replies.RunToEndAsync(requests, stop.Token);
        try
        {
            while (await replies.TakeAsync().ConfigureAwait(false) is { } reply)
            {
                yield return reply;
            }

            await running.ConfigureAwait(false);
        }
        finally
        {
            // Whoever leaves early leaves nothing running behind.
            stop.Cancel();
            await Task.WhenAny(running).ConfigureAwait(false);
            replies._run.DisposeFault?.Throw();
        }
    }

    public void Dispose()
    {
        _room.Dispose();
        _given.Dispose();
    }

    private async Task RunToEndAsync(IAsyncEnumerable<IApiRequest> requests, CancellationToken cancellationToken)
    {
        try
        {
            await _run.RunAsync(requests, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _given.Release();
        }
    }

    private async Task GiveAsync(BulkItem item, object outcome, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        IApiRequest<T> typed = (IApiRequest<T>)item.Request;
        _replies.Enqueue(outcome is Exception exception
            ? new ApiBulkReply<T>(typed, exception, item.Index)
            : new ApiBulkReply<T>(typed, (ApiResponse<T>)outcome, item.Index));
        _given.Release();
    }

    private async Task<ApiBulkReply<T>?> TakeAsync()
    {
        await _given.WaitAsync().ConfigureAwait(false);
        if (!_replies.TryDequeue(out ApiBulkReply<T>? reply))
        {
            return null;
        }

        _room.Release();
        return reply;
    }
}
