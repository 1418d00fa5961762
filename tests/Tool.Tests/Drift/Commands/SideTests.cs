using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using DocModelGen.Generator.Tests.Drift;
using DocModelGen.Tool.Tests.Drift.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Drift.Commands;

/// <summary>What is compared with what.</summary>
public sealed class SideTests
{
    /// <summary>As a build with <c>DocModelAcceptDrift</c> writes it.</summary>
    private const string Baseline =
        """
        docmodels.baseline	1
        property	microsoft.graph.book	title	String
        property	microsoft.graph.book	year	Int32
        type	microsoft.graph.book	complex	-

        """;

    [Fact]
    public void A_baseline_stands_for_the_pages_that_it_was_made_of()
    {
        using DriftFolders folders = new DriftFolders().WithNew(Library.Resource, DriftPages.Book("title|String|What it is called.", "year|String|When it came out."));
        string baseline = folders.File("docmodels.baseline.txt");
        File.WriteAllText(baseline, Baseline.ReplaceLineEndings("\n"));

        JsonNode change = Assert.Single(Changes(CommandResult.Of(baseline, folders.New, "--json", "-")))!;
        Assert.Equal("DMG3303", (string?)change["rule"]);
        Assert.Equal("docmodels.baseline.txt", (string?)change["old"]!["path"]);
        Assert.Equal(3, (int)change["old"]!["line"]!);
        Assert.Equal("resources/book.md", (string?)change["new"]!["path"]);
    }

    /// <summary>A page that the project does not ask for is in no baseline, and so it is none that was added.</summary>
    [Fact]
    public void A_baseline_is_compared_with_what_the_selection_beside_it_asks_for()
    {
        using DriftFolders folders = new DriftFolders()
            .WithNew(Library.Resource, DriftPages.Book("title|String|What it is called.", "year|Int32|When it came out."))
            .WithNew(Library.Leaflet, DriftPages.Book("title|String|What it is called.").Replace("book", "leaflet", StringComparison.Ordinal))
            .WithFile("docmodels.baseline.txt", Baseline.ReplaceLineEndings("\n"));
        string baseline = folders.File("docmodels.baseline.txt");
        CommandResult everything = CommandResult.Of(baseline, folders.New, "--fail-on", "any");
        Assert.Equal(1, everything.ExitCode);
        Assert.DoesNotContain("docmodels.txt", everything.Output);

        string selection = folders.WithFile("docmodels.txt", "book\n").File("docmodels.txt");
        CommandResult selected = CommandResult.Of(baseline, folders.New, "--fail-on", "any");
        Assert.Equal(0, selected.ExitCode);
        Assert.Contains($"Compared is what '{selection}' asks for.", selected.Output);
    }

    [Fact]
    public void A_line_of_a_baseline_that_cannot_be_read_costs_that_line()
    {
        using DriftFolders folders = new DriftFolders().WithNew(Library.Resource, DriftPages.Book("title|String|What it is called.", "year|Int32|When it came out."));
        string baseline = folders.File("docmodels.baseline.txt");
        File.WriteAllText(baseline, Baseline.ReplaceLineEndings("\n") + "nonsense\tx\n");

        JsonNode document = JsonNode.Parse(CommandResult.Of(baseline, folders.New, "--json", "-").Output)!;
        Assert.Empty(document["changes"]!.AsArray());
        JsonNode finding = Assert.Single(document["findings"]!.AsArray())!;
        Assert.Equal("DMG3002", (string?)finding["rule"]);
        Assert.Equal(5, (int)finding["old"]!["line"]!);
    }

    [Fact]
    public void A_file_that_is_no_baseline_is_refused()
    {
        using DriftFolders folders = Library.Unchanged();
        CommandResult result = CommandResult.Of(Path.Combine(folders.Old, Library.Resource), folders.New);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no baseline", result.Error);
    }

    [Fact]
    public void Rules_are_held_against_the_new_pages_where_asked_for()
    {
        using DriftFolders folders = Library.Unchanged();
        folders.WithNew("resources/odd.md", DriftPages.Book("a|Nosuchtype|What.").Replace("book", "odd"));
        folders.WithOld("resources/odd.md", DriftPages.Book("a|Nosuchtype|What.").Replace("book", "odd"));

        Assert.Empty(JsonNode.Parse(folders.Output("--json"))!["findings"]!.AsArray());
        JsonArray findings = JsonNode.Parse(folders.Output("--json", "--rules"))!["findings"]!.AsArray();
        JsonNode finding = findings.Single(finding => (string?)finding!["rule"] == "DMG0008")!;
        Assert.Equal("resources/odd.md", (string?)finding["new"]!["path"]);
        Assert.Equal("finding", (string?)finding["effect"]);
        Assert.Equal(0, folders.Compare("--rules", "--fail-on", "any").ExitCode);
    }

