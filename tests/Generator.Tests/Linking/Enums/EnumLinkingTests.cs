using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Enums;

public sealed class EnumLinkingTests
{
    private static string Values(string values) => $"Possible values are: {values}.";

    [Fact]
    public void An_unnamed_enumeration_of_one_word_takes_its_owner_in_front()
    {
        ApiModel model = LinkedPages.Link(("resources/box.md", TestPage.Resource("box", "A box.", "state|Enumeration|" + Values("`open`, `shut`"))));

        Assert.Equal("BoxState", model.Enum("boxState").Name.Identifier);
    }

    [Fact]
    public void Properties_of_one_type_with_the_same_members_share_an_enumeration()
    {
        ApiModel model = LinkedPages.Link(("resources/box.md", TestPage.Resource(
            "box", "A box.", "lidStateBefore|Enumeration|" + Values("`open`, `shut`"), "lidState|Enumeration|" + Values("`open`, `shut`"))));

        Assert.Equal("lidState", Assert.Single(model.Enums).FullName);
    }

    [Fact]
    public void Two_lists_that_want_one_name_put_their_owners_in_front_and_say_so()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/box.md", TestPage.Resource("box", "A box.", "lidState|Enumeration|" + Values("`open`, `shut`"))),
            ("resources/jar.md", TestPage.Resource("jar", "A jar.", "lidState|Enumeration|" + Values("`on`, `off`"))));

        Assert.Equal(["boxLidState", "jarLidState"], model.Enums.Select(static type => type.FullName));
        Assert.Equal(2, model.Problems.Count(static problem => problem.Id == "DMG0012"));
    }

    [Fact]
    public void Equal_lists_of_one_name_are_one_enumeration()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/box.md", TestPage.Resource("box", "A box.", "lidState|Enumeration|" + Values("`open`, `shut`"))),
            ("resources/jar.md", TestPage.Resource("jar", "A jar.", "lidState|Enumeration|" + Values("`open`, `shut`"))));

        Assert.Equal(["box.md", "jar.md"], Assert.Single(model.Enums).Pages);
    }

    [Fact]
    public void A_declared_table_wins_over_the_list_in_the_row()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/color.md", TestPage.Enum("color", "red", "green")),
            ("resources/box.md", TestPage.Resource("box", "A box.", "paint|[color](color.md)|" + Values("`red`, `blue`"))));

        Assert.Equal(["red", "green"], model.Enum("microsoft.graph.color").Members.Select(static member => member.WireName));
        Assert.Equal(ValueKind.Enum, model.Type("microsoft.graph.box").Property("paint").Type.Kind);
    }

    [Fact]
    public void A_named_type_without_a_page_takes_its_members_from_the_rows()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/box.md", TestPage.Resource("box", "A box.", "paint|color|" + Values("`red`, `green`"))),
            ("resources/jar.md", TestPage.Resource("jar", "A jar.", "paint|color collection|" + Values("`green`, `blue`"))));

        Assert.Equal(["red", "green", "blue"], model.Enum("microsoft.graph.color").Members.Select(static member => member.WireName));
        Assert.True(model.Type("microsoft.graph.jar").Property("paint").Type.IsCollection);
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void An_enumeration_without_members_is_a_string_and_reported()
    {
        ApiModel model = LinkedPages.Link(("resources/box.md", TestPage.Resource("box", "A box.", "state|Enumeration|How it stands.")));

        Assert.Equal(ValueKind.String, model.Type("microsoft.graph.box").Property("state").Type.Kind);
        Assert.Contains(model.Problems, static problem => problem.Id == "DMG0013");
    }

    [Theory]
    [InlineData("String", ValueKind.String)]
    [InlineData("Int32", ValueKind.Int32)]
    internal void A_list_of_values_does_not_make_a_primitive_an_enumeration(string type, ValueKind kind)
    {
        ApiModel model = LinkedPages.Link(("resources/box.md", TestPage.Resource("box", "A box.", $"size|{type}|" + Values("`1`, `2`"))));

        Assert.Empty(model.Enums);
        Assert.Equal(kind, model.Type("microsoft.graph.box").Property("size").Type.Kind);
    }

    [Fact]
    public void Numbers_that_are_bits_make_flags()
    {
        ApiModel model = LinkedPages.Link(("resources/rights.md", TestPage.Enum("rights", "none|0|", "read|1|", "write|2|", "run|4|")));

        EnumModel rights = model.Enum("microsoft.graph.rights");
        Assert.True(rights.IsFlags);
        Assert.Equal([0, 1, 2, 4], rights.Members.Select(static member => member.Value));
    }

    [Fact]
    public void Numbers_that_count_make_no_flags()
    {
        ApiModel model = LinkedPages.Link(("resources/rights.md", TestPage.Enum("rights", "none|0|", "read|1|", "write|2|")));

        Assert.False(model.Enum("microsoft.graph.rights").IsFlags);
    }

    [Fact]
    public void A_number_given_twice_is_the_first_members()
    {
        ApiModel model = LinkedPages.Link(("resources/rights.md", TestPage.Enum("rights", "read|3|", "write|3|", "run|7|")));

        EnumModel rights = model.Enum("microsoft.graph.rights");
        Assert.Equal([3, 8, 7], rights.Members.Select(static member => member.Value));
        Assert.Equal([true, false, true], rights.Members.Select(static member => member.IsNumbered));
        ModelProblem problem = Assert.Single(model.Problems);
        Assert.Equal(["write", "Write = 8", "another member has the number 3"], problem.Arguments);
    }

    [Fact]
    public void A_member_without_a_number_gets_a_free_one()
    {
        ApiModel model = LinkedPages.Link(("resources/rights.md", TestPage.Enum("rights", "read|1|", "other||", "write|2|")));

        Assert.Equal([1, 3, 2], model.Enum("microsoft.graph.rights").Members.Select(static member => member.Value));
        Assert.Equal(["other", "Other = 3", "the page gives it no number"], Assert.Single(model.Problems).Arguments);
    }

    [Fact]
    public void A_member_without_a_number_gets_a_bit_where_the_others_are_bits()
    {
        ApiModel model = LinkedPages.Link(("resources/rights.md", TestPage.Enum("rights", "none||", "read|1|", "write|2|", "run|4|", "other||")));

        EnumModel rights = model.Enum("microsoft.graph.rights");
        Assert.True(rights.IsFlags);
        Assert.Equal([0, 1, 2, 4, 8], rights.Members.Select(static member => member.Value));
    }

    [Fact]
    public void A_member_without_a_number_leaves_the_others_theirs()
    {
        ApiModel model = LinkedPages.Link(("resources/level.md", TestPage.Enum("level", "low|1|", "mid|2|", "top||", "peak||")));

        Assert.Equal(
            [("low", 1L, true), ("mid", 2L, true), ("top", 3L, false), ("peak", 4L, false)],
            model.Enum("microsoft.graph.level").Members.Select(static member => (member.WireName, member.Value, member.IsNumbered)));
    }
}
