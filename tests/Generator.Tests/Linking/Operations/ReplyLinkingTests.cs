using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Operations;

/// <summary>Prose and example of a reply, where they disagree.</summary>
public sealed class ReplyLinkingTests
{
    [Theory]
    [InlineData("Get box", """{ "id": "1" }""", ReplyKind.Object)]
    [InlineData("Get box", """{ "value": [ { "id": "1" } ] }""", ReplyKind.Collection)]
    [InlineData("Get box", "{ }", ReplyKind.Collection)]
    [InlineData("List boxes", """{ "id": "1" }""", ReplyKind.Collection)]
    public void A_get_whose_example_is_one_object_returns_one(string title, string json, object kind)
    {
        string page = TestPage.Request(title, "GET /shelf/box", response: "If successful, this method returns a `200 OK` response code and a collection of [box](../resources/box.md) objects in the response body.")
            + $"\n## Example\n\n### Response\n\n``` http\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{json}\n```\n";

        ApiModel model = LinkedPages.Link(("api/box-get.md", page), ("resources/box.md", TestPage.Resource("box")));

        Assert.Equal(kind, Assert.Single(model.Operations).Reply.Kind);
    }

    [Fact]
    public void A_link_that_tells_what_to_do_is_no_type()
    {
        ApiModel model = LinkedPages.Link(("api/box-copy.md", TestPage.Request(
            "box: copy", "POST /boxes/{id}/copy", response: "If successful, this method returns a `202 Accepted` response code. Poll to [get the status of the copy](box-status.md).")));

        Assert.Equal(ReplyKind.None, Assert.Single(model.Operations).Reply.Kind);
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void A_bare_request_under_a_heading_of_its_own_is_one_more_template()
    {
        string page = TestPage.Request("List boxes", "GET /groups/{groupId}/boxes")
            .Replace("## Request body", "## List a user's boxes\n\n```http\nGET /users/{userId}/boxes\n```\n\n## List the boxes of one\n\n```http\nGET /users/17/boxes\n```\n\n## Request body", System.StringComparison.Ordinal);

        Assert.Equal(
            ["/groups/{groupId}/boxes", "/users/{userId}/boxes"],
            System.Linq.Enumerable.Select(Assert.Single(LinkedPages.Link(("api/box-list.md", page)).Operations).Routes, static route => route.Documented));
    }

    [Fact]
    public void A_page_without_a_request_line_is_reported_once()
    {
        ApiModel model = LinkedPages.Link(("api/box-do.md", TestPage.Request("box: do", "", "Supply these.\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|a|String|A.|\n|b|String|B.|")));

        Assert.Empty(model.Problems);
        Assert.Empty(model.Operations);
    }
}
