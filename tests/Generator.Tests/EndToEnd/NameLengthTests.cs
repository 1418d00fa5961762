using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.EndToEnd;

/// <summary>Metadata keeps 1,023 bytes of a name (CS7013). Every run of these is written as an assembly.</summary>
public sealed class NameLengthTests
{
    public static TheoryData<string> LongNamespaces => new(
        new string('n', 1_600),
        string.Concat(Enumerable.Repeat("n.", 800)) + "n",
        "microsoft.graph." + string.Join('.', Enumerable.Repeat(new string('n', 150), 12)),
        string.Join('.', Enumerable.Repeat(new string('\u6587', 100), 4)),
        new string('.', 1_600) + "n");

    [Theory]
    [MemberData(nameof(LongNamespaces))]
    public void A_long_namespace_is_cut_and_told_apart_from_others(string name)
    {
        GeneratorRun run = GeneratorRun.Of(
            ("spec/a/widget.md", In(name, Pages.Resource("widget", "id|String|Key."))),
            ("spec/a/widget-get.md", In(name, Pages.Get("Get widget", "/widgets/{id}", "widget"))),
            ("spec/b/widget.md", In(name + "x", Pages.Resource("widget", "id|String|Key.", "kind|Enumeration|Possible values are: `a`, `b`."))));

        string[] namespaces = [.. Namespaces(run)];
        Assert.Equal(2, namespaces.Length);
        Assert.All(namespaces, static space => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(space), 1, 501));
    }

    [Fact]
    public void A_page_whose_namespace_is_cut_says_so_once()
    {
        PageProject project = PageProject.With(
            ("spec/widget.md", In(new string('n', 1_600), Pages.Resource("widget", "id|String|Key.", "kind|Enumeration|Possible values are: `a`, `b`."))));

        Assert.Single(Linked.Problems(project), static problem => problem.Id == "DMG0012");
    }

    /// <summary>Every kind of name at once, in the letters that take most bytes and in the longest namespace that a project may have.</summary>
    [Theory]
    [InlineData('n')]
    [InlineData('\u00e9')]
    [InlineData('\u6587')]
    public void Names_of_the_most_bytes_are_written_as_an_assembly(char letter)
    {
        string name = new(letter, 1_000);
        PageProject project = PageProject
            .With(
                ("spec/widget.md", In(string.Join('.', Enumerable.Repeat(name, 3)), Pages.Resource(name, $"a{name}|String|Key.", $"{name}|Enumeration|Possible values are: `{name}`, `b`.", $"c|{name}|Itself."))),
                ($"spec/get.md", In(name, Pages.Get("Get " + name, $"/{name}/{{{name}}}", name))),
                ("spec/list.md", Pages.Get("List " + name, $"/{name}/{name}(a={{{name}}})", name).Replace("object in", "collection in", System.StringComparison.Ordinal)))
            .WithOptions(new Dictionary<string, string> { ["build_property.DocModelNamespace"] = string.Join('.', Enumerable.Repeat(new string(letter, 49), 300 / System.Text.Encoding.UTF8.GetByteCount(new string(letter, 50)))) });

        Assert.NotEmpty(GeneratorRun.Of(project).Files);
    }

    private static string In(string name, string page) => page.Replace("Namespace: microsoft.graph", $"Namespace: {name}", System.StringComparison.Ordinal);

    private static IEnumerable<string> Namespaces(GeneratorRun run) => run.Files.Values
        .SelectMany(static file => file.Split('\n'))
        .Where(static line => line.StartsWith("namespace Contoso.ApiModels.", System.StringComparison.Ordinal))
        .Select(static line => line["namespace ".Length..].TrimEnd(';'))
        .Distinct();
}
