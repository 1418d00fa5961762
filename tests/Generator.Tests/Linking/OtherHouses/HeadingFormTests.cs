using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;
using static DocModelGen.Generator.Tests.Linking.OtherHouses.HousePages;

namespace DocModelGen.Generator.Tests.Linking.OtherHouses;

/// <summary>Headings that are a property, a method or an enumeration.</summary>
public sealed class HeadingFormTests
{
    [Fact]
    public void Properties_are_headings_with_lines_of_labels()
    {
        ApiModel model = Link(
            ("kiln.md", """
                ---
                title: Kiln
                ---

                ## Attributes

                ### `id` {#id}

                **Description:** The number on the door.\
                **Type:** String (cast from an integer)\
                **Version history:**\
                0.1.0 - added

                ### `fuel` {#fuel}

                **Description:** What burns.\
                **Type:** String (Enumerable, oneOf)\
                `gas` = Natural gas.\
                `wood` = Oak and beech.

                ### `owner` {{%optional%}} {#owner}

                **Description:** Who built it.\
                **Type:** {{<nullable>}} [Potter]({{< relref "entities/Potter" >}})

                ### `shelves` {#shelves}

                **Description:** What stands in it.\
                **Type:** Array of [Shelf](#Shelf)

                ## Shelf {#Shelf}

                ### `height` {#height}

                **Type:** Integer
                """),
            ("potter.md", "---\ntitle: Potter\n---\n\n## Attributes\n\n### `name` {#name}\n\n**Type:** String\n"),
            ("kilns.md", "# Kilns\n\n## View a kiln\n\n```http\nGET /api/v1/kilns/:id HTTP/1.1\n```\n\n**Returns:** [Kiln]({{< relref \"entities/kiln\" >}})\n"));

        Assert.Equal("ViewKiln GET /api/v1/kilns/{id} 200 Kiln -", Describe(Assert.Single(model.Operations)));
        TypeModel kiln = model.Type("Kiln");
        Assert.Equal(["id", "fuel", "owner", "shelves"], kiln.Properties.Select(static property => property.WireName));
        Assert.Equal("The number on the door.", kiln.Properties[0].Summary.ToString());
        Assert.Equal(["gas", "wood"], Assert.Single(model.Enums).Members.Select(static member => member.WireName));
        Assert.Equal(("Potter", PropertyFlags.Optional), (kiln.Properties[2].Type.Reference?.FullName, kiln.Properties[2].Flags));
        Assert.Equal(("Shelf", true), (kiln.Properties[3].Type.Reference?.FullName, kiln.Properties[3].Type.IsCollection));
        Assert.Equal(ValueKind.Int32, Assert.Single(model.Type("Shelf").Properties).Type.Kind);
    }

    [Fact]
    public void Headings_in_code_without_a_type_are_headings()
    {
        ApiModel model = Link("kilns.md", "# Kilns\n\n## Get a kiln\n\n`GET /kilns/{id}`\n\n### `Notes`\n\nHot.\n\n### Response\n\n| Name | Type |\n|---|---|\n| id | integer |\n");

        Assert.Equal("GetKiln GET /kilns/{id} 200 Kiln -", Describe(Assert.Single(model.Operations)));
    }

    [Fact]
    public void A_heading_over_a_list_of_values_is_an_enumeration_and_the_type_of_the_field_of_that_name()
    {
        ApiModel model = Link("kilns.md", """
            # Kilns

            ## The Kiln object

            | Field | Type | Description |
            |---|---|---|
            | status | string | See [status values](#status-values). |
            | label | string | Painted on the door. |

            ### Status values

            - `open` - anybody may come
            - `closed`: nobody may
            - **full**
            """);

        EnumModel status = Assert.Single(model.Enums);
        Assert.Equal(["open", "closed", "full"], status.Members.Select(static member => member.WireName));
        Assert.Equal("anybody may come", status.Members[0].Summary.ToString());
        Assert.Equal([status.FullName, null], Assert.Single(model.Types).Properties.Select(static property => property.Type.Reference?.FullName));
    }

