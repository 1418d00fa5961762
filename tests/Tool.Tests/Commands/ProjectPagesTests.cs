using System.Linq;
using DocModelGen.Generator.Tests.Drift;
using DocModelGen.Tool.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Commands;

/// <summary><c>show</c> and <c>list</c> in a project whose pages are its own.</summary>
public sealed class ProjectPagesTests
{
    private const string Wipe = """
        # book: wipe

        Namespace: microsoft.graph

        Takes everything out of a book.

        ## HTTP request

        ```http
        POST /shelf/books/{id}/wipe
        ```

        ## Request body

        |Parameter|Type|Description|
        |:---|:---|:---|
        |keepCover|Boolean|Whether the cover stays.|

        ## Response

        If successful, this method returns a `204 No Content` response code.

        """;

    private static TestProject Own()
    {
        var project = new TestProject();
        project.Write("spec/book-wipe.md", Wipe);
        project.Write("spec/work.md", DriftPages.Book("title|String|What it is called.").Replace("book resource", "work resource"));
        project.Write("spec/book.md", DriftPages.Book("pages|Int32|How many.", "extra|[extra](extra.md)|More.", "any|Json|Anything.", "open||Something.", "bent|[work](work.md#nothing) / String?|What.")
            .Replace("A book on a shelf.", "A book on a shelf.\n\nInherits from [work](work.md)."));
        project.Write("spec/leaflet.md", DriftPages.Book("any|[sheet](sheet.md)|Anything.", "open|Json|Something.", "extra|String|More.").Replace("book resource", "leaflet resource"));
        return project;
    }

    [Fact]
    public void Own_pages_are_shown_without_a_source()
    {
        using TestProject project = Own();
        ToolRun run = project.Run("show", "book");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  int? Pages\n", run.Output);
        Assert.Contains("  string? Title  (of Work)\n", run.Output);
        Assert.Contains("\n  book.md\n", run.Output);
    }

    [Fact]
    public void Own_pages_are_shown_beside_those_of_a_source()
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        using TestProject project = Own();
        Assert.Equal(0, project.Run("add", "ListBooks", "--from", source.Path, "--path", Shelf.Path).ExitCode);

        Assert.Contains("int? Year", project.Run("show", "book").Output);
        Assert.Contains("string? Title", project.Run("show", "work").Output);
        Assert.Contains("There is no 'nothing'.", project.Run("show", "nothing").Error);
    }

    [Fact]
    public void The_type_of_a_body_is_shown_by_its_name()
    {
        using TestProject project = Own();
        string name = project.Run("show", "POST /shelf/books/{id}/wipe").Output.Split('\n').Single(static line => line.StartsWith("Body: ", System.StringComparison.Ordinal))["Body: ".Length..];
        ToolRun run = project.Run("show", name);
        Assert.Equal("", run.Error);
        Assert.StartsWith(name, run.Output);
        Assert.Contains("\nProperties\n  bool? KeepCover\n", run.Output);
        Assert.Contains("\n  book-wipe.md\n", run.Output);
    }

    [Fact]
    public void What_is_shown_is_whole()
    {
        using TestProject project = Own();
        string[] permissions = [.. Enumerable.Range(1, 40).Select(static number => $"Shelf.Write.Part{number}")];
        project.Write("spec/book-wipe.md", Wipe.Replace("## HTTP request", $"## Permissions\n\n|Permission type|Permissions|\n|:---|:---|\n|Application|{string.Join(", ", permissions)}|\n\n## HTTP request"));

        Assert.Contains($"application: {string.Join(", ", permissions)}\n", project.Run("show", "POST /shelf/books/{id}/wipe").Output);
    }

    [Fact]
    public void Why_a_property_is_untyped_is_what_its_own_page_says()
    {
        using TestProject project = Own();
        string[] lines = project.Run("list").Output.Split('\n');
        Assert.Contains("  Book.Extra: no page here describes 'extra'; a page of that type makes it typed", lines);
        Assert.Contains("  Book.Any: its page says that it is: 'Json'", lines);
        Assert.Contains("  Book.Open: its page leaves the type open", lines);
        Assert.Contains("  Leaflet.Any: no page here describes 'sheet'; a page of that type makes it typed", lines);
        Assert.Contains("  Leaflet.Open: its page says that it is: 'Json'", lines);
        Assert.DoesNotContain(lines, static line => line.StartsWith("  Leaflet.Extra", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Where_there_is_a_source_the_page_to_add_is_named_by_what_leads_to_it()
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        using TestProject project = Own();
        Assert.Equal(0, project.Run("add", "ListBooks", "--from", source.Path, "--path", Shelf.Path).ExitCode);
        project.Write("spec/own.md", DriftPages.Book("paper|[Leaflets](leaflet-of-paper.md)|On paper.", "other|nothing|Other.").Replace("book resource", "own resource"));
        project.Write("docmodels.txt", "ListBooks\nown\n");

        string[] lines = project.Run("list").Output.Split('\n');
        Assert.Contains("  Own.Paper: no page here describes 'Leaflets'; 'docmodels add leaflet-of-paper.md' brings its page", lines);
        Assert.Contains("  Own.Other: no page here describes 'nothing'; 'docmodels search nothing' finds one where the source has it", lines);
    }
}
