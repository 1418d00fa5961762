using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Batching;

public sealed class BulkReplyTests
{
    [Fact]
    public async Task Each_request_gets_its_own_typed_reply_or_failure()
    {
        List<ApiBulkReply<MobileAppInstallStatus>> replies = [];

        await foreach (ApiBulkReply<MobileAppInstallStatus> reply in Echo().SendEachAsync(Enumerable.Range(0, 500).Select(Create)))
        {
            replies.Add(reply);
        }

        Assert.Equal(Enumerable.Range(0, 500).Select(Name).Order(StringComparer.Ordinal), replies.Select(Name).Order(StringComparer.Ordinal));
        Assert.Equal(5, replies.Count(static reply => !reply.IsSuccess));
        Assert.All(replies, reply => Assert.Equal(Name(reply).EndsWith("13", StringComparison.Ordinal), !reply.IsSuccess));
        Assert.All(replies.Where(static reply => reply.IsSuccess), reply => Assert.Equal(Name(reply), reply.Response!.Body.DeviceName));
        Assert.All(
            replies.Where(static reply => !reply.IsSuccess),
            reply => Assert.Equal(HttpStatusCode.BadRequest, Assert.IsType<ApiException>(reply.Exception).StatusCode));
    }

    [Fact]
    public async Task Requests_are_not_asked_for_while_nobody_takes_the_replies()
    {
        int asked = 0;
        await using IAsyncEnumerator<ApiBulkReply<MobileAppInstallStatus>> replies = Echo()
            .SendEachAsync(Enumerable.Range(0, int.MaxValue).Select(i => Create(Interlocked.Increment(ref asked))), new() { MaxConcurrency = 3 })
            .GetAsyncEnumerator();

        for (int taken = 1; taken <= 100; taken++)
        {
            Assert.True(await replies.MoveNextAsync());

            // As many wait as are sent at a time, and as many again have nowhere to wait.
            Assert.InRange(Volatile.Read(ref asked), taken, taken + 6);
        }
    }

    [Fact]
    public async Task The_next_request_may_wait_for_the_reply_to_the_one_before()
    {
        SemaphoreSlim replied = new(1);
        int count = 0;
        await foreach (ApiBulkReply<MobileAppInstallStatus> reply in Echo().SendEachAsync(OneByOne(), new() { RequestsPerBatch = 1 }))
        {
            Assert.Equal(Name(count++), Name(reply));
            replied.Release();
        }

        Assert.Equal(10, count);

        async IAsyncEnumerable<AddDeviceStatuses> OneByOne()
        {
            for (int i = 0; i < 10; i++)
            {
                await replied.WaitAsync();
                yield return Create(i);
            }
        }
    }

    [Fact]
    public async Task What_the_stream_of_requests_throws_comes_after_the_replies_that_were_there()
    {
        int count = 0;

        await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await foreach (ApiBulkReply<MobileAppInstallStatus> reply in Echo().SendEachAsync(Throwing(), new() { MaxConcurrency = 1 }))
            {
                count++;
            }
        });

        Assert.Equal(2, count);

        static IEnumerable<AddDeviceStatuses> Throwing()
        {
            yield return Create(1);
            yield return Create(2);
            throw new FormatException();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_stream_throws_when_it_is_disposed_of_reaches_whoever_leaves_early_too(bool leavesEarly)
    {
        FormatException thrown = await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await foreach (ApiBulkReply<MobileAppInstallStatus> reply in Echo().SendEachAsync(Requests()))
            {
                if (leavesEarly)
                {
                    break;
                }
            }
        });
        Assert.Equal("The file of requests could not be closed.", thrown.Message);

        static IEnumerable<AddDeviceStatuses> Requests()
        {
            try
            {
                for (int i = 0; i < 100; i++)
                {
                    yield return Create(i);
                }
            }
            finally
            {
                ThrowAtClosing();
            }
        }

        static void ThrowAtClosing() => throw new FormatException("The file of requests could not be closed.");
    }

    [Fact]
    public async Task What_the_stream_throws_ahead_of_whoever_has_left_is_nobodys_business()
    {
        TaskCompletionSource left = new();
        await foreach (ApiBulkReply<MobileAppInstallStatus> reply in Echo().SendEachAsync(Requests()))
        {
            left.SetResult();
            break;
        }

        async IAsyncEnumerable<AddDeviceStatuses> Requests()
        {
            yield return Create(1);
            await left.Task;
            throw new FormatException();
        }
    }

    [Fact]
    public async Task Leaving_early_and_cancelling_end_the_run()
    {
        using CancellationTokenSource cancellation = new();
        bool disposed = false;
        await foreach (ApiBulkReply<MobileAppInstallStatus> reply in Echo().SendEachAsync(Endless()))
        {
            break;
        }

        Assert.True(disposed);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ApiBulkReply<MobileAppInstallStatus> reply in Echo().SendEachAsync(Endless()).WithCancellation(cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });

        IEnumerable<AddDeviceStatuses> Endless()
        {
            try
            {
                for (int i = 0; ; i++)
                {
                    yield return Create(i);
                }
            }
            finally
            {
                disposed = true;
            }
        }
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 1, 21)]
    public void Options_out_of_range_are_refused_at_once(int concurrency, int attempts, int batch)
    {
        ApiBulkOptions options = new() { MaxConcurrency = concurrency, MaxAttempts = attempts, RequestsPerBatch = batch };

        Assert.Throws<ArgumentOutOfRangeException>(() => Echo().SendEachAsync(Enumerable.Range(0, 1).Select(Create), options));
    }

    private static AddDeviceStatuses Create(int number) => new("a", "b", new() { DeviceName = Name(number) });

    private static string Name(int number) => $"device-{number}";

    private static string Name(ApiBulkReply<MobileAppInstallStatus> reply) => ((AddDeviceStatuses)reply.Request).Body.DeviceName!;

    /// <summary>Sends each body back, but finds fault with names that end with 13.</summary>
    private static ApiClient Echo() => ThrottlingHandler.MakeClient(new HttpClient(new AnsweringHandler(static request =>
    {
        string body = request.Content!.ReadAsStringAsync().GetAwaiter().GetResult();
        return new HttpResponseMessage(body.Contains("13\"", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.Created)
        {
            Content = new StringContent(body),
        };
    })));
}
