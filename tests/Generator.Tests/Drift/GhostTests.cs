using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Drift.Accepting;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Pipeline;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Generator.Tests.Drift;

public sealed class GhostTests
{
    private static readonly string[] s_rows =
        ["id|String|Names the book.", "title|String|On its cover.", "pages|Int32|How many.", "bookGenre|Enumeration|Kind. Possible values are: `novel`, `drama`."];

    private static PageProject Accepted()
    {
        PageProject project = PageProject.With((DriftPages.Resource, DriftPages.Book(s_rows)));
        return project.WithPage(DriftPages.Baseline, DriftRun.Accept(project));
    }

    private static IEnumerable<Diagnostic> Compile(PageProject project) =>
        DriftRun.Generate(project).GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    [Fact]
    public void What_the_page_lost_stays_for_one_step_and_says_which_page_lost_it()
    {
        PageProject project = Accepted()
            .Edit(DriftPages.Resource, "|pages|Int32|How many.|\n", "")
            .Edit(DriftPages.Resource, ", `drama`", "")
            .WithCode("static class C { static object? M(Contoso.ApiModels.Book b) => b.Pages is null ? b.BookGenre : Contoso.ApiModels.BookGenre.Drama; }");

        Diagnostic[] diagnostics = [.. Compile(project)];
        Assert.Equal(["CS0618", "CS0618"], diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.All(diagnostics, static diagnostic => Assert.Contains(
            "book.md no longer documents", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal));
        GeneratorRun.Of(project.WithCode("namespace Contoso;"));
    }

    /// <summary>A page that never had it did not lose it.</summary>
    [Fact]
    public void What_a_type_of_several_pages_lost_is_told_of_the_type_at_the_page_named_after_it()
    {
        const string Added = "spec/resources/added-book.md";
        PageProject project = Accepted()
            .Edit(DriftPages.Resource, "|pages|Int32|How many.|\n", "")
            .WithPage(Added, DriftPages.Book("id|String|Names the book."))
            .WithCode("static class C { static object? M(Contoso.ApiModels.Book b) => b.Pages; }");

        Assert.Contains(
            "'No page about 'microsoft.graph.book' documents 'pages' any more. It goes when",
            Assert.Single(Compile(project)).GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);

        ParsedPage[] pages = [.. project.Texts.Where(static text => text.Path.EndsWith(".md", StringComparison.Ordinal)).Select(static text => DriftRun.Parse(text.Path, text.GetText()!.ToString()))];
        (_, var place) = Assert.Single(
            DriftRun.Report([DriftRun.Parse(DriftPages.Resource, DriftPages.Book(s_rows))], pages), static report => report.Change.Descriptor.Id == "DMG3301");
        Assert.Equal(DriftPages.Resource, place!.Page.Page.Path);
    }

    [Fact]
    public void What_has_another_name_now_stays_for_one_step_and_says_which()
    {
        PageProject project = Accepted()
            .Edit(DriftPages.Resource, "|title|String|On its cover.|", "|heading|String|On its cover.|")
            .WithCode("static class C { static object? M(Contoso.ApiModels.Book b) => b.Title; }");

        Diagnostic diagnostic = Assert.Single(Compile(project));
        Assert.Equal(
            "'Book.Title' is obsolete: 'book.md now calls 'title' 'heading': use 'Heading'. It goes when the change is accepted: dotnet build -p:DocModelAcceptDrift=true'",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        GeneratorRun.Of(project.WithCode("namespace Contoso;"));
    }

    [Fact]
    public void The_short_way_finds_the_same_names_as_the_comparison_in_full()
    {
        PageProject accepted = Accepted();
        FactSet facts = DriftRun.Read(DriftRun.Accept(accepted));
        ApiModel model = DriftRun.Link([DriftRun.Parse(DriftPages.Resource, DriftPages.Book(
            "id|String|Names the book.", "heading|String|On its cover.", "bookGenre|Enumeration|Kind. Possible values are: `novel`, `drama`."))]);

        LostProperty[] lost = [.. LostFacts.FindByName(model, new FactIndex(facts))!.Properties["microsoft.graph.book"]];
        Assert.Equal(["pages is gone", "title is heading"], lost.Select(static property => $"{property.Was.Name} is {property.NewName ?? "gone"}"));
        Assert.Equal(lost, LostFacts.Compare(model, facts, CancellationToken.None).Properties["microsoft.graph.book"]);
    }

    [Fact]
    public void A_fault_that_the_baseline_brings_up_costs_what_it_keeps_and_no_code()
    {
        LinkResult linked = new() { IsUsable = true, Model = Models.Api([Models.Type("Book", Models.Property("id", ValueKind.String))]), Faults = [] };

        // No facts at all stands for whatever facts a fault of ours is about.
        Assert.Same(linked, Ghosts.AddTo(linked, accepted: null!, isAccepting: false, CancellationToken.None));
    }

    [Fact]
    public void A_type_that_a_fault_is_about_costs_what_the_baseline_keeps_and_no_code()
    {
        TypeModel faulty = Models.Type("Faulty", Models.Property("id", ValueKind.String)) with { FullName = null! };
        LinkResult linked = new() { IsUsable = true, Model = Models.Api([Models.Type("Book", Models.Property("id", ValueKind.String)), faulty]), Faults = [] };
        FactSet accepted = FactsReader.Read(SourceText.From(DriftRun.Accept(Accepted())), CancellationToken.None);
        Assert.NotEmpty(accepted.Facts);

        Assert.Same(linked, Ghosts.AddTo(linked, accepted, isAccepting: false, CancellationToken.None));
    }

    [Fact]
    public void Cancelling_is_no_fault() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Ghosts.AddTo(
            new LinkResult { IsUsable = true, Model = Models.Api([Models.Type("Book", Models.Property("id", ValueKind.String))]), Faults = [] },
            FactsReader.Read(SourceText.From(DriftRun.Accept(Accepted())), CancellationToken.None),
            isAccepting: false,
            new CancellationToken(canceled: true)));

    [Fact]
    public void Once_accepted_it_is_gone()
    {
        PageProject project = Accepted().Edit(DriftPages.Resource, "|pages|Int32|How many.|\n", "");
        project = project.WithPage(DriftPages.Baseline, DriftRun.Accept(project))
            .WithCode("static class C { static object? M(Contoso.ApiModels.Book b) => b.Pages; }");
        Assert.Equal(["CS1061"], Compile(project).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void The_build_that_accepts_compiles_and_hands_over_the_facts_without_what_was_lost()
    {
        PageProject project = Accepted().Edit(DriftPages.Resource, "|pages|Int32|How many.|\n", "")
            .WithCode("static class C { static object? M(Contoso.ApiModels.Book b) => b.Pages; }")
            .WithOptions(new() { ["build_property.RootNamespace"] = "Contoso", ["build_property.DocModelAcceptDrift"] = "true" });

        Assert.Empty(Compile(project));
        SortedDictionary<string, string> files = GeneratorRun.Of(project).Files;
        string[] facts = [.. files["docmodels.baseline.g.cs"].TrimEnd('\n').Split('\n').Select(static line => line["// ".Length..])];
        Assert.Equal(DriftRun.Accept(project).TrimEnd('\n').Split('\n'), facts);
        Assert.DoesNotContain(facts, static fact => fact.Contains("pages", System.StringComparison.Ordinal));
        Assert.Equal(
            "// DocModelGen: accepted 1 change\n//   DMG3301: The property 'pages' of 'microsoft.graph.book' is no longer documented\n",
            files["docmodels.accepted.g.cs"]);
    }

    [Fact]
    public void What_the_summary_has_no_room_for_is_counted_and_the_file_that_has_it_is_named()
    {
        PageProject project = Accepted();
        string[] rows = [.. Enumerable.Range(1, 60).Select(static number => $"extra{number}|Int32|How many.")];
        string[] summary = GeneratorRun.Of(project
                .WithPage(DriftPages.Resource, DriftPages.Book(rows))
                .WithPage(DriftPages.Baseline, DriftRun.Accept(project.WithPage(DriftPages.Resource, DriftPages.Book("extra1|Int32|How many."))))
                .WithOptions(new() { ["build_property.RootNamespace"] = "Contoso", ["build_property.DocModelAcceptDrift"] = "true" }))
            .Files["docmodels.accepted.g.cs"].TrimEnd('\n').Split('\n');

        Assert.Equal("// DocModelGen: accepted 59 changes", summary[0]);
        Assert.Equal(50, summary.Count(static line => line.StartsWith("//   DMG33", System.StringComparison.Ordinal)));
        Assert.Equal("//   and 9 more: the diff of docmodels.baseline.txt has them all", summary[^1]);
    }

    [Fact]
    public void A_derived_type_inherits_what_its_base_lost()
    {
        const string Novel = "spec/resources/novel.md";
        PageProject project = Accepted().WithPage(Novel, DriftPages.Book("plot|String|What happens.")
            .Replace("# book resource", "# novel resource", System.StringComparison.Ordinal)
            .Replace("A book on a shelf.", "Inherits from [book](book.md).", System.StringComparison.Ordinal));
        project = project.WithPage(DriftPages.Baseline, DriftRun.Accept(project)).Edit(DriftPages.Resource, "|pages|Int32|How many.|\n", "");

        SortedDictionary<string, string> files = GeneratorRun.Of(project).Files;
        Assert.Contains("list.AddInt32(\"pages\", ref _pages);", files["Book.g.cs"], System.StringComparison.Ordinal);
        Assert.Contains("record Novel : global::Contoso.ApiModels.Book", files["Novel.g.cs"], System.StringComparison.Ordinal);
        Assert.DoesNotContain("\"pages\"", files["Novel.g.cs"], System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title|String|On its cover.", "list.AddString(\"title\"", false)]
    [InlineData("title|Int32|On its cover.", "new int? Title", true)]
    [InlineData("Title|String|On its cover.", "string? Title2", true)]
    public void What_a_type_and_its_new_base_both_lost_is_the_bases_unless_it_was_another(string row, string expected, bool isOwn)
    {
        const string Novel = "spec/resources/novel.md";
        PageProject project = Accepted().WithPage(Novel, DriftPages.Book("plot|String|What happens.", row).Replace("# book resource", "# novel resource", StringComparison.Ordinal));
        project = project.WithPage(DriftPages.Baseline, DriftRun.Accept(project))
            .Edit(DriftPages.Resource, "|title|String|On its cover.|\n", "")
            .Edit(Novel, $"|{row}|", "")
            .Edit(Novel, "A book on a shelf.", "Inherits from [book](book.md).");

        SortedDictionary<string, string> files = GeneratorRun.Of(project).Files;
        Assert.Contains("string? Title ", files["Book.g.cs"], StringComparison.Ordinal);
        Assert.Equal(isOwn, files["Novel.g.cs"].Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_baseline_no_facts_are_generated() =>
        Assert.DoesNotContain(GeneratorRun.Of(Accepted().WithoutPage(DriftPages.Baseline)).Files.Keys, static name => name.StartsWith("docmodels", System.StringComparison.Ordinal));
}
