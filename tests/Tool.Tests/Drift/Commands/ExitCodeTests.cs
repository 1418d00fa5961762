using System.IO;
using DocModelGen.Tool.Tests.Drift.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Drift.Commands;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("none", 0)]
    [InlineData("breaking", 1)]
    [InlineData("any", 1)]
    public void What_can_break_fails_the_command_where_that_is_asked_for(string failOn, int expected)
    {
        using DriftFolders folders = Library.Changed();
        Assert.Equal(expected, folders.Compare("--fail-on", failOn).ExitCode);
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("breaking", 0)]
    [InlineData("any", 1)]
    public void What_only_adds_fails_only_where_any_change_does(string failOn, int expected)
    {
        using DriftFolders folders = Library.Extended();
        Assert.Equal(expected, folders.Compare("--fail-on", failOn).ExitCode);
    }

    [Fact]
    public void Nothing_changed_never_fails()
    {
        using DriftFolders folders = Library.Unchanged();
        CommandResult result = folders.Compare("--fail-on", "any");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("0 changes", result.Output);
    }

    [Fact]
    public void Without_options_only_the_summary_is_written()
    {
        using DriftFolders folders = Library.Changed();
        CommandResult result = folders.Compare();
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("7 changes: 5 can break callers, 2 cannot\n", result.Output);
    }

    /// <summary>A change of a type's JSON kind breaks both; a template of other parameters but the same names breaks requests only.</summary>
    [Theory]
    [InlineData("source", 4)]
    [InlineData("wire", 5)]
    [InlineData("both", 5)]
    public void The_promise_says_what_counts_as_breaking(string promise, int breaking)
    {
        using DriftFolders folders = Library.Changed();
        Assert.Contains($"7 changes: {breaking} can break callers", folders.Compare("--promise", promise).Output);
    }

    [Theory]
    [InlineData]
    [InlineData("OLD")]
    [InlineData("OLD", "NEW", "EXTRA")]
    [InlineData("OLD", "NEW", "--no-such-option")]
    [InlineData("OLD", "NEW", "--fail-on", "sometimes")]
    [InlineData("OLD", "NEW", "--promise", "moon")]
    [InlineData("OLD", "NEW", "--markdown-limit", "0")]
    [InlineData("OLD", "NEW", "--markdown-limit", "many")]
    [InlineData("OLD", "NEW", "--json")]
    public void Bad_arguments_are_told_apart_from_drift(params string[] arguments)
    {
        using DriftFolders folders = Library.Changed();
        string[] real = [.. System.Linq.Enumerable.Select(arguments, argument => argument switch
        {
            "OLD" => folders.Old,
            "NEW" => folders.New,
            _ => argument,
        })];
        CommandResult result = CommandResult.Of(real);
        Assert.Equal(2, result.ExitCode);
        Assert.NotEqual("", result.Error);
    }

    [Fact]
    public void A_folder_that_is_not_there_or_has_no_pages_is_named()
    {
        using DriftFolders folders = Library.Changed();
        CommandResult missing = CommandResult.Of(folders.Old, folders.File("nowhere"));
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("nowhere", missing.Error);

        Directory.CreateDirectory(folders.File("empty"));
        CommandResult empty = CommandResult.Of(folders.File("empty"), folders.New);
        Assert.Equal(2, empty.ExitCode);
        Assert.Contains("no page", empty.Error);
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_told()
    {
        using DriftFolders folders = Library.Changed();
        CommandResult result = folders.Compare("--json", Path.Combine(folders.File("no-folder"), "drift.json"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no-folder", result.Error);
    }

    [Fact]
    public void Help_is_no_mistake() => Assert.Equal(0, CommandResult.Of("--help").ExitCode);

    [Fact]
    public void A_log_is_told_what_is_being_done()
    {
        using DriftFolders folders = Library.Changed();
        Assert.Equal("Reading old pages (3) ...\nReading new pages (2) ...\nComparing ...\nWriting ...\n", folders.Compare().Error);
    }
}
