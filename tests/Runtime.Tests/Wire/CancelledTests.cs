using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;
using static DocModelGen.Runtime.Tests.Wire.WireSetup;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>Calls that are cancelled before, while and after they run.</summary>
public sealed class CancelledTests
{
    [Fact]
    public async Task A_call_that_is_cancelled_before_sends_nothing_and_one_cancelled_after_changes_nothing()
    {
        await using WireServer server = new(Created);
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

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.True(await server.ConnectionClosed());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Whoever_cancels_at_any_moment_gets_the_token_that_was_cancelled_or_the_reply()
    {
        await using WireServer server = new(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 201 Created\r\nContent-Length: 20000\r\n\r\n{");
            for (int i = 0; i < 20; i++)
            {
                await exchange.WriteAsync(new string(' ', 999));
                await Task.Yield();
            }

            await exchange.WriteAsync(new string(' ', 18) + "}");
        });
        using HttpClient http = Http();
        ApiClient client = Client(http, server);
        int cancelled = 0;
        for (int i = 0; i < 200; i++)
        {
            using CancellationTokenSource cancellation = new();
            Task sending = client.SendAsync(Request(), cancellation.Token);
            for (int spin = 0; spin < i * 100; spin++)
            {
                Thread.SpinWait(20);
            }

            await cancellation.CancelAsync();
            try
            {
                await sending;
            }
            catch (OperationCanceledException exception)
            {
                Assert.Equal(cancellation.Token, exception.CancellationToken);
                cancelled++;
            }
        }

        Assert.True(cancelled > 0);
    }

    [Fact]
    public async Task CancelPendingRequests_is_a_failure_and_no_cancellation_by_the_caller()
    {
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using WireServer server = new(async exchange =>
        {
            started.TrySetResult();
            await exchange.StallAsync();
        });
        using HttpClient http = Http();

        Task sending = Client(http, server).SendAsync(Request(), CancellationToken.None);
        await started.Task;
        http.CancelPendingRequests();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => sending);
        Assert.Null(exception.StatusCode);
        Assert.IsAssignableFrom<OperationCanceledException>(exception.InnerException);
        AssertNoSecret(exception);
    }
}
