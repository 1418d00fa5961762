using System.Linq;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Selecting;

public sealed class SelectionTests
{
    private static readonly (string, string)[] s_pages =
    [
        ("resources/color.md", TestPage.Enum("color", "red", "green")),
        ("resources/lid.md", TestPage.Resource("lid", "A lid.", "paint|[color](color.md)|Its paint.")),
        ("resources/box.md", TestPage.Resource("box", "A box.", "lid|[lid](lid.md)|Its lid.")),
        ("resources/jar.md", TestPage.Resource("jar")),
        ("api/box-get.md", TestPage.Request("Get box", "GET /boxes/{id}", response: TestPage.Returns("200 OK", "box"))),
        ("api/jar-get.md", TestPage.Request("Get jar", "GET /jars/{id}", response: TestPage.Returns("200 OK", "jar"))),
    ];

    [Fact]
    public void An_operation_brings_what_it_needs_and_nothing_else()
    {
        ApiModel model = LinkedPages.Link("# mine\nGetBox\n", s_pages);

        Assert.Equal(["GetBox"], model.Operations.Select(static operation => operation.Name.Identifier));
        Assert.Equal(["microsoft.graph.box", "microsoft.graph.lid"], model.Types.Select(static type => type.FullName));
        Assert.Equal(["microsoft.graph.color"], model.Enums.Select(static type => type.FullName));
        Assert.Empty(model.Problems);
    }

    [Theory]
    [InlineData("Get*\n- GetJar", "GetBox")]
    [InlineData("- jar-get", "GetBox")]
    [InlineData("microsoft.graph.jar", "")]
    [InlineData("get?ox", "GetBox")]
    public void Wildcards_and_exclusions_choose_operations(string selection, string operations) =>
        Assert.Equal(operations, string.Join(",", LinkedPages.Link(selection, s_pages).Operations.Select(static operation => operation.Name.Identifier)));

    [Fact]
    public void Renaming_changes_C_sharp_names_and_leaves_wire_names()
    {
        ApiModel model = LinkedPages.Link("GetBox = FetchBox\nbox = Crate\ncolor = Paint\ncolor.red = Scarlet\nbox.lid = Cover", s_pages);

        Assert.Equal("Crate", model.Type("microsoft.graph.box").Name.Identifier);
        Assert.Equal("Cover", model.Type("microsoft.graph.box").Property("lid").Name);
        Assert.Equal("Crate", model.Operation("FetchBox").Reply.Type!.Reference!.Name.Identifier);
        Assert.Equal(("red", "Scarlet"), model.Enum("microsoft.graph.color").Members.Select(static member => (member.WireName, member.Name)).First());
        Assert.Equal(2, model.Operations.Count);
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void An_unknown_name_is_reported_on_its_line_with_the_nearest_one()
    {
        ApiModel model = LinkedPages.Link("GetBox\n\n  GetJra   # typing error\n", s_pages);

        ModelProblem problem = Assert.Single(model.Problems);
        Assert.Equal(("DMG0021", "docmodels.txt", 2), (problem.Id, problem.Path, problem.Anchor));
        Assert.Equal(["GetJra", "; did you mean 'GetJar'?"], problem.Arguments);
    }

    [Theory]
    [InlineData("GET /boxes/{box-id}", "GetBox")]
    [InlineData("get /v1.0/boxes/{}", "GetBox")]
    [InlineData("GET /jars/{id}\n- * /boxes*", "GetJar")]
    [InlineData("* /*s/{id}", "GetBox,GetJar")]
    [InlineData("jar-get.md", "GetJar")]
    [InlineData("api/jar-get.md", "GetJar")]
    [InlineData("api/*.md\n- box-get.md", "GetJar")]
    public void Pages_and_requests_choose_operations(string selection, string operations)
    {
        ApiModel model = LinkedPages.Link(selection, s_pages);

        Assert.Equal(operations, string.Join(",", model.Operations.Select(static operation => operation.Name.Identifier)));
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void No_description_refers_to_a_type_that_is_not_generated()
    {
        const string Link = "Holds what a [jar](../resources/jar.md) holds.";
        ApiModel model = LinkedPages.Link(
            "GetBox\nShape",
            ("resources/jar.md", TestPage.Resource("jar")),
            ("resources/shape.md", TestPage.Enum("shape", "round||" + Link)),
            ("resources/box.md", TestPage.Resource("box", Link, "lid|String|" + Link)),
            ("api/box-get.md", TestPage.Request("Get box", "GET /jars/{jar-id}/boxes/{id}", response: TestPage.Returns("200 OK", "box")).Replace("## HTTP", Link + "\n\n## Path parameters\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|jar-id|String|" + Link + "|\n\n## HTTP", System.StringComparison.Ordinal)));

        DocText[] texts =
        [
            .. model.Types.Select(static type => type.Summary),
            .. model.Types.SelectMany(static type => type.Properties).Select(static property => property.Summary),
            .. model.Enums.SelectMany(static type => type.Members).Select(static member => member.Summary),
            .. model.Operations.Select(static operation => operation.Summary),
            .. model.Operations.SelectMany(static operation => operation.Routes).SelectMany(static route => route.Parameters).Select(static parameter => parameter.Summary),
        ];
        Assert.Equal(3, texts.Count(static text => text.ToString().Contains("jar", System.StringComparison.Ordinal)));
        Assert.DoesNotContain(texts.SelectMany(static text => text.Runs), static run => run.Kind == DocRunKind.Type && run.Text == "jar");
    }

    [Fact]
    public void The_page_of_a_resource_chooses_its_type() =>
        Assert.Equal(["microsoft.graph.jar"], LinkedPages.Link("resources/jar.md", s_pages).Types.Select(static type => type.FullName));

    [Theory]
    [InlineData("BoxGet", "GetBox")]
    [InlineData("GET /bxes/{id}", "GET /boxes/{id}")]
    [InlineData("jar-gte.md", "jar-get.md")]
    public void What_was_meant_is_found_by_letters_and_by_words(string line, string meant) =>
        Assert.Equal([line, $"; did you mean '{meant}'?"], Assert.Single(LinkedPages.Link(line, s_pages).Problems).Arguments);

    [Fact]
    public void A_name_of_the_same_words_is_nearer_than_one_of_other_letters() =>
        Assert.Equal("SendUserMail", NameSuggestion.Of("SendMail", ["SendNote", "ReadMail", "SendUserMailLater", "SendUserMail"]));

    [Theory]
    [InlineData("nobody{0}", "DMG0021", "; nor do 400 lines behind it")]
    [InlineData("no body{0}", "DMG0022", "a name has no spaces; nor can 400 lines behind it")]
    public void Five_hundred_lines_that_say_nothing_are_a_hundred_reports(string line, string id, string last)
    {
        string lines = string.Concat(Enumerable.Range(0, 500).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i) + "\n"));
        ApiModel model = LinkedPages.Link(lines, s_pages);

        Assert.Equal(SelectionProblems.MaxReported, model.Problems.Count);
        Assert.All(model.Problems, problem => Assert.Equal(id, problem.Id));
        Assert.EndsWith(last, model.Problems[^1].Arguments[1], System.StringComparison.Ordinal);
        Assert.Equal(SelectionProblems.MaxReported - 1, model.Problems[^1].Anchor);
    }

