using System;
using System.Net.Http;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;
using static DocModelGen.Runtime.Tests.Wire.WireSetup;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>What goes over the wire before the body, in both directions.</summary>
public sealed class HeaderTests
{
    [Fact]
    public async Task The_request_on_the_wire_is_the_documented_one()
    {
        await using WireServer server = new(Created);
        using HttpClient http = Http();

        ApiResponse<MobileAppInstallStatus> response = await Client(http, server)
            .SendAsync(new AddDeviceStatuses("a 1", "u1", Samples.Status()));

        string received = Assert.Single(server.Requests);
        Assert.StartsWith("POST /v1.0/deviceAppManagement/mobileApps/a%201/userStatuses/u1/deviceStatuses/$ref HTTP/1.1\r\n", received, StringComparison.Ordinal);
        Assert.Contains("\r\nAuthorization: Bearer secret-token\r\n", received, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/json\r\n", received, StringComparison.Ordinal);
        Assert.Contains($"\r\nContent-Length: {Samples.StatusJson.Length}\r\n", received, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n" + Samples.StatusJson, received, StringComparison.Ordinal);
        Assert.Equal(Samples.Status(), response.Body);
    }

    [Theory]
    [InlineData("a\r\nEvil: yes")]
    [InlineData("a\nEvil: yes")]
    public async Task A_line_break_in_a_header_of_the_caller_sends_nothing(string value)
    {
        await using WireServer server = new("HTTP/1.1 204 No Content\r\n\r\n");
        using HttpClient http = Http();

        await Assert.ThrowsAsync<ArgumentException>(() => Client(http, server, options => options.GetClientRequestId = _ => value).SendAsync(Request()));
        await Assert.ThrowsAnyAsync<Exception>(() => Client(http, server, options => options.AccessTokenProvider = (_, _) => new(value)).SendAsync(Request()));
        await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            await foreach (App app in Client(http, server).ListAsync(new ListApps { IfMatch = value }))
            {
            }
        });

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("request-id: r-1\r\n folded\r\n")]
    [InlineData("request-id: r-1\rEvil: yes\r\n")]
    [InlineData("request-id: r-1\0\r\n")]
    [InlineData("no colon\r\n")]
    public async Task A_broken_header_of_a_reply_neither_hangs_nor_shows_a_secret(string header)
    {
        await using WireServer server = new(WireExchange.Reply("500 Oops", "", header));
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.DoesNotContain('\r', exception.RequestId ?? string.Empty);
        Assert.DoesNotContain('\n', exception.RequestId ?? string.Empty);
        AssertNoSecret(exception);
        Assert.Single(server.Requests);
    }
}
