using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using DocModelGen.Generator.Rules;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DocModelGen.Generator.Tests.Drift;

public sealed class DriftAnalyzerTests
{
    private static readonly string[] s_rows =
        ["id|String|Names the book.", "title|String|On its cover.", "pages|Int32|How many.", "genre|Enumeration|Kind of book. Possible values are: `novel`, `poetry`, `drama`."];

    private static PageProject Accepted(params string[] rows)
    {
        PageProject project = PageProject.With(
            (DriftPages.Resource, DriftPages.Book(rows.Length == 0 ? s_rows : rows)),
            (DriftPages.Create, DriftPages.CreateBook("", "title|String|Required. On its cover.")));
        return project.WithPage(DriftPages.Baseline, DriftRun.Accept(project));
    }

    private static Task<string[]> After(string from, string to) =>
        DriftRun.AnalyzeAsync(Accepted().Edit(DriftPages.Resource, from, to));

    [Fact]
    public async Task Nothing_drifts_from_what_was_just_accepted() => Assert.Empty(await DriftRun.AnalyzeAsync(Accepted()));

    [Fact]
    public async Task Without_a_baseline_one_info_says_how_to_make_one() =>
        Assert.Equal(["DMG3001 Info -"], await DriftRun.AnalyzeAsync(Accepted().WithoutPage(DriftPages.Baseline)));

