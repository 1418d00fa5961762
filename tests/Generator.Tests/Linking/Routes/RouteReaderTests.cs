using System.Linq;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Routes;

public sealed class RouteReaderTests
{
    [Theory]
    [InlineData("/things/{thingId}", "/things/{thingId}")]
    [InlineData("/things/{id}/parts/{id}", "/things/{thingId}/parts/{partId}")]
    [InlineData("/childFolders/{id}/childFolders/{id}", "/childFolders/{childFolderId}/childFolders/{childFolderId2}")]
    [InlineData("/classes/acdefc6b-2dc6-4e71-b1e9-6d9810ab1793/tasks/CF6005FC-9E13-44A2-A6AC-A53322006454?top={top}", "/classes/{classId}/tasks/{taskId}?top={top}")]
    [InlineData("/teams/(team-id)/channels/{channel-id}/getAll()", "/teams/{teamId}/channels/{channelId}/getAll()")]
    [InlineData("/users/{id | userPrincipalName}/boxes/{box-id}", "/users/{userId}/boxes/{boxId}")]
    [InlineData("/worksheets/{id|name}/tables/{Id}", "/worksheets/{worksheetIdOrName}/tables/{tableId}")]
    [InlineData("/users/{user-id} | user-name/chats/{chat-id}", "/users/{userId}/chats/{chatId}")]
    [InlineData("/categories/{id}/statuses/{id}/classes/{id}", "/categories/{categoryId}/statuses/{statusId}/classes/{classId}")]
    [InlineData("https://example.com/v1.0/things/{id}", "/things/{thingId}")]
    [InlineData("things/{id}/", "/things/{thingId}")]
    [InlineData("~/things", "/things")]
    [InlineData("/things/{id} HTTP/1.1", "/things/{thingId}")]
    [InlineData("/drive/root:/{item-path}:/content", "/drive/root:/{+itemPath}:/content")]
    [InlineData("/range(address='<address>')/row", "/range(address='{address}')/row")]
    [InlineData("/range(address='<address>'/row", "/range(address='{address}')/row")]
    [InlineData("/find(q='{id}',top={value})", "/find(q='{q}',top={top})")]
    [InlineData("/folders/{id}/.../notes/{id}", "/folders/{folderId}/{+foldersPath}/notes/{noteId}")]
    [InlineData("/tenants/{tenant id}/seats", "/tenants/{tenantId}/seats")]
    [InlineData("/things?from={start date}&to={end_date}", "/things?from={startDate}&to={endDate}")]
    [InlineData("/things?$filter={property} eq '{property-value}'", "/things?$filter={property} eq '{propertyValue}'")]
    [InlineData("/{id}", "/{id}")]
    public void A_template_is_read(string documented, string template)
    {
        ApiModel model = LinkedPages.Link(("api/page1.md", TestPage.Request("Touch it", "POST " + documented)));

        Assert.Equal(template, Assert.Single(model.Operation("TouchIt").Routes).Template);
        Assert.DoesNotContain(model.Problems, static problem => problem.Id == "DMG0009");
    }

    [Theory]
    [InlineData("/things/{id")]
    [InlineData("/things/{}")]
    [InlineData("/my things/x")]
    public void What_is_no_URL_is_reported_at_its_line(string documented)
    {
        ApiModel model = LinkedPages.Link(("api/page1.md", TestPage.Request("Touch it", "POST " + documented)));

        Assert.Empty(model.Operations);
        ModelProblem problem = Assert.Single(model.Problems, static problem => problem.Id == "DMG0009");
        Assert.Equal("api/page1.md", problem.Path);
    }

    [Fact]
    public void Routes_of_equal_parameters_get_a_method_of_their_own()
    {
        ApiModel model = LinkedPages.Link(("api/thing-get.md", TestPage.Request(
            "Get thing", "GET /me/things\nGET /users/{id}/things\nGET /groups/{id}/things\nGET /sites/{id}/things", response: TestPage.Returns("200 OK", "thing"))));

        Assert.Equal([null, null, "ForGroups", "ForSites"], model.Operation("GetThing").Routes.Select(static route => route.FactoryName));
    }

    [Fact]
    public void A_template_that_only_shows_options_is_the_one_without_them()
    {
        ApiModel model = LinkedPages.Link(("api/thing-list.md", TestPage.Request("List things", "GET /things\nGET /things?$top=5", response: TestPage.Returns("200 OK", "thing"))));

        Assert.Equal("/things", Assert.Single(model.Operation("ListThings").Routes).Documented);
    }

    [Fact]
    public void Reading_a_template_never_throws()
    {
        foreach (string text in (string[])["", "/", "** Collection URI for thing not found/$ref", "{", "}", "<", ">", "((((", "))))", "'", "/{a}{b}", "/|", " | ", "/x?{", "/\u2028", "/{\ud800}", "://", "https://", "/.../"])
        {
            UrlTemplate? template = RouteReader.Read(text, out string reason);
            Assert.Equal(template is null, reason.Length > 0);
        }
    }
}
