using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Tool.Tests.Drift.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Drift.Outputs;

/// <summary>What a witness says, beside the page that says otherwise.</summary>
public sealed class WitnessReportTests
{
    [Fact]
    public void Each_format_shows_the_page_and_what_the_witness_says()
    {
        using DriftFolders folders = WitnessedLibrary.Folders();
        CommandResult result = folders.Compare(
            "--witness", folders.File(WitnessedLibrary.Metadata), "--witness", folders.File(WitnessedLibrary.Observed),
            "--markdown", folders.File("drift.md"), "--sarif", folders.File("drift.sarif"), "--json", folders.File("drift.json"), "--html", folders.File("drift.html"));

        Assert.Equal((0, "0 changes: 0 can break callers, 0 cannot\n4 differences between pages and service\n"), (result.ExitCode, result.Output));
        Snapshot.Match("Witness", new Dictionary<string, string>
        {
            ["drift.md"] = folders.Text("drift.md"),
            ["drift.sarif"] = OutputSnapshotTests.WithoutHelp(folders.Text("drift.sarif")),
            ["drift.json"] = folders.Text("drift.json"),
            ["drift.html.json"] = HtmlPage.Data(folders.Text("drift.html"))["texts"]!.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n",
        });
    }

    [Fact]
    public void A_folder_stands_for_the_witnesses_in_it()
    {
        using DriftFolders folders = WitnessedLibrary.Folders();
        string one = folders.Output("--json", "--witness", folders.File(WitnessedLibrary.Metadata), "--witness", folders.File(WitnessedLibrary.Observed));
        Assert.Equal(one, folders.Output("--json", "--witness", Path.GetDirectoryName(folders.New)!));
    }

    [Fact]
    public void Without_a_witness_nothing_is_said_of_one()
    {
        using DriftFolders folders = WitnessedLibrary.Folders();
        Assert.All((string[])["--json", "--sarif", "--markdown"], option => Assert.DoesNotContain("witness", folders.Output(option), StringComparison.OrdinalIgnoreCase));
        Assert.Null(HtmlPage.Data(folders.Output("--html"))["texts"]!["witness"]);
    }

    /// <summary>As in a build: what a page suppresses is silent, and a comment that suppresses nothing is told.</summary>
    [Fact]
    public void What_a_page_suppresses_is_not_listed()
    {
        using DriftFolders folders = WitnessedLibrary.Folders(
            "<!-- DocModelGen: disable DMG5302 because it is served to partners only -->\n<!-- DocModelGen: disable DMG5401 because of nothing -->\n");
        Assert.Equal(
            ["DMG0018", "DMG5301", "DMG5303", "DMG5303"],
            Findings(folders).Select(static finding => (string)finding["rule"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_accepted_is_not_listed()
    {
        using DriftFolders folders = WitnessedLibrary.Folders().WithFile(
            "docmodels.witness.accepted.txt", WitnessedLibrary.Text("accepted", "2026-04-03", "agreed with the service", "property\tmicrosoft.graph.book\tisbn\tString"));
        Assert.DoesNotContain(Findings(folders), static finding => (string)finding["rule"]! == "DMG5301");
    }

    [Fact]
    public void A_line_that_cannot_be_used_is_told_at_its_witness()
    {
        using DriftFolders folders = WitnessedLibrary.Folders(moreFacts: "wonder\tmicrosoft.graph.book");
        JsonNode finding = Findings(folders).Single(static finding => (string)finding["rule"]! == "DMG5001");
        Assert.Equal(WitnessedLibrary.Metadata, (string)finding["witness"]!["path"]!);
        Assert.Equal(7, (int)finding["witness"]!["line"]!);
        Assert.Contains($"`{WitnessedLibrary.Metadata}`\n\n- line 7: This line of the witness cannot be used", folders.Output("--markdown", All(folders)));
        JsonNode result = JsonNode.Parse(folders.Output("--sarif", All(folders)))!["runs"]![0]!["results"]!.AsArray().Single(static result => (string)result!["ruleId"]! == "DMG5001")!;
        Assert.Equal("WITNESS", (string)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uriBaseId"]!);
    }

    [Theory]
    [InlineData("", "no witness")]
    [InlineData("docmodels.baseline\t1\n", "no witness")]
    [InlineData("# docmodels witness: metadata; date: 2026-03-31; scope: x\ndocmodels.baseline\t99\n", "no witness")]
    [InlineData(null, "neither a witness nor a folder")]
    public void What_is_no_witness_ends_in_a_message(string? text, string message)
    {
        using DriftFolders folders = WitnessedLibrary.Folders();
        if (text is not null)
        {
            folders.WithFile("docmodels.witness.other.txt", text);
        }

        CommandResult result = folders.Compare("--witness", folders.File("docmodels.witness.other.txt"), "--json", folders.File("drift.json"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folders.File("drift.json")));
    }

    [Fact]
    public void Two_witnesses_of_one_name_and_a_folder_without_any_are_told()
    {
        using DriftFolders folders = WitnessedLibrary.Folders();
        folders.WithNew(WitnessedLibrary.Metadata, folders.Text(WitnessedLibrary.Metadata));
        Assert.Contains($"Two witnesses are called '{WitnessedLibrary.Metadata}'", folders.Compare(All(folders).Concat(["--witness", folders.New]).ToArray()).Error, StringComparison.Ordinal);
        Assert.Contains("There is no docmodels.witness.NAME.txt in", folders.Compare("--witness", folders.Old).Error, StringComparison.Ordinal);
    }

    /// <summary>A witness is a file of others too: what it says is text.</summary>
    [Fact]
    public void Text_of_a_witness_is_text_in_every_format()
    {
        using DriftFolders folders = WitnessedLibrary.Folders(moreFacts: [.. HostilePages.Names.Select(static name => $"property\tmicrosoft.graph.book\t{name}\tString")])
            .WithFile("docmodels.witness.evil.txt", WitnessedLibrary.Text("metadata", "<b>@octocat</script>", "microsoft.graph", "property\tmicrosoft.graph.book\tyear\t</script><b>", "type\tmicrosoft.graph.book\tcomplex\t-"));
        string markdown = folders.Output("--markdown", All(folders));
        string html = Markdig.Markdown.ToHtml(markdown);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@octocat</", html, StringComparison.Ordinal);

        string page = folders.Output("--html", All(folders));
        Assert.DoesNotContain('<', HtmlPage.DataText(page));
        Assert.Equal(2, page.Split("<script").Length - 1);
        Assert.All((string[])["--json", "--sarif"], option => Assert.DoesNotContain('<', folders.Output(option, All(folders))));
    }

    [Fact]
    public void Witnesses_fail_no_build_that_asks_for_changes()
    {
        using DriftFolders folders = WitnessedLibrary.Folders();
        Assert.Equal(0, folders.Compare([.. All(folders), "--fail-on", "any"]).ExitCode);
    }

    private static JsonNode[] Findings(DriftFolders folders) =>
        [.. JsonNode.Parse(folders.Output("--json", All(folders)))!["findings"]!.AsArray().Select(static finding => finding!)];

    private static string[] All(DriftFolders folders) => ["--witness", Path.GetDirectoryName(folders.New)!];
}
