using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing;

public sealed class SectionTests
{
    private const string Table = "|Property|Type|\n|-|-|\n|a|String|\n\n";

    [Theory]
    [InlineData("## Properties", (int)PropertyTableKind.Properties)]
    [InlineData("## Relationships", (int)PropertyTableKind.Relationships)]
    [InlineData("## Request body", (int)PropertyTableKind.RequestBody)]
    [InlineData("## Request Body", (int)PropertyTableKind.RequestBody)]
    [InlineData("## Function parameters", (int)PropertyTableKind.FunctionParameters)]
    [InlineData("## Query parameters", (int)PropertyTableKind.QueryParameters)]
    [InlineData("## Optional query parameters", (int)PropertyTableKind.QueryParameters)]
    [InlineData("## Path parameters", (int)PropertyTableKind.PathParameters)]
    [InlineData("## Instance attributes", (int)PropertyTableKind.Annotations)]
    [InlineData("## Properties\n### Properties of a colour definition", (int)PropertyTableKind.Other)]
    [InlineData("## Request body\n### paintBucket object", (int)PropertyTableKind.RequestBody)]
    [InlineData("## Examples\n### Request body", (int)PropertyTableKind.Other)]
    public void The_heading_tells_what_a_table_describes(string heading, int kind) =>
        Assert.Equal((PropertyTableKind)kind, Pages.Parse("# T\n\n" + heading + "\n" + Table).Page.PropertyTables.Single().Kind);

    [Fact]
    public void A_table_headed_relationship_is_one_under_any_heading()
    {
        PropertyTable table = Pages.Parse("# T\n\n## Properties\n|Relationship|Type|\n|-|-|\n|a|b|\n").Page.PropertyTables.Single();

        Assert.Equal(PropertyTableKind.Relationships, table.Kind);
        Assert.Equal(PropertyFlags.Navigation, table.Rows[0].Flags);
    }

    [Fact]
    public void Tabs_do_not_cut_a_section()
    {
        ParsedPage page = Pages.Parse("# Add\n\n## Examples\n### Request\n# [HTTP](#tab/http)\n```http\nPOST /a\n```\n# [C#](#tab/csharp)\ntext\n\n---\n\n### Response\n" + Table);

        Assert.Equal("Add", page.Page.Title);
        Assert.Equal(PropertyTableKind.Other, page.Page.PropertyTables.Single().Kind);
        Assert.Equal(["Add", "Examples", "Request", "Response"], page.Headings.Select(static heading => heading.Text));
    }

    [Fact]
    public void Several_tables_of_a_section_are_told_apart_by_the_nearest_heading()
    {
        ParsedPage page = Pages.Parse("# T\n\n## Request body\n### one object\n" + Table + "### other object\n" + Table);

        Assert.Equal(["one object", "other object"], page.Page.PropertyTables.Select(static table => table.Heading));
    }

    [Fact]
    public void The_lead_in_is_noted_as_what_it_is()
    {
        const string LeadIn = "This table lists the properties that are required when you make one.\n\n";

        Assert.True(Pages.Parse("# T\n\n## Request body\n" + LeadIn + Table).Page.PropertyTables[0].LeadInSaysRequired);
        Assert.False(Pages.Parse("# T\n\n## Request body\n" + LeadIn + "### X\n" + Table).Page.PropertyTables[0].LeadInSaysRequired);
    }

    [Fact]
    public void Sections_inside_a_comment_are_not_there()
    {
        ParsedPage page = Pages.Parse("# T\n\n<!--\n## Properties\n" + Table.TrimEnd() + "\n-->\n");

        Assert.Empty(page.Page.PropertyTables);
        Assert.Equal(["T"], page.Headings.Select(static heading => heading.Text));
    }
}
