using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Generator.Tests.Drift;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DocModelGen.Generator.Tests.EndToEnd;

/// <summary>Many types that derive from each other in a row.</summary>
public sealed class DeepHierarchyTests
{
    [Fact]
    public void Code_grows_with_the_number_of_types_and_not_with_its_square()
    {
        int CharactersOf(int types) => GeneratedCode(Chain(types));

        int first = CharactersOf(66);
        int second = CharactersOf(99);
        int third = CharactersOf(132);
        Assert.InRange(third - second, 0.98 * (second - first), 1.02 * (second - first));
    }

    [Theory]
    [InlineData("t0", "t31")]
    [InlineData("t0", "t8")]
    [InlineData("t0", "branch")]
    [InlineData("t3", "t12")]
    [InlineData("t7", "branch")]
    [InlineData("t30", "t31")]
    public void Every_type_reads_what_derives_from_it_however_far(string from, string to)
    {
        Assembly assembly = s_assembly.Value;
        System.Type type = assembly.GetType($"Contoso.ApiModels.{Pascal(from)}", throwOnError: true)!;
        System.Type context = assembly.GetType("Contoso.ApiModels.ApiModelsJsonContext", throwOnError: true)!;
        var metadata = (JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!;

        object Read(string odataType) => JsonSerializer.Deserialize($$"""{"a":"x","@odata.type":"#microsoft.graph.{{odataType}}"}""", type, metadata)!;

        Assert.Equal(Pascal(to), Read(to).GetType().Name);
        Assert.Equal(Pascal(from), Read(from).GetType().Name);
        Assert.Equal(Pascal(from), Read("unheardOf").GetType().Name);
    }

    /// <summary>What does not derive from it is not read as if it did.</summary>
    [Fact]
    public void A_type_of_another_branch_is_not_read()
    {
        Assembly assembly = s_assembly.Value;
        var metadata = (JsonSerializerContext)assembly.GetType("Contoso.ApiModels.ApiModelsJsonContext", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;

        object read = JsonSerializer.Deserialize("""{"@odata.type":"#microsoft.graph.branch"}""", assembly.GetType("Contoso.ApiModels.T11", throwOnError: true)!, metadata)!;

        Assert.Equal("T11", read.GetType().Name);
    }

    [Fact]
    public void A_chain_beyond_all_measure_is_cut_and_said_to_be()
    {
        Assert.Equal(
            ["spec/t33.md", "spec/t66.md"],
            Linked.Problems(Chain(80)).Where(static problem => problem.Id == "DMG0017").Select(static problem => problem.Path));
        Assert.DoesNotContain(Linked.Problems(Chain(33)), static problem => problem.Id == "DMG0017");
    }

    private static int GeneratedCode(PageProject project) => Microsoft.CodeAnalysis.CSharp.CSharpGeneratorDriver
        .Create([new DocModelSourceGenerator().AsSourceGenerator()], project.Texts, project.ParseOptions, project.Options)
        .RunGenerators(project.Compile()).GetRunResult().GeneratedTrees.Sum(static tree => tree.Length);

    private static readonly System.Lazy<Assembly> s_assembly = new(static () =>
    {
        PageProject project = Chain(32).WithPage("spec/branch.md", Page("branch", "t10"));
        using var stream = new MemoryStream();
        Assert.True(DriftRun.Generate(project).Emit(stream).Success);
        return Assembly.Load(stream.ToArray());
    });

    private static PageProject Chain(int types) => PageProject.With(
        [.. Enumerable.Range(0, types).Select(static i => ($"spec/t{i}.md", Page($"t{i}", i == 0 ? null : $"t{i - 1}")))]);

    private static string Page(string name, string? baseName) => Pages.Resource(name, baseName is null ? "a|String|What." : $"{name}Part|String|What.")
        .Replace("## Properties", baseName is null ? "## Properties" : $"Inherits from [{baseName}]({baseName}.md).\n\n## Properties", System.StringComparison.Ordinal);

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
