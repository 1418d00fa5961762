using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;
using static DocModelGen.Generator.Tests.Linking.OtherHouses.HousePages;

namespace DocModelGen.Generator.Tests.Linking.OtherHouses;

/// <summary>Requests that send an array, and no object.</summary>
public sealed class ListBodyTests
{
    private const string Glaze = """
        # Glazes

        ## The Glaze object

        | Field | Type | Required |
        |---|---|---|
        | code | string | yes |
        | colour | string | no |


        """;

    [Theory]
    [InlineData("### Request body\n\nAn array of [Glaze](#the-glaze-object) objects.\n", nameof(ValueKind.Object), "Glaze")]
    [InlineData("### Request body\n\nA list of glazes.\n", nameof(ValueKind.Object), "Glaze")]
    [InlineData("```http\nPOST /glazes/search\n\n[ { \"code\": \"a1\" }, { \"colour\": \"blue\" } ]\n```\n", nameof(ValueKind.Object), "Search#body")]
    [InlineData("| Name | Type | Required |\n|---|---|---|\n| depth | integer | yes |\n\n```http\nPOST /glazes/search\n\n[ { \"depth\": 1 } ]\n```\n", nameof(ValueKind.Object), "Search#body")]
    [InlineData("```http\nPOST /glazes/search\n\n[ \"a1\", \"b2\" ]\n```\n", nameof(ValueKind.String), null)]
    [InlineData("```http\nPOST /glazes/search\n\n[ 1, 2.5 ]\n```\n", nameof(ValueKind.Double), null)]
    [InlineData("Send an array of integers.\n", nameof(ValueKind.Int32), null)]
    [InlineData("| Name | In | Type |\n|---|---|---|\n| body | body | array of string |\n", nameof(ValueKind.String), null)]
    [InlineData("| Name | In | Type |\n|---|---|---|\n| body | body | [[Glaze](#the-glaze-object)] |\n", nameof(ValueKind.Object), "Glaze")]
    public void An_array_as_a_body_is_a_typed_list(string body, string kind, string? type)
    {
        OperationModel search = Link("glazes.md", $"{Glaze}## Search\n\n`POST /glazes/search`\n\n{body}\nReturns `204 No Content`.\n").Operation("Search");

        Assert.Equal((kind, true, type), (search.Body!.Type.Kind.ToString(), search.Body.Type.IsCollection, search.Body.Type.Reference?.FullName));
    }

    [Theory]
    [InlineData("### Request body\n\nAn array of [Glaze](#the-glaze-object) objects.\n\n```http\nPOST /glazes/search\n\n{ \"code\": \"a1\" }\n```\n")]
    [InlineData("### Request body\n\nA [Glaze](#the-glaze-object) from the list of colours.\n")]
    public void An_object_that_is_shown_or_spoken_of_is_no_list(string body)
    {
        OperationModel search = Link("glazes.md", $"{Glaze}## Search\n\n`POST /glazes/search`\n\n{body}\nReturns `204 No Content`.\n").Operation("Search");

        Assert.Equal((nameof(ValueKind.Object), false, "Glaze"), (search.Body!.Type.Kind.ToString(), search.Body.Type.IsCollection, search.Body.Type.Reference?.FullName));
    }

    [Fact]
    public void An_array_of_several_kinds_stays_untyped_and_is_said()
    {
        ApiModel model = Link("glazes.md", "# Search\n\n`POST /glazes/search`\n\n```http\nPOST /glazes/search\n\n[ { \"code\": \"a1\" }, 3 ]\n```\n\nReturns `204 No Content`.\n");

        Assert.Equal((ValueKind.Json, false), (model.Operation("Search").Body!.Type.Kind, model.Operation("Search").Body!.Type.IsCollection));
        Assert.Equal("DMG0035", Assert.Single(model.Problems).Id);
    }

    [Fact]
    public void A_constructor_takes_the_list_and_the_runtime_writes_it()
    {
        ApiModel model = Link("glazes.md", Glaze + "## Add glazes\n\n`POST /glazes`\n\nSend an array of [Glaze](#the-glaze-object) objects.\n\nReturns `204 No Content`.\n");

        string code = OperationEmitter.Emit(model.Operation("AddGlazes"), new EmitSettings(Models.Modern, MentionsObsolete: false));

        Assert.Contains("AddGlazes(global::System.Collections.Generic.IReadOnlyList<global::Acme.ApiModels.Glaze> body)", code, System.StringComparison.Ordinal);
        Assert.Contains("JsonValueType.ListOf(global::DocModelGen.Serialization.JsonValueType.OfObject(", code, System.StringComparison.Ordinal);
        Assert.Contains("new global::System.Collections.Generic.IReadOnlyList<global::Acme.ApiModels.Glaze> Body =>", code, System.StringComparison.Ordinal);
    }
}
