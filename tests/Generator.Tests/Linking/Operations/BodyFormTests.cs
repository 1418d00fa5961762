using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Operations;

/// <summary>Bodies that a page documents in more than one form, and their media types.</summary>
public sealed class BodyFormTests
{
    private const string Both = "Send `application/json` for an object and `text/plain` for MIME. Required.";
    private const string BothSentences = "As JSON, supply a JSON representation of the [parcel](../resources/parcel.md) object.\n\nAs MIME, provide the MIME content.";
    private const string Bytes = "The contents of the request body should be the binary stream of the file.";

    private static OperationModel Link(string body, string contentType, string lines = "POST /parcels", string more = "") => Assert.Single(LinkedPages.Link(
        ("api/parcel-post.md", TestPage.Request("Create parcel", lines, body, TestPage.Returns("201 Created", "parcel"))
            .Replace("## Request body", $"## Request headers\n\n|Name|Description|\n|:---|:---|\n|Content-Type|{contentType}|\n{more}\n## Request body", System.StringComparison.Ordinal)),
        ("resources/parcel.md", TestPage.Resource("parcel"))).Operations);

    [Fact]
    public void JSON_stands_first_beside_MIME()
    {
        OperationModel operation = Link(BothSentences, Both);

        Assert.Equal("microsoft.graph.parcel", operation.Body!.Type.Reference!.FullName);
        Assert.Null(operation.Body.ContentType);
        Assert.Equal([("text/plain", "StreamBody")], operation.OtherBodies.Select(static body => (body.ContentType, body.PropertyName)));
        Assert.False(operation.IsBodyOptional);
    }

    [Fact]
    public void Parameters_of_an_action_stand_beside_MIME()
    {
        OperationModel operation = Link("When using JSON, provide a JSON object with these parameters.\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|keep|Boolean|Keep it.|\n\nAs MIME, provide the MIME content.", Both);

        Assert.Equal(ValueKind.Object, operation.Body!.Type.Kind);
        Assert.Equal(["text/plain"], operation.OtherBodies.Select(static body => body.ContentType));
    }

    [Fact]
    public void A_body_that_is_not_required_may_be_left_out()
    {
        OperationModel operation = Link("This method does not require a request body.\n\nFor MIME, provide the MIME content.", Both);

        Assert.Equal(ValueKind.Json, operation.Body!.Type.Kind);
        Assert.Equal(["text/plain"], operation.OtherBodies.Select(static body => body.ContentType));
        Assert.True(operation.IsBodyOptional);
    }

    [Theory]
    [InlineData("You may _optionally_ include the `keep` parameter in a JSON body.", true)]
    [InlineData("Supply a JSON representation of the [parcel](../resources/parcel.md) object. The request body is optional.", true)]
    [InlineData("Supply a JSON representation of the [parcel](../resources/parcel.md) object. You can omit the body.", true)]
    [InlineData("Supply a JSON representation of the [parcel](../resources/parcel.md) object. You may optionally include a header.", false)]
    [InlineData("In the request body, provide a JSON object for the `keep` parameter, and optionally include a `note` parameter.", false)]
    [InlineData("Supply a JSON representation of the [parcel](../resources/parcel.md) object, with its required and optional properties.", false)]
    public void A_body_that_prose_calls_optional_may_be_left_out(string prose, bool isOptional) =>
        Assert.Equal(isOptional, Link(prose, "application/json").IsBodyOptional);

    [Fact]
    public void Each_form_stands_once()
    {
        // The address reads as one that takes bytes, and the page says JSON without a table of it.
        OperationModel operation = Assert.Single(LinkedPages.Link(("api/item-copy.md", """
            # Copy item

            ```http
            POST /drive/items/{itemId}/copy
            POS	 /drives/{driveId}/items/{itemId}/copy
            ```

            In the request body, provide a JSON object with the following parameters.
            """)).Operations);

        Assert.Equal(ValueKind.Json, operation.Body!.Type.Kind);
        Assert.Equal(operation.OtherBodies.Count, operation.OtherBodies.Select(static body => body.PropertyName).Distinct().Count());
        Assert.DoesNotContain(operation.OtherBodies, static body => body.PropertyName == "Body");
    }

