using System.Linq;
using System.Text.Json.Nodes;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.References;
using DocModelGen.Tool.Sources;
using DocModelGen.Tool.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Commands;

public sealed class SearchTests
{
    [Theory]
    [InlineData("create book", "CreateBook")]
    [InlineData("books list", "ListBooks")]
    [InlineData("GET /authors/{anything}", "GetAuthor")]
    [InlineData("/shelf/books", "CreateBook")]
    [InlineData("book-create.md", "CreateBook")]
    [InlineData("book-create", "CreateBook")]
    [InlineData("api/author-get.md", "GetAuthor")]
    [InlineData("genre", "Genre")]
    [InlineData("microsoft.graph.author", "Author")]
    public void The_best_is_first(string query, string expected)
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        using var project = new TestProject();
        ToolRun run = project.Run("search", query, "--json", "--from", source.Path, "--path", Shelf.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(expected, (string?)JsonNode.Parse(run.Output)![0]!["name"]);
    }

    [Fact]
    public void What_was_searched_once_is_not_read_again()
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        FolderTree tree = FolderTree.Open(SourceSpec.Of(source.Path, Shelf.Path, reference: null));
        Assert.Null(IndexStore.Find(tree));

        ReferenceIndex made = IndexStore.GetOrMake(tree, Quiet.Instance);
        ReferenceIndex kept = Assert.IsType<ReferenceIndex>(IndexStore.Find(tree));
        Assert.Equal(made.Pages, kept.Pages);
        Assert.Equal(made.Entries.Select(Text), kept.Entries.Select(Text));
        return;

