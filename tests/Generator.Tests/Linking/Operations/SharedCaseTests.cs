using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Operations;

/// <summary>Small pages beside the repository that show what services do on the wire, held against the values that are right for them.</summary>
public sealed class SharedCaseTests
{
    private static ApiModel Link(string folder)
    {
        string? path = LinkedPages.Shared("cases/" + folder);
        Skip.If(path is null, $"There is no folder ../shared/cases/{folder}.");
        return LinkedPages.Link(LinkedPages.ParseFolder(path!));
    }

    [SkippableFact]
    public void A_letter_is_sent_as_JSON_or_MIME()
    {
        ApiModel model = Link("28-json-or-mime");

        Assert.Equal("microsoft.graph.letter", model.Operation("CreateLetter").Body!.Type.Reference!.FullName);
        Assert.Equal(["text/plain"], model.Operation("CreateLetter").OtherBodies.Select(static body => body.ContentType));
        Assert.Equal(["text/plain"], model.Operation("LetterSend").OtherBodies.Select(static body => body.ContentType));
    }

    [SkippableTheory]
    [InlineData("FindingSumLiteral", "/findings/sumLiteral(systemIds={systemIds})")]
    [InlineData("FindingSumAlias", "/findings/sumAlias(systemIds=@p)?@p={systemIds}")]
    [InlineData("FindingSumBraces", "/findings/sumBraces(systemIds={systemIds})")]
    [InlineData("FindingSumQuoted", "/findings/sumQuoted(systemIds={systemIds})")]
    [InlineData("FindingSumNone", "/findings/sumNone(systemIds={systemIds},top={top},since={since},exact={exact})")]
    public void A_function_takes_the_systems(string name, string template)
    {
        RouteModel route = Assert.Single(Link("35-function-lists").Operation(name).Routes);

        Assert.Equal(template, route.Template);
        Assert.True(Assert.Single(route.Parameters, static parameter => parameter.Name == "systemIds").Type.IsCollection);
    }

    [SkippableFact]
    public void Each_operation_of_a_page_has_its_own_sections()
    {
        ApiModel model = Link("61-15-operations-per-page");

        Assert.Equal(
            [("GET", 200, ReplyKind.Collection, "Float.Read.All", 0), ("POST", 201, ReplyKind.Object, "Float.ReadWrite.All", 1), ("DELETE", 204, ReplyKind.None, "Float.Manage.All", 0)],
            ((OperationModel[])[model.Operation("ListFloats"), model.Operation("CreateFloat"), model.Operation("DeleteFloat")])
                .Select(static operation => (operation.Method, operation.Status, operation.Reply.Kind, operation.ApplicationPermissions[0], operation.Headers.Count)));
    }

    [SkippableFact]
    public void Query_parameters_have_their_documented_types() => Assert.Equal(
        [
            ("at", ValueKind.TimeOfDay, false), ("day", ValueKind.Date, false), ("deep", ValueKind.Boolean, false), ("from", ValueKind.DateTimeOffset, false),
            ("ids", ValueKind.String, true), ("key", ValueKind.Guid, false), ("kinds", ValueKind.Int32, true), ("page.size", ValueKind.Int32, false),
            ("ratio", ValueKind.Double, false), ("wait", ValueKind.Duration, false),
        ],
        Assert.Single(Link("61-4d-query-parameters").Operations).QueryOptions
            .Where(static option => option.Type.Kind != ValueKind.String || option.Type.IsCollection)
            .Where(static option => option.WireName != "$top")
            .Select(static option => (option.WireName, option.Type.Kind, option.Type.IsCollection))
            .Order());

    [SkippableFact]
    public void An_upload_chooses_its_media_type_and_headers()
    {
        OperationModel upload = Link("17-headers").Operation("UploadBlob");

        Assert.Equal("application/octet-stream", upload.Body!.ContentType);
        Assert.Equal(
            ["ContentDisposition", "ContentLanguage", "ContentRange", "ContentType"],
            upload.Headers.Select(static header => header.PropertyName).Where(static name => name.StartsWith("Content", System.StringComparison.Ordinal)).Order(System.StringComparer.Ordinal));
    }

    [SkippableTheory]
    [InlineData("levela", 0L, 1L, 2L)]
    [InlineData("levelb", -1L, 0L, 1L)]
    [InlineData("levelc", 1L, 2L, 4294967296L)]
    [InlineData("leveld", 1L, 2L, 4L)]
    [InlineData("levele", 1L, 2L, 3L)]
    public void Members_have_their_documented_numbers(string name, params long[] numbers) =>
        Assert.Equal(numbers, Link("61-08-enum-values").Enums.Single(entry => entry.FullName.EndsWith(name, System.StringComparison.Ordinal)).Members.Select(static member => member.Value));

    [SkippableFact]
    public void Members_combine_that_prose_or_bits_say_combine() => Assert.All(Link("02-flags-prose").Enums, static entry => Assert.True(entry.IsFlags, entry.FullName));
}
