using System.Threading.Tasks;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Drift;

public sealed class CodeRuleTests
{
    private const string LeadIn = "\nThe following table shows the properties that are required when you create the book.";

    private static readonly string[] s_rows =
    [
        "id|String|Names the book.", "title|String|On its cover.", "pages|Int32|How many.", "addedDateTime|DateTimeOffset|When it came. Read-only.",
        "bookGenre|Enumeration|Kind of book. Possible values are: `novel`, `poetry`, `drama`.",
    ];

    private static PageProject Project(string body, string leadIn = "") => PageProject.With(
            (DriftPages.Resource, DriftPages.Book(s_rows)),
            (DriftPages.Create, DriftPages.CreateBook(leadIn, "title|String|Required. On its cover.", "pages|Int32|How many.")))
        .WithCode($$"""
            using Contoso.ApiModels;
            static class Program
            {
                static object? Make(BookGenre? genre)
                {
                    {{body}}
                }
            }
            """);

    /// <summary>Without the info that nothing was accepted yet.</summary>
    private static async Task<string[]> AnalyzeAsync(PageProject project) =>
        [.. System.Linq.Enumerable.Where(await DriftRun.AnalyzeAsync(project), static text => !text.StartsWith("DMG3001", System.StringComparison.Ordinal))];

    [Theory]
    [InlineData("return new CreateBook(new Book { Pages = 3 });", "", "DMG4001 Warning C#(6)")]
    [InlineData("return new CreateBook(new() { Pages = 3 });", "", "DMG4001 Warning C#(6)")]
    [InlineData("var book = new Book { Pages = 3 }; return new CreateBook(book);", "", "DMG4001 Warning C#(6)")]
    [InlineData("return new CreateBook(new Book());", LeadIn, "DMG4001 Warning C#(6)", "DMG4002 Info C#(6)")]
    [InlineData("return new CreateBook(new Book { Title = \"x\" });", LeadIn, "DMG4002 Info C#(6)")]
    [InlineData("return new CreateBook(new Book { Title = \"x\", AddedDateTime = default(System.DateTimeOffset) });", "", "DMG4003 Warning C#(6)")]
    public async Task A_body_is_held_against_the_page_of_its_request(string body, string leadIn, params string[] reports) =>
        Assert.Equal(reports, await AnalyzeAsync(Project(body, leadIn)));

    [Fact]
    public async Task The_build_that_accepts_says_what_the_code_lacks_and_not_what_drifted()
    {
        PageProject accepted = Project("_ = genre switch { BookGenre.Novel => 1, BookGenre.Drama => 2, }; return new CreateBook(new Book { Pages = 3 }).ToString() + new Book().Pages;");
        PageProject drifted = accepted.WithPage(DriftPages.Baseline, DriftRun.Accept(accepted))
            .Edit(DriftPages.Resource, "|pages|Int32|", "|pages|Int64|").Edit(DriftPages.Resource, ", `drama`", "");
        string[] before = await AnalyzeAsync(drifted);
        Assert.Contains("DMG4006 Warning C#(6)", before);
        Assert.Contains("DMG4007 Info C#(6)", before);

        Assert.Equal(
            ["DMG4001 Warning C#(6)", "DMG4005 Warning C#(6)"],
            await AnalyzeAsync(drifted.WithOptions(new() { ["build_property.RootNamespace"] = "Contoso", ["build_property.DocModelAcceptDrift"] = "true" })));
    }

    [Theory]
    [InlineData("return new CreateBook(new Book { Title = \"x\", Pages = 3 });")]
    [InlineData("return new Book { Pages = 3 };")]
    [InlineData("var book = new Book(); book = new Book { Title = \"x\", Pages = 1 }; return new CreateBook(book);")]
    public async Task What_is_complete_or_no_body_is_not_reported(string body) => Assert.Empty(await AnalyzeAsync(Project(body, LeadIn)));

    [Theory]
    [InlineData("new Book { Title = \"x\" }")]
    [InlineData("new Book { Heading = \"x\" }")]
    public async Task A_renamed_property_that_is_set_under_either_name_is_set(string body)
    {
        PageProject accepted = Project($"return new CreateBook({body});");

        Assert.DoesNotContain(
            await AnalyzeAsync(accepted.WithPage(DriftPages.Baseline, DriftRun.Accept(accepted))
                .Edit(DriftPages.Resource, "|title|String|", "|heading|String|").Edit(DriftPages.Create, "|title|String|", "|heading|String|")),
            static report => report.StartsWith("DMG4001", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("return genre switch { BookGenre.Novel => 1, BookGenre.Poetry => 2, };", "DMG4005 Warning C#(6)")]
    [InlineData("return genre switch { BookGenre.Novel or BookGenre.Poetry => 1, BookGenre.Drama => 2, };", "DMG4004 Info C#(6)")]
    [InlineData("switch (genre) { case BookGenre.Novel: return 1; case BookGenre.Poetry: return 2; } return null;", "DMG4005 Warning C#(6)")]
    [InlineData("switch (genre!.Value) { case BookGenre.Novel: case BookGenre.Poetry: case BookGenre.Drama: return 1; } return null;", "DMG4004 Info C#(6)")]
    [InlineData("return genre switch { BookGenre.Novel => 1, BookGenre.Poetry when Make(null) is null => 2, BookGenre.Drama => 3 };", "DMG4005 Warning C#(6)")]
    public async Task A_switch_that_an_unexpected_member_falls_through_is_reported(string body, params string[] reports) =>
        Assert.Equal(reports, await AnalyzeAsync(Project(body)));

    [Theory]
    [InlineData("return genre switch { BookGenre.Novel => 1, _ => 2 };")]
    [InlineData("return genre switch { BookGenre.Novel => 1, var other => other };")]
    [InlineData("switch (genre) { case BookGenre.Novel: return 1; default: return 2; }")]
    [InlineData("return System.DayOfWeek.Friday switch { System.DayOfWeek.Friday => 1 };")]
    public async Task A_switch_with_a_default_or_over_another_enum_is_not_reported(string body) => Assert.Empty(await AnalyzeAsync(Project(body)));

    [Fact]
    public async Task An_arm_for_a_member_that_the_page_dropped_is_reported()
    {
        PageProject project = Project("return genre switch { BookGenre.Drama => 1, _ => 2 };");
        project = project.WithPage(DriftPages.Baseline, DriftRun.Accept(project)).Edit(DriftPages.Resource, ", `drama`", "");
        Assert.Equal(["DMG3401 Warning book.md(15)", "DMG4006 Warning C#(6)"], await AnalyzeAsync(project));
    }

    [Fact]
    public async Task A_use_of_what_drifted_says_so()
    {
        PageProject project = Project("return new Book { Title = \"x\" }.Pages;");
        project = project.WithPage(DriftPages.Baseline, DriftRun.Accept(project))
            .Edit(DriftPages.Resource, "|pages|Int32|", "|pages|Int64|").Edit(DriftPages.Create, "|pages|Int32|", "|pages|Int64|");
        Assert.Equal(["DMG3303 Warning book.md(13)", "DMG4007 Info C#(6)"], await AnalyzeAsync(project));
    }
}