    [Fact]
    public async Task A_changed_fact_is_reported_at_the_cell_that_says_it()
    {
        PageProject project = Accepted().Edit(DriftPages.Resource, "|pages|Int32|", "|pages|Int64|");
        Diagnostic diagnostic = Assert.Single(await DriftRun.DiagnosticsAsync(project));

        Assert.Equal("DMG3303", diagnostic.Id);
        Assert.Equal("Int64", project.Files[DriftPages.Resource].GetText().ToString(diagnostic.Location.SourceSpan));
        Assert.Contains("was Int32 and is now Int64", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        Assert.Contains("accepted in docmodels.baseline.txt, line", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_new_is_reported_where_it_stands() =>
        Assert.Equal(["DMG3302 Info book.md(13)"], await After("|pages|Int32|", "|weight|Double|Of the book.|\n|pages|Int32|"));

    [Fact]
    public async Task What_is_gone_is_reported_at_the_table_that_had_it() =>
        Assert.Equal(["DMG3301 Warning book.md(9)"], await After("|pages|Int32|How many.|\n", ""));

    [Fact]
    public async Task A_member_is_reported_in_the_description_that_lists_it()
    {
        Assert.Equal(["DMG3402 Info book.md(14)"], await After("`drama`", "`drama`, `essay`"));
        Assert.Equal(["DMG3401 Warning book.md(14)"], await After(", `drama`", ""));
    }

    [Fact]
    public async Task Requiredness_is_reported_in_the_description() =>
        Assert.Equal(["DMG3306 Warning book.md(13)"], await After("How many.", "Required. How many."));

    [Fact]
    public async Task A_page_that_is_gone_is_reported_at_the_accepted_line()
    {
        string report = Assert.Single(await DriftRun.AnalyzeAsync(Accepted().WithoutPage(DriftPages.Create)), static text => text.StartsWith("DMG3101", System.StringComparison.Ordinal));
        Assert.StartsWith("DMG3101 Warning docmodels.baseline.txt(", report, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_is_reported_at_its_line_and_a_permission_at_its_row()
    {
        PageProject project = Accepted()
            .Edit(DriftPages.Create, "POST /shelf/books", "POST /shelf/items/books")
            .Edit(DriftPages.Create, "Shelf.Write", "Shelf.Change")
            .Edit(DriftPages.Create, "`201 Created`", "`200 OK`");
        Assert.Equal(
            ["DMG3106 Warning book-create.md(17)", "DMG3109 Warning book-create.md(31)", "DMG3112 Warning book-create.md(11)", "DMG3113 Info book-create.md(11)"],
            await DriftRun.AnalyzeAsync(project));
    }

    [Theory]
    [InlineData("A book on a shelf.", "A book, wherever it stands.")]
    [InlineData("How many.", "The number of them, covers included.")]
    [InlineData("|title|String|On its cover.|\n|pages|Int32|How many.|", "|pages|Int32|How many.|\n|title|String|On its cover.|")]
    [InlineData("|pages|Int32|How many.|", "|  pages  |  Int32  |  How many.  |")]
    [InlineData("|title|String|", "|title|string|")]
    [InlineData("# book resource type\n", "# book resource type\n\n\n")]
    public async Task Edits_of_prose_spacing_order_and_spelling_report_nothing(string from, string to) => Assert.Empty(await After(from, to));

    [Fact]
    public async Task Other_line_ends_report_nothing() => Assert.Empty(await After("\n", "\r\n"));

    [Fact]
    public async Task A_comment_in_the_page_suppresses_drift_and_one_that_suppresses_none_is_reported()
    {
        PageProject project = Accepted().Edit(DriftPages.Resource, "A book on a shelf.", "A book on a shelf.\n\n<!-- DocModelGen: disable DMG3303 because we can cope with long books -->");
        Assert.Empty(await DriftRun.AnalyzeAsync(project.Edit(DriftPages.Resource, "|pages|Int32|", "|pages|Int64|")));
        Assert.Equal(["DMG0018 Warning book.md(7)"], await DriftRun.AnalyzeAsync(project));

        // The page rules have suppressions of their own to watch, and leave these alone.
        ImmutableArray<Diagnostic> all = await DriftRun.DiagnosticsAsync(project.Edit(DriftPages.Resource, "|pages|Int32|", "|pages|Int64|"), new DocModelAnalyzer());
        Assert.DoesNotContain(all, static diagnostic => diagnostic.Id == "DMG0018");
    }

    [Fact]
    public async Task The_build_that_accepts_is_quiet_about_drift()
    {
        PageProject project = Accepted().Edit(DriftPages.Resource, "|pages|Int32|", "|pages|Int64|")
            .WithOptions(new() { ["build_property.RootNamespace"] = "Contoso", ["build_property.DocModelAcceptDrift"] = "true" });
        Assert.Empty(await DriftRun.AnalyzeAsync(project));
    }

    [Theory]
    [InlineData("wire", "DMG3304 Warning book.md(12)")]
    [InlineData("source", "DMG3304 Info book.md(12)")]
    [InlineData("neither", "DMG0016 Warning -", "DMG3304 Warning book.md(12)")]
    public async Task The_promise_of_the_project_decides_what_is_a_warning(string promise, params string[] reports)
    {
        PageProject project = Accepted().Edit(DriftPages.Resource, "|title|", "|Title|").WithoutPage(DriftPages.Create)
            .WithPage(DriftPages.Baseline, DriftRun.Accept(Accepted().WithoutPage(DriftPages.Create)))
            .WithOptions(new() { ["build_property.RootNamespace"] = "Contoso", ["build_property.DocModelDriftPromise"] = promise });
        Assert.Equal(reports, await DriftRun.AnalyzeAsync(project));
    }

    [Fact]
    public async Task A_broken_line_is_reported_at_the_line_and_an_unknown_version_once()
    {
        PageProject project = Accepted();
        string baseline = project.Files[DriftPages.Baseline].GetText().ToString();
        int lines = baseline.Count(static c => c == '\n');
        Assert.Equal(
            [$"DMG3002 Warning docmodels.baseline.txt({lines + 1})"],
            await DriftRun.AnalyzeAsync(project.WithPage(DriftPages.Baseline, baseline + "what is this\n")));
        Assert.Equal(
            ["DMG3003 Warning docmodels.baseline.txt(1)"],
            await DriftRun.AnalyzeAsync(project.WithPage(DriftPages.Baseline, baseline.Replace("baseline\t1", "baseline\t9", System.StringComparison.Ordinal))));
    }

    [Fact]
    public void An_edit_of_code_links_no_page_again()
    {
        PageProject project = Accepted();
        Compilation first = DriftRun.Generate(project);
        Compilation second = DriftRun.Generate(project.WithCode("namespace Contoso; class C { }"));
        var options = new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([.. project.Texts], project.Options);

        Assert.Same(
            Generator.Projects.LinkedProject.Of(first, options, default),
            Generator.Projects.LinkedProject.Of(second, options, default));
    }
}
