namespace DocModelGen.Tool.Drift.Comparing;

/// <summary>What an entry means for those who call the API.</summary>
internal enum Effect
{
    /// <summary>Code or requests that worked may fail.</summary>
    Breaking,

    /// <summary>It only adds, allows or notes something, as far as the promise goes.</summary>
    Compatible,

    /// <summary>A change that a comment in the new page silences.</summary>
    Suppressed,

    /// <summary>No change: something that is wrong with a page or with the baseline.</summary>
    Finding,
}
