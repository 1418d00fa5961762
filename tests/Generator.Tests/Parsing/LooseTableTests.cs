using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing;

/// <summary>Tables that a person sees and Markdown does not.</summary>
public sealed class LooseTableTests
{
    private const string Header = "|Property|Type|Description|\n";
    private const string Rule = "|:---|:---|:---|\n";
    private const string First = "|depth|Int32|How deep.|\n";
    private const string Second = "|owner|String|Whose it is.|\n";

    [Theory]
    [InlineData(Header + First + Second)]
    [InlineData(Header + "|–|–|–|\n" + First + Second)]
    [InlineData(Header + "|===|===|===|\n" + First + Second)]
    [InlineData(Header + "| | | |\n" + First + Second)]
    [InlineData(Header + "\n" + Rule + First + Second)]
    [InlineData(Header + Rule + First + "\n" + Second)]
    [InlineData(Header + Rule + First + "\n\n" + Second)]
    [InlineData(Header + Rule + First + "> A note.\n" + Second)]
    [InlineData(Header + Rule + First + "<!-- a comment -->\n" + Second)]
    [InlineData(Header + Rule + First + "```json\n{}\n```\n" + Second)]
    [InlineData("    " + Header + "    " + Rule + "    " + First + "    " + Second)]
    [InlineData("- As follows:\n\n  " + Header + "  " + Rule + "  " + First + "  " + Second)]
    [InlineData("<details>\n<summary>All</summary>\n\n" + Header + Rule + First + Second + "\n</details>\n")]
    [InlineData("<details>\n" + Header + Rule + First + Second + "</details>\n")]
    [InlineData(Header + Rule + First + Second + "---\n")]
    [InlineData("+--------+------+-----------+\n|Property|Type  |Description|\n+========+======+===========+\n|depth   |Int32 |How deep.  |\n+--------+------+-----------+\n|owner   |String|Whose      |\n|        |      |it is.     |\n+--------+------+-----------+\n")]
    [InlineData("<table>\n<tr><th>Property</th><th>Type</th><th>Description</th></tr>\n<tr><td>depth</td><td>Int32</td><td>How deep.</td></tr>\n\n<tr>\n<td><code>owner</code>\n<td>String\n<td>Whose it is.\n</table>\n")]
    [InlineData("- `depth` (Int32): How deep.\n- `owner` (String): Whose it is.\n")]
    [InlineData("* **depth** - Int32 - How deep.\n* **owner** (`String`) Whose it is.\n")]
    [InlineData("- depth: integer - How deep.\n- owner: string - Whose it is.\n")]
    [InlineData("- `depth` `(int: 5)` - How deep.\n- `owner` `(string: <required>)` - Whose\n  it is.\n")]
    public void Every_row_is_read(string table)
    {
        ParsedPage page = Pages.Parse("# quarry resource type\n\n## Properties\n\n" + table + "\n## Relationships\nNone.\n");

        Assert.Equal(
            [("depth", "Int32", "How deep."), ("owner", "String", "Whose it is.")],
            page.Page.PropertyTables.SelectMany(static read => read.Rows).Select(static row => (row.Name, row.Type.Name, row.Description.ToString())));
        Assert.All(page.Page.PropertyTables, static read => Assert.Equal(PropertyTableKind.Properties, read.Kind));
        Assert.DoesNotContain(page.Problems, static problem => problem.Id != "DMG0005");
    }

    [Fact]
    public void A_row_stands_where_it_was_written()
    {
        const string Markdown = "# quarry resource type\n\n## Properties\n\n<table>\n<tr><th>Property</th><th>Type</th></tr>\n<tr><td>depth</td><td>Int32</td></tr>\n</table>\n";
        ParsedPage page = Pages.Parse(Markdown);

        PropertyRow row = page.Page.PropertyTables.Single().Rows.Single();
        Assert.Equal("depth", Pages.TextAt(page, Markdown, row.Anchor));
        Assert.Equal("Int32", Pages.TextAt(page, Markdown, row.Anchor + 1));
    }

    [Fact]
    public void What_a_list_item_says_of_being_required_and_of_a_default_is_read()
    {
        EquatableArray<PropertyRow> rows = Pages.Parse("# T\n\n## Parameters\n\n- `path` `(string: <required>)` - Where.\n- `size` `(int: 5)` - How many.\n- `kind` (string, optional) What.\n")
            .Page.PropertyTables.Single().Rows;

        Assert.Equal((PropertyFlags.Required, PropertyFlags.None, PropertyFlags.Optional), (rows[0].Flags, rows[1].Flags, rows[2].Flags));
        Assert.Equal("5", rows[1].DefaultValue);
    }

    [Fact]
    public void An_item_without_a_type_is_named_where_others_have_one()
    {
        ParsedPage page = Pages.Parse("# T\n\n## Properties\n\n- `depth` (Int32): How deep.\n- `owner` (String): Whose.\n- and the rest\n");

        Assert.Equal(["and the rest", "the item of the list tells no type"], page.Problems.Single(static problem => problem.Id == "DMG0006").Arguments);
    }

    [Fact]
    public void A_list_of_sentences_is_no_table()
    {
        ParsedPage page = Pages.Parse("# T\n\n## Request body\n\n- For `String` values, quote them.\n- See [colour](colour.md) (a page): it says more.\n- Nothing else.\n");

        Assert.Empty(page.Page.PropertyTables);
    }

    [Fact]
    public void Rows_without_any_header_are_named()
    {
        ParsedPage page = Pages.Parse("# quarry resource type\n\n## Properties\n\n|depth|Int32|How deep.|\n|owner|String|Whose.|\n");

        Assert.Equal(["DMG0003"], Pages.ProblemIds(page));
    }

    [Fact]
    public void A_header_that_no_row_follows_has_no_rows()
    {
        ParsedPage page = Pages.Parse("# quarry resource type\n\n## Properties\n\n|Property|Type|Description|\n\n## Relationships\nNone.\n|x|y|z|\n");

        Assert.Contains("DMG0004", Pages.ProblemIds(page));
    }

    [Fact]
    public void A_comment_that_nobody_closed_hides_its_paragraph_only_and_is_named()
    {
        ParsedPage page = Pages.Parse("# quarry resource type\n\n## Properties\n\n<!-- later\n\n" + Header + Rule + First);

        Assert.Equal("depth", page.Page.PropertyTables.Single().Rows.Single().Name);
        Assert.Equal(["DMG0017"], Pages.ProblemIds(page));
    }
}
