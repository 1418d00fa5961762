using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Tests.Drift;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Generator.Tests.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing;

/// <summary>Content that stands in other files.</summary>
public sealed class IncludeTests
{
    private const string GetKite = "spec/api/kite-get.md";
    private const string Kite = "spec/resources/kite.md";
    private const string KitePermissions = "spec/includes/permissions/kite-get-permissions.md";
    private const string Lengths = "spec/includes/lengths.md";

    private const string PermissionTable = """
        ---
        description: Made by a tool.
        ms.topic: include
        ---

        |Permission type|Least privileged permissions|Higher privileged permissions|
        |:---|:---|:---|
        |Delegated (work or school account)|Kite.Read|Kite.ReadWrite, Kite.Fly|
        |Delegated (personal Microsoft account)|Not supported.|Not supported.|
        |Application|Kite.Read.All|Not available.|

        """;

    private static PageProject Project { get; } = PageProject.With(
        (GetKite, GetPage("../includes/permissions/kite-get-permissions.md")),
        (Kite, Infrastructure.Pages.Resource("kite", "id|String|Key.", "colour|String|Its colour.") + "\n## Properties\n\n[!INCLUDE [lengths](../includes/lengths.md)]\n"),
        (KitePermissions, PermissionTable),
        (Lengths, "|Property|Type|Description|\n|:---|:---|:---|\n|line|Int32|How long the line is.|\n|tail|[tail](../resources/tail.md)|Its tail.|\n"),
        ("spec/resources/tail.md", Infrastructure.Pages.Resource("tail", "id|String|Key.")));

    [Fact]
    public void What_an_include_says_is_said_where_it_is_included()
    {
        DocPage page = Parse(Project, GetKite).Page;

        Assert.Equal(
            ["DelegatedWork Kite.Read,Kite.ReadWrite,Kite.Fly", "DelegatedPersonal ", "Application Kite.Read.All"],
            page.Permissions.Select(static row => $"{row.Kind} {string.Join(",", row.Names)}"));
        Assert.Equal("Reads a kite.", page.Summary);
    }

