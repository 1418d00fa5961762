using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Operations;

/// <summary>How lists go on in APIs that are not OData's, as their pages tell it.</summary>
public sealed class PagingTests
{
    [Theory]
    [InlineData("page", "{ \"items\": [ITEM], \"page\": 1, \"totalPages\": 9 }", PagingKind.Page, "items", "totalPages", "page")]
    [InlineData("page", "{ \"bells\": [ITEM], \"has_more\": true }", PagingKind.Page, "bells", "has_more", "page")]
    [InlineData("cursor", "{ \"data\": [ITEM], \"next_cursor\": \"abc\" }", PagingKind.Cursor, "data", "next_cursor", "cursor")]
    [InlineData("pageToken", "{ \"results\": [ITEM], \"nextPageToken\": \"abc\" }", PagingKind.Cursor, "results", "nextPageToken", "pageToken")]
    [InlineData("cursor", "{ \"data\": [ITEM], \"meta\": { \"next_cursor\": \"abc\" } }", PagingKind.Cursor, "data", "meta.next_cursor", "cursor")]
    [InlineData("limit", "{ \"items\": [ITEM], \"next\": \"/bells?from=3\" }", PagingKind.Link, "items", "next", null)]
    [InlineData("limit", "{ \"items\": [ITEM], \"_links\": { \"self\": { \"href\": \"/a\" }, \"next\": { \"href\": \"/b\" } } }", PagingKind.Link, "items", "_links.next.href", null)]
    [InlineData("offset", "{ \"items\": [ITEM], \"total\": 90 }", PagingKind.Offset, "items", "total", "offset")]
    [InlineData("page", "[ITEM]", PagingKind.Page, null, null, "page")]
    internal void A_reply_and_a_query_parameter_tell_how_a_list_goes_on(string parameter, string reply, PagingKind kind, string? items, string? next, string? taken)
    {
        OperationModel list = Link(parameter, reply).Operation("ListBells");

        Assert.Equal((ReplyKind.Collection, "Bell"), (list.Reply.Kind, list.Reply.Type?.Reference?.FullName));
        Assert.Equal(new PagingModel { Kind = kind, Items = items, Next = next, Parameter = taken }, list.Reply.Paging);
    }

    [Fact]
    public void A_header_with_links_goes_on_with_a_bare_array()
    {
        OperationModel list = Link("limit", "[ITEM]", "The `Link` header has the next page.").Operation("ListBells");

        Assert.Equal(new PagingModel { Kind = PagingKind.Header, Items = null, Next = null, Parameter = null }, list.Reply.Paging);
    }

    [Fact]
    public void What_says_nothing_of_more_pages_keeps_a_type_of_its_own()
    {
        OperationModel list = Link("tone", "{ \"items\": [ITEM], \"tuned\": true }").Operation("ListBells");

        Assert.Equal((ReplyKind.Object, "ListBells#reply"), (list.Reply.Kind, list.Reply.Type?.Reference?.FullName));
        Assert.Null(list.Reply.Paging);
    }

    [Fact]
    public void The_type_around_the_elements_is_not_generated() =>
        Assert.DoesNotContain(Link("page", "{ \"items\": [ITEM] }").Types, static type => type.FullName.EndsWith("#reply", System.StringComparison.Ordinal));

    private static ApiModel Link(string parameter, string reply, string text = "All bells.") => LinkedPages.Link(
    [
        LinkedPages.Parse("spec/bells.md", $"""
            # Bells

            ## The Bell object

            | Field | Type | Description |
            |---|---|---|
            | id | integer | The bell. |
            | tone | string | Its tone. |

            ## List bells

            `GET /bells`

            {text}

            ### Query parameters

            | Name | Type | Required | Description |
            |---|---|---|---|
            | {parameter} | string | no | Where. |

            ### Response 200

            ```json
            {reply.Replace("ITEM", "{ \"id\": 3, \"tone\": \"c\" }", System.StringComparison.Ordinal)}
            ```
            """),
    ]);
}
