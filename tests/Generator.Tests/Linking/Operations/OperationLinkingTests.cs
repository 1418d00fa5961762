using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Operations;

public sealed class OperationLinkingTests
{
    [Theory]
    [InlineData("api/page1.md", "Add deviceStatuses", "POST /users/{id}/deviceStatuses", "AddDeviceStatuses")]
    [InlineData("api/user-list-messages.md", "List messages", "GET /users/{id}/messages", "ListUserMessages")]
    [InlineData("api/group-list-members.md", "List members", "GET /groups/{id}/members", "ListGroupMembers")]
    [InlineData("api/educationclass-list-members.md", "List members", "GET /education/classes/{id}/members", "ListEducationClassMembers")]
    [InlineData("api/intune-apps-mobileapp-assign.md", "assign action", "POST /mobileApps/{mobileAppId}/assign", "AssignMobileApp")]
    [InlineData("api/driveitem-copy.md", "driveItem: copy", "POST /drives/{id}/items/{id}/copy", "DriveItemCopy")]
    [InlineData("api/post-list-attachments.md", "List attachments", "GET /posts/{id}/attachments", "ListPostAttachments")]
    [InlineData("api/userstatus-post-parts.md", "Add parts", "POST /statuses/{userStatusId}/parts", "AddUserStatusParts")]
    [InlineData("api/user-delete.md", "Delete a user", "DELETE /users/{id}", "DeleteUser")]
    [InlineData("api/unrelated-list-members.md", "List members", "GET /groups/{id}/members", "ListMembers")]
    public void An_operation_is_named_after_its_page_alone(string path, string title, string line, string name) =>
        Assert.Equal(name, Assert.Single(LinkedPages.Link((path, TestPage.Request(title, line))).Operations).Name.Identifier);

    [Fact]
    public void Of_two_operations_of_one_name_the_plainer_file_has_it()
    {
        ApiModel model = LinkedPages.Link(
            ("api/intune-mam-user-get.md", TestPage.Request("Get user", "GET /management/users/{usersId}")),
            ("api/user-get.md", TestPage.Request("Get user", "GET /users/{id}")));

        Assert.Equal(
            [("GetUser", "user-get.md"), ("GetUserMam", "intune-mam-user-get.md")],
            model.Operations.Select(static operation => (operation.Name.Identifier, operation.Page)));
    }

    [Fact]
    public void A_create_without_a_table_sends_the_linked_resource()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/box.md", TestPage.Resource("box")),
            ("api/box-post.md", TestPage.Request(
                "Create box", "POST /boxes", "In the request body, supply a JSON representation of the [box](../resources/box.md) object.", TestPage.Returns("201 Created", "box"))));

        Assert.Equal("microsoft.graph.box", model.Operation("CreateBox").Body!.Type.Reference!.FullName);
    }

    [Fact]
    public void A_create_table_adds_to_the_resource_what_only_it_has()
    {
        string body = "In the request body, supply a JSON representation of the [box](../resources/box.md) object.\n\n"
            + TestPage.Table("displayName|String|Its name. Required.", "secret|String|Only sent.");
        ApiModel model = LinkedPages.Link(
            ("resources/box.md", TestPage.Resource("box")),
            ("api/box-post.md", TestPage.Request("Create box", "POST /boxes", body, TestPage.Returns("201 Created", "box"))));

        TypeModel box = model.Type("microsoft.graph.box");
        Assert.Equal(["displayName", "secret"], box.Properties.Select(static property => property.WireName));
        Assert.True(box.Property("displayName").Flags.HasFlag(PropertyFlags.Required));
    }

    [Fact]
    public void The_parameters_of_an_action_become_a_type_of_its_own()
    {
        string body = "In the request body, provide a JSON object with the following parameters.\n\n"
            + "|Parameter|Type|Description|\n|:---|:---|:---|\n|target|String|Where to.|\n|mode|Enumeration|Possible values are: `fast`, `slow`.|\n";
        ApiModel model = LinkedPages.Link(("api/box-move.md", TestPage.Request("box: move", "POST /boxes/{id}/move", body)));

        OperationModel move = model.Operation("BoxMove");
        Assert.Equal("BoxMoveBody", move.Body!.Type.Reference!.Name.Identifier);
        Assert.Equal(["target", "mode"], model.Type("BoxMove#body").Properties.Select(static property => property.WireName));
        Assert.Equal("BoxMoveMode", Assert.Single(model.Enums).Name.Identifier);
        Assert.Equal(ReplyKind.None, move.Reply.Kind);
    }

    [Fact]
    public void A_reference_request_without_a_table_sends_a_reference()
    {
        ApiModel model = LinkedPages.Link(("api/group-post-members.md", TestPage.Request("Add member", "POST /groups/{id}/members/$ref", "Supply a reference.")));

        TypeModel reference = model.Type(model.Operation("AddGroupMember").Body!.Type.Reference!.FullName);
        Assert.Equal("@odata.id", Assert.Single(reference.Properties).WireName);
    }

    [Fact]
    public void Methods_of_one_page_are_operations_of_their_own()
    {
        ApiModel model = LinkedPages.Link(("api/box-put.md", TestPage.Request("Save box", "POST /boxes\nPATCH /boxes/{id}")));

        Assert.Equal([("SaveBox", "POST"), ("SaveBoxPatch", "PATCH")], model.Operations.Select(static operation => (operation.Name.Identifier, operation.Method)));
    }

    [Fact]
    public void A_list_has_the_options_of_OData_and_a_page_of_the_type()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/box.md", TestPage.Resource("box")),
            ("api/box-list.md", TestPage.Request(
                "List boxes", "GET /boxes", response: "If successful, this method returns a `200 OK` response code and a collection of [box](../resources/box.md) objects in the response body.")));

        OperationModel list = model.Operation("ListBoxes");
        Assert.Equal(ReplyKind.Collection, list.Reply.Kind);
        Assert.Equal(["Select", "Expand", "Filter", "Search", "OrderBy", "Top", "Skip", "Count"], list.QueryOptions.Select(static option => option.PropertyName));
    }

    [Theory]
    [InlineData("/rows/above(count=n)", "/rows/above(count={count})")]
    [InlineData("/boxes/{id}/image(width=640,fit='all')", "/boxes/{boxId}/image(width={width},fit='{fit}')")]
    [InlineData("/boxes/changed(from=from-value,to=@to)", "/boxes/changed(from={from},to=@to)?@to={to}")]
    [InlineData("/boxes(kind='{kind}')/last(on='reviewer')/items", "/boxes(kind='{kind}')/last(on='{on}')/items")]
    [InlineData("/boxes?$expand=owner($levels=n)", "/boxes?$expand=owner($levels=n)")]
    public void A_value_for_example_in_the_call_of_a_function_is_a_parameter(string documented, string template)
    {
        ApiModel model = LinkedPages.Link(("api/box-call.md", TestPage.Request("Call box", "GET " + documented)));

        Assert.Equal(template, Assert.Single(Assert.Single(model.Operations).Routes).Template);
    }

    [Fact]
    public void An_operation_called_like_a_type_gives_way()
    {
        ApiModel model = LinkedPages.Link(
            ("resources/printjob.md", TestPage.Resource("printJob")),
            ("api/page1.md", TestPage.Request("Print job", "POST /print")));

        Assert.Equal("PrintJobRequest", Assert.Single(model.Operations).Name.Identifier);
        Assert.Equal("PrintJob", model.Type("microsoft.graph.printJob").Name.Identifier);
    }
}
