namespace DocModelGen.Tool.CommandLine;

/// <summary>What a script can tell from how the command ended.</summary>
internal static class ExitCode
{
    /// <summary>Compared, and nothing changed that the caller wanted to fail on.</summary>
    public const int Fine = 0;

    /// <summary>Compared, and <c>--fail-on</c> applies.</summary>
    public const int Drifted = 1;

    /// <summary>Nothing was compared, or something was not written.</summary>
    public const int Misused = 2;
}
