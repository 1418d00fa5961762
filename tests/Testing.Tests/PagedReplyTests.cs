using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Testing.Tests;

/// <summary>A page of a list is the last one, unless a test says what follows it.</summary>
public sealed class PagedReplyTests
{
    private const string Template = "/docks";

    private static readonly ApiOperation s_operation = new("ListDocks", "GET", 200, [Template]);

    public static TheoryData<ApiPaging?, string, string, string> Replies => new()
    {
        { null, "", """{"value":[1],"@odata.count":9,"@odata.nextLink":"https://x.example/docks?$skiptoken=a"}""", """{"value":[1],"@odata.count":9}""" },
        { null, "", """{"@context":"x","value":[1],"@nextLink":"docks?$skiptoken=a"}""", """{"@context":"x","value":[1]}""" },
        { null, "", """{"name":"North","next":"South"}""", """{"name":"North","next":"South"}""" },
        { new(ApiPagingKind.Link, "data", "links.next"), "", """{"data":[1],"links":{"self":"/docks","next":"/docks?page=2"}}""", """{"data":[1],"links":{"self":"/docks"}}""" },
        { new(ApiPagingKind.Cursor, "data", "next_cursor", "cursor"), "", """{"data":[1],"next_cursor":"b7","note":"\u00e9"}""", """{"data":[1],"note":"\u00E9"}""" },
        { new(ApiPagingKind.Cursor, "data", "meta.after", "after"), "", """{"data":[1]}""", """{"data":[1]}""" },
        { new(ApiPagingKind.Page, "data", "has_more", "page"), "", """{"data":[1],"has_more":true}""", """{"data":[1],"has_more":false}""" },
        { new(ApiPagingKind.Page, "data", "pages", "page"), "", """{"data":[1],"pages":4}""", """{"data":[1],"pages":1}""" },
        { new(ApiPagingKind.Page, "data", "pages", "page"), "?page=3", """{"data":[1],"pages":4}""", """{"data":[1],"pages":3}""" },
        { new(ApiPagingKind.Offset, "data", "total", "offset"), "", """{"data":[1,2],"total":40}""", """{"data":[1,2],"total":2}""" },
        { new(ApiPagingKind.Offset, "data", "total", "offset"), "?offset=10", """{"data":[1,2],"total":40}""", """{"data":[1,2],"total":12}""" },
        { new(ApiPagingKind.Offset, "data", "total", "offset"), "", """{"data":[1,2],"total":2}""", """{"data":[1,2],"total":2}""" },
        { new(ApiPagingKind.Page, items: null, next: null, "page"), "?page=1", "[1,2]", "[1,2]" },
        { new(ApiPagingKind.Page, items: null, next: null, "page"), "?page=2", "[1,2]", "[]" },
        { new(ApiPagingKind.Offset, "data", next: null, "offset"), "?offset=2", """{"data":[1,2]}""", """{"data":[]}""" },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task What_the_page_shows_is_the_last_page(ApiPaging? paging, string query, string shown, string answered) =>
        Assert.Equal(answered, (await AnswersAsync(paging, query, shown, _ => { }))[0]);

    [Fact]
    public async Task Documented_pages_lead_on_but_for_the_last()
    {
        const string Shown = """{"data":[1],"next_cursor":"b7"}""";

        string[] answers = await AnswersAsync(new ApiPaging(ApiPagingKind.Cursor, "data", "next_cursor", "cursor"), "", Shown, static replies => replies.ReplyDocumented().ReplyDocumented(), times: 3);

        Assert.Equal([Shown, """{"data":[1]}""", """{"data":[1]}"""], answers);
    }

    [Fact]
    public async Task A_reply_of_the_tests_own_is_given_as_it_is()
    {
        const string Own = """{"data":[2],"next_cursor":"c8"}""";

        Assert.Equal([Own], await AnswersAsync(new ApiPaging(ApiPagingKind.Cursor, "data", "next_cursor", "cursor"), "", """{"data":[1]}""", static replies => replies.Reply(System.Net.HttpStatusCode.OK, Own)));
    }

    [Theory]
    [InlineData("""<https://x.example/docks?page=2>; rel="next", <https://x.example/docks?page=9>; rel="last" """, """<https://x.example/docks?page=9>; rel="last" """)]
    [InlineData("<docks?page=0>; rel=prev, <docks?page=2>; title=\"on\"; rel=\"next last\"", "<docks?page=0>; rel=prev")]
    [InlineData("<docks?page=2>; rel=next", null)]
    [InlineData("<docks", "<docks")]
    public async Task A_header_leads_to_no_next_page(string shown, string? answered)
    {
        using DocumentedServiceHandler handler = new(Service(new ApiPaging(ApiPagingKind.Header), "[]", new DocumentedHeader("Link", shown)));
        handler.On(s_operation).ReplyDocumented().ReplyDocumented();
        using HttpClient client = handler.CreateClient();

        using HttpResponseMessage first = await client.GetAsync("docks");
        using HttpResponseMessage last = await client.GetAsync("docks?page=2");

        Assert.Equal(shown, Assert.Single(first.Headers.GetValues("Link")));
        Assert.Equal(answered?.Trim(), last.Headers.TryGetValues("Link", out IEnumerable<string>? values) ? values.Single() : null);
    }

    private static async Task<string[]> AnswersAsync(ApiPaging? paging, string query, string shown, Action<OperationReplies> say, int times = 1)
    {
        using DocumentedServiceHandler handler = new(Service(paging, shown));
        say(handler.On(s_operation));
        using HttpClient client = handler.CreateClient();
        List<string> answers = [];
        for (int i = 0; i < times; i++)
        {
            answers.Add(await client.GetStringAsync("docks" + query));
        }

        return [.. answers];
    }

    private static DocumentedService Service(ApiPaging? paging, string shown, params DocumentedHeader[] headers) => new(
        [
            new DocumentedOperation(s_operation.Name, "GET", [Template], new DocumentedPlace("spec/docks.md", 1))
            {
                Paging = paging,
                Reply = new DocumentedReply(200, shown) { Headers = headers },
            },
        ],
        []);
}