    [Fact]
    public void Links_of_an_include_lead_on_from_its_own_place()
    {
        GeneratorRun run = GeneratorRun.Of(Project);

        Assert.Contains("Tail? Tail", run.Files["Kite.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void An_include_is_no_page() => Assert.Equal(
        ["ApiModelsJsonContext.g.cs", "GetKite.g.cs", "Kite.g.cs", "Tail.g.cs"], GeneratorRun.Of(Project).Files.Keys);

    [Fact]
    public void A_file_that_another_includes_is_none_either_wherever_it_stands()
    {
        PageProject project = PageProject.With(
            (Kite, Infrastructure.Pages.Resource("kite", "id|String|Key.") + "\n## Properties\n\n[!include[parts](parts/lengths.md)]\n"),
            ("spec/resources/parts/lengths.md", Infrastructure.Pages.Resource("length", "line|Int32|How long the line is.")));

        Assert.Equal(["ApiModelsJsonContext.g.cs", "Kite.g.cs"], GeneratorRun.Of(project).Files.Keys);
    }

    [Theory]
    [InlineData("../includes/permissions/kite-get-permissions.md", "spec/includes/permissions/kite-get-permissions.md")]
    [InlineData("../../../includes/permissions/kite-get-permissions.md", "spec/includes/permissions/kite-get-permissions.md")]
    [InlineData("~/docs/includes/permissions/kite-get-permissions.md", "spec/includes/permissions/kite-get-permissions.md")]
    [InlineData("../includes/permissions/kite-get-permissions.md", "spec/permissions/kite-get-permissions.md")]
    [InlineData("..\\INCLUDES\\permissions\\kite-get-permissions.md", "spec\\includes\\permissions\\kite-get-permissions.md")]
    public void The_file_at_the_place_or_the_one_called_alike_is_included(string target, string path) =>
        Assert.Equal(3, Parse(PageProject.With((GetKite, GetPage(target)), (path, PermissionTable)), GetKite).Page.Permissions.Count);

    [Theory]
    [InlineData("../includes/permissions/kite-get.md")]
    [InlineData("https://example.com/includes/permissions/kite-get-permissions.md")]
    public void A_page_of_the_same_name_is_not_taken_for_the_include(string target)
    {
        PageProject project = PageProject.With((GetKite, GetPage(target)), (Kite, Infrastructure.Pages.Resource("kite", "id|String|Key.")));

        Assert.Equal([$"DMG0030 {GetKite}(16,1)"], GeneratorRun.Of(project).Reported);
        Assert.Empty(Parse(project, GetKite).Page.Permissions);
    }

    [Fact]
    public void A_missing_include_is_named_where_it_would_have_held_facts_once_and_nowhere_else()
    {
        string page = GetPage("../includes/permissions/kite-get-permissions.md")
            .Replace("Reads a kite.\n\n## Perm", "Reads a kite.\n\n[!INCLUDE [cloud](../../includes/all-clouds.md)]\n\n## Perm", StringComparison.Ordinal)
            .Replace("## Response\n", "## Response\n\n[!INCLUDE [intro](../includes/response-intro.md)]\n", StringComparison.Ordinal)
            + "\n## Example\n\n# [C#](#tab/csharp)\n[!INCLUDE [sample-code](../includes/snippets/csharp/get-kite-csharp-snippets.md)]\n";
        GeneratorRun run = GeneratorRun.Of(PageProject.With((GetKite, page), (Kite, Infrastructure.Pages.Resource("kite", "id|String|Key."))));

        Diagnostic missing = Assert.Single(run.Diagnostics);
        Assert.Equal([$"DMG0030 {GetKite}(18,1)"], run.Reported);
        Assert.Contains("'../includes/permissions/kite-get-permissions.md'", missing.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_that_an_include_alone_fills_are_missing_without_it()
    {
        PageProject project = PageProject.With((Kite, Infrastructure.Pages.Resource("kite", "id|String|Key.")
            + "\n## Members\n\n[!INCLUDE [a](../includes/members.md)]\n\n### More\n\nNothing.\n\n## Properties\n\n[!INCLUDE [b](../includes/note.md)]\n\n### Kite properties\n\n|Property|Type|\n|:-|:-|\n|x|Int32|\n"));

        Assert.Equal([$"DMG0030 {Kite}(25,1)"], GeneratorRun.Of(project).Reported);
    }

    [Fact]
    public void Includes_of_includes_are_read_and_a_circle_is_named()
    {
        PageProject project = PageProject.With(
            (GetKite, GetPage("../includes/a.md")),
            (Kite, Infrastructure.Pages.Resource("kite", "id|String|Key.")),
            ("spec/includes/a.md", "[!INCLUDE [b](inner/b.md)]\n"),
            ("spec/includes/inner/b.md", PermissionTable + "\n[!INCLUDE [a](../a.md)]\n"));
        GeneratorRun run = GeneratorRun.Of(project);

        Assert.Equal(3, Parse(project, GetKite).Page.Permissions.Count);
        Assert.Equal(["DMG0017 spec/includes/inner/b.md(12,1)"], run.Reported);
    }

    [Fact]
    public void A_page_that_includes_itself_is_a_page()
    {
        PageProject project = PageProject.With((Kite, Infrastructure.Pages.Resource("kite", "id|String|Key.") + "\n[!INCLUDE [self](kite.md)]\n"));
        GeneratorRun run = GeneratorRun.Of(project);

        Assert.Equal(["ApiModelsJsonContext.g.cs", "Kite.g.cs"], run.Files.Keys);
        Assert.Equal([$"DMG0017 {Kite}(23,1)"], run.Reported);
    }

    [Fact]
    public void Of_pages_that_include_each_other_the_first_is_a_page()
    {
        PageProject project = PageProject.With(
            ("spec/a.md", Infrastructure.Pages.Resource("first", "id|String|Key.") + "\n## Properties\n\n[!INCLUDE [b](b.md)]\n"),
            ("spec/b.md", "|Property|Type|\n|:-|:-|\n|size|Int32|\n\n[!INCLUDE [a](a.md)]\n"));
        GeneratorRun run = GeneratorRun.Of(project);

        Assert.Contains("int? Size", run.Files["First.g.cs"], StringComparison.Ordinal);
        Assert.Equal(["DMG0017 spec/b.md(5,1)"], run.Reported);
    }

    [Fact]
    public void A_page_is_not_made_of_more_files_than_anyone_writes()
    {
        PageProject project = Enumerable.Range(0, 300).Aggregate(
            PageProject.With((Kite, Infrastructure.Pages.Resource("kite", "id|String|Key.") + string.Concat(Enumerable.Range(0, 300).Select(static i => $"\n[!INCLUDE [x](../includes/x{i:000}.md)]\n")))),
            static (project, i) => project.WithPage($"spec/includes/x{i:000}.md", $"|Property|Type|\n|:-|:-|\n|p{i:000}|Int32|\n"));
        ParsedPage page = Parse(project, Kite);

        Assert.Equal(256, page.IncludedFiles.Count);
        Assert.Equal(44, page.Problems.Count(static problem => problem.Id == "DMG0017" && problem.Arguments[1] == "the page includes too many files"));
    }

    [Fact]
    public void What_many_includes_of_includes_would_make_is_bounded()
    {
        string twenty = string.Concat(Enumerable.Repeat("[!INCLUDE [x](NEXT.md)]\n\n", 20));
        PageProject project = Enumerable.Range(0, 12).Aggregate(
            PageProject.With((Kite, Infrastructure.Pages.Resource("kite", "id|String|Key.") + twenty.Replace("NEXT", "../includes/x0", StringComparison.Ordinal))),
            (project, i) => project.WithPage($"spec/includes/x{i}.md", twenty.Replace("NEXT", $"x{i + 1}", StringComparison.Ordinal)));
        ParsedPage page = Parse(project, Kite);

        Assert.Contains(page.Problems, static problem => problem.Arguments[1] == "the page includes files of files too deep");
        Assert.InRange(page.Problems.Count, 1, 200);
    }

    [Fact]
    public void The_end_of_a_table_is_where_a_directive_stands()
    {
        DocPage page = Parse(PageProject.With((Kite, Pages.Lines(
            "# kite resource type", "", "## Properties", "|Property|Type|", "|:-|:-|", "|a|Int32|", "[!INCLUDE [x](../includes/missing.md)]", "|Property|Type|", "|:-|:-|", "|b|Int32|", "::: moniker-end", ""))), Kite).Page;

        Assert.Equal(["a", "b"], page.PropertyTables.SelectMany(static table => table.Rows).Select(static row => row.Name));
        Assert.Equal(2, page.PropertyTables.Count);
    }

    [Fact]
    public void What_cannot_be_read_of_an_include_is_reported_there_once()
    {
        PageProject project = Project
            .WithPage("spec/resources/bird.md", Infrastructure.Pages.Resource("bird", "id|String|Key.") + "\n## Properties\n\n[!INCLUDE [lengths](../includes/lengths.md)]\n")
            .Edit(Lengths, "|line|Int32|", "|line|Some 32|");

        Assert.Equal([$"DMG0007 {Lengths}(3,7)"], GeneratorRun.Of(project).Reported);
    }

    [Fact]
    public async Task What_the_rules_find_in_an_include_is_reported_there_once()
    {
        PageProject project = Project
            .WithPage("spec/api/kite-see.md", GetPage("../includes/permissions/kite-get-permissions.md").Replace("Get kite", "See kite", StringComparison.Ordinal))
            .Edit(KitePermissions, "Kite.Read.All", "TODO: Determine scopes");

        ImmutableArray<Diagnostic> found = await RuleRun.DiagnosticsAsync(project);
        Diagnostic todo = Assert.Single(found, static diagnostic => diagnostic.Id == "DMG1014");
        Assert.Equal($"{KitePermissions}: (9,13)-(9,35)", todo.Location.GetLineSpan().ToString());

        PageProject suppressed = project.Edit(KitePermissions, "\n|Perm", "\n<!-- DocModelGen: disable DMG1014 because nobody knows -->\n\n|Perm");
        Assert.DoesNotContain(await RuleRun.DiagnosticsAsync(suppressed), static diagnostic => diagnostic.Id is "DMG1014" or "DMG0018");
        Assert.Contains(
            await RuleRun.DiagnosticsAsync(suppressed.Edit(KitePermissions, "TODO: Determine scopes", "Kite.Read.All")),
            static diagnostic => diagnostic.Id == "DMG0018" && diagnostic.Location.GetLineSpan().Path == KitePermissions);
    }

    [Fact]
    public async Task Drift_of_an_include_is_reported_there()
    {
        PageProject accepted = Project.WithPage("docmodels.baseline.txt", DriftRun.Accept(Project));

        Assert.Empty(await DriftRun.AnalyzeAsync(accepted));
        Assert.Equal(
            ["DMG3112 Warning kite-get-permissions.md(10)", "DMG3113 Info kite-get-permissions.md(10)"],
            await DriftRun.AnalyzeAsync(accepted.Edit(KitePermissions, "Kite.Read.All", "Kite.Look.All")));
    }

    private static ParsedPage Parse(PageProject project, string path) =>
        PageCache.GetOrParse(Assert.Single(PageSources.Find(project.Texts, CancellationToken.None).Pages, page => page.Text.Path == path), CancellationToken.None);

    private static string GetPage(string target) => $$"""
        ---
        description: "Reads a kite."
        ---

        # Get kite

        Namespace: microsoft.graph

        Reads a kite.

        ## Permissions

        Choose what the app needs.

        <!-- { "blockType": "permissions", "name": "kite_get" } -->
        [!INCLUDE [permissions-table]({{target}})]

        ## HTTP request

        ``` http
        GET /kites/{id}
        ```

        ## Request body

        Don't supply a request body for this method.

        ## Response

        If successful, this method returns a `200 OK` response code and a [kite](../resources/kite.md) object in the response body.

        """;
}
