using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>
/// A service that misbehaves. Whatever it does: one exception that says what a person needs and no secret, one request on the wire, and a
/// client that goes on working.
/// </summary>
public sealed class WireTests
{
    private static readonly string s_created = WireExchange.Reply("201 Created", Samples.StatusJson);

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
        await using WireServer server = new(exchange => exchange.WriteAsync(exchange.Number == 1 ? WireExchange.Reply(status, body, headers) : s_created));
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

    [Theory]
    [InlineData("""{"deviceName":"cut""", "Content-Type: application/json\r\n")]
    [InlineData("<html>Sign in</html>", "Content-Type: text/html\r\n")]
    [InlineData("""{"deviceName":1}""", "Content-Type: application/json\r\n")]
    [InlineData("\u001f\u0008", "Content-Encoding: gzip\r\n")]
    public async Task A_success_with_another_body_than_documented_keeps_its_status(string body, string headers)
    {
        await using WireServer server = new(WireExchange.Reply("201 Created", body, headers + "request-id: r-1\r\n"));
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.Equal(HttpStatusCode.Created, exception.StatusCode);
        Assert.Equal("r-1", exception.RequestId);
        Assert.IsType<JsonException>(exception.InnerException);
        AssertNoSecret(exception);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("201 Created")]
    [InlineData("200 OK")]
    public async Task A_success_with_an_empty_body_is_one_without_a_body(string status)
    {
        await using WireServer server = new(WireExchange.Reply(status, ""));
        using HttpClient http = Http();

        Assert.False((await Client(http, server).SendAsync(Request())).HasBody);
    }

    [Fact]
    public async Task A_204_is_a_success_and_the_connection_is_used_again()
    {
        await using WireServer server = new("HTTP/1.1 204 No Content\r\n\r\n");
        using HttpClient http = Http();

        Assert.False((await Client(http, server).SendAsync(Request())).HasBody);
        Assert.Equal(HttpStatusCode.NoContent, (await Client(http, server).SendAsync(new DeleteApp("x"))).StatusCode);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 201 Created\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task A_connection_that_ends_without_a_reply_is_a_request_without_an_answer_and_not_sent_again(string start)
    {
        await using WireServer server = new(async exchange =>
        {
            await exchange.WriteAsync(start);
            exchange.Close();
        });
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.Null(exception.StatusCode);
        Assert.Equal("c-1", exception.ClientRequestId);
        Assert.IsType<HttpRequestException>(exception.InnerException);
        AssertNoSecret(exception);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_pooled_connection_that_dies_under_a_POST_does_not_send_it_again()
    {
        await using WireServer server = new(async exchange =>
        {
            if (exchange.Number == 2)
            {
                exchange.Reset();
                return;
            }

            await exchange.WriteAsync(s_created);
        });
        using HttpClient http = Http();
        ApiClient client = Client(http, server);

        await client.SendAsync(Request());
        await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(Request()));

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pooled_connection_that_dies_under_a_POST_without_a_body_does_not_send_it_again(bool reset)
    {
        await using WireServer server = new(async exchange =>
        {
            if (exchange.Number == 1)
            {
                await exchange.WriteAsync(s_created);
            }
            else if (reset)
            {
                exchange.Reset();
            }
            else
            {
                exchange.Close();
            }
        });
        using HttpClient http = Http();
        ApiClient client = Client(http, server);

        await client.SendAsync(new Restart());
        await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new Restart()));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_reset_inside_the_body_tells_that_the_service_had_said_created()
    {
        TaskCompletionSource read = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using WireServer server = new(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 201 Created\r\nContent-Length: 1000\r\nrequest-id: r-1\r\n\r\n{");
            await read.Task;
            exchange.Reset();
        });
        using HttpClient http = Http(new ReplySeen(read));

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.Equal(HttpStatusCode.Created, exception.StatusCode);
        Assert.Equal("r-1", exception.RequestId);
        Assert.IsAssignableFrom<IOException>(exception.InnerException);
        AssertNoSecret(exception);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("HTTP/1.1 201 Created\r\nContent-Le", null)]
    [InlineData("HTTP/1.1 201 Created\r\nContent-Length: 9\r\n\r\n{", 201)]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 9\r\n\r\n{", 500)]
    public async Task A_service_that_stalls_is_a_timeout_and_its_connection_is_closed(string start, int? status)
    {
        await using WireServer server = new(async exchange =>
        {
            await exchange.WriteAsync(start);
            await exchange.StallAsync();
        });
        using HttpClient http = Http();
        http.Timeout = TimeSpan.FromMilliseconds(500);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.Equal(status, (int?)exception.StatusCode);
        Assert.Equal(status is 500 ? null : typeof(TimeoutException), exception.InnerException?.GetType());
        AssertNoSecret(exception);
        Assert.True(await server.ConnectionClosed());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_endless_body_is_read_up_to_the_bound_and_its_connection_closed()
    {
        long written = 0;
        string chunk = $"10000\r\n{new string(' ', 0x10000)}\r\n";
        await using WireServer server = new(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 1600; i++)
            {
                await exchange.WriteAsync(chunk);
                written += chunk.Length;
            }
        });
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => Client(http, server, options => options.MaxResponseBytes = 1_000_000).SendAsync(Request()));

        Assert.Contains("is larger than 1000000 bytes", exception.Message, StringComparison.Ordinal);
        Assert.InRange(exception.RawBody.Length, 1, 4096);
        Assert.True(await server.ConnectionClosed());
        Assert.InRange(written, 1, 100_000_000);
    }