    [Fact]
    public void Lines_with_wildcards_are_no_more_than_a_thousand()
    {
        ApiModel model = LinkedPages.Link(string.Concat(Enumerable.Repeat("Get*\n", 1_001)), s_pages);

        ModelProblem problem = Assert.Single(model.Problems);
        Assert.Equal((1_000, "1,000 lines before it have wildcards"), (problem.Anchor, problem.Arguments[1]));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("a b")]
    [InlineData("GET /jars/{id} = Fetch")]
    [InlineData("jar-get.md = Fetch")]
    [InlineData("x = ")]
    [InlineData("x = lower")]
    [InlineData("x* = Y")]
    [InlineData("= Y")]
    public void A_line_that_is_no_entry_is_reported_where_it_stands(string line)
    {
        Selection selection = SelectionReader.Read("docmodels.txt", SourceText.From("# first\n " + line + "\n"));

        Assert.Empty(selection.Entries);
        Assert.Equal(("DMG0022", 1), (Assert.Single(selection.Problems).Id, selection.Problems[0].Anchor));
        Assert.Equal(new LinePosition(1, 1), selection.Lines[1].StartPosition);
    }

    [Fact]
    public void Equal_texts_are_equal_selections() =>
        Assert.Equal(SelectionReader.Read("a", SourceText.From("x\n- y")), SelectionReader.Read("a", SourceText.From("x\n- y")));

    [Fact]
    public void A_navigation_property_brings_nothing_with_it()
    {
        string page = TestPage.Resource("box") + "\n## Relationships\n\n|Relationship|Type|Description|\n|:---|:---|:---|\n|jars|[jar](jar.md) collection|Its jars.|\n";
        ApiModel model = LinkedPages.Link("box", ("resources/box.md", page), ("resources/jar.md", TestPage.Resource("jar")));

        TypeModel box = Assert.Single(model.Types);
        Assert.Equal(ValueKind.Json, box.Property("jars").Type.Kind);
    }
}
