using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Generator.Tests.Rules;
using Xunit;

namespace DocModelGen.Generator.Tests.ServiceDescription;

/// <summary>What projects of tests get of the pages, and when it is printed anew.</summary>
public sealed class DocumentationTests
{
    private const string Widget = "/repo/App/spec/resources/widget.md";
    private const string Part = "/repo/App/spec/resources/part.md";
    private const string AddWidget = "/repo/App/spec/api/widget-add.md";

    private const string AddWidgetPage = """
        # Add widget

        Namespace: microsoft.graph

        ## HTTP request

        ``` http
        POST /widgets
        ```

        ## Request headers

        | Name | Description |
        |:-----|:------------|
        | If-Match | Required. The version. |

        ## Request body

        In the request body, supply a JSON representation of a [widget](../resources/widget.md) object.

        | Property | Type | Description |
        |:---------|:-----|:------------|
        | size | Int32 | Required. How large. |

        ## Response

        If successful, this method returns a `201 Created` response code and a [widget](../resources/widget.md) object in the response body.

        ## Example

        ``` http
        POST https://graph.microsoft.com/v1.0/widgets
        Content-Type: application/json

        {
          "size": 4
        }
        ```

        ``` http
        HTTP/1.1 201 Created
        Content-Type: application/json

        { "id": "w", "size": 4 }
        ```
        """ + "\n";

    private static PageProject Project { get; } = PageProject
        .With(
            (Widget, Pages.Resource("widget", "id|String|Key. Read-only.", "size|Int32|How large.", "color|Enumeration|Possible values are: `red`, `green`.", "parts|[part](part.md) collection|Parts.")),
            (Part, Pages.Resource("part", "name|String|Required. What it is called.")),
            (AddWidget, AddWidgetPage))
        .WithOptions(Properties("documentation"));

    [Fact]
    public void What_is_wrong_with_the_selection_is_reported_where_the_types_are_generated_and_not_once_more()
    {
        PageProject project = Project.WithPage("/repo/docmodels.txt", "*\nNothingOfThatName\n");

        Assert.DoesNotContain("DMG0021", GeneratorRun.Of(project).Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Contains("DMG0021", GeneratorRun.Of(project.WithOptions(Properties("models"))).Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void A_project_of_tests_gets_the_documentation_and_no_models()
    {
        GeneratorRun run = GeneratorRun.Of(Project);

        Snapshot.Match("Documentation", run.Files);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void The_page_of_the_sample_is_described_as_the_snapshot_has_it()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "spec", "add-devicestatuses.md"));

        Snapshot.Match("SpecDocumentation", GeneratorRun.Of(PageProject.With(("/repo/spec/add-devicestatuses.md", page)).WithOptions(Properties("documentation"))).Files);
    }

    [Fact]
    public void Both_can_be_had_and_models_alone_are_the_default()
    {
        GeneratorRun models = GeneratorRun.Of(Project.WithOptions(Properties(null)));
        GeneratorRun all = GeneratorRun.Of(Project.WithOptions(Properties("all")));

        Assert.DoesNotContain(models.Files.Keys, static file => file.StartsWith("ApiDocumentation", System.StringComparison.Ordinal));
        Assert.Equal(models.Files.Concat(GeneratorRun.Of(Project).Files).Select(static file => file.Key).Order(), all.Files.Keys.Order());
    }

    [Fact]
    public void An_output_that_is_none_is_reported_and_models_are_generated()
    {
        GeneratorRun run = GeneratorRun.Of(Project.WithOptions(Properties("mocks")));

        Assert.Equal("DMG0016", Assert.Single(run.Diagnostics).Id);
        Assert.Contains("Widget.g.cs", run.Files.Keys);
    }

    [Fact]
    public async Task The_project_of_the_models_has_the_pages_judged_and_that_of_the_tests_not_again()
    {
        PageProject broken = Project.Edit(Part, "| name | String |", "| name | Some 32 |").Edit(AddWidget, "\"size\": 4\n", "\"size\": \"four\"\n");

        Assert.NotEmpty(GeneratorRun.Of(broken.WithOptions(Properties(null))).Diagnostics);
        Assert.Empty(GeneratorRun.Of(broken).Diagnostics);
        Assert.NotEmpty(await RuleRun.DiagnosticsAsync(broken.WithOptions(Properties(null))));
        Assert.Empty(await RuleRun.DiagnosticsAsync(broken));
    }

    [Fact]
    public void A_documented_redirect_is_the_reply_with_its_address()
    {
        GeneratorRun run = GeneratorRun.Of(PageProject.With(("/repo/spec/chart-content.md", """
            # Download a chart

            ## HTTP request

            ```http
            GET /charts/{chart-id}/content
            ```

            ## Response

            Returns a `302 Found` response redirecting to a preauthenticated download URL for the chart.

            ## Example

            ```http
            HTTP/1.1 302 Found
            Location: https://b0.files.example/y23
            ```
            """)).WithOptions(Properties("all")));

        string documented = Assert.Single(run.Files, static file => file.Value.Contains("DocumentedReply(", System.StringComparison.Ordinal)).Value;
        Assert.Matches(@"DocumentedReply\(\s+302,", documented);
        Assert.Contains("\"https://b0.files.example/y23\"", documented, System.StringComparison.Ordinal);
        Assert.Contains(run.Files, static file => file.Value.Contains("IApiStreamRequest", System.StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_that_goes_on_in_a_way_of_its_own_says_how()
    {
        GeneratorRun run = GeneratorRun.Of(PageProject.With(("/repo/spec/docks.md", """
            # List docks

            `GET /docks`

            ## Query parameters

            | Name | Type | Description |
            |---|---|---|
            | cursor | string | Where to go on. |

            ## Response 200

            ```json
            { "docks": [ { "pier": "North" } ], "next_cursor": "b7" }
            ```
            """)).WithOptions(Properties("documentation")));

        Assert.Contains(
            "Paging = new global::DocModelGen.ApiPaging(global::DocModelGen.ApiPagingKind.Cursor, items: \"docks\", next: \"next_cursor\", parameter: \"cursor\"),",
            run.Files["ApiDocumentation.ListDocks.g.cs"], System.StringComparison.Ordinal);
    }

    [Fact]
    public void Editing_prose_prints_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.Edit(Widget, "\nStands for a widget.\n", "\nStands for any widget.\n"));

        Assert.Empty(run.Printed);
    }

    [Fact]
    public void Moving_a_table_down_prints_the_lines_and_nothing_else()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.Edit(Widget, "## Properties", "See [there](../api/widget-add.md).\n\n## Properties"));

        Assert.Equal(["ApiDocumentation.Places.g.cs"], run.Printed);
    }

    [Fact]
    public void What_a_page_no_longer_requires_prints_the_operation_and_its_type()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.Edit(AddWidget, "| size | Int32 | Required.", "| size | Int32 | Optional."));

        Assert.Equal(["ApiDocumentation.AddWidget.g.cs", "ApiDocumentation.Widget.g.cs"], run.Printed);
    }

    [Fact]
    public void Editing_CSharp_prints_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(Project).After(static project => project.WithCode("class C { object Service => Contoso.Tests.ApiDocumentation.Service; }"));

        Assert.Empty(run.StepsChanged);
        Assert.Empty(run.Printed);
    }

    private static Dictionary<string, string> Properties(string? output)
    {
        var properties = new Dictionary<string, string>
        {
            ["build_property.RootNamespace"] = "Contoso.Tests",
            ["build_property.ProjectDir"] = "/repo/Tests/",
        };
        if (output is not null)
        {
            properties["build_property.DocModelOutput"] = output;
        }

        return properties;
    }
}
