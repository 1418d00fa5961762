using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DocModelGen.Generator.Tests.EndToEnd;

public sealed class OptionTests
{
    private static PageProject Project { get; } = PageProject.With(("spec/widget.md", Pages.Resource("widget", "id|String|Key.")));

    [Theory]
    [InlineData(null, null, "Consumer.ApiModels", "ApiModelsJsonContext")]
    [InlineData(null, "Contoso", "Contoso.ApiModels", "ApiModelsJsonContext")]
    [InlineData(null, "my-app.1st", "my_app._1st.ApiModels", "ApiModelsJsonContext")]
    [InlineData("Fabrikam.Models", "Contoso", "Fabrikam.Models", "ModelsJsonContext")]
    [InlineData("Fabrikam.event", "Contoso", "Fabrikam.@event", "eventJsonContext")]
    public void The_namespace_comes_from_the_option_then_the_project(string? option, string? root, string expected, string context)
    {
        GeneratorRun run = GeneratorRun.Of(Project.WithOptions(Properties(option, root)));

        Assert.Contains($"\nnamespace {expected};\n", run.Files["Widget.g.cs"], System.StringComparison.Ordinal);
        Assert.Contains(context + ".g.cs", run.Files.Keys);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_namespace_that_is_none_is_reported_and_the_default_used()
    {
        GeneratorRun run = GeneratorRun.Of(Project.WithOptions(Properties("Not a namespace", "Contoso")));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("The option DocModelNamespace has the value 'Not a namespace', which is not a C# namespace: 'Contoso.ApiModels' is used", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("\nnamespace Contoso.ApiModels;\n", run.Files["Widget.g.cs"], System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_may_go_to_a_namespace_of_its_own()
    {
        GeneratorRun run = GeneratorRun.Of(Project
            .WithPage("spec/gadget.md", Pages.Resource("gadget", "widget|[widget](widget.md)|Its widget."))
            .WithOptions(Properties(null, "Contoso"), new Dictionary<string, string> { ["spec/widget.md"] = "Fabrikam.Special" }));

        Assert.Contains("\nnamespace Fabrikam.Special;\n", run.Files["Fabrikam.Special.Widget.g.cs"], System.StringComparison.Ordinal);
        Assert.Contains("global::Fabrikam.Special.Widget? Widget {", run.Files["Gadget.g.cs"], System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_of_a_page_that_is_none_is_reported_at_the_page()
    {
        GeneratorRun run = GeneratorRun.Of(Project.WithOptions(Properties(null, "Contoso"), new Dictionary<string, string> { ["spec/widget.md"] = "1 2" }));

        Assert.Equal(["DMG0016 spec/widget.md(1,1)"], run.Reported);
        Assert.Contains("Widget.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_language_that_is_too_old_is_reported_once_and_gets_no_code()
    {
        GeneratorRun run = GeneratorRun.Of(Project.WithCode("").WithLanguage(LanguageVersion.CSharp8));

        Assert.Equal(["DMG0015"], run.Reported);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void CSharp_9_gets_block_namespaces()
    {
        GeneratorRun run = GeneratorRun.Of(Project.WithCode("").WithLanguage(LanguageVersion.CSharp9));

        Assert.Contains("\nnamespace Contoso.ApiModels\n{\n", run.Files["Widget.g.cs"], System.StringComparison.Ordinal);
    }

    /// <summary>A compilation without a file says that it is the newest C#, whatever the project says.</summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    public void A_project_without_a_file_of_its_own_gets_code_in_its_language(LanguageVersion version)
    {
        GeneratorRun run = GeneratorRun.Of(Project.WithoutCode().WithLanguage(version));

        Assert.Equal(version < LanguageVersion.CSharp9 ? ["DMG0015"] : [], run.Reported);
        Assert.Equal(version == LanguageVersion.CSharp9, run.Files.TryGetValue("Widget.g.cs", out string? file) && file.Contains("namespace Contoso.ApiModels\n{\n", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, "DMG0016")]
    public void A_namespace_that_the_compiler_could_not_take_with_names_behind_it_is_no_namespace(int length, string? expected)
    {
        GeneratorRun run = GeneratorRun.Of(Project.WithOptions(new() { ["build_property.RootNamespace"] = "Contoso", ["build_property.DocModelNamespace"] = new string('n', length) }));

        Assert.Equal(expected is null ? [] : [expected], run.Reported);
    }

    [Fact]
    public void A_long_name_of_a_project_becomes_a_namespace_that_the_compiler_takes()
    {
        GeneratorRun run = GeneratorRun.Of(Project.WithOptions(new() { ["build_property.RootNamespace"] = string.Join('.', Enumerable.Repeat("Contoso", 200)) }));

        Assert.Empty(run.Reported);
    }

    [Fact]
    public void The_selection_file_says_what_is_generated_and_under_which_name()
    {
        GeneratorRun run = GeneratorRun.Of(Project
            .WithPage("spec/gadget.md", Pages.Resource("gadget", "id|String|Key."))
            .WithPage("docmodels.txt", "# ours\nwidget = Thing\n"));

        Assert.Contains("Thing.g.cs", run.Files.Keys);
        Assert.DoesNotContain("Widget.g.cs", run.Files.Keys);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_selected_name_that_is_none_is_reported_on_its_line()
    {
        GeneratorRun run = GeneratorRun.Of(Project.WithPage("docmodels.txt", "# ours\nwidget\n  widgte\n"));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(["DMG0021 docmodels.txt(3,3)"], run.Reported);
        Assert.Contains("did you mean 'widget'?", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_order_of_pages_does_not_matter()
    {
        PageProject forward = Project.WithPage("spec/a.md", Pages.Resource("gadget", "id|String|Key."));
        PageProject back = PageProject.With(forward.Files.Reverse().Select(static pair => ("x/" + pair.Key, pair.Value.GetText().ToString())).ToArray());

        Assert.Equal(GeneratorRun.Of(forward).Files, GeneratorRun.Of(back).Files);
    }

    private static Dictionary<string, string> Properties(string? option, string? root)
    {
        Dictionary<string, string> properties = [];
        if (option is not null)
        {
            properties["build_property.DocModelNamespace"] = option;
        }

        if (root is not null)
        {
            properties["build_property.RootNamespace"] = root;
        }

        return properties;
    }
}
