namespace DocModelGen.Tool.CommandLine;

/// <summary>What a script can tell from how the command ended.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing changed that the caller wanted to fail on.</summary>
    public const int Fine = 0;

    /// <summary>Compared: <c>--fail-on</c> applies, or with <c>update --check</c> the pages moved.</summary>
    public const int Drifted = 1;

    /// <summary>Nothing was done, or something was not written.</summary>
    public const int Misused = 2;

    /// <summary>With <c>update --check</c>: the pages moved in a way that can break callers.</summary>
    public const int Breaking = 3;

    /// <summary>A page was mended by hand where the source moved too: nothing was changed.</summary>
    public const int Conflict = 4;
}
