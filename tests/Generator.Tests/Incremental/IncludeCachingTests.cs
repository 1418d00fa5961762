using System.Linq;
using DocModelGen.Generator.Pipeline;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Incremental;

/// <summary>A page depends on the files that it includes, and on no other.</summary>
public sealed class IncludeCachingTests
{
    private const string Sizes = "spec/includes/sizes.md";
    private const string Colours = "spec/includes/colours.md";

    private static PageProject Project { get; } = PageProject.With(
        ("spec/resources/widget.md", With("widget", "sizes")),
        ("spec/resources/gadget.md", With("gadget", "colours")),
        ("spec/resources/plain.md", Pages.Resource("plain", "id|String|Key.")),
        (Sizes, Table("size|Int32|How large.")),
        (Colours, Table("colour|String|Of what colour.")));

    [Fact]
    public void Editing_an_include_reads_and_prints_what_includes_it_and_nothing_else()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.Edit(Sizes, "|size|Int32|", "|size|Int64|"));

        Assert.Equal(["Widget.g.cs"], run.Printed);
        Assert.Equal(["spec/resources/widget.md"], run.PagesRead);
        Assert.DoesNotContain(Steps.Includes, run.StepsChanged);
    }

    [Fact]
    public void Editing_a_page_reads_no_other() =>
        Assert.Equal(
            ["spec/resources/gadget.md"],
            GeneratorRun.Of(Project).After(static project => project.Edit("spec/resources/gadget.md", "Key.", "A key.")).PagesRead);

    [Fact]
    public void Editing_prose_of_an_include_prints_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.WithPage(Sizes, "Two words.\n\n" + Table("size|Int32|How large.")));

        Assert.Empty(run.Printed);
        Assert.DoesNotContain(Steps.Model, run.StepsRun);
    }

    [Fact]
    public void An_include_that_is_added_is_read_where_it_was_missing()
    {
        GeneratorRun before = GeneratorRun.Of(Project.WithoutPage(Colours));
        GeneratorRun after = before.After(static project => project.WithPage(Colours, Table("colour|String|Of what colour.")));

        Assert.Equal(["DMG0030 spec/resources/gadget.md(27,1)"], before.Reported);
        Assert.Empty(after.Diagnostics);
        Assert.Equal(["Gadget.g.cs"], after.Printed);
        Assert.Equal(["spec/resources/gadget.md"], after.PagesRead);
    }

    [Fact]
    public void A_page_that_comes_to_include_another_makes_it_a_part()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.Edit("spec/resources/widget.md", "../includes/sizes.md", "plain.md"));

        Assert.DoesNotContain("Plain.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Editing_CSharp_runs_no_step_of_includes() =>
        Assert.Equal([Steps.Consumer, Steps.Declarations], GeneratorRun.Of(Project).After(static project => project.WithCode("class C;")).StepsRun);

    private static string With(string name, string include) =>
        Pages.Resource(name, "id|String|Key.") + $"\n## Relationships of {name}\n\n## Properties\n\n[!INCLUDE [x](../includes/{include}.md)]\n";

    private static string Table(params string[] rows) => "|Property|Type|Description|\n|:-|:-|:-|\n" + string.Concat(rows.Select(static row => $"|{row}|\n"));
}
