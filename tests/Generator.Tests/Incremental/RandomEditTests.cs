using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DocModelGen.Generator.Tests.Incremental;

/// <summary>After any edits, of any number of files at once, a driver says and makes what a new one does.</summary>
public sealed class RandomEditTests
{
    private static readonly Compilation s_compilation = GeneratedCompilation.Create();

    private static readonly ImmutableArray<TestFile> s_files =
    [
        new("spec/resources/widget.md", Pages.Resource("widget", "id|String|Key.", "size|Some 32|How large.")),
        new("spec/resources/widget.md", Pages.Resource("widget", "id|String|Key.", "size|Int32|How large.", "gadget|[gadget](gadget.md)|Its gadget.")),
        new("spec/resources/gadget.md", Pages.Resource("gadget", "id|String|Key.", "weight|Some 64|How heavy.")),
        new("spec/resources/gadget.md", Pages.Resource("gadget", "id|String|Key.", "weight|Int64|How heavy.")),
        new("spec/resources/sprocket.md", Pages.Resource("sprocket", "teeth|Nobody knows|How many.")),
        new("spec/api/widget-get.md", Pages.Get("Get widget", "/widgets/{widgetId}", "widget")),
        new("spec/api/widget-get.md", Pages.Get("Get widget", "/widgets/{widgetId}", "gadget")),
        new("spec/api/gadget-get.md", Pages.Get("Get gadget", "/gadgets/{gadgetId}", "gadget")),
        new("spec/docmodels.txt", "widget\nnobody\n"),
        new("spec/docmodels.txt", "gadget\nwidgetSize\n"),
        new("spec/includes/more.md", "More to read, which is of no page.\n"),
    ];

    [Fact]
    public void A_file_that_takes_the_place_of_another_is_reported_once()
    {
        TestFile widget = s_files[0], gadget = s_files[2], sprocket = s_files[4];
        GeneratorDriver driver = Create([widget, gadget]).RunGenerators(s_compilation);

        driver = driver.RemoveAdditionalTexts([widget, gadget]).AddAdditionalTexts([sprocket, widget]);

        AssertSaysTheSame(driver.RunGenerators(s_compilation), [sprocket, widget]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(424242)]
    public void Diagnostics_and_files_are_those_of_a_run_from_scratch(int seed)
    {
        var random = new Random(seed);
        ImmutableArray<TestFile> files = Draw(random);
        GeneratorDriver driver = Create(files).RunGenerators(s_compilation);
        for (int i = 0; i < 60; i++)
        {
            ImmutableArray<TestFile> next = Draw(random);
            driver = driver
                .RemoveAdditionalTexts([.. files.Except(next)])
                .AddAdditionalTexts([.. next.Except(files)]);
            if (random.Next(3) == 0)
            {
                // The host may hand over all files anew, in another order.
                driver = driver.ReplaceAdditionalTexts([.. next]);
            }

            files = next;
            driver = driver.RunGenerators(s_compilation);
            AssertSaysTheSame(driver, files);
        }
    }

    /// <summary>At most one file of a path, in any order.</summary>
    private static ImmutableArray<TestFile> Draw(Random random)
    {
        TestFile[] files = [.. s_files];
        random.Shuffle(files);
        return [.. files.Take(random.Next(2, files.Length + 1)).DistinctBy(static file => file.Path)];
    }

    private static CSharpGeneratorDriver Create(IEnumerable<AdditionalText> files) =>
        CSharpGeneratorDriver.Create([new DocModelSourceGenerator().AsSourceGenerator()], files, GeneratedCompilation.ParseOptions(), new PageProject().Options);

    private static void AssertSaysTheSame(GeneratorDriver driver, IEnumerable<TestFile> files)
    {
        GeneratorRunResult fresh = Create(files).RunGenerators(s_compilation).GetRunResult().Results.Single();
        GeneratorRunResult result = driver.GetRunResult().Results.Single();

        Assert.Null(result.Exception);
        Assert.Equal(Diagnostics(fresh), Diagnostics(result));
        Assert.Equal(Sources(fresh), Sources(result));
    }

    private static IEnumerable<string> Diagnostics(GeneratorRunResult result) =>
        result.Diagnostics.Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sources(GeneratorRunResult result) =>
        result.GeneratedSources.Select(static source => $"{source.HintName}\n{source.SourceText}").Order(StringComparer.Ordinal);
}
