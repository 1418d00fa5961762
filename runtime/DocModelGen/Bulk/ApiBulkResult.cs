using System;
using System.Collections.Generic;

namespace DocModelGen;

/// <summary>What became of a stream of requests.</summary>
public sealed class ApiBulkResult
{
    internal ApiBulkResult(ApiBulkProgress end, IReadOnlyList<ApiBulkFailure> failures)
    {
        Succeeded = end.Succeeded;
        Failed = end.Failed;
        Refused = end.Refused;
        Failures = failures;
    }

    /// <summary>How many requests succeeded.</summary>
    public long Succeeded { get; }

    /// <summary>How many requests failed for good.</summary>
    public long Failed { get; }

    /// <summary>How often the service refused a request that was sent again.</summary>
    public long Refused { get; }

    /// <summary>The requests that failed, in the order in which they did; empty with <see cref="ApiBulkOptions.OnFailure"/>.</summary>
    public IReadOnlyList<ApiBulkFailure> Failures { get; }

    /// <summary>Says how many requests succeeded, failed and were sent again.</summary>
    /// <returns>Such as <c>98 succeeded, 2 failed, 5 refused and sent again</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Succeeded} succeeded, {Failed} failed, {Refused} refused and sent again");
}
