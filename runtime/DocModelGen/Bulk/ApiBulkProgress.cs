namespace DocModelGen;

/// <summary>How far a stream of requests has come.</summary>
public sealed class ApiBulkProgress
{
    internal ApiBulkProgress(long succeeded, long failed, long refused)
    {
        Succeeded = succeeded;
        Failed = failed;
        Refused = refused;
    }

    /// <summary>How many requests have succeeded.</summary>
    public long Succeeded { get; }

    /// <summary>How many requests have failed for good.</summary>
    public long Failed { get; }

    /// <summary>How often the service refused a request that was, or will be, sent again.</summary>
    public long Refused { get; }
}
