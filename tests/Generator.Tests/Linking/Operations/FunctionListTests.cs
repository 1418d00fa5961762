using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Operations;

/// <summary>Collections as arguments of functions, and options of queries with types.</summary>
public sealed class FunctionListTests
{
    private static OperationModel Link(string line, params string[] rows) => Assert.Single(LinkedPages.Link(("api/kiln-sum.md", TestPage.Request("kiln: sum", line)
        .Replace("## Request body", "## Function parameters\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n" + string.Join("\n", rows.Select(static row => "|" + row + "|")) + "\n\n## Request body", System.StringComparison.Ordinal))).Operations);

    [Theory]
    [InlineData("GET /kilns/sum(ids=['x'])", "/kilns/sum(ids={ids})")]
    [InlineData("GET /kilns/sum(ids=['{x}'])", "/kilns/sum(ids={ids})")]
    [InlineData("GET /kilns/sum(ids=[{x},{y}])", "/kilns/sum(ids={ids})")]
    [InlineData("GET /kilns/sum(ids={ids})", "/kilns/sum(ids={ids})")]
    [InlineData("GET /kilns/sum", "/kilns/sum(ids={ids})")]
    [InlineData("GET /kilns/sum(ids=@p)?@p=['a','b']", "/kilns/sum(ids=@p)?@p={ids}")]
    [InlineData("GET /kilns/sum(ids=@p)", "/kilns/sum(ids=@p)?@p={ids}")]
    public void A_collection_is_one_argument_however_it_is_shown(string line, string template)
    {
        RouteModel route = Assert.Single(Link(line, "ids|String collection|Which.").Routes);

        ParameterModel parameter = Assert.Single(route.Parameters);
        Assert.Equal((template, "ids", ValueKind.String, true), (route.Template, parameter.Name, parameter.Type.Kind, parameter.Type.IsCollection));
    }

    [Theory]
    [InlineData("Int32 collection", ValueKind.Int32)]
    [InlineData("DateTimeOffset collection", ValueKind.DateTimeOffset)]
    [InlineData("Guid collection", ValueKind.Guid)]
    public void Items_have_their_documented_type(string type, object kind) =>
        Assert.Equal(kind, Assert.Single(Assert.Single(Link("GET /kilns/sum(ids={ids})", $"ids|{type}|Which.").Routes).Parameters).Type.Kind);

    [Fact]
    public void A_list_that_is_only_shown_is_one_too() =>
        Assert.True(Assert.Single(Assert.Single(Assert.Single(LinkedPages.Link(("api/kiln-sum.md", TestPage.Request("kiln: sum", "GET /kilns/sum(ids=['x'])"))).Operations).Routes).Parameters).Type.IsCollection);

    [Fact]
    public void An_alias_of_text_keeps_its_quotes()
    {
        RouteModel route = Assert.Single(Link("GET /kilns/sum(name=@n)?@n='x'", "name|String|Which.").Routes);

        Assert.Equal("/kilns/sum(name=@n)?@n='{name}'", route.Template);
        Assert.False(Assert.Single(route.Parameters).Type.IsCollection);
    }

    [Theory]
    [InlineData("GET /kilns/sum", "/kilns/sum{(from=,name='')}")]
    [InlineData("GET /kilns/sum()", "/kilns/sum{(from=,name='')}")]
    [InlineData("GET /kilns/sum(id='{id}')", "/kilns/sum(id='{id}'{,from=,name=''})")]
    [InlineData("GET /kilns/sum(name='{name}')", "/kilns/sum(name='{name}'{,from=})")]
    [InlineData("GET /kilns/sum?top={n}", "/kilns/sum?top={n}")]
    public void An_argument_that_may_be_left_out_stands_in_the_call_where_it_is_set(string line, string template)
    {
        OperationModel operation = Link(line, "from|DateTimeOffset|Optional. Since.", "name|String|Optional. Whose.");

        Assert.Equal(template, Assert.Single(operation.Routes).Template);
        Assert.Equal(ValueKind.DateTimeOffset, operation.QueryOptions.Single(static option => option.WireName == "from").Type.Kind);
    }

    [Fact]
    public void Forms_of_a_call_that_the_page_lists_are_all_that_there_are() => Assert.Equal(
        ["/kilns/sum", "/kilns/sum(name='{name}')"],
        Link("GET /kilns/sum\nGET /kilns/sum(name='{name}')", "name|String|Optional. Whose.").Routes.Select(static route => route.Template));

    [Fact]
    public void What_the_pages_example_asks_for_in_the_query_is_no_argument()
    {
        string page = TestPage.Request("kiln: sum", "GET /kilns/sum").Replace(
            "## Request body",
            "## Function parameters\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|name|String|Optional. Whose.|\n\n## Request body",
            System.StringComparison.Ordinal) + "\n## Examples\n\n### Request\n\n``` http\nGET https://service.example/v1.0/kilns/sum?name=x\n```\n";

        Assert.Equal("/kilns/sum", Assert.Single(Assert.Single(LinkedPages.Link(("api/kiln-sum.md", page)).Operations).Routes).Template);
    }

    [Theory]
    [InlineData("GET /kilns/sum(ids=['x'")]
    [InlineData("GET /kilns/sum(ids=[")]
    [InlineData("GET /kilns/sum(ids=@)")]
    [InlineData("GET /kilns(ids=['x'])/sum?x=[")]
    public void A_call_that_is_cut_off_is_no_fault_of_ours(string line) => Assert.NotNull(LinkedPages.Link(("api/kiln-sum.md", TestPage.Request("kiln: sum", line))));

    [Fact]
    public void Options_have_their_documented_types()
    {
        string page = TestPage.Request("Find kilns", "GET /kilns/find").Replace(
            "## Request body",
            """
            ## Query parameters

            |Parameter|Type|Description|
            |:---|:---|:---|
            |from|DateTimeOffset|Since.|
            |day|Date|On.|
            |ratio|Double|How much.|
            |wait|Duration|How long.|
            |key|Guid|Which.|
            |kinds|Int32 collection|Which kinds.|
            |raw|Binary|Text for the caller to write.|

            ## Request body
            """,
            System.StringComparison.Ordinal);

        Assert.Equal(
            [
                ("from", ValueKind.DateTimeOffset, false), ("day", ValueKind.Date, false), ("ratio", ValueKind.Double, false), ("wait", ValueKind.Duration, false),
                ("key", ValueKind.Guid, false), ("kinds", ValueKind.Int32, true), ("raw", ValueKind.String, false),
            ],
            Assert.Single(LinkedPages.Link(("api/kilns-find.md", page)).Operations).QueryOptions.Select(static option => (option.WireName, option.Type.Kind, option.Type.IsCollection)));
    }

    [Fact]
    public void An_option_that_only_the_pages_example_has_is_one()
    {
        string page = TestPage.Request("List kilns", "GET /kilns") + "\n## Examples\n\n### Request\n\n``` http\nGET https://service.example/v1.0/kilns?cold=true&$expand=door&broken\n```\n\n``` http\nGET https://service.example/v1.0/ovens?hot=true\n```\n";

        Assert.Equal(["$expand", "cold"], Assert.Single(LinkedPages.Link(("api/kiln-list.md", page)).Operations).QueryOptions.Select(static option => option.WireName).Order(System.StringComparer.Ordinal));
    }
}
