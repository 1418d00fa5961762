using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Emitting.Planning;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Pipeline;
using DocModelGen.Generator.Pipeline.HeadStart;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Generator.Tests.Pipeline;

/// <summary>Faults of our own: they lose the piece that they are about and are reported, and nothing is thrown at the compiler.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(2, 5, 6)]
    public void A_page_that_linking_fails_on_is_left_out_and_named(params int[] faulty)
    {
        DocPage[] pages = [.. Enumerable.Range(0, 8).Select(static index => Page($"p{index}"))];

        LinkResult result = SafeLinker.Link(pages, some => Array.Exists(faulty, index => some.Contains(pages[index])) ? throw new FormatException("no") : Link(some));

        Assert.Equal(8 - faulty.Length, result.Model.Types.Count);
        Assert.Equal(faulty.Select(static index => $"spec/p{index}.md"), result.Faults.Select(static fault => fault.Path).Order(StringComparer.Ordinal));
        Assert.All(result.Faults, static fault => Assert.Equal("FormatException: no", fault.Fault));
    }

    [Fact]
    public void Linking_that_always_fails_gives_an_empty_model()
    {
        LinkResult result = SafeLinker.Link([Page("a"), Page("b")], static _ => throw new FormatException("no"));

        Assert.Empty(result.Model.Types);
        Assert.Equal(2, result.Faults.Count);
    }

    [Fact]
    public void Cancelling_is_no_fault() =>
        Assert.Throws<OperationCanceledException>(static () => SafeLinker.Link([Page("a")], static _ => throw new OperationCanceledException()));

    /// <summary>What an editor has while packages are being restored.</summary>
    [Fact]
    public void A_project_whose_references_are_missing_gets_its_files()
    {
        GeneratorRunResult result = CSharpGeneratorDriver.Create(
                [new DocModelSourceGenerator().AsSourceGenerator()], [new TestFile("spec/note.md", WarmUp.Page)])
            .RunGenerators(CSharpCompilation.Create("Contoso"))
            .GetRunResult().Results.Single();

        Assert.Null(result.Exception);
        Assert.Contains("CreateNote.g.cs", result.GeneratedSources.Select(static source => source.HintName));
    }

    [Fact]
    public void A_file_that_cannot_be_printed_is_left_out_and_reported()
    {
        GeneratorRunResult result = CSharpGeneratorDriver.Create(new FailingGenerator()).RunGenerators(GeneratedCompilation.Create()).GetRunResult().Results.Single();

        Assert.Null(result.Exception);
        Assert.Equal("Good.g.cs", Assert.Single(result.GeneratedSources).HintName);
        Assert.Equal(
            "The file 'Bad.g.cs' could not be generated and is left out: FormatException: no",
            Assert.Single(result.Diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static ApiModel Link(EquatableArray<DocPage> pages) => Linker.Link(pages, Models.Options, selection: null, CancellationToken.None);

    private static DocPage Page(string name) =>
        PageParser.Parse($"spec/{name}.md", SourceText.From(Pages.Resource(name, "id|String|Key.")), CancellationToken.None).Page;

    private sealed class FailingGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            IncrementalValuesProvider<string> names = context.CompilationProvider.SelectMany(static (_, _) => (IEnumerable<string>)["Bad", "Good"]);
            context.RegisterSourceOutput(names, static (production, name) => production.Add(
                new GeneratedFile<string>(name + ".g.cs", name, MentionsObsolete: false),
                Models.Modern,
                static (name, _) => name == "Bad" ? throw new FormatException("no") : "// good"));
        }
    }
}
