using System;
using System.Globalization;
using System.Net.Http;
using System.Threading.Tasks;
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
}
