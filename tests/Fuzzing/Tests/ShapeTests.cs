using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using DocModelGen.Fuzzing.Checking;
using DocModelGen.Fuzzing.Hostile;
using DocModelGen.Fuzzing.Mutating;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Fuzzing.Tests;

/// <summary>No page can write code: what was generated declares what the model has, with literals equal to the page's texts, and says nothing else.</summary>
public sealed class ShapeTests
{
    public static TheoryData<string, int> Attacks { get; } = MakeAttacks();

    [Theory]
    [MemberData(nameof(Attacks))]
    public void An_attack_on_every_sink_stays_a_name_a_literal_or_a_comment(string kind, int index)
    {
        IReadOnlyList<Page> pages = AttackPages.Of(Texts(kind)[index]);
        string baseline = CompilingCheck.Accept(pages);

        Assert.Null(CompilingCheck.Check(pages, baseline, emit: true));
        Assert.Empty(FactsReader.Read(SourceText.From(baseline), CancellationToken.None).Problems);
    }

    [Fact]
    public void Names_of_a_thousand_characters_are_cut_and_told_apart()
    {
        string name = new('x', 1_000);
        IReadOnlyList<Page> pages = [.. AttackPages.Of(name + "1"), .. AttackPages.Of(name + "2").Select(static page => page with { Path = page.Path.Replace("spec/", "spec/more/", StringComparison.Ordinal) })];

        Assert.Null(CompilingCheck.Check(pages, baseline: null, emit: true));
    }

    [SkippableTheory]
    [InlineData("graph-v1.0-2021-07")]
    [InlineData("graph-stubs-2020-03")]
    public void Code_of_the_real_reference_is_what_its_model_has(string name)
    {
        Skip.If(SeedPages.CorpusFolder is null, "../shared/corpus is not here.");
        IReadOnlyList<Page> pages = SeedPages.Read(Path.Combine(SeedPages.CorpusFolder!, name));

        Assert.Empty(GeneratedShape.Check(Link(pages), Models.Options, Trees(Link(pages))));
    }

    [Theory]
    [InlineData("public string? DisplayName", "public string? Injected { get; init; }\n    public string? DisplayName", "properties of Widget")]
    [InlineData("base.ListProperties(list);", "base.ListProperties(list); global::System.Environment.Exit(1);", "'Environment'")]
    [InlineData("ref _displayName", "ref _id", "JSON properties of Widget")]
    [InlineData("\"displayName\"", "\"display\"", "display")]
    [InlineData("public Widget()", "/* note */ public Widget()", "MultiLineComment")]
    [InlineData("public Widget()", "static Widget() { }\n    public Widget()", "constructors of Widget")]
    [InlineData("public Widget()", "~Widget() { }\n    public Widget()", "DestructorDeclaration")]
    [InlineData("public Widget()", "\n#pragma checksum \"a\"\n    public Widget()", "trivia")]
    [InlineData("public partial record Widget", "public enum Injected { }\n\npublic partial record Widget", "Injected is not of the model")]
    [InlineData("<summary>", "<summary><script>x</script>", "SingleLineDocumentationComment")]
    public void Code_that_is_not_of_the_model_is_seen(string from, string to, string expected)
    {
        ApiModel model = Link(SeedPages.BuiltIn);
        IEnumerable<SyntaxTree> trees = Emission.Emit(model)
            .Select(file => Parse(file.Key == "Widget.g.cs" ? ReplaceFirst(file.Value, from, to) : file.Value));

        Assert.Empty(GeneratedShape.Check(model, Models.Options, Trees(model)));
        Assert.Contains(GeneratedShape.Check(model, Models.Options, trees), problem => problem.Contains(expected, StringComparison.OrdinalIgnoreCase));
    }

    private static TheoryData<string, int> MakeAttacks()
    {
        TheoryData<string, int> data = [];
        foreach (string kind in (string[])["escape", "character", "name"])
        {
            for (int i = 0; i < Texts(kind).Length; i++)
            {
                data.Add(kind, i);
            }
        }

        return data;
    }

    // By number: test names with such texts in them would break the tools that list them.
    private static string[] Texts(string kind) => kind switch
    {
        "escape" => HostileText.Escapes,
        "character" => [.. HostileText.Characters.Select(static character => $"a{character}b")],
        _ => HostileText.Names,
    };

    private static ApiModel Link(IReadOnlyList<Page> pages) => Linker.Link(
        pages.Select(static page => PageParser.Parse(page.Path, SourceText.From(page.Text), CancellationToken.None).Page).ToEquatableArray(),
        Models.Options,
        selection: null,
        CancellationToken.None);

    private static IEnumerable<SyntaxTree> Trees(ApiModel model) => Emission.Emit(model).Values.Select(Parse);

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, GeneratedCompilation.ParseOptions());

    private static string ReplaceFirst(string text, string from, string to)
    {
        int at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{from}' does not stand in the generated code.");
        return TextMutations.Replace(text, at, from.Length, to);
    }
}
