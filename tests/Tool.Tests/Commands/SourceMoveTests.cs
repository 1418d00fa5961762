using System.Collections.Generic;
using System.IO;
using System.Linq;
using DocModelGen.Tool.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Commands;

/// <summary>A project follows one source: only <c>update</c> moves it to another, and pages go only where somebody says so.</summary>
public sealed class SourceMoveTests
{
    [Fact]
    public void Pages_of_another_source_are_not_added_to_those_of_the_first()
    {
        using TestFolder first = TestFolder.Of(Shelf.First());
        using TestFolder other = TestFolder.Of(Shelf.Second().Where(static file => !file.Key.EndsWith("/book-create.md", System.StringComparison.Ordinal)));
        using var project = new TestProject();
        Assert.Equal(0, project.Run("add", "CreateBook", "--from", first.Path, "--path", Shelf.Path).ExitCode);

        SortedDictionary<string, string> before = project.Files();
        ToolRun add = project.Run("add", "GetAuthor", "--from", other.Path, "--path", Shelf.Path);
        Assert.Equal(2, add.ExitCode);
        Assert.Contains($"come from {first.Path} ({Shelf.Path})", add.Error);
        Assert.Contains("'docmodels update --from SOURCE'", add.Error);
        Assert.Equal(before, project.Files());
        Assert.Equal(2, project.Run("add", "GetAuthor", "--path", "reference").ExitCode);
        Assert.Equal(before, project.Files());

        Assert.Equal(0, project.Run("add", "GetAuthor", "--from", first.Path + "/").ExitCode);
        Assert.Contains("api/book-create.md", project.Pages());
        Assert.Contains("api/author-get.md", project.Pages());
    }

    [Fact]
    public void Of_a_repository_the_branch_that_the_project_follows_stays_where_none_is_said()
    {
        using TestRepository repository = new TestRepository().Commit(Shelf.First()).Commit(Shelf.First(), "next");
        repository.Commit(Shelf.Second());
        using var project = new TestProject();
        Assert.Equal(0, project.Run("add", "CreateBook", "--from", repository.Url, "--path", Shelf.Path, "--ref", "next").ExitCode);

        Assert.Equal(0, project.Run("add", "ListBooks", "--from", repository.Url, "--path", Shelf.Path).ExitCode);
        Assert.Contains("\"ref\": \"next\"", project.Text("docmodels.lock"));
        Assert.Contains("api/book-list.md", project.Pages());

        SortedDictionary<string, string> before = project.Files();
        Assert.Equal(2, project.Run("add", "GetAuthor", "--ref", "main").ExitCode);
        repository.Commit(Shelf.Second(), "next");
        ToolRun fetched = project.Run("add", "GetAuthor", "--fetch");
        Assert.Equal(2, fetched.ExitCode);
        Assert.Contains("'docmodels update'", fetched.Error);
        Assert.Equal(before, project.Files());
    }

    [Fact]
    public void What_a_folder_no_longer_has_stays_when_something_is_added()
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        using var project = new TestProject();
        project.Run("add", "CreateBook", "leaflet", "--from", source.Path, "--path", Shelf.Path);
        string[] before = project.Pages();
        Replace(source, Shelf.Second());
        File.Delete(Path.Combine(source.Path, Shelf.Path, "resources/leaflet.md"));
        File.Delete(Path.Combine(source.Path, Shelf.Path, "api/book-create.md"));

        ToolRun added = project.Run("add", "GetAuthor");
        Assert.Equal(0, added.ExitCode);
        Assert.Contains("'leaflet' is no longer in the source; its pages stay.", added.Error);
        Assert.DoesNotContain("removed", added.Output);
        Assert.Superset(before.ToHashSet(), project.Pages().ToHashSet());
        Assert.Contains("\"CreateBook\"", project.Text("docmodels.lock"));

