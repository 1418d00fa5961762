using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Operations;

/// <summary>The ways in which a section says what comes back.</summary>
public sealed class ReplyFormTests
{
    private const string Kettle = "|id|String|Its key. Read-only.|\n|litres|Double|How much it holds.|\n";

    private static readonly (string Path, string Text) s_kettle = ("resources/kettle.md", TestPage.Resource("kettle"));

    private static readonly (string Path, string Text) s_leak = ("resources/leakreport.md", TestPage.Resource("leakReport"));

    [Theory]
    [InlineData("If successful, this method returns a `200 OK` response code and a `microsoft.graph.kettle` in the response body.", false)]
    [InlineData("If successful, this method returns a `200 OK` response code and a `microsoft.graph.kettle` collection in the response body.", true)]
    [InlineData("If successful, this method returns a `200 OK` response code and a `kettle` object.", false)]
    [InlineData("If successful, this method returns a `200 OK` response code with an array of Kettle.", true)]
    [InlineData("|Status code|Description|\n|:---|:---|\n|200|Here it is, a [kettle](../resources/kettle.md).|\n|404|There is none.|\n", false)]
    [InlineData("|Code|Body|Meaning|\n|:---|:---|:---|\n|404|[leakReport](../resources/leakreport.md)|None.|\n|200 OK|[kettle](../resources/kettle.md) collection|All.|\n", true)]
    [InlineData("Returns `200 OK` with a [kettle](../resources/kettle.md). If not, it returns a `4xx` and a [leakReport](../resources/leakreport.md).", false)]
    public void The_type_is_read(string response, bool isCollection)
    {
        ReplyModel reply = ReplyTo(response);

        Assert.Equal("microsoft.graph.kettle", reply.Type?.Reference?.FullName);
        Assert.Equal(isCollection, reply.Kind == ReplyKind.Collection);
    }

    [Theory]
    [InlineData("If successful, this method returns a `204 No Content`. If not, it returns a `4xx` and a [leakReport](../resources/leakreport.md) object in the response body.")]
    [InlineData("Returns `204 No Content` or a [leakReport](../resources/leakreport.md).")]
    [InlineData("Returns `202 Accepted`. The `Location` header has the URL of a [kettle](../resources/kettle.md).")]
    public void What_a_failure_sends_and_what_is_referred_to_is_no_reply(string response) =>
        Assert.Equal(ReplyKind.None, ReplyTo(response).Kind);

    [Theory]
    [InlineData("a [file](../resources/file.md), [folder](../resources/folder.md)\nor [shelf](../resources/shelf.md)", "microsoft.graph.item")]
    [InlineData("a [file](../resources/file.md), with its [folder](../resources/folder.md)", "microsoft.graph.file")]
    [InlineData("a [file](../resources/file.md) or a [kettle](../resources/kettle.md)", "microsoft.graph.file")]
    public void One_of_several_is_what_all_of_them_are(string types, string expected)
    {
        ApiModel model = LinkedPages.Link(
            ("api/item-get.md", TestPage.Request("Get item", "GET /items/{id}", response: $"If successful, this method returns a `200 OK` response code and {types}.")),
            s_kettle,
            ("resources/item.md", TestPage.Resource("item")),
            ("resources/file.md", TestPage.Resource("file", "Inherits from [item](item.md).", "size|Int32|How large.")),
            ("resources/folder.md", TestPage.Resource("folder", "Inherits from [item](item.md).", "count|Int32|How many.")),
            ("resources/shelf.md", TestPage.Resource("shelf", "Inherits from [folder](folder.md).", "width|Int32|How wide.")));

        Assert.Equal(expected, Assert.Single(model.Operations).Reply.Type?.Reference?.FullName);
    }

    [Fact]
    public void Bytes_are_a_stream() => Assert.Equal(ReplyKind.Stream, ReplyTo("The method returns `206 Partial Content` and the bytes.").Kind);

    [Fact]
    public void A_table_of_what_comes_back_is_the_reply()
    {
        ApiModel model = Link("The response is a JSON object.\n\n|Name|Type|Description|\n|:---|:---|:---|\n" + Kettle);

        Assert.Equal("GetKettleReply", Assert.Single(model.Operations).Reply.Type?.Reference?.Name.Identifier);
        Assert.Equal(["Id", "Litres"], model.Types.Single(static type => type.Name.Identifier == "GetKettleReply").Properties.Select(static property => property.Name));
    }

    [Fact]
    public void A_read_whose_reply_is_not_understood_is_named_with_its_sentence()
    {
        ModelProblem problem = Assert.Single(Link("Answers `200 OK` and what the kettle said.").Problems, static problem => problem.Id == "DMG0027");

        Assert.Equal(["GetKettle", "\"Answers 200 OK and what the kettle said.\" names no type that is known"], problem.Arguments);
    }

    [Fact]
    public void A_reply_whose_page_is_missing_is_said_to_miss_its_page()
    {
        GeneratorRun run = GeneratorRun.Of(("spec/api/get.md", Page("Returns `200 OK` and a [pan](../resources/pan.md) object.")));

        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == "DMG0034");
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "DMG0027" && diagnostic.Severity == DiagnosticSeverity.Warning);
    }

    private static ReplyModel ReplyTo(string response) => Assert.Single(Link(response).Operations).Reply;

    private static ApiModel Link(string response) => LinkedPages.Link(("api/kettle-get.md", Page(response)), s_kettle, s_leak);

    private static string Page(string response) => TestPage.Request("Get kettle", "GET /kettles/{id}", response: response);
}
