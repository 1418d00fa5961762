using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Drift;
using DocModelGen.Generator.Linking.Relinking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace DocModelGen.Generator.Tests.Projects;

/// <summary>Generator, rules and drift of one build ask for the same link.</summary>
public sealed class LinkCountTests
{
    private const string Chair = "spec/resources/counted-chair.md";

    [Theory]
    [InlineData(null)]
    [InlineData("countedChair\n")]
    [InlineData("countedChair\ncountedChair = Seat\n")]
    public async Task Generator_rules_and_drift_share_one_link(string? selection)
    {
        PageProject project = Project(selection);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new DocModelSourceGenerator().AsSourceGenerator()], project.Texts, project.ParseOptions, project.Options);
        List<bool> links = [];

        // Other tests link at the same time: only links of these pages count.
        void Count(EquatableArray<DocPage> pages, bool isRelink)
        {
            if (pages.Any(static page => page.Path == Chair))
            {
                lock (links)
                {
                    links.Add(isRelink);
                }
            }
        }

        LinkCache.Linked += Count;
        try
        {
            driver = await BuildAsync(driver, project);
            Assert.Equal([false], links);

            links.Clear();
            PageProject edited = project.Edit(Chair, "| legs |", "| feet |");
            driver = driver.ReplaceAdditionalText(project.Files[Chair], edited.Files[Chair]);
            await BuildAsync(driver, edited);

            // A selection that renames asks what every name would have been: all pages are linked anew then, but once.
            Assert.Equal([selection is null || !selection.Contains('=', StringComparison.Ordinal)], links);
        }
        finally
        {
            LinkCache.Linked -= Count;
        }
    }

    /// <summary>As the compiler: the generator first, then the analyzers over what it gave.</summary>
    private static async Task<GeneratorDriver> BuildAsync(GeneratorDriver driver, PageProject project)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(project.Compile(), out Compilation compilation, out _);
        await new CompilationWithAnalyzers(
                compilation, [new DocModelAnalyzer(), new DriftAnalyzer(), new CodeAnalyzer()], new AnalyzerOptions([.. project.Texts], project.Options))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return driver;
    }

    private static PageProject Project(string? selection)
    {
        PageProject project = PageProject.With(
            (Chair, Pages.Resource("countedChair", "legs|Int32|The legs.", "name|String|The name.")),
            ("spec/resources/counted-sofa.md", Pages.Resource("countedSofa", "cushions|Int32|The cushions.")),
            ("docmodels.baseline.txt", "docmodels.baseline\t1\ntype\tmicrosoft.graph.countedChair\tcomplex\t-\n"));
        return selection is null ? project : project.WithPage("docmodels.txt", selection);
    }
}