        // Nor does anything else that is removed take them along.
        ToolRun removed = project.Run("remove", "GetAuthor");
        Assert.Equal(2, removed.ExitCode);
        Assert.Contains("No longer in the source: CreateBook, leaflet.", removed.Error);
        Assert.Superset(before.ToHashSet(), project.Pages().ToHashSet());
    }

    [Fact]
    public void A_page_that_a_folder_changed_is_not_taken_for_mended_after_an_add()
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        using var project = new TestProject();
        project.Run("add", "CreateBook", "--from", source.Path, "--path", Shelf.Path);
        Replace(source, Shelf.Second());

        Assert.Equal(0, project.Run("add", "GetAuthor").ExitCode);
        Assert.DoesNotContain("Mended by hand", project.Run("list").Output);
        ToolRun update = project.Run("update");
        Assert.Contains("spec/resources/book.md  replaced\n", update.Output);
        Assert.Contains("|year|String|", project.Text("spec/resources/book.md"));
    }

    [Fact]
    public void A_folder_moves_to_a_newer_folder()
    {
        using TestFolder first = TestFolder.Of(Shelf.First());
        using TestFolder newer = TestFolder.Of(Shelf.Second());
        using var project = new TestProject();
        project.Run("add", "CreateBook", "ListBooks", "--from", first.Path, "--path", Shelf.Path);
        project.Write("spec/resources/author.md", project.Text("spec/resources/author.md") + "\nMine.\n");

        SortedDictionary<string, string> before = project.Files();
        Assert.Equal(3, project.Run("update", "--check", "--from", newer.Path).ExitCode);
        Assert.Equal(before, project.Files());

        ToolRun update = project.Run("update", "--from", newer.Path);
        Assert.Equal(0, update.ExitCode);
        Assert.Contains($"The pages come from {newer.Path} ({Shelf.Path}) now", update.Error);
        Assert.Contains("spec/resources/publisher.md  added\n", update.Output);
        Assert.Contains("spec/api/shelf-list-books.md  renamed from api/book-list.md\n", update.Output);
        Assert.EndsWith("\nMine.\n", project.Text("spec/resources/author.md"));
        Assert.Equal(0, project.Run("update", "--check").ExitCode);
        Assert.Equal(2, project.Run("add", "GetAuthor", "--from", first.Path).ExitCode);
        Assert.Equal(0, project.Run("add", "GetAuthor", "--from", newer.Path).ExitCode);
    }

    [Fact]
    public void What_a_new_source_lacks_goes_only_if_it_is_said()
    {
        using TestFolder first = TestFolder.Of(Shelf.First());
        using TestFolder newer = TestFolder.Of(Shelf.First().Where(static file => !file.Key.EndsWith("/leaflet.md", System.StringComparison.Ordinal)));
        using var project = new TestProject();
        project.Run("add", "CreateBook", "leaflet", "--from", first.Path, "--path", Shelf.Path);

        SortedDictionary<string, string> before = project.Files();
        ToolRun refused = project.Run("update", "--from", newer.Path);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains($"{newer.Path} ({Shelf.Path}) does not have 'leaflet', which came from {first.Path}", refused.Error);
        Assert.DoesNotContain("goes", refused.Error);
        Assert.Equal(before, project.Files());

        ToolRun forced = project.Run("update", "--from", newer.Path, "--force");
        Assert.Equal(0, forced.ExitCode);
        Assert.Contains("'leaflet' is no longer in the source; what only it needs goes.", forced.Error);
        Assert.Contains("spec/resources/leaflet.md  removed\n", forced.Output);
        Assert.Contains("api/book-create.md", project.Pages());
    }

    [Fact]
    public void A_folder_is_the_same_one_wherever_a_command_runs()
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        using var project = new TestProject();
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), source.Path);
        Assert.Equal(0, project.Run("add", "CreateBook", "--from", relative, "--path", Shelf.Path).ExitCode);
        Assert.Contains($"\"from\": \"{Path.GetRelativePath(project.Root, source.Path).Replace('\\', '/')}\"", project.Text("docmodels.lock"));
        Assert.Equal(0, project.Run("add", "GetAuthor").ExitCode);
    }

    private static void Replace(TestFolder folder, SortedDictionary<string, string> files)
    {
        Directory.Delete(folder.Path, recursive: true);
        foreach ((string path, string text) in files)
        {
            string file = Path.Combine(folder.Path, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
