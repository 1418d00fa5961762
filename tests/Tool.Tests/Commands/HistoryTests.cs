using System.Linq;
using System.Text.Json.Nodes;
using DocModelGen.Tool.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Commands;

/// <summary>From a repository behind <c>git http-backend</c>: search, add, mend, update.</summary>
public sealed class HistoryTests
{
    [Fact]
    public void What_is_added_is_the_operation_with_all_that_it_needs_and_no_more()
    {
        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using var server = new GitServer(repository);
        using var project = new TestProject();

        ToolRun added = project.Run("add", "CreateBook", "GET /authors/{id}", "--from", server.Url, "--path", Shelf.Path);
        Assert.Equal("", added.Error);
        Assert.Equal(0, added.ExitCode);
        Assert.Equal(
            ["api/author-get.md", "api/book-create.md", "includes/author-get-permissions.md", "resources/author.md", "resources/book.md", "resources/enums.md"],
            project.Pages());
        Assert.EndsWith("CreateBook\nGetAuthor\n", project.Text("docmodels.txt"));

        JsonNode locked = JsonNode.Parse(project.Text("docmodels.lock"))!;
        Assert.Equal(repository.Head(), (string?)locked["source"]!["commit"]);
        Assert.Equal("../../LICENSE", (string?)locked["source"]!["license"]!["path"]);
        Assert.Equal(project.Pages(), locked["files"]!.AsObject().Select(static file => file.Key));
    }

    [Fact]
    public void What_is_removed_takes_along_what_nothing_else_needs()
    {
        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using var project = new TestProject();
        project.Run("add", "CreateBook", "GetAuthor", "--from", repository.Url, "--path", Shelf.Path, "--ref", "main");

        Assert.Equal(0, project.Run("remove", "CreateBook").ExitCode);
        Assert.Equal(["api/author-get.md", "includes/author-get-permissions.md", "resources/author.md"], project.Pages());
        Assert.DoesNotContain("CreateBook", project.Text("docmodels.txt"));

        Assert.Equal(0, project.Run("remove", "GetAuthor").ExitCode);
        Assert.Equal(["docmodels.txt"], project.Files().Keys);
    }

    [Fact]
    public void What_is_removed_after_it_was_accepted_is_to_be_accepted_too()
    {
        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using var project = new TestProject();
        project.Run("add", "CreateBook", "GetAuthor", "--from", repository.Url, "--path", Shelf.Path, "--ref", "main");
        Assert.DoesNotContain("DocModelAcceptDrift", project.Run("remove", "CreateBook").Error);

        project.Write("docmodels.baseline.txt", "docmodels.baseline\t1\n");
        ToolRun removed = project.Run("remove", "GetAuthor");
        Assert.Equal(0, removed.ExitCode);
        Assert.Contains("a build says that it is gone (DMG3101, DMG3201) until it is accepted too. To accept: dotnet build -p:DocModelAcceptDrift=true\n", removed.Error);
    }

    [Fact]
    public void An_update_says_what_drifted_follows_renamed_pages_and_brings_new_ones()
    {
        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using var server = new GitServer(repository);
        using var project = new TestProject();
        project.Run("add", "CreateBook", "ListBooks", "--from", server.Url, "--path", Shelf.Path);
        Assert.Equal(0, project.Run("update", "--check").ExitCode);

        repository.Commit(Shelf.Second());
        var before = project.Files();
        ToolRun check = project.Run("update", "--check");
        Assert.Equal(3, check.ExitCode);
        Assert.Contains("spec/resources/book.md  replaced\n", check.Output);
        Assert.Matches(@"\nspec/resources/book\.md\(\d+,\d+\): warning DMG3303: The type of 'year' of 'microsoft\.graph\.book' was Int32 and is now String\n", check.Output);
        Assert.Matches(@"\nspec/resources/book\.md\(\d+,\d+\): info DMG3302: ", check.Output);
        Assert.True(check.Output.IndexOf("DMG3303", System.StringComparison.Ordinal) < check.Output.IndexOf("DMG3302", System.StringComparison.Ordinal));
        Assert.Equal(before, project.Files());

        ToolRun update = project.Run("update", "--markdown", System.IO.Path.Combine(project.Root, "drift.md"));
        Assert.Equal(0, update.ExitCode);
        Assert.Contains("spec/resources/publisher.md  added\n", update.Output);
        Assert.Contains("spec/resources/book.md  replaced\n", update.Output);
        Assert.Contains("spec/api/shelf-list-books.md  renamed from api/book-list.md\n", update.Output);
        Assert.Contains("DMG3303", project.Text("drift.md"));
        Assert.DoesNotContain("api/book-list.md", project.Pages());
        Assert.Contains("|year|String|", project.Text("spec/resources/book.md"));
        Assert.Equal(repository.Head(), (string?)JsonNode.Parse(project.Text("docmodels.lock"))!["source"]!["commit"]);
        Assert.Equal(0, project.Run("update", "--check").ExitCode);
    }

    [Fact]
    public void Of_many_changes_the_first_are_named_and_the_rest_counted()
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        using var project = new TestProject();
        project.Run("add", "GetAuthor", "--from", source.Path, "--path", Shelf.Path);
        project.Write("docmodels.baseline.txt", "docmodels.baseline\t1\n");
        string[] rows = [.. Enumerable.Range(10, 30).Select(static number => $"more{number}|String|More."), "name|Int32|What people call them."];
        System.IO.File.WriteAllText(
            System.IO.Path.Combine(source.Path, Shelf.Path, "resources/author.md"), Generator.Tests.Drift.DriftPages.Book(rows).Replace("book resource", "author resource"));

