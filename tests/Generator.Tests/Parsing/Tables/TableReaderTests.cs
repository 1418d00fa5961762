using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing.Tables;

public sealed class TableReaderTests
{
    private const string Header = "|Property|Type|Description|";
    private const string Separator = "|:---|:---|:---|";

    [Theory]
    [InlineData("|a|String|Text|")]
    [InlineData("| a | String | Text")]
    [InlineData("  a | String | Text |")]
    [InlineData("a|String|Text")]
    [InlineData("|\ta\t|\tString\t|\tText\t|")]
    [InlineData("|**a**|`String`|Text|")]
    [InlineData("|`a`|String|Text||")]
    public void A_row_is_read_however_its_pipes_and_spaces_stand(string line)
    {
        PropertyRow row = Pages.BodyRows(line).Rows.Single();

        Assert.Equal(("a", "String", "Text"), (row.Name, row.Type.Name, row.Description.ToString()));
    }

    [Fact]
    public void Columns_are_found_by_their_names()
    {
        ParsedPage page = Pages.BodyTable("| Permission type | Description | **Required?** | Type | Parameter |", "|-|-|-|-|-|", "| Users | Text | Yes | Int32 | a |", "| Users | Text | N | Int32 | b |");

        EquatableArray<PropertyRow> rows = page.Page.PropertyTables[0].Rows;
        Assert.Equal(("a", "Int32", "Text", PropertyFlags.Required), (rows[0].Name, rows[0].Type.Name, rows[0].Description.ToString(), rows[0].Flags));
        Assert.Equal(PropertyFlags.Optional, rows[1].Flags);
    }

    [Fact]
    public void A_header_without_leading_pipe_or_with_an_empty_last_column_is_a_header()
    {
        Assert.Single(Pages.BodyTable("Property \t | Type |Description|", "|:--|:--|:--|", "|a|String|b|").Page.PropertyTables[0].Rows);

        ParsedPage page = Pages.BodyTable("| Property | Type | Description | |", "|:-|:-|:-|:-|", "|a|String|b|");
        Assert.Single(page.Page.PropertyTables[0].Rows);
        Assert.Empty(page.Problems);
    }

    [Fact]
    public void Prose_may_stand_right_above_a_table()
    {
        ParsedPage page = Pages.Parse("# T\n\n## Request body\nThe table shows what can be set.\n|Property|Type|\n|-|-|\n|a|String|\n");

        Assert.Equal("a", page.Page.PropertyTables.Single().Rows.Single().Name);
    }

    [Fact]
    public void Extra_cells_are_joined_to_the_description_and_reported()
    {
        ParsedPage page = Pages.BodyTable(Header, Separator, "|a|String|One of (*.x | *.y|*.z).|");

        Assert.Equal("One of (*.x | *.y | *.z).", page.Page.PropertyTables[0].Rows[0].Description.ToString());
        Assert.Equal(["DMG0005"], Pages.ProblemIds(page));
        Assert.Equal(["a", "5", "3", "the rest is read as part of the description"], page.Problems[0].Arguments);
    }

    [Fact]
    public void Columns_behind_a_description_with_pipes_keep_their_cells()
    {
        ParsedPage page = Pages.BodyTable("|Property|Type|Description|Default value|", "|-|-|-|-|", "|a|String|x | y|5|");

        PropertyRow row = page.Page.PropertyTables[0].Rows[0];
        Assert.Equal(("x | y", "5"), (row.Description.ToString(), row.DefaultValue));
    }

    [Theory]
    [InlineData("|a|String|In `{id|name}` form|", "In {id|name} form")]
    [InlineData("|a|String|Escaped \\| pipe|", "Escaped | pipe")]
    [InlineData("|a|String|Escaped `\\|` in code|", "Escaped | in code")]
    public void A_pipe_in_code_or_behind_a_backslash_separates_nothing(string line, string description) =>
        Assert.Equal(description, Pages.BodyRows(line).Rows.Single().Description.ToString());

    [Fact]
    public void A_lone_backtick_swallows_no_cell_and_no_row()
    {
        PropertyTable table = Pages.BodyRows("|`a|String|Possible values are: `x`|", "|b|String|Possible values are: `x`, `y. |", "|c|String|`z`|");

        Assert.Equal(["String", "String", "String"], table.Rows.Select(static row => row.Type.Name));
        Assert.Equal(["x", "y"], table.Rows[1].Members.Select(static member => member.WireName));
    }

