using System;
using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking;

/// <summary>
/// A dialect of OData's that is not Microsoft Graph's: a token in front of every path, names in bold and in the plural, requests and replies below
/// labels in bold, relationships in a table of their own, enumerations that only the prose lists.
/// </summary>
public sealed class PrefixedPagesTests
{
    private const string Crate = """
        # crate resource type

        ## Navigation

        | Navigation | Return Type | Description |
        |:---|:---|:---|
        | [harbour](yard_harbour.md) | harbour | Where it stands. |
        | [sealMarks](yard_sealmark.md) | sealMarks | What closes it. |

        ## Properties

        | Property | Type | Description |
        |:---|:---|:---|
        | id | GUID | The crate. Non-editable. |
        | label | string | Painted on it. |
        | state | YRD.crateState | It can be " ", "Full" or "Half full". |
        """;

    private const string Harbour = """
        # harbour resource type

        ## Properties

        | Property | Type | Description |
        |:---|:---|:---|
        | code | string | The harbour. |
        """;

    private const string SealMark = """
        # sealMark resource type

        ## Properties

        | Property | Type | Description |
        |:---|:---|:---|
        | number | string | The mark. |
        """;

    private const string Create = """
        # Create crates

        ## HTTP request

        ```
        POST yardPrefix/companies({id})/crates
        ```

        ## Request body

        In the request body, supply a JSON representation of **crates** object.

        ## Response

        If successful, this method returns a ```201 Created``` response code and a **crates** object in the response body.

        ## Example

        **Request**

        ```json
        POST https://{yardPrefix}/api/v2.0/companies({id})/crates
        Content-type: application/json

        { "label": "North 4" }
        ```

        **Response**

        ```json
        { "id": "5b1c3c7e-0a3b-4a39-9d6e-0d6a4f0d1e11", "label": "North 4", "state": "Full" }
        ```

        ## Related information

        [crate](../resources/yard_crate.md)
        """;

    private const string Get = """
        # Get crates

        ## HTTP request

        ```
        GET yardPrefix/companies({id})/crates({id})
        ```

        ## Response

        If successful, this method returns a ```200 OK``` response code and a **crates** object in the response body.
        """;

    private const string Marks = """
        # Get crate marks

        ## HTTP request

        ```
        GET yardPrefix/companies({id})/crates({id})/sealMarks
        ```

        ## Response

        If successful, this method returns a `200 OK` response code and the **crate** in the response body.

        ## Example

        **Response**

        ```json
        { "value": [ { "number": "7" } ] }
        ```

        The service of graph.microsoft.com is a neighbour of this one.
        """;

    [Fact]
    public void A_token_that_examples_replace_is_no_part_of_a_path() => Assert.Equal(
        ["/companies({id})/crates", "/companies({id})/crates({id})", "/companies({id})/crates({id})/sealMarks"],
        Link().Operations.Select(static operation => operation.Routes[0].Documented).Order(StringComparer.Ordinal));

    [Fact]
    public void A_name_in_bold_means_a_type_in_the_singular()
    {
        ApiModel model = Link();

        OperationModel create = model.Operations.Single(static operation => operation.Method == "POST");
        Assert.Equal(("crate", "crate", ReplyKind.Object), (create.Body?.Type.Reference?.FullName, create.Reply.Type?.Reference?.FullName, create.Reply.Kind));
        Assert.Equal(("crate", ReplyKind.Object), Reply(model, "crates({id})"));
    }

    [Fact]
    public void What_an_example_shows_and_the_path_names_counts_more_than_a_name_in_bold() =>
        Assert.Equal(("sealMark", ReplyKind.Collection), Reply(Link(), "sealMarks"));

    [Fact]
    public void A_table_of_navigation_tells_relationships()
    {
        PropertyModel[] properties = [.. Link().Type("crate").Properties.Where(static property => property.Flags.HasFlag(PropertyFlags.Navigation))];

        Assert.Equal(
            [("harbour", "harbour", false), ("sealMarks", "sealMark", true)],
            properties.Select(static property => (property.WireName, property.Type.Reference?.FullName ?? "", property.Type.IsCollection)));
    }

    [Fact]
    public void Values_in_quotes_make_an_enumeration_of_a_name_without_a_page()
    {
        ApiModel model = Link();

        EnumModel state = Assert.Single(model.Enums);
        Assert.Equal("YRD.crateState", state.FullName);
        Assert.Equal([(" ", "Blank"), ("Full", "Full"), ("Half full", "HalfFull")], state.Members.Select(static member => (member.WireName, member.Name)));
        Assert.True(model.Type("crate").Properties.Single(static property => property.WireName == "id").Flags.HasFlag(PropertyFlags.ReadOnly));
    }

    [Fact]
    public void One_mention_of_another_service_makes_no_page_its_own() =>
        Assert.DoesNotContain(Link().Types, static type => type.FullName.Contains("graph", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Pages_of_two_services_keep_the_habits_of_each()
    {
        ApiModel model = LinkedPages.Link([
            .. Pages("spec/yard").Select(static page => LinkedPages.Parse(page.Path, page.Text)),
            LinkedPages.Parse("spec/graph/resources/lamp.md", "# lamp resource type\n\nNamespace: microsoft.graph\n\n## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|watts|Int32|Its power.|\n"),
        ]);

        Assert.Contains(model.Types, static type => type.FullName == "microsoft.graph.lamp");
        Assert.Contains(model.Types, static type => type.FullName == "crate");
    }

    private static ApiModel Link() => LinkedPages.Link(Pages("spec").Select(static page => LinkedPages.Parse(page.Path, page.Text)));

    private static (string Path, string Text)[] Pages(string folder) =>
    [
        (folder + "/resources/yard_crate.md", Crate), (folder + "/resources/yard_harbour.md", Harbour), (folder + "/resources/yard_sealmark.md", SealMark),
        (folder + "/api/yard_crate_create.md", Create), (folder + "/api/yard_crate_get.md", Get), (folder + "/api/yard_crate_marks.md", Marks),
    ];

    private static (string?, ReplyKind) Reply(ApiModel model, string end)
    {
        OperationModel operation = model.Operations.Single(operation => operation.Method == "GET" && operation.Routes[0].Documented.EndsWith(end, StringComparison.Ordinal));
        return (operation.Reply.Type?.Reference?.FullName, operation.Reply.Kind);
    }
}
