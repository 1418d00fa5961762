using Xunit;

namespace DocModelGen.Package.Tests;

/// <summary>How a command ended, and all it printed.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    public CommandResult MustSucceed()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public CommandResult MustFail()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }
}
