using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using DocModelGen.Serialization;
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

        Assert.Equal([.. answered is null ? Array.Empty<string>() : [answered.Trim()], "<https://service.example/v1.0/docks?page=2>; rel=\"next\""], first.Headers.GetValues("Link"));
        Assert.Equal(answered?.Trim(), last.Headers.TryGetValues("Link", out IEnumerable<string>? values) ? values.Single() : null);
    }

    public static TheoryData<ApiPaging?, string, string> Shown => new()
    {
        { null, """{"value":[1]}""", """{"value":[1],"@odata.nextLink":"https://service.example/v1.0/docks?$skiptoken=2"}""" },
        { null, """{"value":[1],"@odata.nextLink":"https://x.example/d?$skip=9"}""", """{"value":[1],"@odata.nextLink":"https://service.example/v1.0/docks?$skiptoken=2"}""" },
        { null, """{"value":[1],"@odata.deltaLink":"https://x.example/d"}""", """{"value":[1],"@odata.nextLink":"https://service.example/v1.0/docks?$skiptoken=2"}""" },
        { null, """{"@context":"x","value":[1]}""", """{"@context":"x","value":[1],"@nextLink":"https://service.example/v1.0/docks?$skiptoken=2"}""" },
        { null, """{"name":"North"}""", """{"name":"North"}""" },
        { new(ApiPagingKind.Link, "data", "links.next"), """{"data":[1]}""", """{"data":[1],"links":{"next":"https://service.example/v1.0/docks?page=2"}}""" },
        { new(ApiPagingKind.Link, "data", "next"), """{"data":[1],"next":"/docks?page=2"}""", """{"data":[1],"next":"/v1.0/docks?page=2"}""" },
        { new(ApiPagingKind.Cursor, "data", "meta.after", "after"), """{"data":[1]}""", """{"data":[1],"meta":{"after":"2"}}""" },
        { new(ApiPagingKind.Page, "data", "has_more", "page"), """{"data":[1],"has_more":false}""", """{"data":[1],"has_more":true}""" },
        { new(ApiPagingKind.Page, "data", "pages", "page"), """{"data":[1],"pages":1}""", """{"data":[1],"pages":2}""" },
        { new(ApiPagingKind.Offset, "data", "total", "offset"), """{"data":[1,2],"total":2}""", """{"data":[1,2],"total":3}""" },
        { new(ApiPagingKind.Page, items: null, next: null, "page"), "[1,2]", "[1,2]" },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task A_documented_page_leads_on_where_another_reply_follows(ApiPaging? paging, string shown, string answered) =>
        Assert.Equal(answered, (await AnswersAsync(paging, "", shown, static replies => replies.ReplyDocumented().ReplyDocumented()))[0]);

    [Theory]
    [InlineData("[]", "it has no elements")]
    [InlineData("""{"data":[1]}""", null)]
    [InlineData("""{"data":[]}""", "it has no elements")]
    [InlineData("""{"data":1""", "the page shows none that can be read as JSON")]
    public void Where_the_page_cannot_lead_on_the_test_is_told_when_it_says_so(string shown, string? why)
    {
        using DocumentedServiceHandler handler = new(Service(new ApiPaging(ApiPagingKind.Offset, "data", "total", "offset"), shown));
        OperationReplies replies = handler.On(s_operation).ReplyDocumented();

        Exception? exception = Record.Exception(() => replies.ReplyError(HttpStatusCode.TooManyRequests, "slow", "..."));

        if (why is null)
        {
            Assert.Null(exception);
            return;
        }

        Assert.IsType<InvalidOperationException>(exception);
        Assert.StartsWith("spec/docks.md(1): the documented reply of GET /docks cannot lead on to another page, since ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Reply(HttpStatusCode.OK, ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_client_lists_as_many_pages_as_were_set_up(ApiPaging? paging, string shown, string? link)
    {
        using DocumentedServiceHandler handler = new(Service(paging, shown, link is null ? [] : [new DocumentedHeader("Link", link)]));
        handler.On(s_operation).ReplyDocumented().ReplyDocumented().ReplyDocumented().ReplyDocumented();
        ApiClient client = new(handler.CreateClient());
        int count = 0;

        await foreach (long? dock in client.ListAsync(new ListDocks(paging)))
        {
            count++;
        }

        Assert.Equal(4, count);
        handler.Verify();
    }

    public static TheoryData<ApiPaging?, string, string?> Kinds => new()
    {
        { null, """{"value":[1]}""", null },
        { null, """{"value":[1],"@odata.nextLink":"https://x.example/docks?$skiptoken=a"}""", null },
        { new(ApiPagingKind.Link, "data", "links.next"), """{"data":[1],"links":{"next":"docks?page=2"}}""", null },
        { new(ApiPagingKind.Cursor, "data", "next_cursor", "cursor"), """{"data":[1],"next_cursor":"b7"}""", null },
        { new(ApiPagingKind.Cursor, "data", "next_cursor", "cursor"), """{"data":[1],"next_cursor":7}""", null },
        { new(ApiPagingKind.Page, "data", "has_more", "page"), """{"data":[1],"has_more":false}""", null },
        { new(ApiPagingKind.Page, "data", "pages", "page"), """{"data":[1],"pages":2}""", null },
        { new(ApiPagingKind.Page, "data", next: null, "page"), """{"data":[1]}""", null },
        { new(ApiPagingKind.Offset, "data", "total", "offset"), """{"data":[1],"total":2}""", null },
        { new(ApiPagingKind.Header), "[1]", null },
        { new(ApiPagingKind.Header), "[1]", "<https://x.example/docks?page=2>; rel=\"next\"" },
    };

    [Fact]
    public void A_reply_with_a_name_twice_cannot_lead_on()
    {
        using DocumentedServiceHandler handler = new(Service(paging: null, """{"value":[1],"value":[2]}"""));
        OperationReplies replies = handler.On(s_operation).ReplyDocumented();

        Assert.Throws<InvalidOperationException>(replies.ReplyDocumented);
    }

    [Theory]
    [InlineData("https://graph.example:8443/docks?$skiptoken=secret", "https://graph.example:8443")]
    [InlineData("http://service.example/v1.0/docks", "http://service.example")]
    [InlineData("https://me:secret@graph.example/docks", "no http or https address, or to one with user information")]
    public async Task A_link_of_ones_own_to_another_host_is_refused_with_both_hosts_and_no_more(string link, string told)
    {
        using DocumentedServiceHandler handler = new(Service(paging: null, """{"value":[1]}"""));
        handler.On(s_operation).Reply(HttpStatusCode.OK, $$"""{"value":[1],"@odata.nextLink":"{{link}}"}""");
        ApiClient client = new(handler.CreateClient());

        ApiException exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (long? dock in client.ListAsync(new ListDocks(Paging: null)))
            {
            }
        });

        Assert.Equal(
            $"GET /docks was answered with 200, but the reply has a next link that leads to {told}, which is not allowed: "
            + "requests go to https://service.example only (ApiClientOptions.BaseAddress and AllowedHosts).",
            exception.Message);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_that_were_never_given_are_found()
    {
        using DocumentedServiceHandler handler = new(Service(paging: null, """{"name":"North"}"""));
        handler.On(s_operation).ReplyDocumented().ReplyError(HttpStatusCode.TooManyRequests, "slow", "...");
        using HttpClient client = handler.CreateClient();
        Assert.Contains("0 were given", Assert.Single(handler.UnusedReplies).Message, StringComparison.Ordinal);

        await client.GetStringAsync("docks");

        DocumentationException exception = Assert.Throws<DocumentationException>(handler.Verify);
        Assert.Equal("spec/docks.md(1): of the 2 replies that the test set up for GET /docks, 1 was given: so often it was sent", Assert.Single(exception.Findings).ToString());
        using HttpResponseMessage refused = await client.GetAsync("docks");
        Assert.Empty(handler.UnusedReplies);
        handler.Verify();
    }

    /// <summary>The request that the generator makes of such a page.</summary>
    private sealed record ListDocks(ApiPaging? Paging) : IApiListRequest<long?>
    {
        public ApiOperation Operation { get; } = new("ListDocks", "GET", 200, [Template]) { Paging = Paging };

        string IApiRequest.Template => PagedReplyTests.Template;

        public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress) => new(HttpMethod.Get, baseAddress.AbsoluteUri.TrimEnd('/') + PagedReplyTests.Template);

        public ApiPage<long?> ReadResponse(ref ApiJsonReader reader) => Paging is null
            ? reader.ReadPage(static (ref ApiJsonReader item) => item.ReadNullable(JsonValueType.OfInt64))
            : reader.ReadPage(static (ref ApiJsonReader item) => item.ReadNullable(JsonValueType.OfInt64), Paging);
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
