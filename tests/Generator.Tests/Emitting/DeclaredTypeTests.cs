using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Pipeline;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DocModelGen.Generator.Tests.Emitting;

/// <summary>A type that the project declares under a generated name wins. Every run of these compiles what is generated around it.</summary>
public sealed class DeclaredTypeTests
{
    private static PageProject Project { get; } = PageProject.With(
        ("spec/resources/widget.md", Pages.Resource("widget", "id|String|Key.", "color|Enumeration|The colour. Possible values are: `red`, `green`.")),
        ("spec/resources/gadget.md", Pages.Resource("gadget", "id|String|Key.", "widget|[widget](../resources/widget.md)|Its widget.", "spares|[widget](../resources/widget.md) collection|More.")),
        ("spec/api/widget-get.md", Pages.Get("Get widget", "/widgets/{widgetId}", "widget")));

    [Fact]
    public void Declared_enum_gets_the_table_of_its_own_members_and_numbers()
    {
        GeneratorRun run = GeneratorRun.Of(Declaring(Project, """
            namespace Contoso.ApiModels;

            public enum WidgetColor { Green = 7, Mauve = 9 }
            """));

        string file = run.Files["WidgetColor.g.cs"];
        Assert.DoesNotContain("enum WidgetColor", file);
        Assert.Contains("new int[] { 7 }", file);
        Assert.Contains("\"green\"", file);
        Assert.DoesNotContain("\"red\"", file);
        Assert.Equal(["DMG0023 (4,13)"], run.Reported);
    }

    [Fact]
    public void Declared_request_is_the_only_one()
    {
        GeneratorRun run = GeneratorRun.Of(Declaring(Project, "namespace Contoso.ApiModels { public sealed class GetWidget { } }"));

        Assert.DoesNotContain("GetWidget.g.cs", run.Files.Keys);
        Assert.Equal(["DMG0023 (2,51)"], run.Reported);
    }

