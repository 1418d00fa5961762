using DocModelGen.Generator.Model;
using Xunit;
using static DocModelGen.Generator.Tests.Linking.OtherHouses.HousePages;

namespace DocModelGen.Generator.Tests.Linking.OtherHouses;

/// <summary>Updates that send some fields of what they change.</summary>
public sealed class PartialBodyTests
{
    private const string Kiln = """
        # Kilns

        ## The Kiln object

        | Field | Type | Required | Description |
        |---|---|---|---|
        | id | integer | yes | Read-only. |
        | label | string | yes | Painted on the door. |
        | fuel | string | no | What burns. |


        """;

    [Theory]
    [InlineData("Any of the fields of the kiln.")]
    [InlineData("A KilnChange object. It has the same fields as Kiln, all optional.")]
    [InlineData("`KilnChange`\n\nAll fields of [Kiln](#the-kiln-object) are optional.")]
    [InlineData("[KilnChange](#kilnchange)\n\n#### KilnChange\n\nAny of the properties of a kiln.")]
    [InlineData("Supply only the fields to change.")]
    [InlineData("```http\nPATCH /kilns/3\n\n{ \"label\": \"South\" }\n```")]
    public void Some_fields_of_a_type_are_sent_as_that_type(string body)
    {
        ApiModel model = Link("kilns.md", $"{Kiln}## Alter\n\n`PATCH /kilns/{{id}}`\n\n### Request body\n\n{body}\n\n### Response\n\nReturns `200 OK` and the kiln.\n");

        Assert.Equal("Alter PATCH /kilns/{id} 200 Kiln Kiln", Describe(Assert.Single(model.Operations)));
        Assert.Equal("Kiln", Assert.Single(model.Types).FullName);
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void What_is_sent_to_change_a_part_is_no_change_of_the_whole()
    {
        ApiModel model = Link("kilns.md", $"{Kiln}## Alter\n\n`PUT /kilns/{{id}}/label`\n\n```http\nPUT /kilns/3/label\n\n{{ \"label\": \"South\" }}\n```\n\nReturns `200 OK` and the kiln.\n");

        Assert.Equal("Alter#body", model.Operation("Alter").Body!.Type.Reference!.FullName);
    }

    [Fact]
    public void A_body_of_which_only_the_name_is_known_is_reported()
    {
        ApiModel model = Link("kilns.md", $"{Kiln}## Alter\n\n`PATCH /kilns/{{id}}`\n\n### Request body\n\n`KilnChange`\n\n### Response\n\nReturns `204 No Content`.\n");

        Assert.Null(model.Operation("Alter").Body);
        ModelProblem problem = Assert.Single(model.Problems);
        Assert.Equal("DMG0035", problem.Id);
        Assert.Contains("'KilnChange'", problem.Arguments[problem.Arguments.Count - 1], System.StringComparison.Ordinal);
    }
}
