using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Operations;

/// <summary>Templates of one page that are answered with another kind than its first: each kind is a request of its own.</summary>
public sealed class StreamTemplateTests
{
    private const string Json = "``` http\nGET https://service.example/v1.0/me/portrait\n```\n\n``` http\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{ \"id\": \"1\" }\n```\n";

    private static (string Path, string Text) Page(string lines, string examples) =>
        ("api/portrait-get.md", TestPage.Request("Get portrait", lines, response: TestPage.Returns("200 OK", "portrait")) + "\n## Examples\n\n### Request\n\n" + examples);

    private static ApiModel Link((string Path, string Text) page) => LinkedPages.Link(page, ("resources/portrait.md", TestPage.Resource("portrait")));

    [Theory]
    [InlineData("$value", "GetPortraitValue")]
    [InlineData("content", "GetPortraitContent")]
    public void A_media_template_is_a_request_of_its_own(string segment, string name)
    {
        ApiModel model = Link(Page($"GET /me/portrait\nGET /users/{{id}}/portrait\nGET /me/portrait/{segment}\nGET /users/{{id}}/portrait/{segment}", Json));

        Assert.Equal(["GetPortrait", name], model.Operations.Select(static operation => operation.Name.Identifier));
        Assert.Equal([ReplyKind.Object, ReplyKind.Stream], model.Operations.Select(static operation => operation.Reply.Kind));
        Assert.Equal(["/me/portrait/" + segment, $"/users/{{id}}/portrait/{segment}"], model.Operation(name).Routes.Select(static route => route.Documented));
    }

    [Fact]
    public void The_request_of_JSON_has_the_name_where_the_media_stand_first()
    {
        ApiModel model = Link(Page("GET /me/portrait/$value\nGET /me/portrait", Json));

        Assert.Equal(ReplyKind.Object, model.Operation("GetPortrait").Reply.Kind);
        Assert.Equal(ReplyKind.Stream, model.Operation("GetPortraitValue").Reply.Kind);
    }

    [Fact]
    public void A_page_of_media_alone_has_one_request()
    {
        OperationModel operation = Assert.Single(Link(Page("GET /me/portrait/$value\nGET /users/{id}/portrait/$value", "")).Operations);

        Assert.Equal(("GetPortrait", ReplyKind.Stream), (operation.Name.Identifier, operation.Reply.Kind));
    }

    [Fact]
    public void A_media_property_is_told_by_its_example()
    {
        ApiModel model = Link(Page(
            "GET /me/portrait\nGET /me/portrait/frame",
            Json + "\n``` http\nGET https://service.example/v1.0/me/portrait/frame\n```\n\n``` http\nHTTP/1.1 200 OK\nContent-Type: image/jpeg\n\nJFIF\n```\n"));

        Assert.Equal(ReplyKind.Object, model.Operation("GetPortrait").Reply.Kind);
        Assert.Equal(ReplyKind.Stream, model.Operation("GetPortraitFrame").Reply.Kind);
    }

    [Fact]
    public void A_list_below_one_object_is_a_request_of_its_own()
    {
        ApiModel model = Link(Page(
            "GET /me/portrait\nGET /me/portrait/copies",
            Json + "\n``` http\nGET https://service.example/v1.0/me/portrait/copies\n```\n\n<!-- { \"blockType\": \"response\", \"@odata.type\": \"microsoft.graph.portrait\", \"isCollection\": true } -->\n``` http\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{ \"value\": [ { \"id\": \"1\" } ] }\n```\n"));

        OperationModel copies = model.Operation("GetPortraitCopies");
        Assert.Equal((ReplyKind.Collection, "microsoft.graph.portrait"), (copies.Reply.Kind, copies.Reply.Type!.Reference!.FullName));
        Assert.Equal(ReplyKind.Object, model.Operation("GetPortrait").Reply.Kind);
    }

    [Fact]
    public void Examples_of_one_method_say_nothing_of_another()
    {
        string page = TestPage.Request("Keep portrait", "POST /me/portrait\nDELETE /me/portrait", response: "")
            + "\n## Examples\n\n``` http\nPOST /me/portrait\n\n{ \"id\": \"1\" }\n```\n\n``` http\nHTTP/1.1 201 Created\nContent-Type: application/json\n\n{ \"id\": \"1\" }\n```\n\n``` http\nDELETE /me/portrait\n```\n\n``` http\nHTTP/1.1 204 No Content\n```\n";

        ApiModel model = Link(("api/portrait-keep.md", page));

        Assert.Equal([201, 204], model.Operations.Select(static operation => operation.Status));
        Assert.Equal([ReplyKind.Object, ReplyKind.None], model.Operations.Select(static operation => operation.Reply.Kind));
    }

    [Fact]
    public void A_count_beside_a_list_is_a_request_of_its_own()
    {
        ApiModel model = LinkedPages.Link(
            ("api/portrait-list.md", TestPage.Request("List portraits", "GET /portraits\nGET /portraits/$count\nGET /users/{id}/portraits/$count", response: TestPage.Returns("200 OK", "portrait"))),
            ("resources/portrait.md", TestPage.Resource("portrait")));

        Assert.Equal(["ListPortraits", "ListPortraitsCount"], model.Operations.Select(static operation => operation.Name.Identifier));
        OperationModel count = model.Operation("ListPortraitsCount");
        Assert.Equal((ReplyKind.Value, ValueKind.Int64), (count.Reply.Kind, count.Reply.Type!.Kind));
        Assert.Equal(["/portraits/$count", "/users/{id}/portraits/$count"], count.Routes.Select(static route => route.Documented));
    }

    [Theory]
    [InlineData("the number of portraits in the response body", ValueKind.Int64)]
    [InlineData("an Int32 in the response body", ValueKind.Int32)]
    internal void A_page_of_a_count_alone_has_a_number(string reply, ValueKind kind)
    {
        OperationModel operation = Assert.Single(LinkedPages.Link(("api/portrait-count.md", TestPage.Request("Count portraits", "GET /portraits/$count", response: $"If successful, this method returns a `200 OK` response code and {reply}.\n"))).Operations);

        Assert.Equal((ReplyKind.Value, kind), (operation.Reply.Kind, operation.Reply.Type!.Kind));
    }
}
