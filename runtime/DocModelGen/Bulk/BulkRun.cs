using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>One stream of requests on its way.</summary>
internal sealed class BulkRun
{
    private readonly IApiClient _client;
    private readonly ApiBulkOptions _options;
    private readonly BulkClock _clock;
    private readonly List<ApiBulkFailure> _failures = [];
    private readonly object _lock = new();
    private long _succeeded;
    private long _failed;
    private long _refused;

    public BulkRun(IApiClient client, ApiBulkOptions options)
    {
        if (options.MaxConcurrency < 1 || options.MaxAttempts < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A stream needs one request at a time, and one attempt, at least.");
        }

        _client = client;
        _options = options;
        _clock = new BulkClock(options);
    }

    public async Task<ApiBulkResult> RunAsync(IAsyncEnumerable<IApiRequest> requests, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using SemaphoreSlim gate = new(1, 1);
        IAsyncEnumerator<IApiRequest> source = requests.GetAsyncEnumerator(stop.Token);
        try
        {
            int count = _options.MaxConcurrency;
            await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(() => WorkAsync(source, gate, stop), CancellationToken.None)))
                .ConfigureAwait(false);
        }
        finally
        {
            await source.DisposeAsync().ConfigureAwait(false);
        }

        return new ApiBulkResult(new ApiBulkProgress(_succeeded, _failed, _refused), _failures);
    }

    private async Task WorkAsync(IAsyncEnumerator<IApiRequest> source, SemaphoreSlim gate, CancellationTokenSource stop)
    {
        try
        {
            while (await TakeAsync(source, gate, stop.Token).ConfigureAwait(false) is { } request)
            {
                await SendAsync(request, stop.Token).ConfigureAwait(false);
            }
        }
        catch
        {
            // The stream itself, a callback or the caller ends the run: the others stop too.
            stop.Cancel();
            throw;
        }
    }

    private static async Task<IApiRequest?> TakeAsync(IAsyncEnumerator<IApiRequest> source, SemaphoreSlim gate, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await source.MoveNextAsync().ConfigureAwait(false) ? source.Current : null;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task SendAsync(IApiRequest request, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            await _clock.WaitAsync(cancellationToken).ConfigureAwait(false);
            Exception? failure = null;
            try
            {
                await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // A reply that came while the caller cancelled is that request's failure all the same.
                failure = exception;
            }

            if (failure is null)
            {
                // Outside of the try: what a callback throws is no failure of the request.
                Report(ref _succeeded, failure: null);
                return;
            }

            if (attempt >= _options.MaxAttempts || FindWait(request, failure) is not { } wait)
            {
                Report(ref _failed, new ApiBulkFailure(request, failure));
                return;
            }

            _clock.Postpone(wait);
            Report(ref _refused, failure: null);
        }
    }

    /// <summary>How long to wait before the request is sent again; <see langword="null"/> where it may not be.</summary>
    private TimeSpan? FindWait(IApiRequest request, Exception failure) =>
        failure is ApiException { StatusCode: { } status, RetryAfter: { } wait }
        && (int)status is 429 or 503
        && wait <= _options.MaxRetryAfter
        && request is not ApiRequest { Body: Stream or HttpContent }
            ? wait
            : null;

    private void Report(ref long count, ApiBulkFailure? failure)
    {
        lock (_lock)
        {
            count++;
            if (failure is not null && _options.Failed is null)
            {
                _failures.Add(failure);
            }
            else if (failure is not null)
            {
                _options.Failed!(failure);
            }

            _options.Progress?.Report(new ApiBulkProgress(_succeeded, _failed, _refused));
        }
    }
}
