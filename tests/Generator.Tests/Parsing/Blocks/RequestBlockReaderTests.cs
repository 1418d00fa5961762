using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing.Blocks;

public sealed class RequestBlockReaderTests
{
    [Theory]
    [InlineData("``` http")]
    [InlineData("```http")]
    [InlineData("```HTTP")]
    [InlineData("```msgraph-interactive")]
    [InlineData("```")]
    [InlineData("~~~")]
    public void Requests_are_read_whatever_the_fence_says(string fence)
    {
        ParsedPage page = Pages.Parse("# T\n\n## HTTP Request\n<!-- { \"blockType\": \"ignored\" } -->\n" + fence + "\nGET /things/{id}\n\n  PATCH  /things/{id | name}  \n" + fence.Substring(0, 3) + "\n");

        Assert.Equal(["GET /things/{id}", "PATCH /things/{id | name}"], page.Page.RequestLines.Select(static line => line.Method + " " + line.Template));
        Assert.Empty(page.Problems);
    }

    [Theory]
    [InlineData("DELETE/identity/flows/{id}/$ref", "DELETE", "/identity/flows/{id}/$ref")]
    [InlineData("GET ~/profiles/{type}/", "GET", "~/profiles/{type}/")]
    [InlineData("GET https://host/v1.0/things", "GET", "https://host/v1.0/things")]
    [InlineData("GET /alerts?$filter={property} eq '{property-value}'", "GET", "/alerts?$filter={property} eq '{property-value}'")]
    [InlineData("GET /range(address='<address>'/entireRow", "GET", "/range(address='<address>'/entireRow")]
    [InlineData("GET /users/{user-id} | name/chats", "GET", "/users/{user-id} | name/chats")]
    [InlineData("get /things", "GET", "/things")]
    public void Odd_templates_are_kept_verbatim(string line, string method, string template)
    {
        RequestLine request = Page(line).Page.RequestLines.Single();

        Assert.Equal((method, template), (request.Method, request.Template));
    }

    [Theory]
    [InlineData("{ \"a\": 1 }", "it is JSON; bodies belong into an example")]
    [InlineData("string url = \"x\";", "it does not begin with an HTTP method")]
    [InlineData("session-id: {id}", "it is a header; headers belong into their table or an example")]
    [InlineData("POST ** Collection URI for microsoft.graph.colour not found/$ref", "it has no URL")]
    [InlineData("Get the thing", "it does not begin with an HTTP method")]
    public void A_line_that_is_no_request_is_reported_where_it_stands(string line, string reason)
    {
        ParsedPage page = Page("GET /a\n" + line);

        Assert.Single(page.Page.RequestLines);
        PageProblem problem = Assert.Single(page.Problems);
        Assert.Equal(("DMG0009", 5, reason), (problem.Id, problem.Span.StartPosition.Line, problem.Arguments[1]));
    }

    [Fact]
    public void Several_sections_and_deeper_headings_are_all_read()
    {
        ParsedPage page = Pages.Parse("# T\n\n## HTTP request (new)\n```\nPOST /a\n```\n### For groups\n```\nPOST /b\n```\n\n## Other\n### HTTP request\n```\nPOST /c\n```\n## HTTP Requests\n```\nPOST /d\n```\n");

        Assert.Equal(["/a", "/b", "/d", "/c"], page.WithParts().SelectMany(static part => part.Page.RequestLines).Select(static line => line.Template));
    }

    [Fact]
    public void A_page_without_that_heading_gives_the_requests_outside_of_its_examples()
    {
        ParsedPage page = Pages.Parse("# Add\n\n## Permissions\n```http\nPOST /chats/{id}/members\n```\n\n## Response\nNothing.\n\n## Example\n```http\nPOST https://host/v1.0/chats/1/members\n```\n");

        Assert.Equal("/chats/{id}/members", page.Page.RequestLines.Single().Template);
        Assert.Equal("https://host/v1.0/chats/1/members", page.Page.Examples.Single().Url);
        Assert.Equal(PageKind.Operation, page.Page.Kind);
    }

    [Fact]
    public void Requests_outside_of_the_section_are_examples_where_there_is_one()
    {
        ParsedPage page = Pages.Parse("# List\n\n## HTTP request\n```\nGET /a\n```\n\n## Optional query parameters\n```http\nGET /a?$top=2\n```\n");

        Assert.Equal("/a", page.Page.RequestLines.Single().Template);
        Assert.Equal("/a?$top=2", page.Page.Examples.Single().Url);
    }

    [Theory]
    [InlineData("```http\n```")]
    [InlineData("Soon.")]
    public void A_page_without_any_request_line_is_reported(string content)
    {
        ParsedPage page = Pages.Parse("# T\n\n## HTTP request\n" + content + "\n");

        Assert.Equal(["DMG0010"], Pages.ProblemIds(page));
        Assert.Equal("page.md", page.Problems[0].Arguments[0]);
    }

    [Fact]
    public void A_fence_that_is_not_closed_does_not_swallow_the_page()
    {
        const string Text = "# T\n\n## HTTP request\n```http\nGET /a\n\n## Request body\n|Property|Type|\n|-|-|\n|a|String|\n\n## Example\n```http\nGET https://host/v1.0/a\n```\n\n## See also\nx\n";
        ParsedPage page = Pages.Parse(Text);

        Assert.Equal("/a", page.Page.RequestLines.Single().Template);
        Assert.Equal("a", Pages.TextAt(page, Text, page.Page.PropertyTables.Single().Rows.Single().Anchor));
        Assert.Equal("https://host/v1.0/a", page.Page.Examples.Single().Url);
        Assert.Equal(("DMG0017", 6), (page.Problems.Single().Id, page.Problems.Single().Span.StartPosition.Line));
    }

    private static ParsedPage Page(string lines) => Pages.Parse("# T\n\n## HTTP request\n```http\n" + lines + "\n```\n");
}
