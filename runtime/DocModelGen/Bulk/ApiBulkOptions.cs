using System;

namespace DocModelGen;

/// <summary>How a stream of requests is sent.</summary>
public sealed class ApiBulkOptions
{
    /// <summary>How many requests, or batches of them, are under way at a time; 16 unless set.</summary>
    public int MaxConcurrency { get; set; } = 16;

    /// <summary>
    /// How many requests go together in one JSON batch, 1 to <see cref="ApiBatch.MaxRequests"/>: each alone, without a batch, unless set. A batch
    /// goes when it is full, or the stream has no more requests at hand. What the service refuses with <c>Retry-After</c>, be it
    /// the batch or single parts of it, is sent again in a batch without others.
    /// </summary>
    public int RequestsPerBatch { get; set; } = 1;

    /// <summary>
    /// How often a request is sent that the service refuses with 429 or 503 and <c>Retry-After</c>, the first time included; 10 unless set.
    /// </summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>The longest <c>Retry-After</c> that is waited for; the request fails where the service asks for more. 5 minutes unless set.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Is told after each request and each refusal, one report at a time.</summary>
    public IProgress<ApiBulkProgress>? Progress { get; set; }

    /// <summary>
    /// Takes each failure as it happens, one at a time; <see cref="ApiBulkResult.Failures"/> is then empty, so that memory stays flat however
    /// many there are.
    /// </summary>
    public Action<ApiBulkFailure>? OnFailure { get; set; }

#if NET
    /// <summary>Tells the time and waits; the system's unless set.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
#endif
}
