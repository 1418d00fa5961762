using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;
using static DocModelGen.Generator.Tests.Linking.OtherHouses.HousePages;

namespace DocModelGen.Generator.Tests.Linking.OtherHouses;

/// <summary>Properties that are paragraphs, or items of lists that are sections.</summary>
public sealed class ParagraphFormTests
{
    [Fact]
    public void Properties_are_paragraphs_that_begin_with_a_name_and_a_type()
    {
        ApiModel model = Link("berths.md", """
            # Berths

            ## Berth object

            **id** string, required

            The key of the berth. Read-only.

            **length** integer

            How long it is, in metres.

            It may be longer at low tide.

            `state` string, required. One of `free`, `taken`.

            ## Create a berth

            `POST /berths`

            ### Request body

            **length** integer, required

            How long it is, in metres.

            **note** string

            Returns `201 Created` and the berth.
            """);

        Assert.Equal("CreateBerth POST /berths 201 Berth CreateBerth#body", Describe(Assert.Single(model.Operations)));
        TypeModel berth = model.Type("Berth");
        Assert.Equal(["id", "length", "state"], berth.Properties.Select(static property => property.WireName));
        Assert.True(berth.Properties[0].Flags.HasFlag(PropertyFlags.Required | PropertyFlags.ReadOnly), berth.Properties[0].Flags.ToString());
        Assert.Equal("How long it is, in metres. It may be longer at low tide.", berth.Properties[1].Summary.ToString());
        Assert.Equal(["free", "taken"], Assert.Single(model.Enums).Members.Select(static member => member.WireName));
        Assert.Equal(["length", "note"], model.Type("CreateBerth#body").Properties.Select(static property => property.WireName));
    }

    [Fact]
    public void Name_type_and_required_stand_on_lines_or_in_paragraphs_of_their_own()
    {
        ApiModel model = Link("moor.md", """
            # boats.moor

            ## Request

            `POST /boats.moor`

            ## Arguments

            ### Required arguments

            **boat**
            `string`
            `Required`
            The boat to moor.

            **skipper**

            Person

            `Required`

            Who steers.

            **lines**

            integer

            Optional

            How many lines.

            ### Optional arguments

            #### note

            string

            A text for the log.

            ## Response

            A receipt:

            **number**

            integer

            **pier**

            string

            Where the boat is.
            """);

        TypeModel body = model.Type("BoatsMoor#body");
        Assert.Equal(["boat", "skipper", "lines", "note"], body.Properties.Select(static property => property.WireName));
        Assert.Equal(
            [PropertyFlags.Required, PropertyFlags.Required, PropertyFlags.Optional, PropertyFlags.None],
            body.Properties.Select(static property => property.Flags & (PropertyFlags.Required | PropertyFlags.Optional)));
        Assert.Equal(["The boat to moor.", "Who steers.", "How many lines.", "A text for the log."], body.Properties.Select(static property => property.Summary.ToString()));
        Assert.Equal(["number", "pier"], model.Types.Single(static type => type.Properties.Any(static property => property.WireName == "pier")).Properties.Select(static property => property.WireName));
    }

    [Fact]
    public void A_word_in_bold_in_a_text_is_no_property()
    {
        ApiModel model = Link("moor.md", """
            # Moor a boat

            `POST /moorings`

            ## Request body

            | Field | Type |
            |---|---|
            | boat | string |

            **Note** that the text is kept.

            **Important**

            String the lines first.

            Returns `201 Created`.
            """);

        Assert.Equal(["boat"], Assert.Single(model.Types).Properties.Select(static property => property.WireName));
    }

    [Theory]
    [InlineData("- **berth** string - The key.", "String", "The key.")]
    [InlineData("- **berth** array of strings, required. The keys.", "String", "The keys.")]
    [InlineData("- berth: 42 (number, required) - The key.", "Double", "The key.")]
    [InlineData("- berth: `2001-02-03` (date, optional) - Since when.", "Date", "Since when.")]
    [InlineData("- **berth**: The key of the berth. (`integer`)", "Int32", "The key of the berth.")]
    [InlineData("- **berth** enum - Which one. Possible enum values: `north`, `south`", "Enum", "Which one. Possible enum values: north, south")]
    [InlineData("- **berth** enum<string> - Possible values: `north`, `south`", "Enum", "Possible values: north, south")]
    public void An_item_tells_its_type_with_or_without_marks(string item, string kind, string text)
    {
        ApiModel model = Link("piers.md", $"# Piers\n\n## The Pier object\n\n- `name` (string): What it is called.\n{item}\n");

        PropertyModel berth = model.Type("Pier").Properties[1];
        Assert.Equal(("berth", kind, text), (berth.WireName, berth.Type.Kind.ToString(), berth.Summary.ToString()));
    }

    [Fact]
    public void Items_of_lists_are_sections()
    {
        ApiModel model = Link("harbour.md", """
            # Group Boats

            ## Boat [/boats/{id}]

            + Attributes
                + id: 42 (number, required) - The key.
                + moored: true (boolean)
                + kind (enum[string])
                    + Members
                        + sail
                        + motor
                + masts (array[Mast]) - Its masts.

            ### Retrieve a boat [GET]

            + Response 200 (application/json)
                + Attributes (Boat)

            ### Change a boat [PATCH]

            + Request (application/json)
                + Attributes
                    + name: Swallow (string) - The new name.

            + Response 200 (application/json)
                + Attributes (Boat)

            ## Boats [/boats]

            ### List boats [GET]

            + Response 200 (application/json)
                + Attributes (array[Boat])

            ### Add a mast [POST]

            + Request (application/json)
                + Attributes (Mast)

            + Response 201

            # Data Structures

            ## Mast (object)

            + height: 12.5 (number, required) - Metres.
            + wood (string)
            """);

        Assert.Equal(
            [
                "AddMast POST /boats 201 - Mast",
                "ChangeBoat PATCH /boats/{id} 200 Boat ChangeBoat#body",
                "ListBoats GET /boats 200 Boat -",
                "RetrieveBoat GET /boats/{id} 200 Boat -",
            ],
            model.Operations.Select(Describe).Order(System.StringComparer.Ordinal));
        Assert.Equal(ReplyKind.Collection, model.Operations.Single(static operation => operation.Name.Identifier == "ListBoats").Reply.Kind);
        Assert.Equal(["id", "moored", "kind", "masts"], model.Type("Boat").Properties.Select(static property => property.WireName));
        Assert.Equal(["sail", "motor"], Assert.Single(model.Enums).Members.Select(static member => member.WireName));
        Assert.Equal("Mast", model.Type("Boat").Properties[3].Type.Reference?.FullName);
        Assert.Equal(["height", "wood"], model.Type("Mast").Properties.Select(static property => property.WireName));
    }
}
