using System;
using System.Threading;

namespace DocModelGen;

/// <summary>Writes the witness file some time after there was something new, and at the end.</summary>
internal sealed class DriftWriter : IDisposable
{
    private readonly Action _write;
    private readonly TimeSpan _delay;
    private readonly Action<Exception>? _failed;
    private readonly Timer _timer;
    private int _isScheduled;
    private int _isDisposed;

    public DriftWriter(Action write, TimeSpan delay, Action<Exception>? failed)
    {
        _write = write;
        _delay = delay;
        _failed = failed;
        _timer = new Timer(static writer => ((DriftWriter)writer!).Write(), this, Timeout.Infinite, Timeout.Infinite);
    }

    public void Schedule()
    {
        if (Interlocked.Exchange(ref _isScheduled, 1) == 0)
        {
            try
            {
                _timer.Change(_delay, Timeout.InfiniteTimeSpan);
            }
            catch (ObjectDisposedException)
            {
                // A reply that is still being read when the application ends.
            }
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _timer.Dispose();
            Write();
        }
    }

    private void Write()
    {
        // Before the facts are taken: what comes from now on is written another time.
        Interlocked.Exchange(ref _isScheduled, 0);
        try
        {
            _write();
        }
        catch (Exception exception)
        {
            // On a thread of its own, where nobody else would catch it.
            Report(exception);
        }
    }

    private void Report(Exception failure)
    {
        try
        {
            _failed?.Invoke(failure);
        }
        catch (Exception)
        {
            // Somebody else's code, which nobody waits for.
        }
    }
}