    [Fact]
    public void Declared_context_is_the_only_one()
    {
        GeneratorRun run = GeneratorRun.Of(Declaring(Project, "namespace Contoso.ApiModels { internal static class ApiModelsJsonContext { } }"));

        Assert.DoesNotContain("ApiModelsJsonContext.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Declared_record_that_reads_itself_is_what_context_and_other_records_use()
    {
        string own = GeneratorRun.Of(Project).Files["Widget.g.cs"].Replace("partial record", "record", System.StringComparison.Ordinal);
        GeneratorRun run = GeneratorRun.Of(Declaring(Project, own));

        Assert.DoesNotContain("Widget.g.cs", run.Files.Keys);
        Assert.Contains("Contoso.ApiModels.Widget.ReadJson", run.Files["ApiModelsJsonContext.g.cs"]);
        Assert.Equal(["DMG0023"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Declared_record_that_cannot_be_read_is_not_doubled_and_is_named_with_the_reason()
    {
        GeneratorRun run = GeneratorRun.Of(Declaring(Project, "namespace Contoso.ApiModels { public record Widget; }"), compiles: false);

        Assert.DoesNotContain("Widget.g.cs", run.Files.Keys);
        Assert.Equal(["DMG0024 (2,45)"], run.Reported);
        Assert.Contains("ReadJson", run.Diagnostics.Single().GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("enum WidgetColor : byte { Red }")]
    [InlineData("class WidgetColor { }")]
    public void Declared_type_that_no_table_can_be_for_gets_none(string declaration)
    {
        GeneratorRun run = GeneratorRun.Of(Declaring(Project, $"namespace Contoso.ApiModels {{ public {declaration} }}"), compiles: false);

        Assert.DoesNotContain("WidgetColor.g.cs", run.Files.Keys);
        Assert.Equal(["DMG0024"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Partial_declaration_merges()
    {
        GeneratorRun run = GeneratorRun.Of(Declaring(Project, """
            namespace Contoso.ApiModels
            {
                public partial record Widget { public bool IsRed => Color == WidgetColor.Red; }
            }
            """));

        Assert.Contains("Widget.g.cs", run.Files.Keys);
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("public string? Note { get; init; }")]
    [InlineData("private int _count; public int Count => _count++;")]
    [InlineData("public virtual bool Equals(Widget? other) => other is not null; public override int GetHashCode() => 0;")]
    public void Partial_record_with_a_state_or_an_equality_of_the_project_is_compared_as_the_compiler_does_it_and_so_is_what_derives_from_it(string member)
    {
        PageProject project = Project.WithPage("spec/resources/wheel.md", Pages.Resource("wheel", "spokes|Int32|How many.")
            .Replace("## Properties", "Inherits from [widget](../resources/widget.md).\n\n## Properties", System.StringComparison.Ordinal));
        GeneratorRun run = GeneratorRun.Of(Declaring(project, $$"""
            #nullable enable
            namespace Contoso.ApiModels
            {
                public partial record Widget { {{member}} }
            }
            """));

        Assert.Contains("record Wheel : global::Contoso.ApiModels.Widget", run.Files["Wheel.g.cs"]);
        Assert.DoesNotContain("EqualsJson", run.Files["Widget.g.cs"]);
        Assert.DoesNotContain("EqualsJson", run.Files["Wheel.g.cs"]);
        Assert.Contains("Equals(Gadget? other) => EqualsJson(other);", run.Files["Gadget.g.cs"]);
    }

    [Theory]
    [InlineData("public abstract partial record Widget;")]
    [InlineData("abstract partial record Widget { public string Shown => Id + ToString(); }")]
    public void Partial_record_that_the_project_makes_abstract_is_read_as_what_derives_from_it_alone(string declaration)
    {
        PageProject project = Project.WithPage("spec/resources/wheel.md", Pages.Resource("wheel", "spokes|Int32|How many.")
            .Replace("## Properties", "Inherits from [widget](../resources/widget.md).\n\n## Properties", System.StringComparison.Ordinal))
            .WithPage("spec/resources/nut.md", Pages.Resource("nut", "size|Int32|How large.")
            .Replace("## Properties", "Inherits from [wheel](../resources/wheel.md).\n\n## Properties", System.StringComparison.Ordinal));
        GeneratorRun run = GeneratorRun.Of(Declaring(project, $"#nullable enable\nnamespace Contoso.ApiModels {{ {declaration} }}"));

        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain("new Widget()", run.Files["Widget.g.cs"]);
        Assert.Contains("new global::Contoso.ApiModels.Wheel()", run.Files["Widget.g.cs"]);
        Assert.Contains("_ => throw reader.NotDerived(\"microsoft.graph.widget\"),", run.Files["Widget.g.cs"]);

        GeneratorRun middle = GeneratorRun.Of(Declaring(project, "namespace Contoso.ApiModels { public abstract partial record Wheel; }"));
        Assert.DoesNotContain("Wheel()", middle.Files["Widget.g.cs"]);
        Assert.Contains("new global::Contoso.ApiModels.Nut()", middle.Files["Widget.g.cs"]);
    }

    [Theory]
    [InlineData("partial class Widget { }", "a record")]
    [InlineData("partial record struct Widget;", "a record")]
    [InlineData("partial interface Widget { }", "a record")]
    [InlineData("internal partial record Widget;", "public")]
    [InlineData("file partial record Widget;", "public")]
    [InlineData("partial record Widget(string Name);", "parameters")]
    [InlineData("partial record Widget { public Widget() { } }", "constructor")]
    [InlineData("abstract partial record GetWidget;", "sealed")]
    [InlineData("partial class GetWidget { }", "a record")]
    [InlineData("abstract partial class ApiModelsJsonContext { }", "sealed")]
    [InlineData("partial record ApiModelsJsonContext;", "a class")]
    [InlineData("partial struct WidgetColor { }", "an enumeration")]
    public void Part_that_does_not_fit_the_generated_one_is_named_with_the_reason(string declaration, string reason)
    {
        GeneratorRun run = GeneratorRun.Of(Declaring(Project, $"namespace Contoso.ApiModels {{ {declaration} }}"), compiles: false);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("DMG0024", diagnostic.Id);
        Assert.Contains(reason, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Adding_a_state_prints_the_record_again()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project =>
            Declaring(project, "namespace Contoso.ApiModels { public partial record Widget { public bool IsRed { get; init; } } }"));

        Assert.Equal(["Widget.g.cs"], run.Printed);
    }

    [Theory]
    [InlineData("namespace Contoso { public class Widget { } }")]
    [InlineData("namespace Contoso.ApiModels { public class Widget<T> { } }")]
    [InlineData("namespace Contoso.ApiModels { public class Outer { public class Widget { } } }")]
    public void Type_that_only_looks_alike_changes_nothing(string code)
    {
        GeneratorRun run = GeneratorRun.Of(Declaring(Project, code));

        Assert.Contains("Widget.g.cs", run.Files.Keys);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Moving_the_declaration_prints_nothing()
    {
        const string Code = "namespace Contoso.ApiModels { public enum WidgetColor { Red } }";
        GeneratorRun run = GeneratorRun.Of(Declaring(Project, Code)).After(static project => Declaring(project, "\n\n" + Code));

        Assert.Empty(run.Printed);
        Assert.Equal([Steps.Declarations], run.StepsChanged);
        Assert.Equal(["DMG0023 (4,43)"], run.Reported);
    }

    [Fact]
    public void Declaring_a_type_takes_away_its_file_and_removing_it_brings_the_file_back()
    {
        GeneratorRun before = GeneratorRun.Of(Project);
        GeneratorRun declared = before.After(static project => Declaring(project, "namespace Contoso.ApiModels { public class GetWidget { } }"));
        GeneratorRun after = declared.After(static project => project.WithCode("namespace Contoso;\n"));

        Assert.Empty(declared.Printed);
        Assert.Equal(["GetWidget.g.cs"], before.Files.Keys.Except(declared.Files.Keys));
        Assert.Equal(before.Files, after.Files);
    }

    // Whether the project documents its own types is its own affair.
    private static PageProject Declaring(PageProject project, string code) => project.WithCode("#pragma warning disable CS1591\n" + code);
}
