using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Xunit;
using static DocModelGen.Runtime.Tests.Wire.WireSetup;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>Connections that fail, and services that stall.</summary>
public sealed class BrokenTests
{
    [Fact]
    public async Task A_refused_connection_is_a_request_without_an_answer()
    {
        WireServer server = new(Created);
        await server.DisposeAsync();
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.Null(exception.StatusCode);
        Assert.IsType<HttpRequestException>(exception.InnerException);
        Assert.Equal("c-1", exception.ClientRequestId);
        Assert.Contains(" was not answered: ", exception.Message, StringComparison.Ordinal);
        AssertNoSecret(exception);
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

            await exchange.WriteAsync(Created);
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
                await exchange.WriteAsync(Created);
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
    public async Task A_connection_that_breaks_inside_the_body_tells_the_status_that_came_before()
    {
        await using WireServer server = new(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 201 Created\r\nContent-Length: 1000\r\nrequest-id: r-1\r\n\r\n{\"deviceName\":");
            exchange.Close();
        });
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.Equal(HttpStatusCode.Created, exception.StatusCode);
        Assert.Equal("r-1", exception.RequestId);
        Assert.Equal("{\"deviceName\":", exception.RawBody);
        Assert.IsAssignableFrom<IOException>(exception.InnerException);
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
            // Where the machine is busy, connecting alone can take the time that the second request has.
            if (exchange.Number == 1)
            {
                await exchange.WriteAsync(Created);
                return;
            }

            await exchange.WriteAsync(start);
            await exchange.StallAsync();
        });
        using HttpClient http = Http();
        http.Timeout = TimeSpan.FromMilliseconds(1500);
        ApiClient client = Client(http, server);
        await client.SendAsync(Request());

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(Request()));

        Assert.Equal(status, (int?)exception.StatusCode);
        Assert.Equal(status is 500 ? null : typeof(TimeoutException), exception.InnerException?.GetType());
        AssertNoSecret(exception);
        Assert.True(await server.ConnectionClosed());
        Assert.Equal(2, server.Requests.Count);
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