    [Fact]
    public void A_heading_that_is_a_method_belongs_to_the_path_above()
    {
        ApiModel model = Link("api.md", """
            # Pots

            ### /kilns

            #### GET

            ##### Parameters

            | Name | Located in | Description | Required | Schema |
            | --- | --- | --- | --- | --- |
            | limit | query | How many | No | integer |

            ##### Responses

            | Code | Description | Schema |
            | --- | --- | --- |
            | 200 | OK | [Kiln](#kiln) |

            #### POST

            ##### Parameters

            | Name | Located in | Description | Required | Schema |
            | --- | --- | --- | --- | --- |
            | body | body | | Yes | [Kiln](#kiln) |

            ##### Responses

            | Code | Description | Schema |
            | --- | --- | --- |
            | 201 | Created | [Kiln](#kiln) |

            ### Shelves [/shelves/{id}{?depth}]

            #### Clear a shelf [DELETE]

            Returns `204 No Content`.

            ### Models

            #### Kiln

            | Name | Type | Description | Required |
            | --- | --- | --- | --- |
            | id | long | | Yes |
            """);

        Assert.Equal(
            ["ClearShelf DELETE /shelves/{id} 204 - -", "GetKilns GET /kilns 200 Kiln -", "PostKilns POST /kilns 201 Kiln Kiln"],
            model.Operations.Select(Describe).Order(System.StringComparer.Ordinal));
        Assert.Equal(("limit", ValueKind.Int32), (model.Operation("GetKilns").QueryOptions[0].WireName, model.Operation("GetKilns").QueryOptions[0].Type.Kind));
    }

    [Theory]
    [InlineData("## GlazeState\n\n| Value | Description |\n|---|---|\n| `raw` | As dug. |\n| `fired` | Done. |")]
    [InlineData("## `glaze_state`\n\n- `raw`\n- `fired`")]
    public void A_name_alone_over_values_is_an_enumeration(string section)
    {
        string name = section.Contains('_', System.StringComparison.Ordinal) ? "glaze_state" : "GlazeState";
        ApiModel model = Link(
            ("values.md", "# Values\n\n" + section + "\n"),
            ("pots.md", $"# Pots\n\n## The Pot object\n\n| Field | Type | Description |\n|---|---|---|\n| state | [{name}](values.md#{name.ToLowerInvariant()}) | How far it is. |\n"));

        EnumModel state = Assert.Single(model.Enums);
        Assert.Equal((name, "raw fired"), (state.FullName, string.Join(' ', state.Members.Select(static member => member.WireName))));
        Assert.Equal(state.FullName, model.Type("Pot").Properties[0].Type.Reference?.FullName);
    }

    [Theory]
    [InlineData("## listPots\n\n- `limit` - as many\n- `cursor` - from there")]
    [InlineData("## Pagination\n\n| Value | Description |\n|---|---|\n| `next` | Go on. |")]
    public void Values_under_any_other_heading_are_none(string section) => Assert.Empty(Link("values.md", "# Values\n\n" + section + "\n").Enums);

    [Fact]
    public void A_link_to_a_page_of_types_leads_to_none_of_its_enumerations()
    {
        ApiModel model = Link(
            ("pots.md", "# Pots\n\n## Pot\n\n| Field | Type | Description |\n|---|---|---|\n| id | string | Which. |\n\n## GlazeState\n\n| Value | Description |\n|---|---|\n| `raw` | As dug. |\n"),
            ("get.md", "# Get a pot\n\n`GET /pots/{id}`\n\n## Response\n\nIf successful, this method returns a [Pot](pots.md) in the response body.\n"));

        Assert.Equal("Pot", Assert.Single(model.Operations).Reply.Type?.Reference?.FullName);
    }
}
