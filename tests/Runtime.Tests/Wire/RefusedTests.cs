using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;
using static DocModelGen.Runtime.Tests.Wire.WireSetup;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>Services that refuse.</summary>
public sealed class RefusedTests
{
    [Theory]
    [InlineData("500 Oops", "<html>secret-nothing</html>", "Content-Type: text/html\r\n", null, null)]
    [InlineData("502 Bad Gateway", "", "", null, null)]
    [InlineData("400 Bad", """{"error":{"code":"BadRequest","message":"No.","innerError":{"request-id":"r-1"}}}""", "", "BadRequest", null)]
    [InlineData("400 Bad", """{"odata.error":{"code":"Old","message":{"lang":"en","value":"No."}}}""", "request-id: r-1\r\n", "Old", null)]
    [InlineData("429 Slow", "", "Retry-After: 17\r\n", null, 17)]
    [InlineData("503 Later", "", "Retry-After: Wed, 01 Jan 2020 00:00:17 GMT\r\nDate: Wed, 01 Jan 2020 00:00:00 GMT\r\n", null, 17)]
    [InlineData("307 Elsewhere", "", "Location: http://elsewhere.example/\r\n", null, null)]
    public async Task A_refusal_is_one_exception_without_secrets_and_the_connection_is_used_again(
        string status, string body, string headers, string? code, int? retryAfter)
    {
        await using WireServer server = new(exchange => exchange.WriteAsync(exchange.Number == 1 ? WireExchange.Reply(status, body, headers) : Created));
        using HttpClient http = Http();
        ApiClient client = Client(http, server);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(Request()));
        await client.SendAsync(Request());

        Assert.Equal(int.Parse(status.Split(' ')[0], CultureInfo.InvariantCulture), (int)exception.StatusCode!);
        Assert.Equal(code, exception.Code);
        Assert.Equal(code is null ? null : "r-1", exception.RequestId);
        Assert.Equal(retryAfter, (int?)exception.RetryAfter?.TotalSeconds);
        Assert.Equal("c-1", exception.ClientRequestId);
        AssertNoSecret(exception);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_page_of_errors_that_shows_the_request_does_not_carry_the_token_into_the_exception()
    {
        await using WireServer server = new(WireExchange.Reply(
            "500 Oops", """{"error":{"code":"secret-token","message":"You sent Bearer secret-token"}}"""));
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.Equal("You sent Bearer ***", exception.ErrorMessage);
        Assert.DoesNotContain("secret-token", exception.ToString() + exception.RawBody + exception.Code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization", "Bearer secret-token", "secret-token")]
    [InlineData("Authorization", "secret-token-without-a-scheme", "secret-token-without-a-scheme")]
    [InlineData("Authorization", "Basic c2VjcmV0+c2VjcmV0/==", "c2VjcmV0\\u002Bc2VjcmV0/==")]
    [InlineData("Cookie", "a=1; session=secret-cookie", "secret-cookie")]
    [InlineData("X-Api-Key", "secret-api-key", "secret-api-key")]
    [InlineData("Ocp-Apim-Subscription-Key", "secret-key", "secret-key")]
    public async Task What_authenticated_a_request_is_in_nothing_that_an_exception_prints_whoever_set_it(string name, string value, string echoed)
    {
        string json = """{"error":{"code":"ECHO","message":"You sent ECHO","innerError":{"client-request-id":"ECHO"}}}"""
            .Replace("ECHO", echoed, StringComparison.Ordinal);
        await using WireServer server = new(exchange => exchange.WriteAsync(exchange.Number switch
        {
            1 => WireExchange.Reply("500 Oops", json, $"request-id: {echoed}\r\nX-Echo: {echoed}\r\n"),
            2 => WireExchange.Reply("201 Created", "{\"" + echoed + "\":{\"" + echoed + "\":tru}}"),
            3 => WireExchange.Reply("500 Oops", new string('x', 80) + echoed),
            _ => $"HTTP/1.1 {echoed}\r\n\r\n",
        }));
        using HttpClient http = Http(new Adding(name, value));
        ApiClient client = Client(http, server, options =>
        {
            options.AccessTokenProvider = null;
            options.GetClientRequestId = null;
            options.MaxErrorBytes = 1000;
        });
        ApiClient bounded = Client(http, server, options =>
        {
            options.AccessTokenProvider = null;
            options.MaxErrorBytes = 80 + echoed.Length - 2;
        });

        foreach (ApiClient sending in (ApiClient[])[client, client, bounded, client])
        {
            ApiException exception = await Assert.ThrowsAsync<ApiException>(() => sending.SendAsync(Request()));

            string all = $"{exception} {exception.Code} {exception.ErrorMessage} {exception.RequestId} {exception.ClientRequestId} {exception.RawBody} {exception.Headers}";
            Assert.DoesNotContain(echoed[..^2], all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_headers_of_a_refusal_are_there_bounded_and_without_cookies()
    {
        await using WireServer server = new(WireExchange.Reply(
            "410 Gone",
            "",
            "Location: https://graph.example/v1.0/apps/delta?$skiptoken=fresh\r\nETag: \"5\"\r\nSet-Cookie: session=1\r\nWWW-Authenticate: Bearer claims=\"eyJ9\"\r\n"
            + $"X-Long: {new string('x', 2000)}\r\n"));
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => Client(http, server, options => options.MaxErrorBytes = 1000).SendAsync(Request()));

        Assert.Equal("https://graph.example/v1.0/apps/delta?$skiptoken=fresh", exception.Headers.Location!.OriginalString);
        Assert.Equal("\"5\"", exception.Headers.ETag!.Tag);
        Assert.Equal("claims=\"eyJ9\"", Assert.Single(exception.Headers.WwwAuthenticate).Parameter);
        Assert.Equal(["ETag", "Location", "WWW-Authenticate"], exception.Headers.Select(static header => header.Key).Order(StringComparer.Ordinal));
        Assert.Empty(new ApiException("none came", statusCode: null).Headers);
    }

    [Theory]
    [InlineData("500 Oops", 500)]
    [InlineData("201 Created", 201)]
    public async Task A_charset_that_the_platform_no_longer_knows_takes_nothing_from_a_reply(string status, int expected)
    {
        await using WireServer server = new(WireExchange.Reply(
            status, expected == 201 ? Samples.StatusJson : """{"error":{"code":"Busy"}}""", "Content-Type: application/json; charset=utf-7\r\n"));
        using HttpClient http = Http();

        if (expected == 201)
        {
            Assert.Equal(Samples.Status(), (await Client(http, server).SendAsync(Request())).Body);
            return;
        }

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));
        Assert.Equal((HttpStatusCode)expected, exception.StatusCode);
        Assert.Equal("Busy", exception.Code);
    }

    private sealed class Adding(string name, string value) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation(name, value);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
