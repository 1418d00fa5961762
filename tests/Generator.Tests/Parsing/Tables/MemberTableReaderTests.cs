using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing.Tables;

public sealed class MemberTableReaderTests
{
    [Fact]
    public void An_enum_page_names_its_members()
    {
        MemberTable table = Pages.Parse("# hue enum type\n\n## Members\n|Member|Value|Description|\n|:-|:-|:-|\n|red|0|Warm.|\n|deep blue|-2|Cold.|\n").Page.MemberTables.Single();

        Assert.Equal("hue", table.EnumName);
        Assert.Equal([("red", 0L, "Warm."), ("deep blue", -2L, "Cold.")], table.Rows.Select(static row => (row.WireName, row.Value!.Value, row.Description.ToString())));
    }

    [Fact]
    public void Values_sections_declare_enums_even_at_level_three_below_the_title()
    {
        ParsedPage page = Pages.Parse("# Enum values\n\n### hue values\n|Member|\n|:-|\n|red|\n|`blue`|\n\n### tone values\n|Value|Description|\n|-|-|\n|low|x|\n");

        Assert.Equal(["hue", "tone"], page.Page.MemberTables.Select(static table => table.EnumName));
        Assert.Equal(["red", "blue", "low"], page.Page.MemberTables.SelectMany(static table => table.Rows).Select(static row => row.WireName));
        Assert.All(page.Page.MemberTables[0].Rows, static row => Assert.Null(row.Value));
        Assert.Equal(PageKind.Resource, page.Page.Kind);
    }

    [Fact]
    public void A_value_column_alone_makes_no_members_outside_of_such_a_section() =>
        Assert.Empty(Pages.Parse("# T\n\n## Remarks\n|Value|Description|\n|-|-|\n|a|b|\n").Page.MemberTables);

    [Fact]
    public void A_member_declared_twice_counts_once_and_is_reported()
    {
        ParsedPage page = Pages.Parse("# hue enum type\n\n## Members\n|Member|\n|-|\n|red|\n|Red|\n|red|\n||\n");

        Assert.Equal(["red", "Red"], page.Page.MemberTables[0].Rows.Select(static row => row.WireName));
        Assert.Equal(["DMG0014", "DMG0006"], Pages.ProblemIds(page));
    }

    [Fact]
    public void An_empty_member_table_is_reported() =>
        Assert.Equal(["DMG0004"], Pages.ProblemIds(Pages.Parse("# hue enum type\n\n## Members\n|Member|\n|:-|\n")));
}
