using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;
using static DocModelGen.Runtime.Tests.Wire.WireSetup;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>Addresses that go out without the platform's canonicalisation: no byte of them leaves the request line.</summary>
public sealed class AddressTests
{
    private const int Callers = 8;
    private const int PostsOfEach = 30;

    private static readonly string s_link = new('é', 300);
    private static readonly string s_escapedLink = string.Concat(Enumerable.Repeat("%C3%A9", 300));

    [Fact]
    public async Task A_next_link_beyond_ASCII_is_escaped_and_other_callers_of_the_HttpClient_get_their_own_replies()
    {
        await using WireServer server = new(exchange => exchange.WriteAsync(Answer(exchange)));
        using HttpClient http = Http();

        int mismatched = await SendAsync(Client(http, server));

        Assert.Equal(0, mismatched);
        Regex line = new("^(GET /v1\\.0/apps(\\?\\$skiptoken=[%A-F0-9]+)? |POST /v1\\.0/deviceAppManagement/[a-zA-Z0-9/$]+ )HTTP/1\\.1\r\n");
        Assert.All(server.Requests, request => Assert.Matches(line, request));
        Assert.Equal(2 * Callers + Callers * PostsOfEach, server.Requests.Count);
        Assert.Equal(Callers, server.Requests.Count(request => request.Contains($"skiptoken={s_escapedLink} HTTP", StringComparison.Ordinal)));

        static string Answer(WireExchange exchange)
        {
            string request = exchange.Request;
            return request.StartsWith("POST", StringComparison.Ordinal) ? WireExchange.Reply("201 Created", request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..])
                : WireExchange.Reply("200 OK", request.Contains("skiptoken", StringComparison.Ordinal) ? LastPage : FirstPage(Regex.Match(request, "Host: (.*)\r").Groups[1].Value));
        }
    }

    [Fact]
    public async Task The_same_holds_over_one_connection_of_HTTP_2()
    {
        await using Http2Server server = new(request => new Http2Reply(200, request.Body.Length > 0 ? request.Body
            : request.Path.Contains("skiptoken", StringComparison.Ordinal) ? LastPage : FirstPage(request.Authority)));
        using HttpClient http = Http();
        http.DefaultRequestVersion = new Version(2, 0);
        http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;

        int mismatched = await SendAsync(new ApiClient(http, new ApiClientOptions { BaseAddress = server.Address }));

        Assert.Equal(0, mismatched);
        Assert.Equal(2 * Callers + Callers * PostsOfEach, server.Requests.Count);
        Assert.Equal(Callers, server.Requests.Count(request => request.Path == $"/v1.0/apps?$skiptoken={s_escapedLink}"));
        Assert.All(server.Requests, request => Assert.Matches("^/v1\\.0/[!-~]+$", request.Path));
    }

    [Fact]
    public async Task The_address_of_a_download_is_escaped_where_a_service_did_not()
    {
        await using WireServer server = new(exchange => exchange.WriteAsync(exchange.Number == 1
            ? WireExchange.Reply("302 Found", "", "Location: /files/é%2Fa b|c?sig=%41+/~\r\n")
            : WireExchange.Reply("200 OK", "bytes")));
        using HttpClient http = Http();

        (await Client(http, server).SendAsync(new GetPhoto())).Body.Dispose();

        Assert.StartsWith("GET /files/%C3%A9%2Fa%20b%7Cc?sig=%41+/~ HTTP/1.1\r\n", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_somebody_elses_request_made_without_escaping_is_not_sent_and_a_base_address_is_escaped()
    {
        await using WireServer server = new(Created);
        using HttpClient http = Http();
        Uri raw = new($"{server.Address}/é", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        await Assert.ThrowsAsync<ArgumentException>(() => Client(http, server).SendAsync(new Elsewhere(raw)));
        Assert.Empty(server.Requests);
        await Client(http, server).SendAsync(new Elsewhere(new Uri($"{server.Address}/é")));
        await Client(http, server, options => options.BaseAddress = raw).SendAsync(Request());

        Assert.StartsWith("GET /v1.0/%C3%A9 HTTP/1.1\r\n", server.Requests[0], StringComparison.Ordinal);
        Assert.StartsWith("POST /v1.0/%C3%A9/deviceAppManagement/", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_batch_has_an_address_in_ASCII()
    {
        await using WireServer server = new(WireExchange.Reply("200 OK", """{"responses":[{"id":"1","status":204}]}"""));
        using HttpClient http = Http();
        ApiBatch batch = new();
        batch.Add(new Elsewhere(new Uri($"{server.Address}/é?q=ü", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })));

        await Client(http, server).SendAsync(batch);

        Assert.Contains("\"url\":\"/%C3%A9?q=%C3%BC\"", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_beyond_ASCII_is_written_as_IDNA_does()
    {
        using HttpRequestMessage message = new DeleteApp("x").ToHttpRequestMessage(new Uri("https://bücher.example/v1.0"));

        Assert.Equal("https://xn--bcher-kva.example/v1.0/apps/x", message.RequestUri!.OriginalString);
    }

    private const string LastPage = """{"value":[]}""";

    private static string FirstPage(string host) => $$"""{"value":[],"@odata.nextLink":"http://{{host}}/v1.0/apps?$skiptoken={{s_link}}"}""";

    /// <summary>Several callers at once, of whom each lists once and posts many times; how many replies were not their own.</summary>
    private static async Task<int> SendAsync(ApiClient client)
    {
        int[] mismatched = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            int wrong = 0;
            for (int i = 0; i < PostsOfEach; i++)
            {
                if (i == PostsOfEach / 2)
                {
                    await foreach (App app in client.ListAsync(new ListApps()))
                    {
                        wrong++;
                    }
                }

                string name = string.Create(CultureInfo.InvariantCulture, $"{caller}-{i}");
                wrong += (await client.SendAsync(new AddDeviceStatuses("a", "b", new() { DeviceName = name }))).Body.DeviceName == name ? 0 : 1;
            }

            return wrong;
        })));
        return mismatched.Sum();
    }

    private sealed class Elsewhere(Uri address) : IApiRequest
    {
        public ApiOperation Operation { get; } = new("Elsewhere", "GET", 200, ["/elsewhere"]);

        public string Template => "/elsewhere";

        public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress) => new(HttpMethod.Get, address);
    }
}
