using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocModelGen.Generator.Tests.Drift;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Tool.Tests.Drift.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Drift.Outputs;

public sealed class OutputSnapshotTests
{
    private static readonly string[] s_outputs = ["drift.md", "drift.sarif", "drift.json", "drift.html"];

    [Fact]
    public void The_library_is_told_in_each_format()
    {
        using DriftFolders folders = Library.Changed();
        Write(folders);
        Snapshot.Match("Library", new Dictionary<string, string>
        {
            ["drift.md"] = folders.Text("drift.md"),
            ["drift.sarif"] = WithoutHelp(folders.Text("drift.sarif")),
            ["drift.json"] = folders.Text("drift.json"),

            // The rest of the page is its sources.
            ["drift.html.json"] = HtmlPage.Data(folders.Text("drift.html"))["texts"]!.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n",
        });
    }

    [Fact]
    public void All_formats_count_the_same()
    {
        using DriftFolders folders = Library.Changed();
        Write(folders);
        JsonNode json = JsonNode.Parse(folders.Text("drift.json"))!;
        JsonArray changes = json["changes"]!.AsArray();
        Assert.Equal(changes.Count, (int)json["counts"]!["changes"]!);
        Assert.Equal(changes.Count, JsonNode.Parse(folders.Text("drift.sarif"))!["runs"]![0]!["results"]!.AsArray().Count);
        Assert.Equal(changes.Count, HtmlPage.Data(folders.Text("drift.html"))["drift"]!["changes"]!.AsArray().Count);
        Assert.Equal(changes.Count, folders.Text("drift.md").Split("<sub>DMG").Length - 1);
    }

    [Fact]
    public void The_same_pages_elsewhere_give_the_same_bytes()
    {
        using DriftFolders here = Library.Changed();
        using DriftFolders there = Library.Changed();
        Write(here);
        Write(there);
        Assert.All(s_outputs, output => Assert.Equal(here.Text(output), there.Text(output)));
        Assert.All(s_outputs, output => Assert.DoesNotContain(Path.GetDirectoryName(here.Old)!, here.Text(output)));
        Assert.All(s_outputs, output => Assert.DoesNotContain('\r', here.Text(output)));
    }

    [Fact]
    public void Names_are_what_they_are_said_to_be()
    {
        using DriftFolders folders = Library.Changed();
        string markdown = folders.Output("--markdown", "--old-name", "v1 (May)", "--new-name", "v1 (July)");
        Assert.StartsWith("## Documentation drift: `v1 (May)` → `v1 (July)`\n", markdown);
    }

    [Fact]
    public void Markdown_is_cut_to_its_limit_and_says_so()
    {
        using DriftFolders folders = Library.Changed();
        string markdown = folders.Output("--markdown", "--markdown-limit", "1400");
        Assert.InRange(markdown.Length, 1, 1400);
        int listed = markdown.Split("<sub>DMG").Length - 1;
        Assert.InRange(listed, 1, 6);
        Assert.Contains($"*{7 - listed} more are not listed: this text is kept to 1,400 characters.*", markdown);
    }

    /// <summary>A page of a type stands behind those of operations: what is cut off there is not the type.</summary>
    [Fact]
    public void Markdown_that_is_cut_tells_types_before_permissions_and_has_no_empty_section()
    {
        using DriftFolders folders = new DriftFolders()
            .WithOld(Library.Resource, DriftPages.Book("title|String|What it is called.", "year|Int32|When it came out."))
            .WithNew(Library.Resource, DriftPages.Book("title|String|What it is called.", "year|String|When it came out.", "language|String|What it is written in."))
            .WithOld(Library.Create, DriftPages.CreateBook("", "title|String|What it is called.").Replace("Shelf.Write|", "Shelf.Write, Shelf.All|"))
            .WithNew(Library.Create, DriftPages.CreateBook("", "title|String|What it is called."));

        string all = folders.Output("--markdown");
        Assert.True(all.IndexOf("DMG3112", StringComparison.Ordinal) < all.IndexOf("DMG3303", StringComparison.Ordinal), all);
        Assert.Contains("<details>", all);

        int room = all.IndexOf("### What can break", StringComparison.Ordinal) + 800;
        string cut = folders.Output("--markdown", "--markdown-limit", room.ToString(CultureInfo.InvariantCulture));
        Assert.Contains("<sub>DMG3303</sub>", cut);
        Assert.DoesNotContain("<sub>DMG3112</sub>", cut);
        Assert.DoesNotContain("<details>", cut);
        Assert.Contains("*2 more are not listed", cut);
    }

    [Fact]
    public void Markdown_says_why_a_page_suppresses_a_change()
    {
        using DriftFolders folders = new DriftFolders()
            .WithOld(Library.Resource, DriftPages.Book("title|String|What it is called.", "year|Int32|When it came out."))
            .WithNew(Library.Resource, DriftPages.Book("title|String|What it is called.", "year|String|When it came out.") + "\n<!-- DocModelGen: disable DMG3303 because a year may be *unknown* -->\n");
        Assert.Contains("and is now String, suppressed because a year may be \\*unknown\\* <sub>DMG3303</sub>", folders.Output("--markdown"));
        Assert.StartsWith("1 change: 0 can break callers, 0 cannot, 1 suppressed in their pages\n", folders.Compare().Output);
    }

    /// <summary>The pages of the rules, which SarifTests compare.</summary>
    internal static string WithoutHelp(string sarif) => Regex.Replace(sarif, """ *"help": \{\n.*\n.*\n *\},\n""", "");

    private static void Write(DriftFolders folders)
    {
        CommandResult result = folders.Compare(
            "--markdown", folders.File("drift.md"), "--sarif", folders.File("drift.sarif"), "--json", folders.File("drift.json"), "--html", folders.File("drift.html"));
        Assert.Equal(0, result.ExitCode);
    }
}
