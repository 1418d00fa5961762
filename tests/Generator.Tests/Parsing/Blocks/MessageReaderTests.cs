using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing.Blocks;

public sealed class MessageReaderTests
{
    [Fact]
    public void A_request_without_metadata_is_told_by_its_first_line()
    {
        ExampleMessage message = Read("POST https://host/v1.0/a HTTP/1.1\nContent-type: application/json\nContent-length: xxx\n\n{\n  \"a\": 1\n}\n");

        Assert.Equal((true, "POST", "https://host/v1.0/a"), (message.IsRequest, message.Method, message.Url));
        Assert.Equal([new ExampleHeader("Content-type", "application/json"), new ExampleHeader("Content-length", "xxx")], message.Headers.ToArray());
        Assert.Equal(("{\n  \"a\": 1\n}", true), (message.Body, message.IsJson));
    }

    [Theory]
    [InlineData("HTTP/1.1 201 Created", 201)]
    [InlineData("HTTP 204 No Content", 204)]
    [InlineData("HTTP/2 200", 200)]
    [InlineData("HTTP/1.1", 0)]
    public void A_response_has_the_status_of_its_first_line(string line, int status)
    {
        ExampleMessage message = Read(line + "\n");

        Assert.Equal((false, status, null), (message.IsRequest, message.Status, message.Body));
    }

    [Fact]
    public void A_blank_line_between_request_line_and_headers_makes_no_body()
    {
        ExampleMessage message = Read("POST https://host/a\n\nContent-type: application/json\n\nAccept: x\n\n[1]\n");

        Assert.Equal(["Content-type", "Accept"], message.Headers.Select(static header => header.Name));
        Assert.Equal("[1]", message.Body);
    }

    [Fact]
    public void A_body_of_another_kind_is_text()
    {
        ExampleMessage message = Read("PUT /content\nContent-Type: text/plain\n\nFrom: the start\nof it\n");

        Assert.Equal(("From: the start\nof it", false), (message.Body, message.IsJson));
        Assert.False(Read("POST /a\nContent-Type: multipart/form-data; boundary=x\n\n--x\nContent-Type: application/json\n\n{}\n--x--\n").IsJson);
    }

    [Fact]
    public void A_url_may_go_on_in_further_lines() =>
        Assert.Equal("https://host/a?$select=b&$top=1", Read("GET https://host/a\n?$select=b\n&$top=1\nAccept: x\n").Url);

    [Theory]
    [InlineData("{ \"blockType\": \"response\", \"truncated\": true, \"@odata.type\": \"Collection(microsoft.graph.a)\" }", true, true)]
    [InlineData("{\n  \"blockType\": \"response\",\n  \"truncated\": \"true\",\n  \"@odata.type\": \"microsoft.graph.a\",\n  \"isCollection\": true,\n}", true, true)]
    [InlineData("{ blockType: \"response\", \"@odata.type\" : \"microsoft.graph.a\" }", false, false)]
    public void Metadata_is_read_leniently(string metadata, bool isTruncated, bool isCollection)
    {
        ExampleMessage message = Pages.Parse("# T\n\n## Example\n<!-- " + metadata + " -->\n```http\nHTTP/1.1 200 OK\n\n{}\n```\n").Page.Examples.Single();

        Assert.Equal(("microsoft.graph.a", isTruncated, isCollection), (message.ODataType, message.IsTruncated, message.IsCollection));
    }

    [Fact]
    public void Metadata_belongs_to_the_next_fence_only()
    {
        EquatableArray<ExampleMessage> examples = Pages.Parse("# T\n\n## Example\n<!-- { \"blockType\": \"response\", \"@odata.type\": \"x.y\" } -->\n\nSome text.\n\n```\nHTTP/1.1 200 OK\n```\n```\nHTTP/1.1 200 OK\n```\n").Page.Examples;

        Assert.Equal(["x.y", null], examples.Select(static message => message.ODataType));
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\ufeff")]
    public void A_body_stands_at_its_own_place(string lineEnd, string mark)
    {
        string text = mark + Pages.Lines("# T", "", "## Example", "\tindented", "", "```http", "POST /a", "X: y", "", "  {", "\t\"a\": 1", "  }  ", "", "```").Replace("\n", lineEnd);
        ParsedPage page = Pages.Parse(text);
        ExampleMessage message = page.Page.Examples.Single();

        Assert.Equal("{\n\t\"a\": 1\n  }", message.Body);
        Assert.Equal("POST /a", Pages.TextAt(page, text, message.Anchor));
        Assert.Equal(("{\n\t\"a\": 1\n  }").Replace("\n", lineEnd), Pages.TextAt(page, text, message.Anchor + 1));
        PageSpan body = page.Anchors[message.Anchor + 1];
        Assert.Equal((9, 2, 11, 3), (body.StartPosition.Line, body.StartPosition.Character, body.EndPosition.Line, body.EndPosition.Character));
    }

    [Fact]
    public void A_message_in_a_list_loses_the_lists_indentation() =>
        Assert.Equal("{\n  \"a\": 1\n}", Pages.Parse("# T\n\n## Example\n1. Send:\n\n   ```http\n   POST /a\n\n   {\n     \"a\": 1\n   }\n   ```\n").Page.Examples.Single().Body);

    [Fact]
    public void Other_fences_are_no_messages() =>
        Assert.Empty(Pages.Parse("# T\n\n## Example\n```json\n{ a: 1 }\n```\n```csharp\nGet the thing;\n```\n").Page.Examples);

    [Fact]
    public void Json_alone_is_what_the_heading_says()
    {
        ExampleMessage[] examples = [.. Pages.Parse("# T\n\n## HTTP request\n```\nPOST /a\n```\n\n## Example\n\n**Request**\n\n```json\n{ \"a\": 1 }\n```\n\n**Response**\n\n```json\n{ \"a\": 2 }\n```\n").Page.Examples];

        Assert.Equal([(true, "{ \"a\": 1 }"), (false, "{ \"a\": 2 }")], examples.Select(static example => (example.IsRequest, example.Body!)));
    }

    private static ExampleMessage Read(string message) =>
        Pages.Parse("# T\n\n## Example\n```http\n" + message + "```\n").Page.Examples.Single();
}
