using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Clients;

/// <summary>Lists of APIs that are not OData's: each way to go on, and where it ends.</summary>
public sealed class PagingTests
{
    [Theory]
    [InlineData("?page=2&size=2", """{"items":[{"id":"a"}],"pages":3}""", """{"items":[{"id":"b"}],"pages":3}""", "?size=2&page=3")]
    [InlineData("", """{"items":[{"id":"a"}],"pages":2}""", """{"items":[{"id":"b"}],"pages":2}""", "?page=2")]
    [InlineData("", """{"items":[{"id":"a"}]}""", """{"items":[]}""", "?page=2")]
    [InlineData("", """{"items":[{"id":"a"}],"pages":true}""", """{"items":[{"id":"b"}],"pages":false}""", "?page=2")]
    public Task Pages_are_counted(string query, string first, string second, string asked) =>
        AssertFollowsAsync(new ApiPaging(ApiPagingKind.Page, "items", "pages", "page"), query, first, second, asked);

    [Theory]
    [InlineData("", """{"items":[{"id":"a"},{"id":"x"}],"total":3}""", """{"items":[{"id":"b"}],"total":3}""", "?offset=2")]
    [InlineData("?offset=4", """{"items":[{"id":"a"}],"total":6}""", """{"items":[{"id":"b"}],"total":6}""", "?offset=5")]
    public Task Elements_are_counted(string query, string first, string second, string asked) =>
        AssertFollowsAsync(new ApiPaging(ApiPagingKind.Offset, "items", "total", "offset"), query, first, second, asked);

    [Theory]
    [InlineData("""{"items":[{"id":"a"}],"meta":{"next":"x/y"}}""", """{"items":[{"id":"b"}],"meta":{"next":null}}""", "?cursor=x%2Fy")]
    [InlineData("""{"items":[{"id":"a"}],"meta":{"next":17}}""", """{"items":[{"id":"b"}],"meta":{}}""", "?cursor=17")]
    [InlineData("""{"items":[{"id":"a"}],"meta":{"next":"z"}}""", """{"items":[{"id":"b"}]}""", "?cursor=z")]
    public Task A_cursor_goes_into_the_query(string first, string second, string asked) =>
        AssertFollowsAsync(new ApiPaging(ApiPagingKind.Cursor, "items", "meta.next", "cursor"), "", first, second, asked);

    [Fact]
    public Task A_link_of_the_reply_is_followed() =>
        AssertFollowsAsync(new ApiPaging(ApiPagingKind.Link, "items", "next"), "", """{"items":[{"id":"a"}],"next":"/v1/apps?from=9"}""", """{"items":[{"id":"b"}],"next":null}""", "?from=9");

    [Theory]
    [InlineData("<https://apps.example/v1/apps?from=9>; rel=\"next\"")]
    [InlineData("<https://apps.example/v1/apps?from=1>; rel=\"prev\", </v1/apps?from=9>; rel=next")]
    [InlineData("<https://apps.example/v1/apps?from=9>; title=\"more\"; rel=\"last next\"")]
    public async Task A_link_of_the_header_is_followed(string link)
    {
        List<string> asked = [];
        ApiClient client = Client(asked, _ => ("""[{"id":"a"}]""", asked.Count == 1 ? link : "<https://apps.example/v1/apps>; rel=\"first\""));

        Assert.Equal(["a", "a"], await IdsAsync(client, new PagedApps(new ApiPaging(ApiPagingKind.Header), "")));
        Assert.Equal(["", "?from=9"], asked);
    }

    [Fact]
    public async Task A_cursor_that_stays_is_a_circle()
    {
        List<string> asked = [];
        ApiClient client = Client(asked, _ => ("""{"items":[{"id":"a"}],"next":"x"}""", null));

        ApiException circle = await Assert.ThrowsAsync<ApiException>(() => IdsAsync(client, new PagedApps(new ApiPaging(ApiPagingKind.Cursor, "items", "next", "cursor"), "")));

        Assert.Contains("there is no end", circle.Message, StringComparison.Ordinal);
        Assert.InRange(asked.Count, 2, 4);
    }

    [Fact]
    public async Task An_object_without_the_elements_is_no_page()
    {
        ApiClient client = Client([], _ => ("""{"code":"busy"}""", null));

        ApiException wrong = await Assert.ThrowsAsync<ApiException>(() => IdsAsync(client, new PagedApps(new ApiPaging(ApiPagingKind.Page, "items", null, "page"), "")));

        Assert.Contains("'items'", wrong.InnerException!.Message, StringComparison.Ordinal);
    }

    private static async Task AssertFollowsAsync(ApiPaging paging, string query, string first, string second, string asked)
    {
        List<string> queries = [];
        ApiClient client = Client(queries, _ => (queries.Count == 1 ? first : second, null));

        List<string?> ids = await IdsAsync(client, new PagedApps(paging, query));

        Assert.Equal([query, asked], queries);
        Assert.Equal("a", ids[0]);
        Assert.Equal(second.Contains("\"b\"", StringComparison.Ordinal), ids.Contains("b"));
    }

    private static async Task<List<string?>> IdsAsync(ApiClient client, PagedApps request)
    {
        List<string?> ids = [];
        await foreach (App app in client.ListAsync(request))
        {
            ids.Add(app.Id);
        }

        return ids;
    }

    private static ApiClient Client(List<string> asked, Func<HttpRequestMessage, (string Body, string? Link)> answer) =>
        new(new HttpClient(new Service(asked, answer)), new ApiClientOptions { BaseAddress = new Uri("https://apps.example/v1") });

    private sealed class Service(List<string> asked, Func<HttpRequestMessage, (string Body, string? Link)> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Add(request.RequestUri!.Query);
            (string body, string? link) = answer(request);
            HttpResponseMessage reply = new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            if (link is not null)
            {
                reply.Headers.TryAddWithoutValidation("Link", link);
            }

            return Task.FromResult(reply);
        }
    }

    /// <summary>In the shape that the generator emits.</summary>
    private sealed record PagedApps : ApiRequest, IApiListRequest<App>
    {
        private readonly ApiPaging _paging;

        public PagedApps(ApiPaging paging, string query)
            : base(new ApiOperation("PagedApps", "GET", 200, ["/apps" + query]) { Paging = paging }, 0, null) => _paging = paging;

        ApiPage<App> IApiRequest<ApiPage<App>>.ReadResponse(ref ApiJsonReader reader) => reader.ReadPage(new ApiJsonRead<App>(App.ReadJson), _paging);
    }
}
