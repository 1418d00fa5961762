using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>Where links of replies lead.</summary>
public sealed class LinkTests
{
    /// <summary>The examples of RFC 3986, 5.4, as far as they stay on the host; a fragment is never sent.</summary>
    [Theory]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("#s", "http://a/b/c/d;p?q")]
    [InlineData("g#s", "http://a/b/c/g")]
    [InlineData("g?y#s", "http://a/b/c/g?y")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("g;x", "http://a/b/c/g;x")]
    [InlineData("g;x?y#s", "http://a/b/c/g;x?y")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("../../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData(".g", "http://a/b/c/.g")]
    [InlineData("g..", "http://a/b/c/g..")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./../g", "http://a/b/g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/./h", "http://a/b/c/g/h")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("g;x=1/./y", "http://a/b/c/g;x=1/y")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    [InlineData("g?y/./x", "http://a/b/c/g?y/./x")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    // What is no reference of RFC 3986, but comes; and what stays as the service wrote it.
    [InlineData("HTTP://A:80/b/%7Eg?x=%2f%41", "http://a/b/%7Eg?x=%2f%41")]
    [InlineData("//a/g", "http://a/g")]
    [InlineData(" g?x=a b|c\"d<é>%2F%zz\t", "http://a/b/c/g?x=a%20b%7Cc%22d%3C%C3%A9%3E%2F%25zz")]
    [InlineData("http://a?x=1", "http://a/?x=1")]
    [InlineData("g\\..\\h", "http://a/b/c/g%5C..%5Ch")]
    [InlineData("g?x=\U0001F600", "http://a/b/c/g?x=%F0%9F%98%80")]
    public async Task A_link_resolves_against_the_request(string link, string expected)
    {
        if (expected == "http://a/b/c/d;p?q")
        {
            // The page itself once more.
            await Assert.ThrowsAsync<ApiException>(() => FollowAsync(link));
            return;
        }

        Assert.Equal(expected, (await FollowAsync(link))[^1]);
    }

    [Theory]
    [InlineData("g:h")]
    [InlineData("http:g")]
    [InlineData("//g")]
    [InlineData("//a@g/")]
    [InlineData("http://user@a/")]
    [InlineData("http://a\\@g/")]
    [InlineData("http://a%2Fg/")]
    [InlineData("http:///g")]
    [InlineData("http://a:81/g")]
    [InlineData("https://a/g")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://\u0000a/g")]
    public async Task A_link_that_leads_elsewhere_is_an_ApiException(string link) =>
        await Assert.ThrowsAsync<ApiException>(() => FollowAsync(link));

    [Fact]
    public async Task Links_in_a_circle_end_with_an_exception_whatever_its_length()
    {
        for (int length = 1; length <= 20; length++)
        {
            for (int start = 0; start < 3; start++)
            {
                int pages = 0;
                using Stub stub = new(_ => $"d?page={(pages < start ? $"s{pages++}" : $"{(pages++ - start) % length}")}");

                ApiException exception = await Assert.ThrowsAsync<ApiException>(() => ListAsync(stub));

                Assert.Contains("a next link to a page that was there before", exception.Message, StringComparison.Ordinal);
                Assert.InRange(stub.Sent.Count, 1, start + 4 * length + 4);
            }
        }
    }

    [Fact]
    public async Task A_stored_link_is_sent_typed_with_the_headers_of_the_request_and_a_sync_goes_on_where_it_stood()
    {
        List<string> seen = [];
        using HttpClient http = new(new Pages(request =>
        {
            seen.Add($"{request.Method} {request.RequestUri!.OriginalString} {string.Join(",", request.Headers.Select(static header => header.Key))}");
            return request.RequestUri.Query switch
            {
                "" => """{"value":[{"id":"a"}],"@odata.nextLink":"apps?$skiptoken=2"}""",
                "?$skiptoken=2" => """{"value":[{"id":"b"}],"@odata.nextLink":"https://graph.example/v1.0/apps?$skiptoken=3"}""",
                _ => """{"value":[{"id":"c"}],"@odata.deltaLink":"?$deltatoken=x%2B"}""",
            };
        }));
        ApiClient client = new(http, new ApiClientOptions { BaseAddress = new Uri("https://graph.example/v1.0") });
        string? stored = null;
        await foreach (ApiPage<App> page in client.ListPagesAsync(new ListApps { IfMatch = "e" }))
        {
            stored = page.Continuation;
            break;
        }

        Assert.Equal("https://graph.example/v1.0/apps?$skiptoken=2", stored);
        List<string?> ids = [];
        await foreach (ApiPage<App> page in client.ListPagesAsync(new ListApps { IfMatch = "e" }.Continue(stored!)))
        {
            ids.AddRange(page.Value.Select(static app => app.Id));
            stored = page.Continuation;
        }

        Assert.Equal(["b", "c"], ids);
        Assert.Equal("https://graph.example/v1.0/apps?$deltatoken=x%2B", stored);
        ApiPage<App> delta = (await client.SendAsync(new ListApps { IfMatch = "e" }.Continue(stored!))).Body;
        Assert.Equal("c", Assert.Single(delta.Value).Id);
        Assert.All(seen, static line => Assert.EndsWith(" Accept,If-Match", line, StringComparison.Ordinal));
        Assert.Equal("GET https://graph.example/v1.0/apps?$deltatoken=x%2B Accept,If-Match", seen[^1]);
    }

    [Theory]
    [InlineData("https://evil.example/v1.0/apps", false)]
    [InlineData("http://graph.example/v1.0/apps", false)]
    [InlineData("https://graph.example:8443/v1.0/apps", false)]
    [InlineData("https://other.example/v1.0/apps", true)]
    public async Task A_stored_link_goes_where_a_token_may_go_and_nowhere_else(string link, bool isAllowed)
    {
        int sent = 0;
        using HttpClient http = new(new Pages(_ => { sent++; return """{"value":[]}"""; }));
        ApiClientOptions options = new() { BaseAddress = new Uri("https://graph.example/v1.0"), AccessTokenProvider = static (_, _) => new("token") };
        options.AllowedHosts.Add("graph.example");
        options.AllowedHosts.Add("other.example");
        ApiClient client = new(http, options);

        if (isAllowed)
        {
            await client.SendAsync(new ListApps().Continue(link));
        }
        else
        {
            await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new ListApps().Continue(link)));
        }

        Assert.Equal(isAllowed ? 1 : 0, sent);
        Assert.DoesNotContain(link, new ListApps().Continue(link).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_a_link_is_the_request_line_is_one_of_RFC_3986()
    {
        Random random = new(22);
        const string Parts = "/ ? # % %2 %2F : @ é \u0000 \r\n \t \" < > \\ ^ ` { | } [ ] ~ .. . a http://a/ //a \uFFFD \U0001F600 \uD800 \uDC00 \u202E $skiptoken= ' ; & =";
        string[] parts = [.. Parts.Split(' '), " "];
        int sent = 0;
        for (int i = 0; i < 5000; i++)
        {
            string link = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => parts[random.Next(parts.Length)]));
            try
            {
                string address = (await FollowAsync(link))[^1];
                Assert.Matches("^http://a/([A-Za-z0-9._~:/?\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$", address);
                sent++;
            }
            catch (ApiException)
            {
                // Refused is as good.
            }
        }

        Assert.InRange(sent, 500, 5000);
    }

    private static async Task<IReadOnlyList<string>> FollowAsync(string link)
    {
        using Stub stub = new(number => number == 1 ? link : null);
        await ListAsync(stub);
        return stub.Sent;
    }

    private static async Task ListAsync(Stub stub)
    {
        using HttpClient http = new(stub, disposeHandler: false);
        await foreach (App app in new ApiClient(http, new ApiClientOptions { BaseAddress = new Uri("http://a/b/c") }).ListAsync(new ListThere()))
        {
        }
    }

    private sealed record ListThere : ApiRequest, IApiListRequest<App>
    {
        private static readonly ApiOperation s_operation = new("ListThere", "GET", 200, ["/d;p?q"]);

        public ListThere()
            : base(s_operation, 0, null)
        {
        }

        public ApiPage<App> ReadResponse(ref ApiJsonReader reader) => reader.ReadPage(App.ReadJson);
    }

    private sealed class Stub(Func<int, string?> link) : HttpMessageHandler
    {
        public List<string> Sent { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Uri address = request.RequestUri!;
            Sent.Add($"{address.Scheme}://{address.Authority}{address.PathAndQuery}");
            string json = link(Sent.Count) is { } next ? $$"""{"value":[],"@odata.nextLink":{{Quote(next)}}}""" : """{"value":[]}""";
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json) });
        }

        // A link with half a surrogate pair is written as such.
        private static string Quote(string text) =>
            "\"" + string.Concat(text.Select(static c => c is < ' ' or '"' or '\\' || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString())) + "\"";
    }

    private sealed class Pages(Func<HttpRequestMessage, string> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer(request)) });
    }
}
