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

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.True(await server.ConnectionClosed());
        Assert.Single(server.Requests);
    }
}