    [Fact]
    public void A_selection_narrows_both_sides()
    {
        using DriftFolders folders = Library.Changed();
        string selection = folders.File("mine.txt");
        File.WriteAllText(selection, "leaflet\n");
        JsonNode change = Assert.Single(Changes(folders.Compare("--selection", selection, "--json", "-")))!;
        Assert.Equal("DMG3201", (string?)change["rule"]);
        Assert.Contains("leaflet", (string?)change["message"]);
    }

    [Fact]
    public void What_a_page_suppresses_is_told_apart_and_fails_nothing()
    {
        using DriftFolders folders = Library.Extended();
        string page = Path.Combine(folders.New, Library.Resource);
        File.AppendAllText(page, "\n<!-- DocModelGen: disable DMG3302 because the year was agreed on -->\n");

        JsonNode document = JsonNode.Parse(folders.Output("--json"))!;
        Assert.Equal("suppressed", (string?)document["changes"]![0]!["effect"]);
        Assert.Equal("the year was agreed on", (string?)document["changes"]![0]!["reason"]);
        Assert.Equal(1, (int)document["counts"]!["suppressed"]!);
        Assert.Equal(0, folders.Compare("--fail-on", "any").ExitCode);

        JsonNode result = JsonNode.Parse(folders.Output("--sarif"))!["runs"]![0]!["results"]![0]!;
        Assert.Equal("inSource", (string?)result["suppressions"]![0]!["kind"]);
    }

    /// <summary>A link may be a circle, or lead out of the folder.</summary>
    [Fact]
    public void What_links_of_the_file_system_lead_to_is_not_read()
    {
        using DriftFolders folders = Library.Unchanged();
        string outside = folders.File("outside");
        Directory.CreateDirectory(outside);
        File.WriteAllText(Path.Combine(outside, "leaflet.md"), DriftPages.Book("a|String|What.").Replace("book", "leaflet"));
        Directory.CreateSymbolicLink(Path.Combine(folders.New, "circle"), folders.New);
        Directory.CreateSymbolicLink(Path.Combine(folders.New, "out"), outside);
        Assert.StartsWith("0 changes", folders.Compare().Output);
    }

    [SkippableTheory]
    [InlineData(@"..\..\outside\secret.md")]
    [InlineData(@"..\..\nowhere\secret.md")]
    [InlineData(@"resources\book.md")]
    [InlineData("resources%5Cbook.md")]
    [InlineData("a\nb\t.md")]
    [InlineData("~.md")]
    [InlineData(".md")]
    public void A_file_is_read_where_it_is_whatever_its_name_looks_like(string name)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no files of such names.");
        using DriftFolders folders = Library.Unchanged();
        Directory.CreateDirectory(folders.File("outside"));
        File.WriteAllText(Path.Combine(folders.File("outside"), "secret.md"), DriftPages.Book("secret|String|What."));
        folders.WithNew(name, DriftPages.Book("a|String|What.").Replace("book", "leaflet")).WithNew("resources%5Cbook.md", DriftPages.Book("a|String|What.").Replace("book", "other"));

        CommandResult result = folders.Compare("--json", "-");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("secret\"", result.Output);
        Assert.Contains("microsoft.graph.other", result.Output);
    }

    /// <summary>Reading a pipe that nobody writes to never ends.</summary>
    [SkippableFact]
    public void What_is_no_regular_file_is_not_opened()
    {
        Skip.IfNot(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Windows has no pipes in folders.");
        using DriftFolders folders = Library.Unchanged();
        using (var process = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(folders.New, "pipe.md")]))
        {
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }

        File.WriteAllText(Path.Combine(folders.New, "empty.md"), "");
        File.CreateSymbolicLink(Path.Combine(folders.New, "gone.md"), folders.File("gone.md"));

        Assert.StartsWith("0 changes", folders.Compare().Output);
    }

    [SkippableFact]
    public void A_page_that_may_not_be_read_is_named()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Such a user may read everything.");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using DriftFolders folders = Library.Unchanged();
        File.SetUnixFileMode(Path.Combine(folders.New, Library.Resource), UnixFileMode.None);

        CommandResult result = folders.Compare();

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("book.md", result.Error);
    }

    private static JsonArray Changes(CommandResult result) => JsonNode.Parse(result.Output)!["changes"]!.AsArray();
}
