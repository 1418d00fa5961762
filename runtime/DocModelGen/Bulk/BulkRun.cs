using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>One stream of requests on its way.</summary>
internal sealed class BulkRun
{
    private readonly BulkSender _sender;
    private readonly ApiBulkOptions _options;
    private readonly Func<BulkItem, object, CancellationToken, Task>? _answered;
    private readonly BulkClock _clock;
    private readonly List<ApiBulkFailure> _failures = [];
    private readonly object _lock = new();
    private long _succeeded;
    private long _failed;
    private long _refused;

    /// <param name="sender">Sends the requests.</param>
    /// <param name="options">How.</param>
    /// <param name="answered">
    /// Takes what became of each request, an <see cref="ApiResponse"/> or an <see cref="Exception"/>; failures are then not gathered.
    /// </param>
    public BulkRun(BulkSender sender, ApiBulkOptions options, Func<BulkItem, object, CancellationToken, Task>? answered = null)
    {
        _sender = sender;
        _options = options;
        _answered = answered;
        _clock = new BulkClock(options);
    }

    /// <summary>What the stream threw when it was disposed of, which whoever left it early is to hear of too.</summary>
    public ExceptionDispatchInfo? DisposeFault { get; private set; }

    public async Task<ApiBulkResult> RunAsync(IAsyncEnumerable<IApiRequest> requests, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        BulkSource source = new(requests, _sender.Missing, stop.Token);
        try
        {
            int count = _options.MaxConcurrency;
            await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(() => WorkAsync(source, stop), CancellationToken.None)))
                .ConfigureAwait(false);
        }
        finally
        {
            await DisposeAsync(source).ConfigureAwait(false);
        }

        return new ApiBulkResult(new ApiBulkProgress(_succeeded, _failed, _refused), _failures);
    }

    private async Task DisposeAsync(BulkSource source)
    {
        try
        {
            await source.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            DisposeFault = ExceptionDispatchInfo.Capture(exception);
            throw;
        }
    }

    private async Task WorkAsync(BulkSource source, CancellationTokenSource stop)
    {
        try
        {
            while (await source.TakeAsync(_options.RequestsPerBatch).ConfigureAwait(false) is { Count: > 0 } requests)
            {
                await SendAsync(await WithoutMissingAsync(requests, stop.Token).ConfigureAwait(false), stop.Token).ConfigureAwait(false);
            }
        }
        catch
        {
            // The stream itself, a callback or the caller ends the run: the others stop too.
            stop.Cancel();
            throw;
        }
    }

    private async Task<List<BulkItem>> WithoutMissingAsync(List<BulkItem> items, CancellationToken cancellationToken)
    {
        foreach (BulkItem item in items)
        {
            if (item.Request is MissingRequest)
            {
                await EndAsync(item, MissingRequest.MakeException(), cancellationToken).ConfigureAwait(false);
            }
        }

        items.RemoveAll(static item => item.Request is MissingRequest);
        return items;
    }

    private async Task SendAsync(List<BulkItem> items, CancellationToken cancellationToken)
    {
        for (int attempt = 1; items.Count > 0; attempt++)
        {
            await _clock.WaitAsync(cancellationToken).ConfigureAwait(false);
            object[] outcomes = await _sender.SendAsync(items, _options.RequestsPerBatch > 1, cancellationToken).ConfigureAwait(false);
            List<BulkItem> refused = [];
            for (int i = 0; i < outcomes.Length; i++)
            {
                if (attempt < _options.MaxAttempts && FindWait(items[i].Request, outcomes[i]) is { } wait)
                {
                    _clock.Postpone(wait);
                    refused.Add(items[i]);
                    Report(ref _refused, failure: null);
                }
                else
                {
                    await EndAsync(items[i], outcomes[i], cancellationToken).ConfigureAwait(false);
                }
            }

            items = refused;
        }
    }

    /// <summary>How long to wait before the request is sent again; <see langword="null"/> where it may not be.</summary>
    private TimeSpan? FindWait(IApiRequest request, object outcome) =>
        outcome is ApiException { StatusCode: { } status, RetryAfter: { } wait }
        && (int)status is 429 or 503
        && wait <= _options.MaxRetryAfter
        && request is not ApiRequest { Body: Stream or HttpContent }
            ? wait
            : null;

    private async Task EndAsync(BulkItem item, object outcome, CancellationToken cancellationToken)
    {
        if (outcome is Exception exception)
        {
            Report(ref _failed, new ApiBulkFailure(item.Request, exception, item.Index));
        }
        else
        {
            Report(ref _succeeded, failure: null);
        }

        if (_answered is not null)
        {
            await _answered(item, outcome, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Report(ref long count, ApiBulkFailure? failure)
    {
        lock (_lock)
        {
            count++;
            if (failure is not null)
            {
                _options.OnFailure?.Invoke(failure);
                if (_options.OnFailure is null && _answered is null)
                {
                    _failures.Add(failure);
                }
            }

            _options.Progress?.Report(new ApiBulkProgress(_succeeded, _failed, _refused));
        }
    }
}
