using System;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Linking;
using Xunit;

namespace DocModelGen.Generator.Tests.Drift;

public sealed class FactsWriterTests
{
    [Fact]
    public void Facts_are_one_a_line_sorted_by_their_characters()
    {
        string facts = FactsWriter.Write(LinkedPages.Link(
            ("resources/color.md", TestPage.Enum("color", "red|1|", "green|2|")),
            ("resources/box.md", TestPage.Resource("box", "A box.", "tags|String collection|Its tags. Read-only.", "paint|[color](color.md)|Its paint. Required.")),
            ("api/box-list.md", TestPage.Request(
                "List boxes", "GET /boxes", response: "If successful, this method returns a `200 OK` response code and a collection of [box](../resources/box.md) objects in the response body."))));

        Assert.Equal(
            """
            docmodels.baseline	1
            enum	microsoft.graph.color
            member	microsoft.graph.color	green	2
            member	microsoft.graph.color	red	1
            operation	GET	/boxes	200	Collection(microsoft.graph.box)	-	ListBoxes
            property	microsoft.graph.box	paint	microsoft.graph.color	required
            property	microsoft.graph.box	tags	Collection(String)	readonly
            type	microsoft.graph.box	complex	-

            """.ReplaceLineEndings("\n"),
            facts);
    }

    [Theory]
    [InlineData("title|String|What the book is called.", "name|String|What the *book*, is called", true)]
    [InlineData("mailAddress|String|The mailAddress of the user.", "userMail|String|The **userMail** of the user.", true)]
    [InlineData("address|String|The address of the user.", "mail|String|The address of the user.", true)]
    [InlineData("title|String|What the book is called.", "name|String|What the shelf is called.", false)]
    public void A_baseline_knows_a_description_again_beside_another_name(string row, string other, bool isSame)
    {
        string Print(string property)
        {
            string line = FactsWriter.WriteBaseline(LinkedPages.Link(("resources/box.md", TestPage.Resource("box", "A box.", property))))
                .Split('\n').Single(static line => line.StartsWith("property", StringComparison.Ordinal));
            Assert.Equal(line, Assert.Single(DriftRun.Read("docmodels.baseline\t1\n" + line).OfKind<PropertyFact>()).Text);
            return line[line.IndexOf("\ttext=", StringComparison.Ordinal)..];
        }

        Assert.Equal(isSame, Print(row) == Print(other));
    }

    [Theory]
    [InlineData("name|String|")]
    [InlineData("name|String|The name.")]
    [InlineData("name|String|Not documented.")]
    public void A_description_that_may_be_any_propertys_leaves_no_print(string row)
    {
        ApiModel model = LinkedPages.Link(("resources/box.md", TestPage.Resource("box", "A box.", row)));

        Assert.Equal(FactsWriter.Write(model), FactsWriter.WriteBaseline(model));
    }

    [Fact]
    public void Control_characters_cannot_make_a_line()
    {
        ApiModel model = LinkedPages.Link(("resources/box.md", TestPage.Resource("box")));
        TypeModel box = model.Types[0];
        PropertyModel odd = box.Properties[0] with { WireName = "a\tb\\c\u2028d\r\ne\u0001" };
        TypeModel oddBox = box with { Properties = new EquatableArray<PropertyModel>([odd]) };

        string facts = FactsWriter.Write(model with { Types = new EquatableArray<TypeModel>([oddBox]) });

        Assert.Equal(3, facts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(@"a\tb\\c\u2028d\r\ne\u0001", facts, StringComparison.Ordinal);
        Assert.Equal(4, facts.Split('\n').Single(static line => line.StartsWith("property", StringComparison.Ordinal)).Split('\t').Length);
    }
}