        ToolRun check = project.Run("update", "--check");
        Assert.Equal(20, check.Output.Split('\n').Count(static line => line.Contains(" DMG33", System.StringComparison.Ordinal)));
        Assert.Contains("warning DMG3303: The type of 'name'", check.Output);
        Assert.Contains("\nand 11 more: --markdown, --html, --sarif or --json FILE has them all\n", check.Output);
        Assert.Contains("31 changes: 1 can break callers, 30 cannot", check.Output);
        Assert.DoesNotContain("DocModelAcceptDrift", check.Error);
        Assert.Contains("DocModelAcceptDrift", project.Run("update").Error);
    }

    [Fact]
    public void What_moved_without_breaking_anybody_is_told_apart()
    {
        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using var project = new TestProject();
        project.Run("add", "GetAuthor", "--from", repository.Url, "--path", Shelf.Path, "--ref", "main");

        var files = Shelf.First();
        files[Shelf.Path + "/resources/author.md"] = files[Shelf.Path + "/resources/author.md"].Replace("call them.", "call them at home.");
        repository.Commit(files);
        Assert.Equal(1, project.Run("update", "--check").ExitCode);
    }

    [Fact]
    public void What_was_mended_stays_mended()
    {
        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using var project = new TestProject();
        project.Run("add", "CreateBook", "--from", repository.Url, "--path", Shelf.Path, "--ref", "main");
        project.Write("spec/resources/book.md", project.Text("spec/resources/book.md").Replace("A book on a shelf.", "A book on a shelf, or beside it."));

        Assert.Contains("+A book on a shelf, or beside it.", project.Run("list").Output);

        repository.Commit(Shelf.Second());
        ToolRun update = project.Run("update");
        Assert.Contains("spec/resources/book.md  replaced, with what was mended by hand\n", update.Output);
        Assert.Contains("or beside it", project.Text("spec/resources/book.md"));
        Assert.Contains("|year|String|", project.Text("spec/resources/book.md"));
    }

    [Fact]
    public void Where_both_changed_the_same_line_nothing_is_changed_until_somebody_says_who_wins()
    {
        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using var project = new TestProject();
        project.Run("add", "CreateBook", "--from", repository.Url, "--path", Shelf.Path, "--ref", "main");
        project.Write("spec/resources/book.md", project.Text("spec/resources/book.md").Replace("|year|Int32|", "|year|Int64|"));
        repository.Commit(Shelf.Second());

        var before = project.Files();
        ToolRun conflict = project.Run("update");
        Assert.Equal(4, conflict.ExitCode);
        Assert.Contains("spec/resources/book.md  CONFLICT", conflict.Output);
        Assert.Equal(before, project.Files());

        Assert.Equal(0, project.Run("update", "--ours").ExitCode);
        Assert.Contains("|year|Int64|", project.Text("spec/resources/book.md"));
        Assert.Equal(0, project.Run("update", "--theirs").ExitCode);
    }

    [Fact]
    public void What_the_source_no_longer_has_goes_and_what_was_mended_of_it_stays()
    {
        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using var project = new TestProject();
        project.Run("add", "GetAuthor", "CreateBook", "leaflet", "--from", repository.Url, "--path", Shelf.Path, "--ref", "main");
        project.Write("spec/resources/leaflet.md", project.Text("spec/resources/leaflet.md") + "\nMine.\n");
        var files = Shelf.First();
        files.Remove(Shelf.Path + "/resources/leaflet.md");
        files.Remove(Shelf.Path + "/api/author-get.md");
        repository.Commit(files);

        ToolRun update = project.Run("update");
        Assert.Equal(0, update.ExitCode);
        Assert.Contains("'GetAuthor' is no longer in the source", update.Error);
        Assert.Contains("leaflet.md  no longer in the source; it was mended by hand", update.Output);
        Assert.Contains("resources/leaflet.md", project.Pages());
        Assert.DoesNotContain("api/author-get.md", project.Pages());
        Assert.Contains("resources/author.md", project.Pages());
    }

    [Fact]
    public void Only_what_is_asked_for_goes_over_the_wire()
    {
        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using var server = new GitServer(repository);
        using var project = new TestProject();
        project.Run("search", "book", "--from", server.Url, "--path", Shelf.Path);

        // The tree, the pages with what lies among them, and a part that lies elsewhere.
        Assert.Equal(3, server.TakeRequests());
        Assert.InRange(server.TakeBytes(), 1, 20_000);

        // All pages are here: nothing is fetched but the licence.
        project.Run("add", "CreateBook", "--from", server.Url, "--path", Shelf.Path);
        Assert.InRange(server.TakeRequests(), 0, 2);
        project.Run("add", "GetAuthor");
        project.Run("remove", "GetAuthor");
        server.TakeBytes();
        project.Run("show", "CreateBook");
        Assert.Equal(0, server.TakeBytes());
    }

    [Fact]
    public void What_was_fetched_before_is_enough_when_the_source_is_out_of_reach()
    {
        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using var project = new TestProject();
        using (var server = new GitServer(repository))
        {
            project.Run("search", "book", "--from", server.Url, "--path", Shelf.Path);
            project.Run("add", "CreateBook", "--from", server.Url, "--path", Shelf.Path);
        }

        Assert.Equal(0, project.Run("search", "author").ExitCode);
        Assert.Equal(0, project.Run("add", "ListBooks", "--offline").ExitCode);
        ToolRun update = project.Run("update");
        Assert.Equal(0, update.ExitCode);
        Assert.Contains("Using what was fetched before", update.Error);
    }
}
