using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing;

public sealed class HeadingFormTests
{
    private const string Table = "\n\n|Property|Type|Description|\n|:---|:---|:---|\n|depth|Int32|How deep.|\n";

    [Theory]
    [InlineData("## Properties")]
    [InlineData("## Properties {#properties}")]
    [InlineData("## Properties {#p .wide}")]
    [InlineData("## **Properties**")]
    [InlineData("## __Properties__")]
    [InlineData("## `Properties`")]
    [InlineData("## *Properties*:")]
    [InlineData("## \U0001F4E6 Properties")]
    [InlineData("## Properties \u2728")]
    [InlineData("## 1. Properties")]
    [InlineData("## 2.1 Properties")]
    [InlineData("## 3) Properties")]
    [InlineData("## List of properties")]
    [InlineData("## The properties")]
    [InlineData("## Properties (preview)")]
    [InlineData("## Properties ![new](new.svg)")]
    [InlineData("## [Properties](#properties)")]
    [InlineData("## <a name=\"p\"></a>Properties")]
    [InlineData("## <span id=\"p\">Properties</span>")]
    [InlineData("<h2>Properties</h2>")]
    [InlineData("<h2 id=\"p\">Properties</h2>")]
    [InlineData("Properties\n----------")]
    [InlineData("##Properties")]
    [InlineData("##\u00a0Properties")]
    [InlineData("## Prop\u00aderties")]
    [InlineData("## \ufeffProperties")]
    [InlineData("## Properties ##")]
    [InlineData("**Properties**")]
    [InlineData("## PROPERTIES")]
    [InlineData("## quarry properties")]
    [InlineData("## Quarry Properties")]
    [InlineData("## quarry object properties")]
    [InlineData("## More properties")]
    [InlineData("## Attributes")]
    [InlineData("## Fields")]
    [InlineData("## Properties for administrators")]
    [InlineData("## Inherited properties")]
    public void A_known_heading_is_known_however_it_is_dressed(string heading)
    {
        PropertyTable table = Pages.Parse("# quarry resource type\n\nText.\n\n" + heading + Table).Page.PropertyTables.Single();

        Assert.Equal((PropertyTableKind.Properties, "depth"), (table.Kind, table.Rows.Single().Name));
    }

    [Theory]
    [InlineData("## Navigation properties", (int)PropertyTableKind.Relationships)]
    [InlineData("## 4. Request body (optional)", (int)PropertyTableKind.RequestBody)]
    [InlineData("**Path parameters**", (int)PropertyTableKind.PathParameters)]
    [InlineData("## stone properties", (int)PropertyTableKind.Other)]
    public void So_is_one_of_another_kind(string heading, int kind) =>
        Assert.Equal((PropertyTableKind)kind, Pages.Parse("# quarry resource type\n\nText.\n\n" + heading + Table).Page.PropertyTables.Single().Kind);

    [Fact]
    public void The_title_is_what_a_person_reads()
    {
        Assert.Equal("quarry resource type", Pages.Parse("# quarry resource type {#quarry}\n").Page.Title);
        Assert.Equal("quarry resource type", Pages.Parse("#quarry resource type\n").Page.Title);
        Assert.Equal("quarry resource type", Pages.Parse("<h1>quarry resource type</h1>\n").Page.Title);
    }

    [Theory]
    [InlineData("depth<sup>1</sup>", "depth", PropertyFlags.None)]
    [InlineData("depth[^1]", "depth", PropertyFlags.None)]
    [InlineData("depth [2]", "depth", PropertyFlags.None)]
    [InlineData("depth\u00b9", "depth", PropertyFlags.None)]
    [InlineData("depth*", "depth", PropertyFlags.None)]
    [InlineData("`depth`\u2020", "depth", PropertyFlags.None)]
    [InlineData("de\u00adpth\u200b", "depth", PropertyFlags.None)]
    [InlineData("\"depth\"", "depth", PropertyFlags.None)]
    [InlineData("'depth'", "depth", PropertyFlags.None)]
    [InlineData("depth?", "depth", PropertyFlags.Optional)]
    [InlineData("depth!", "depth", PropertyFlags.None)]
    [InlineData("~~depth~~", "depth", PropertyFlags.Deprecated)]
    [InlineData("depth (deprecated)*", "depth", PropertyFlags.Deprecated)]
    [InlineData("@odata.type", "@odata.type", PropertyFlags.None)]
    internal void Marks_are_no_part_of_a_name(string cell, string name, PropertyFlags flags)
    {
        PropertyRow row = Pages.BodyRows("|" + cell + "|String|Text.|").Rows.Single();

        Assert.Equal((name, flags), (row.Name, row.Flags));
    }

    [Theory]
    [InlineData("gr\ufffd\ufffde")]
    [InlineData("gr\u0001e")]
    public void A_name_that_was_decoded_wrongly_is_named_and_left_out(string name)
    {
        ParsedPage page = Pages.BodyTable("|Property|Type|Description|", "|:---|:---|:---|", "|" + name + "|String|Text.|");

        Assert.Empty(page.Page.PropertyTables.Single().Rows);
        Assert.Contains("DMG0006", Pages.ProblemIds(page));
    }
}