    [Fact]
    public void A_description_broken_over_lines_is_put_together()
    {
        ParsedPage page = Pages.BodyTable(Header, Separator, "|a|String|First part.", "Second part with no pipe.", "Third part,x,y).|", "|b|String||");

        Assert.Equal(["a", "b"], page.Page.PropertyTables[0].Rows.Select(static row => row.Name));
        Assert.Equal("First part. Second part with no pipe. Third part,x,y).", page.Page.PropertyTables[0].Rows[0].Description.ToString());
        Assert.Equal(["DMG0005", "DMG0005"], Pages.ProblemIds(page));
        Assert.Equal([11, 12], page.Problems.Select(static problem => problem.Span.StartPosition.Line));
    }

    [Fact]
    public void A_group_title_is_no_property()
    {
        ParsedPage page = Pages.BodyTable(Header, Separator, "|**Device care**|", "|a|String||", "|**Other**|||", "|**b**|String||");

        Assert.Equal(["a", "b"], page.Page.PropertyTables[0].Rows.Select(static row => row.Name));
        Assert.Equal(["DMG0005", "DMG0005"], Pages.ProblemIds(page));
    }

    [Fact]
    public void A_short_row_keeps_its_name_and_is_reported()
    {
        ParsedPage page = Pages.BodyTable(Header, Separator, "|a|String|", "|b|");

        Assert.Equal([TypeCellKind.Primitive, TypeCellKind.Empty], page.Page.PropertyTables[0].Rows.Select(static row => row.Type.Kind));
        Assert.Equal(["DMG0005", "DMG0005"], Pages.ProblemIds(page));
    }

    [Theory]
    [InlineData("||String|x|")]
    [InlineData("|see the [list](x.md) action|None|x|")]
    public void A_row_without_a_usable_name_is_left_out_and_reported(string line)
    {
        ParsedPage page = Pages.BodyTable(Header, Separator, line, "|a|String||");

        Assert.Equal("a", page.Page.PropertyTables[0].Rows.Single().Name);
        Assert.Equal(["DMG0006"], Pages.ProblemIds(page));
        Assert.Equal(10, page.Problems[0].Span.StartPosition.Line);
    }

    [Fact]
    public void Names_are_wire_names_without_decoration()
    {
        PropertyTable table = Pages.BodyRows("|[files](x.md)|String||", "|a_b (deprecated)|String||", "|@odata.type|String||", "|group@odata.bind|String||", "|files/data|Binary||", "|item-id|String||", "|_id|String||");

        Assert.Equal(["files", "a_b", "@odata.type", "group@odata.bind", "files/data", "item-id", "_id"], table.Rows.Select(static row => row.Name));
        Assert.Equal(PropertyFlags.Deprecated, table.Rows[1].Flags);
    }

    [Fact]
    public void The_second_of_two_equal_names_is_left_out_and_reported_but_case_tells_names_apart()
    {
        ParsedPage page = Pages.BodyTable(Header, Separator, "|a|String||", "|a|Int32||", "|A|Int32||");

        Assert.Equal(["a", "A"], page.Page.PropertyTables[0].Rows.Select(static row => row.Name));
        Assert.Equal(["DMG0011"], Pages.ProblemIds(page));
        Assert.Equal(new Microsoft.CodeAnalysis.Text.LinePosition(11, 1), page.Problems[0].Span.StartPosition);
    }

    [Fact]
    public void A_table_without_a_usable_column_and_one_without_rows_are_reported()
    {
        Assert.Equal(["DMG0003"], Pages.ProblemIds(Pages.BodyTable("|Property|Meaning|", "|-|-|", "|a|b|")));
        Assert.Equal(["DMG0004"], Pages.ProblemIds(Pages.BodyTable(Header, Separator)));
    }

    [Fact]
    public void Types_under_another_title_are_types()
    {
        ParsedPage page = Pages.BodyTable("|Name|Value|Description|", "|-|-|-|", "|a|string|b|");

        Assert.Equal("String", page.Page.PropertyTables[0].Rows[0].Type.Name);
    }

    [Fact]
    public void A_table_inside_a_list_or_a_quote_is_read()
    {
        ParsedPage page = Pages.Parse("# T\n\n## Request body\n* item\n\n  |Property|Type|\n  |-|-|\n  |a|String|\n\n> |Property|Type|\n> |-|-|\n> |b|String|\n");

        Assert.Equal(["a", "b"], page.Page.PropertyTables.SelectMany(static table => table.Rows).Select(static row => row.Name));
    }
}