    [Fact]
    public void HTML_stands_beside_several_parts()
    {
        OperationModel operation = Link("Supply the HTML content of the page, or a multipart message.", "`text/html` or `application/xhtml+xml`; several parts use `multipart/form-data; boundary=x`.");

        Assert.Equal((ValueKind.Stream, "text/html"), (operation.Body!.Type.Kind, operation.Body.ContentType));
        Assert.True(Assert.Single(operation.OtherBodies).IsMultipart);
        Assert.Contains(operation.Headers, static header => header is { WireName: "Content-Type", PropertyName: "ContentType" });
    }

    [Theory]
    [InlineData("image/png. Required.", "image/png", false)]
    [InlineData("The MIME type of the file, such as image/png. Required.", "application/octet-stream", true)]
    [InlineData("image/png or image/jpeg. Required.", "image/png", true)]
    [InlineData("What the file is.", "application/octet-stream", true)]
    public void The_media_type_is_the_callers_where_the_page_leaves_it_open(string cell, string sent, bool isOpen)
    {
        OperationModel operation = Link(Bytes, cell, "PUT /parcels/{id}/content");

        Assert.Equal(sent, operation.Body!.ContentType);
        Assert.Equal(isOpen, operation.Headers.Any(static header => header.WireName == "Content-Type"));
    }

    [Fact]
    public void Headers_of_the_body_have_properties_but_for_its_length()
    {
        OperationModel operation = Link(Bytes, "image/png", "PUT /parcels/{id}/content", "|Content-Range|bytes {from}-{to}/{total}.|\n|Content-Language|The language.|\n|Content-Length|How long.|\n");

        Assert.Equal(["ContentRange", "ContentLanguage"], operation.Headers.Select(static header => header.PropertyName));
    }

    [Fact]
    public void Several_preferences_are_sent_together()
    {
        OperationModel operation = Link(Bytes, "image/png", more: "|Prefer|outlook.timezone=\"{zone}\". Optional.|\n|Prefer|respond-async. Optional.|\n");

        Assert.Equal([("Prefer outlook.timezone", "PreferOutlookTimezone"), ("Prefer respond-async", "PreferRespondAsync")], operation.Headers.Select(static header => (header.WireName, header.PropertyName)));
    }

    [Fact]
    public void An_update_takes_what_its_example_answers_with()
    {
        string page = TestPage.Request("Move parcel", "PATCH /parcels/{id}", body: "In the request body, supply the new value for **street**.", response: "If successful, this method returns a `200 OK` response code.")
            + "\n## Example\n\n<!-- { \"blockType\": \"response\", \"@odata.type\": \"microsoft.graph.parcel\" } -->\n``` http\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{ \"id\": \"1\" }\n```\n";

        OperationModel operation = Assert.Single(LinkedPages.Link(("api/parcel-move.md", page), ("resources/parcel.md", TestPage.Resource("parcel"))).Operations);

        Assert.Equal("microsoft.graph.parcel", operation.Body!.Type.Reference!.FullName);
    }

    [Theory]
    [InlineData("{ \"by\": \"street\" }", 1)]
    [InlineData("{ }", 0)]
    public void A_body_that_only_an_example_shows_is_named(string json, int count)
    {
        string page = TestPage.Request("Sort parcels", "POST /parcels/sort", body: "See the example.") + $"\n## Example\n\n``` http\nPOST https://service.example/v1.0/parcels/sort\nContent-Type: application/json\n\n{json}\n```\n";

        Assert.Equal(count, LinkedPages.Link(("api/parcel-sort.md", page)).Problems.Count(static problem => problem.Id == "DMG0035"));
    }

    [Fact]
    public void A_column_of_primitives_and_links_is_one_of_types_under_any_title()
    {
        string page = TestPage.Request("Copy parcel", "POST /parcels/{id}/copy", body: "Provide a JSON object with the following parameters.\n\n|Name|Value|Description|\n|:---|:---|:---|\n|target|[parcel](../resources/parcel.md)|Optional.|\n|label|string|Optional.|");

        ApiModel model = LinkedPages.Link(("api/parcel-copy.md", page), ("resources/parcel.md", TestPage.Resource("parcel")));

        Assert.Equal(ValueKind.Object, Assert.Single(model.Operations).Body!.Type.Kind);
    }
}
