using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using DocModelGen.Generator.Tests.Drift;
using DocModelGen.Tool.Sources;
using DocModelGen.Tool.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Commands;

/// <summary>A source may hold anything; a project gets pages below <c>spec/</c> or nothing.</summary>
public sealed class HostileSourceTests
{
    [Theory]
    [InlineData("../outside.md")]
    [InlineData("/etc/outside.md")]
    [InlineData("a/../../outside.md")]
    [InlineData("a//b.md")]
    [InlineData(".git/hooks/x.md")]
    [InlineData("a/.GIT/x.md")]
    [InlineData("a\\..\\b.md")]
    [InlineData("c:evil.md")]
    [InlineData("aux.md")]
    [InlineData("a/nul.x.md")]
    [InlineData("trailing./x.md")]
    [InlineData("space /x.md")]
    [InlineData("line\nbreak.md")]
    [InlineData("\u001b[31mred.md")]
    [InlineData("gnp.\u202Edm.md")]
    public void A_path_that_is_none_everywhere_is_refused(string path) => Assert.NotNull(PathRules.Problem(path));

    [Theory]
    [InlineData("api/user-sendmail.md")]
    [InlineData("a folder/München #1 (old).md")]
    public void An_ordinary_path_is_not(string path) => Assert.Null(PathRules.Problem(path));

    [Fact]
    public void Links_names_and_clashes_cost_those_pages_alone()
    {
        byte[] page = Encoding.UTF8.GetBytes(DriftPages.Book("a|String|What."));
        using TestRepository repository = new TestRepository().Commit(
        [
            .. Shelf.First().Select(static file => ("100644", file.Key, Encoding.UTF8.GetBytes(file.Value))),
            ("120000", Shelf.Path + "/resources/passwd.md", "../../../../../../etc/passwd"u8.ToArray()),
            ("100644", Shelf.Path + "/resources/aux.md", page),
            ("100644", Shelf.Path + "/resources/back\\slash.md", page),
            ("100644", Shelf.Path + "/resources/Clash.md", page),
            ("100644", Shelf.Path + "/resources/clash.md", page),
        ]);
        using var project = new TestProject();
        string[] source = ["--from", repository.Url, "--path", Shelf.Path, "--ref", "main"];

        Assert.Equal(0, project.Run(["add", "CreateBook", .. source]).ExitCode);
        Assert.All(project.Pages(), static path => Assert.Null(PathRules.Problem(path)));

        ToolRun link = project.Run("add", "passwd.md");
        Assert.Equal(2, link.ExitCode);
        Assert.Contains("it is a link", link.Error);
        Assert.Contains("but for upper and lower case", project.Run("add", "clash.md").Error);
    }

    [Fact]
    public void A_page_of_another_size_than_pages_have_is_not_read()
    {
        using TestRepository repository = new TestRepository().Commit(
        [
            .. Shelf.First().Select(static file => ("100644", file.Key, Encoding.UTF8.GetBytes(file.Value))),
            ("100644", Shelf.Path + "/resources/huge.md", new byte[SourceTree.MaxFileBytes + 1]),
        ]);
        using var project = new TestProject();
        ToolRun run = project.Run("search", "book", "--from", repository.Url, "--path", Shelf.Path, "--ref", "main");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is no page", run.Error);
        Assert.Empty(project.Files());
    }

    [Fact]
    public void A_project_whose_folder_is_a_link_is_not_written_through_it()
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        using TestFolder elsewhere = TestFolder.Of([]);
        using var project = new TestProject();
        Directory.CreateSymbolicLink(Path.Combine(project.Root, "spec"), elsewhere.Path);
        ToolRun run = project.Run("add", "CreateBook", "--from", source.Path, "--path", Shelf.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is a link", run.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Path));
    }

    [Theory]
    [InlineData("ext::sh -c touch% pwned", null)]
    [InlineData("http://docs.example/x.git", null)]
    [InlineData("https://127.0.0.1:1/x.git", "--upload-pack=touch pwned")]
    [InlineData("https://127.0.0.1:1/x.git", "a b")]
    public void What_would_run_something_or_go_unencrypted_is_refused(string from, string? reference)
    {
        using var project = new TestProject();
        ToolRun run = project.Run(["search", "x", "--from", from, .. reference is null ? Array.Empty<string>() : ["--ref=" + reference]]);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error);
        Assert.False(File.Exists("pwned"));
    }

    [Fact]
    public void A_lock_that_names_files_elsewhere_is_refused()
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        using var project = new TestProject();
        project.Run("add", "CreateBook", "--from", source.Path, "--path", Shelf.Path);
        project.Write("docmodels.lock", project.Text("docmodels.lock").Replace("api/book-create.md", "../../precious.md"));
        ToolRun run = project.Run("remove", "CreateBook");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no path below spec/", run.Error);
    }

    [Fact]
    public void A_repository_of_very_many_files_is_read_like_any_other()
    {
        IEnumerable<KeyValuePair<string, string>> many = Enumerable.Range(0, 100_000).Select(static i => KeyValuePair.Create($"other/{i % 100}/{i}.md", "x"));
        using TestRepository repository = new TestRepository().Commit([.. Shelf.First(), .. many]);
        using var project = new TestProject();
        Assert.Equal(0, project.Run("add", "CreateBook", "--from", repository.Url, "--path", Shelf.Path, "--ref", "main").ExitCode);
        Assert.Contains("api/book-create.md", project.Pages());
    }

    [Fact]
    public void Texts_of_pages_reach_the_terminal_as_text()
    {
        SortedDictionary<string, string> files = Shelf.First();
        files[Shelf.Path + "/api/bell.md"] = Shelf.Operation("Ring bell", "GET /bell", "a [book](../resources/book.md) object", "|Permission type|Permissions|\n|:---|:---|\n|Application|Bell\u001b[2J|\n");
        using TestFolder source = TestFolder.Of(files);
        using var project = new TestProject();
        foreach (string[] command in (string[][])[["search", "bell"], ["show", "bell.md"]])
        {
            ToolRun run = project.Run([.. command, "--from", source.Path, "--path", Shelf.Path]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.DoesNotContain('\u001b', run.Output);
            Assert.DoesNotContain('\u0007', run.Output);
        }
    }
}