    [Fact]
    public async Task Gzip_is_read_where_the_handler_asks_for_it_and_damaged_gzip_is_a_reply_that_broke_off()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Samples.StatusJson));
        }

        await using WireServer server = new(async exchange =>
        {
            byte[] body = packed.ToArray();
            body[12] ^= (byte)(exchange.Number == 1 ? 0 : 0xFF);
            await exchange.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {body.Length}\r\n\r\n");
            await exchange.WriteAsync(body);
        });
        using HttpClient http = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip });

        Assert.Equal(Samples.Status(), (await Client(http, server).SendAsync(Request())).Body);
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.NotNull(exception.InnerException);
    }

    [Fact]
    public async Task A_token_does_not_follow_a_redirect_even_where_the_HttpClient_does()
    {
        await using WireServer elsewhere = new(WireExchange.Reply("200 OK", """{"value":1}"""));
        await using WireServer server = new(WireExchange.Reply("302 Found", "", $"Location: {elsewhere.Address}\r\n"));
        using HttpClient http = new();

        await Client(http, server).SendAsync(GetReport.ByPeriod("D7"));

        Assert.Contains("Authorization: Bearer secret-token", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", Assert.Single(elsewhere.Requests), StringComparison.Ordinal);
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
    [InlineData("a\r\nEvil: yes")]
    [InlineData("a\nEvil: yes")]
    public async Task A_line_break_in_a_header_of_the_caller_sends_nothing(string value)
    {
        await using WireServer server = new("HTTP/1.1 204 No Content\r\n\r\n");
        using HttpClient http = Http();

        await Assert.ThrowsAsync<ArgumentException>(() => Client(http, server, options => options.GetClientRequestId = _ => value).SendAsync(Request()));
        await Assert.ThrowsAnyAsync<Exception>(() => Client(http, server, options => options.GetAccessToken = (_, _) => new(value)).SendAsync(Request()));
        await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            await foreach (App app in Client(http, server).ListAsync(new ListApps { IfMatch = value }))
            {
            }
        });

        Assert.Empty(server.Requests);
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

    [Fact]
    public async Task A_call_that_is_cancelled_before_sends_nothing_and_one_cancelled_after_changes_nothing()
    {
        await using WireServer server = new(s_created);
        using HttpClient http = Http();
        using CancellationTokenSource cancellation = new();

        ApiResponse<MobileAppInstallStatus> response = await Client(http, server).SendAsync(Request(), cancellation.Token);
        await cancellation.CancelAsync();

        Assert.Equal(Samples.Status(), response.Body);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client(http, server).SendAsync(Request(), cancellation.Token));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 201 Created\r\nContent-Length: 9\r\n\r\n{")]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 9\r\n\r\n{")]
    public async Task A_call_that_is_cancelled_while_it_runs_ends_as_cancelled_and_closes_its_connection(string start)
    {
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using WireServer server = new(async exchange =>
        {
            await exchange.WriteAsync(start);
            started.SetResult();
            await exchange.StallAsync();
        });
        using HttpClient http = Http();
        using CancellationTokenSource cancellation = new();

        Task sending = Client(http, server).SendAsync(Request(), cancellation.Token);
        await started.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.True(await server.ConnectionClosed());
        Assert.Single(server.Requests);
    }

    private static AddDeviceStatuses Request() => new("secret-id", "secret-id", new() { DeviceName = "secret-body" });

    private static HttpClient Http(DelegatingHandler? outer = null)
    {
        SocketsHttpHandler handler = new() { AllowAutoRedirect = false };
        if (outer is null)
        {
            return new HttpClient(handler);
        }

        outer.InnerHandler = handler;
        return new HttpClient(outer);
    }

    private static ApiClient Client(HttpClient http, WireServer server, Action<ApiClientOptions>? configure = null)
    {
        ApiClientOptions options = new()
        {
            BaseAddress = server.Address,
            GetAccessToken = (_, _) => new("secret-token"),
            GetClientRequestId = _ => "c-1",
        };
        configure?.Invoke(options);
        return new ApiClient(http, options);
    }

    private static void AssertNoSecret(ApiException exception)
    {
        foreach (string secret in (string[])["secret-id", "secret-body", "secret-token"])
        {
            Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
        }
    }

    private sealed record Restart : ApiRequest
    {
        private static readonly ApiOperation s_operation = new("Restart", "POST", 204, ["/restart"], ApiPermissions.None);

        public Restart()
            : base(s_operation, 0, null)
        {
        }
    }

    /// <summary>Says when the headers of a reply have come.</summary>
    private sealed class ReplySeen(TaskCompletionSource seen) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            seen.TrySetResult();
            return response;
        }
    }
}