        static string Text(IndexEntry entry) => System.Text.Json.JsonSerializer.Serialize(entry);
    }

    [Fact]
    public void Json_is_an_array_of_objects_and_nothing_else()
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        using var project = new TestProject();
        ToolRun run = project.Run("search", "create", "book", "--json", "--from", source.Path, "--path", Shelf.Path);
        JsonNode first = JsonNode.Parse(run.Output)!.AsArray()[0]!;
        Assert.Equal("", run.Error);
        Assert.Equal("operation", (string?)first["kind"]);
        Assert.Equal("POST", (string?)first["method"]);
        Assert.Equal("/shelf/books", (string?)first["path"]);
        Assert.Equal("api/book-create.md", (string?)first["page"]);
        Assert.Equal("Shelf.Write", (string?)first["permission"]);
    }

    [Theory]
    [InlineData("CreateBok", "CreateBook")]
    [InlineData("BookCreate", "CreateBook")]
    [InlineData("book-creat.md", "book-create.md")]
    public void A_misspelt_name_is_answered_with_what_may_have_been_meant(string name, string meant)
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        using var project = new TestProject();
        ToolRun run = project.Run("add", name, "--from", source.Path, "--path", Shelf.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"There is no '{name}'. Did you mean", run.Error);
        Assert.Contains(meant, run.Error);
        Assert.Empty(project.Files());
    }

    [Fact]
    public void A_name_shows_what_is_generated_of_it()
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        using var project = new TestProject();
        ToolRun run = project.Run("show", "CreateBook", "--from", source.Path, "--path", Shelf.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("POST /shelf/books", run.Output);
        Assert.Contains("new CreateBook(Book body)", run.Output);
        Assert.Contains("int? Year", run.Output);
        Assert.Contains("delegated: Shelf.Write", run.Output);
        Assert.Contains("ApiResponse<Book> reply = await client.SendAsync(new CreateBook(body: new Book { /* ... */ }));", run.Output);
        Assert.Contains("resources/enums.md", run.Output);
    }

    /// <summary>Names are equally long, and each list has the words that are asked for.</summary>
    [Theory]
    [InlineData("list notes")]
    [InlineData("notes")]
    [InlineData("/people")]
    public void The_plain_operation_on_the_plain_path_comes_before_deeper_ones(string query)
    {
        using TestFolder source = TestFolder.Of(new System.Collections.Generic.SortedDictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["api/case-list-notes.md"] = Shelf.Operation("List notes of a case", "GET /people/{id}/cases/{case-id}/notes", "a collection of [note](../resources/note.md) objects", ""),
            ["api/note-list-marks.md"] = Shelf.Operation("List note marks", "GET /marks", "a collection of [note](../resources/note.md) objects", ""),
            ["api/note-list-signs.md"] = Shelf.Operation("List note signs", "GET /people/{id}/notes/{note-id}/signs", "a collection of [note](../resources/note.md) objects", ""),
            ["api/team-list-notes.md"] = Shelf.Operation("List team notes", "GET /people/{id}/teams/{team-id}/notes", "a collection of [note](../resources/note.md) objects", ""),
            ["api/user-list-notes.md"] = Shelf.Operation("List user notes", "GET /people/{id}/notes", "a collection of [note](../resources/note.md) objects", ""),
            ["resources/note.md"] = Generator.Tests.Drift.DriftPages.Book("text|String|What it says.").Replace("book resource", "note resource"),
        });
        using var project = new TestProject();
        ToolRun run = project.Run("search", query, "--json", "--from", source.Path);
        Assert.Equal(0, run.ExitCode);
        string[] paths = [.. JsonNode.Parse(run.Output)!.AsArray().Where(static node => (string?)node!["kind"] == "operation").Select(static node => (string)node!["path"]!)];
        Assert.True(paths.Length >= 4);
        Assert.Equal("/people/{id}/notes", paths[0]);
    }

    [Fact]
    public void The_operation_one_of_whose_templates_is_the_path_comes_first_and_shows_that()
    {
        using TestFolder source = TestFolder.Of(new System.Collections.Generic.SortedDictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["api/extension-list.md"] = Shelf.Operation("Find note extensions", "GET /people/{id|name}/notes?$filter=id eq '{mark}'\nGET /people/{id|name}/notes/{note}", "a collection of [note](../resources/note.md) objects", ""),
            ["api/note-list.md"] = Shelf.Operation("List notes", "GET /me/notes\nGET /people/{person-id}/notes", "a collection of [note](../resources/note.md) objects", ""),
            ["api/note-marks.md"] = Shelf.Operation("note: marks", "GET /people/{id}/marks(of={kind})", "a collection of [note](../resources/note.md) objects", ""),
            ["resources/note.md"] = Generator.Tests.Drift.DriftPages.Book("text|String|What it says.").Replace("book resource", "note resource"),
        });
        using var project = new TestProject();
        JsonArray found = JsonNode.Parse(project.Run("search", "GET /people/{x}/notes", "--json", "--from", source.Path).Output)!.AsArray();
        Assert.Equal(["ListNotes /people/{person-id}/notes", "FindNoteExtensions /people/{id|name}/notes?$filter=id eq '{mark}'"], found.Select(static node => $"{node!["name"]} {node["path"]}"));

        // A placeholder is a whole one, and no text around it.
        Assert.Equal("[]", project.Run("search", "GET /people/{x}/{y}", "--json", "--from", source.Path).Output.Trim());
        Assert.StartsWith("ListNotes", project.Run("search", "GET /people/{x}/notes", "--from", source.Path).Output.Split('\n')[1]);

        Assert.Equal(0, project.Run("add", "GET /people/{x}/notes", "--from", source.Path).ExitCode);
        Assert.Equal(["api/note-list.md", "resources/note.md"], project.Pages());
    }

    [Fact]
    public void Without_a_source_the_user_is_told_how_to_name_one()
    {
        using var project = new TestProject();
        ToolRun run = project.Run("search", "book");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--from", run.Error);
        Assert.Contains("graph", run.Error);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Shells_are_told_how_to_complete(string shell) => Assert.Contains("[suggest:", ToolRun.Of("completion", shell).Output);

    [Fact]
    public void Words_are_completed()
    {
        string[] words = ToolRun.Of("[suggest:11]", "docmodels u").Output.Split('\n');
        Assert.Contains("update", words.Select(static word => word.Trim()));
    }

    [Fact]
    public void Help_has_lines_to_copy() => Assert.Contains("Examples:\n  docmodels add", ToolRun.Of("add", "--help").Output);
}
