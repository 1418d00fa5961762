using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;
using static DocModelGen.Runtime.Tests.Wire.WireSetup;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>Services that point elsewhere: the token does not go there.</summary>
public sealed class RedirectTests
{
    [Fact]
    public async Task A_token_does_not_follow_a_redirect_even_where_the_HttpClient_does()
    {
        await using WireServer elsewhere = new(WireExchange.Reply("200 OK", """{"value":1}"""));
        await using WireServer server = new(WireExchange.Reply("302 Found", "", $"Location: {elsewhere.Address}\r\n"));
        using HttpClient http = new();
        http.DefaultRequestHeaders.Add("X-Api-Key", "key");

        await Client(http, server).SendAsync(GetReport.ByPeriod("D7"));

        Assert.Contains("Authorization: Bearer secret-token", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", Assert.Single(elsewhere.Requests), StringComparison.Ordinal);

        // All else goes: why a client whose headers have a key should follow none.
        Assert.Contains("X-Api-Key: key", elsewhere.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_is_followed_without_token_and_headers_and_nothing_else_is()
    {
        await using WireServer elsewhere = new(WireExchange.Reply("200 OK", "bytes"));
        await using WireServer server = new(WireExchange.Reply("302 Found", "", $"Location: {elsewhere.Address}\r\n"));
        using HttpClient http = Http();
        ApiClient client = Client(http, server);

        using (StreamReader reader = new((await client.SendAsync(new GetPhoto())).Body))
        {
            Assert.Equal("bytes", await reader.ReadToEndAsync());
        }

        Assert.Equal(HttpStatusCode.Found, (await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(Request()))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(GetReport.ByPeriod("D7")))).StatusCode);
        string followed = Assert.Single(elsewhere.Requests);
        Assert.DoesNotContain("secret", followed, StringComparison.Ordinal);
        Assert.DoesNotContain("client-request-id", followed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_the_HttpClient_adds_goes_to_the_second_address_of_a_download()
    {
        await using WireServer elsewhere = new(WireExchange.Reply("200 OK", "bytes", "Set-Cookie: secret=1; Path=/\r\n"));
        await using WireServer server = new(WireExchange.Reply("302 Found", "", $"Location: {elsewhere.Address}\r\nSet-Cookie: secret=1; Path=/\r\n"));
        using SocketsHttpHandler sockets = new() { Credentials = new NetworkCredential("secret", "secret"), PreAuthenticate = true };
        using HttpClient http = new(new Authorizing { InnerHandler = sockets });
        sockets.AllowAutoRedirect = false;
        http.DefaultRequestHeaders.Add("Cookie", "secret=2");
        http.DefaultRequestHeaders.Add("Proxy-Authorization", "secret");
        http.DefaultRequestHeaders.Add("X-Api-Key", "secret");
        using ActivityListener listener = new()
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        using Activity around = new Activity("around").AddBaggage("user", "secret").Start();

        for (int i = 0; i < 2; i++)
        {
            (await Client(http, server).SendAsync(new GetPhoto())).Body.Dispose();
        }

        Assert.Contains("Bearer secret-of-the-handler", server.Requests[0], StringComparison.Ordinal);
        Assert.Equal(2, elsewhere.Requests.Count);
        Assert.All(elsewhere.Requests, request => Assert.Equal($"GET /v1.0 HTTP/1.1\r\nHost: {elsewhere.Address.Authority}\r\n\r\n", request));
    }

    [Fact]
    public async Task A_download_is_followed_in_the_version_of_the_HttpClient()
    {
        await using Http2Server elsewhere = new(_ => new Http2Reply(200, "bytes"));
        await using Http2Server server = new(_ => new Http2Reply(302, "", ("location", $"{elsewhere.Address}/blob")));
        using HttpClient http = Http();
        http.DefaultRequestVersion = HttpVersion.Version20;
        http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;

        using StreamReader reader = new((await new ApiClient(http, new ApiClientOptions { BaseAddress = server.Address }).SendAsync(new GetPhoto())).Body);

        Assert.Equal("bytes", await reader.ReadToEndAsync());
        Assert.Equal("/v1.0/blob", Assert.Single(elsewhere.Requests).Path);
    }

    [Fact]
    public async Task The_caller_can_choose_who_follows_a_download()
    {
        await using WireServer elsewhere = new(WireExchange.Reply("200 OK", "bytes"));
        await using WireServer server = new(WireExchange.Reply("302 Found", "", $"Location: {elsewhere.Address}\r\n"));
        using HttpClient http = Http();
        using HttpClient downloads = Http();
        downloads.DefaultRequestHeaders.Add("X-Proxy", "ours");

        (await Client(http, server, options => options.PreauthenticatedClient = downloads).SendAsync(new GetPhoto())).Body.Dispose();

        Assert.Contains("X-Proxy: ours", Assert.Single(elsewhere.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain("X-Proxy", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storage_service_that_stalls_is_a_timeout()
    {
        await using WireServer elsewhere = new(exchange => exchange.StallAsync());
        await using WireServer server = new(WireExchange.Reply("302 Found", "", $"Location: {elsewhere.Address}\r\n"));
        using HttpClient http = Http();
        http.Timeout = TimeSpan.FromMilliseconds(1500);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(new GetPhoto()));

        Assert.IsType<TimeoutException>(exception.InnerException);
        AssertNoSecret(exception);
    }

    [Fact]
    public async Task A_download_does_not_lead_back_to_itself_for_ever_nor_to_another_scheme()
    {
        await using WireServer server = new(exchange => exchange.WriteAsync(WireExchange.Reply(
            "302 Found", "", exchange.Number < 7 ? "Location: /v1.0/photo\r\n" : "Location: ftp://127.0.0.1/\r\n")));
        using HttpClient http = Http();

        await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(new GetPhoto()));
        Assert.Equal(6, server.Requests.Count);
        await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(new GetPhoto()));
        Assert.Equal(7, server.Requests.Count);
    }

    [Theory]
    [InlineData("http://elsewhere.example/v1.0/photo")]
    [InlineData("http://localhost.elsewhere.example/photo")]
    [InlineData("ftp://127.0.0.1/photo")]
    [InlineData("file:///etc/passwd")]
    public async Task A_download_does_not_lead_to_plain_http_on_another_host_nor_to_another_scheme(string location)
    {
        await using WireServer server = new(WireExchange.Reply("302 Found", "", $"Location: {location}\r\n"));
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(new GetPhoto()));

        Assert.Equal(HttpStatusCode.Found, exception.StatusCode);
        AssertNoSecret(exception);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("301 Moved")]
    [InlineData("302 Found")]
    [InlineData("303 Other")]
    [InlineData("307 Temporary")]
    [InlineData("308 Permanent")]
    public async Task A_POST_is_not_sent_to_another_port_and_fails_with_the_redirect(string status)
    {
        await using WireServer elsewhere = new(Created);
        await using WireServer server = new(WireExchange.Reply(status, "", $"Location: {elsewhere.Address}\r\n"));
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.Equal(int.Parse(status.AsSpan(0, 3), CultureInfo.InvariantCulture), (int)exception.StatusCode!);
        AssertNoSecret(exception);
        Assert.Empty(elsewhere.Requests);
    }

    private sealed class Authorizing : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "secret-of-the-handler");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
