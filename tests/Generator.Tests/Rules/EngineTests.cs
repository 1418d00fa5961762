using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Rules;
using DocModelGen.Generator.Rules.Engine;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace DocModelGen.Generator.Tests.Rules;

public sealed class EngineTests
{
    [Fact]
    public void A_rule_that_throws_is_lost_on_that_page_and_nothing_else_is()
    {
        var file = new TestFile(RulePage.Path, (new RulePage { Permission = "TODO" }).Page.Text);
        ParsedPage page = PageCache.GetOrParse(file, CancellationToken.None);
        ImmutableArray<PageRule> rules = [new ThrowingRule(), .. AllRules.Instances];

        IReadOnlyList<Finding> findings = RuleRunner.Run(page, file.GetText(), new PageSet([page], Models.Options), rules, CancellationToken.None);

        Finding fault = Assert.Single(findings, static finding => finding.Descriptor == Descriptors.RuleFailed);
        Assert.Contains("InvalidOperationException: no luck", fault.Arguments[1], StringComparison.Ordinal);
        Assert.Contains(findings, static finding => finding.Descriptor == Descriptors.TodoMarker);
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        var file = new TestFile(RulePage.Path, new RulePage().Page.Text);
        ParsedPage page = PageCache.GetOrParse(file, CancellationToken.None);

        Assert.Throws<OperationCanceledException>(
            () => RuleRunner.Run(page, file.GetText(), new PageSet([page], Models.Options), AllRules.Instances, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void An_edit_of_csharp_analyses_no_page_again()
    {
        PageProject project = PageProject.With(new RulePage().Page, RulePage.Lamp());
        PageSet before = SetOf(project)!;
        IReadOnlyList<Finding> found = before.FindingsOf(before.Pages[0], static () => []);

        PageSet after = SetOf(project.WithCode("namespace Contoso;\ninternal sealed class Other;\n"))!;

        Assert.Same(before, after);
        Assert.Same(found, after.FindingsOf(after.Pages[0], static () => throw new InvalidOperationException("analysed again")));
    }

    [Fact]
    public async Task In_the_analyzer_host_too_an_edit_of_csharp_analyses_no_page_again()
    {
        PageProject project = PageProject.With((new RulePage() { Permission = "TODO" }).Page, RulePage.Lamp());
        ImmutableArray<Diagnostic> first = await RuleRun.DiagnosticsAsync(project);
        PageProject edited = project.WithCode("namespace Contoso;\ninternal sealed class Other;\n");

        // Whoever asks for the findings of a page that nobody has analysed runs the rules, and those here throw.
        PageSet set = SetOf(edited)!;
        Assert.All(set.Pages, page => set.FindingsOf(page, static () => throw new InvalidOperationException("analysed again")));

        ImmutableArray<Diagnostic> second = await RuleRun.DiagnosticsAsync(edited);
        Assert.NotEmpty(first);
        Assert.Equal(first.Select(static diagnostic => diagnostic.ToString()).Order(), second.Select(static diagnostic => diagnostic.ToString()).Order());
        Assert.Same(set, SetOf(edited));
    }

    [Fact]
    public void An_edit_of_a_page_makes_a_new_set()
    {
        PageProject project = PageProject.With(new RulePage().Page, RulePage.Lamp());

        Assert.NotSame(SetOf(project), SetOf(project.Edit("spec/resources/lamp.md", "watts", "lumens")));
    }

    [Fact]
    public async Task A_project_without_pages_is_left_alone() =>
        Assert.Empty(await RuleRun.DiagnosticsAsync(new PageProject().WithPage("readme.txt", "TODO")));

    [Fact]
    public async Task What_the_generator_reports_the_analyzer_does_not()
    {
        ImmutableArray<Diagnostic> diagnostics = await RuleRun.DiagnosticsAsync(
            PageProject.With(("spec/resources/lamp.md", Pages.Resource("lamp", "name|String|The name.", "name|String|Again.", "part|nowhere|A part."))));

        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "DMG0011");
        Assert.Contains(diagnostics, static diagnostic => diagnostic.Id == "DMG0008");
    }

    private static PageSet? SetOf(PageProject project) =>
        LinkedProject.Of(project.Compile(), new AnalyzerOptions([.. project.Texts], project.Options), CancellationToken.None)?.Set;

    private sealed class ThrowingRule : PageRule
    {
        public override DiagnosticDescriptor Descriptor => Descriptors.InvalidJson;

        public override void Check(PageContext context) => throw new InvalidOperationException("no luck");
    }
}
