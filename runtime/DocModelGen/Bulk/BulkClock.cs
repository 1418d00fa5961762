using System;
#if !NET
using System.Diagnostics;
#endif
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>A moment before which nothing is sent, pushed back by whoever is refused.</summary>
internal sealed class BulkClock
{
    private readonly object _lock = new();
    private TimeSpan _notBefore;

#if NET
    private readonly TimeProvider _time;
    private readonly long _start;

    public BulkClock(ApiBulkOptions options)
    {
        _time = options.TimeProvider;
        _start = _time.GetTimestamp();
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    private Task Delay(TimeSpan time, CancellationToken cancellationToken) => Task.Delay(time, _time, cancellationToken);
#else
    private readonly Stopwatch _time = Stopwatch.StartNew();

    public BulkClock(ApiBulkOptions options) => _ = options;

    private TimeSpan Now => _time.Elapsed;

    private static Task Delay(TimeSpan time, CancellationToken cancellationToken) => Task.Delay(time, cancellationToken);
#endif

    public void Postpone(TimeSpan wait)
    {
        lock (_lock)
        {
            TimeSpan until = Now + wait;
            _notBefore = until > _notBefore ? until : _notBefore;
        }
    }

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (Left() is { Ticks: > 0 } wait)
        {
            await Delay(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan Left()
    {
        lock (_lock)
        {
            // Timers count whole milliseconds and would else come a little early.
            return _notBefore - Now is { Ticks: > 0 } left ? TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)) : TimeSpan.Zero;
        }
    }
}
