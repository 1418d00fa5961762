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
        int CharactersOf(int types) => GeneratorRun.Of(Chain(types)).Files.Values.Sum(static file => file.Length);

        int first = CharactersOf(40);
        int second = CharactersOf(80);
        int third = CharactersOf(120);
        Assert.InRange(third - second, 0.98 * (second - first), 1.02 * (second - first));
    }

    /// <summary>From every level, also where two branches part below the levels that a type knows itself.</summary>
    [Theory]
    [InlineData("t0", "t39")]
    [InlineData("t0", "t8")]
    [InlineData("t0", "t9")]
    [InlineData("t0", "branch")]
    [InlineData("t3", "t12")]
    [InlineData("t7", "branch")]
    [InlineData("t20", "t36")]
    [InlineData("t38", "t39")]
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
        PageProject project = Chain(1_003);

        Assert.Equal(
            ["spec/t1001.md"],
            Linked.Problems(project).Where(static problem => problem.Id == "DMG0017").Select(static problem => problem.Path));
    }

    private static readonly System.Lazy<Assembly> s_assembly = new(static () =>
    {
        PageProject project = Chain(40).WithPage("spec/branch.md", Page("branch", "t10"));
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
