using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing.Cells;

public sealed class InlineMemberReaderTests
{
    [Theory]
    [InlineData("The hue. Possible values are: `red`, `green`, `blue`.")]
    [InlineData("The possible values are `red`, `green`, and `blue`. Read-only.")]
    [InlineData("Possible values: `red` (the default), `green` or `blue`")]
    [InlineData("Supported values are: `red`,`green`,`blue`. Supports `$filter` (`eq`, `ne`).")]
    [InlineData("The supported values for **hue** are: `red` , `green` , `blue`.")]
    [InlineData("Allowed values in the collection are: `red`, `green`, `blue`.")]
    [InlineData("Possible vaules: `red`; `green`; `blue`")]
    [InlineData("Possible value(s) include `red`, `green`, `blue`, and more.")]
    [InlineData("The possible value are *red*, *green*, or *blue*.")]
    [InlineData("Permitted values are \"red\", \"green\" and \"blue\".")]
    [InlineData("Possible values: red, green and blue.")]
    [InlineData("Must be one of `red`, `green` or `blue`.")]
    [InlineData("Either `red`, `green`, or `blue`.")]
    [InlineData("Use one of the following valid string values:<ul><li>`red`</li><li>`green`: for leaves, mostly</li><li>`blue`</li></ul>")]
    [InlineData("Supported values are: <li>red</li><li>green -- the colour of leaves.</li><li>blue</li>")]
    [InlineData("Possible values:<br/>\"red\" - warm.<br/>\"green\" - fresh.<br/>\"blue\" - cold.")]
    [InlineData("Possible values are: `red` - is warm; `green` - is fresh; `blue` - is cold.")]
    [InlineData("Possible values are: `red`, `null`, `green`, `blue.`")]
    [InlineData("Possible values are: `red`, `green`, `blue. ")]
    [InlineData("Possible values are: `red, green, blue`.")]
    [InlineData("Possible values are: `red`, `green`, `blue`, or empty (which is read as `red`).")]
    public void A_list_is_read_in_every_style(string description) =>
        Assert.Equal(["red", "green", "blue"], Pages.Members("String", description));

    [Theory]
    [InlineData("String", "Supports `$filter` (`eq`, `ne`, `NOT`).")]
    [InlineData("Int32", "Valid values 4 to 16")]
    [InlineData("Int32", "Possible values are: 0 - `Off`, 1 - `On`.")]
    [InlineData("Boolean", "It is not allowed when this value is false and `a`, `b` exist.")]
    [InlineData("Boolean", "Possible values are: `true`, `false`.")]
    [InlineData("String", "Cannot begin with `x` or be one of the following values: `red`, `green`.")]
    [InlineData("String", "Some `red` and `green` things.")]
    [InlineData("Json", "Possible values are: `red`, `green`.")]
    [InlineData("String", "The value of the hue.")]
    public void What_is_no_list_of_members_is_none(string type, string description) =>
        Assert.Empty(Pages.Members(type, description));

    [Fact]
    public void Words_that_join_lists_may_be_members_themselves() =>
        Assert.Equal(["AND", "OR"], Pages.Members("String", "Possible values: `AND`, `OR`."));

    [Fact]
    public void Values_with_colons_are_members() =>
        Assert.Equal(["urn:a:b", "urn:a:c"], Pages.Members("String collection", "Supported values are `urn:a:b` and `urn:a:c`"));

    [Fact]
    public void A_member_listed_twice_counts_once_and_is_reported()
    {
        ParsedPage page = Pages.BodyTable("|Property|Type|Description|", "|-|-|-|", "|p|Enumeration|Possible values are: `a`, `b`, `a`.|");

        Assert.Equal(["a", "b"], page.Page.PropertyTables[0].Rows[0].Members.Select(static member => member.WireName));
        PageProblem problem = Assert.Single(page.Problems);
        Assert.Equal(("DMG0014", 47), (problem.Id, problem.Span.StartPosition.Character));
    }

    [Fact]
    public void An_empty_list_gives_no_members() => Assert.Empty(Pages.Members("Enumeration", "Possible values are: ."));

    [Fact]
    public void A_member_stands_at_its_own_place()
    {
        const string Page = "# T\n\n## Request body\n|Property|Type|Description|\n|-|-|-|\n|p|Enumeration|Possible values are:  `a`, ``b``, `c d`.|\n";
        ParsedPage page = Pages.Parse(Page);

        Assert.Equal(["a", "b", "c d"], page.Page.PropertyTables[0].Rows[0].Members.Select(member => Pages.TextAt(page, Page, member.Anchor)));
    }
}
