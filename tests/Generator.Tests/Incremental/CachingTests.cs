using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Pipeline;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Incremental;

public sealed class CachingTests
{
    private const string Widget = "spec/resources/widget.md";
    private const string Gadget = "spec/resources/gadget.md";
    private const string GetWidget = "spec/api/widget-get.md";

    private static PageProject Project { get; } = PageProject.With(
        (Widget, Pages.Resource("widget", "id|String|Key.", "size|Int32|How large.", "color|Enumeration|The colour. Possible values are: `red`, `green`.")),
        (Gadget, Pages.Resource("gadget", "id|String|Key.", "widget|[widget](../resources/widget.md)|Its widget.")),
        (GetWidget, Pages.Get("Get widget", "/widgets/{widgetId}", "widget")));

    [Fact]
    public void The_project_of_these_tests_gives_a_file_per_type_and_operation() => Assert.Equal(
        ["ApiModelsJsonContext.g.cs", "Gadget.g.cs", "GetWidget.g.cs", "Widget.g.cs", "WidgetColor.g.cs"],
        GeneratorRun.Of(Project).Files.Keys);

    [Fact]
    public void Editing_prose_regenerates_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.Edit(Widget, "\nStands for a widget.\n", "\nStands for any widget.\n\nOf any kind.\n"));

        Assert.Empty(run.Printed);
        Assert.DoesNotContain(Steps.Model, run.StepsRun);
    }

    [Fact]
    public void Moving_a_table_down_regenerates_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.Edit(Widget, "## Properties", "\n\n\n## Properties"));

        Assert.Empty(run.Printed);
        Assert.DoesNotContain(Steps.Contents, run.StepsChanged);
        Assert.DoesNotContain(Steps.Model, run.StepsRun);
    }

    [Fact]
    public void Moving_a_table_down_reports_its_diagnostics_at_the_new_lines()
    {
        GeneratorRun before = GeneratorRun.Of(Project.Edit(Widget, "| size | Int32 |", "| size | Some 32 |"));
        GeneratorRun after = before.After(static project => project.Edit(Widget, "## Properties", "\n\n\n## Properties"));

        Assert.Equal([$"DMG0007 {Widget}(18,10)"], before.Reported);
        Assert.Equal([$"DMG0007 {Widget}(21,10)"], after.Reported);
        Assert.Empty(after.Printed);
    }

    [Fact]
    public void Editing_a_row_regenerates_the_one_file_that_it_is_in()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.Edit(Widget, "How large.", "How large it is."));

        Assert.Equal(["Widget.g.cs"], run.Printed);
        Assert.DoesNotContain(Steps.Layout, run.StepsRun);
    }

    [Fact]
    public void Adding_a_member_regenerates_the_enumeration_and_the_record_that_quotes_the_list()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.Edit(Widget, "`green`.", "`green`, `blue`."));

        Assert.Equal(["Widget.g.cs", "WidgetColor.g.cs"], run.Printed);
    }

    [Fact]
    public void Editing_CSharp_runs_no_step()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.WithCode("class C { Contoso.ApiModels.Widget Widget => new(); }"));

        Assert.Equal([Steps.Consumer, Steps.Declarations], run.StepsRun);
        Assert.Empty(run.StepsChanged);
        Assert.Empty(run.Printed);
    }

    [Fact]
    public void Adding_a_page_leaves_other_files_untouched()
    {
        GeneratorRun before = GeneratorRun.Of(Project);
        GeneratorRun after = before.After(static project => project.WithPage("spec/resources/axle.md", Pages.Resource("axle", "id|String|Key.")));

        Assert.Equal(["ApiModelsJsonContext.g.cs", "Axle.g.cs"], after.Printed);
        Assert.All(
            before.Files.Where(static file => file.Key != "ApiModelsJsonContext.g.cs"),
            file => Assert.Equal(file.Value, after.Files[file.Key]));
    }

    [Fact]
    public void Deleting_a_page_deletes_its_file()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.WithoutPage(Gadget));

        Assert.Equal(["ApiModelsJsonContext.g.cs", "GetWidget.g.cs", "Widget.g.cs", "WidgetColor.g.cs"], run.Files.Keys);
        Assert.Equal(["ApiModelsJsonContext.g.cs"], run.Printed);
    }

    [Fact]
    public void A_project_without_pages_gets_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(PageProject.With(("readme.txt", "x"), ("AnalyzerReleases.Shipped.md", "# x")));

        Assert.Empty(run.Files);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Of_a_hundred_pages_an_added_one_prints_few_files()
    {
        (string, string)[] pages = [.. Enumerable.Range(0, 100).Select(static index => ($"spec/resources/thing{index}.md", Pages.Resource($"thing{index}", "id|String|Key.")))];
        GeneratorRun run = GeneratorRun.Of(PageProject.With(pages), compiles: false)
            .After(static project => project.WithPage("spec/resources/a.md", Pages.Resource("aardvark", "id|String|Key.")), compiles: false);

        Assert.InRange(run.Printed.Count(), 2, 8);
    }

    [Fact]
    public void Options_that_stay_equal_run_no_step_of_a_page()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.WithOptions(new Dictionary<string, string>
        {
            ["build_property.RootNamespace"] = "Contoso",
            ["build_property.Other"] = "x",
        }));

        Assert.Empty(run.StepsChanged);
        Assert.Empty(run.Printed);
    }
}
