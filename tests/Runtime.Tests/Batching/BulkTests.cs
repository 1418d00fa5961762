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

public sealed class BulkTests
{
    [Fact]
    public async Task Thousands_are_sent_through_throttling_and_what_failed_says_why()
    {
        ThrottlingHandler handler = new();
        SkippingTime time = new();

        ApiBulkResult result = await handler.Client.SendAllAsync(
            Enumerable.Range(0, 2000).Select(static i => new DeleteApp(i % 100 == 7 ? $"bad-{i}" : $"app-{i}")), new() { TimeProvider = time });

        Assert.Equal(1980, result.Succeeded);
        Assert.Equal(20, result.Failed);
        Assert.Equal(handler.Refused, result.Refused);
        Assert.True(handler.Refused > 0);
        Assert.Equal(2000, handler.Done.Count);
        Assert.All(handler.Done.Values, times => Assert.Equal(1, times));
        Assert.All(result.Failures, failure => Assert.Equal(HttpStatusCode.BadRequest, Assert.IsType<ApiException>(failure.Exception).StatusCode));
        Assert.True(time.Waited >= TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_refusal_without_Retry_After_and_a_failing_connection_are_never_sent_again()
    {
        int sent = 0;
        using HttpClient http = new(new AnsweringHandler(request => Interlocked.Increment(ref sent) == 1
            ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : throw new HttpRequestException("broken")));

        ApiBulkResult result = await ThrottlingHandler.MakeClient(http).SendAllAsync([new DeleteApp("1"), new DeleteApp("2")]);

        Assert.Equal(2, sent);
        Assert.Equal(2, result.Failures.Count);
    }

    [Fact]
    public async Task Attempts_are_bounded_and_failures_can_be_streamed()
    {
        List<ApiBulkFailure> failures = [];
        int sent = 0;
        using HttpClient http = new(new AnsweringHandler(_ =>
        {
            Interlocked.Increment(ref sent);
            return ThrottlingHandler.Refuse();
        }));

        ApiBulkResult result = await ThrottlingHandler.MakeClient(http).SendAllAsync(
            [new DeleteApp("1")], new() { MaxAttempts = 4, TimeProvider = new SkippingTime(), OnFailure = failures.Add });

        Assert.Equal(4, sent);
        Assert.Equal((3, 1), (result.Refused, result.Failed));
        Assert.Empty(result.Failures);
        Assert.Equal(TimeSpan.FromSeconds(3), Assert.IsType<ApiException>(Assert.Single(failures).Exception).RetryAfter);
    }

    [Fact]
    public async Task Cancelling_ends_the_run()
    {
        using CancellationTokenSource cancellation = new();
        ThrottlingHandler handler = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => handler.Client.SendAllAsync(
            Endless(cancellation), new() { TimeProvider = new SkippingTime() }, cancellation.Token));

        Assert.True(handler.Done.Count < 200);

        static IEnumerable<IApiRequest> Endless(CancellationTokenSource cancellation)
        {
            for (int i = 0; ; i++)
            {
                if (i == 100)
                {
                    cancellation.Cancel();
                }

                yield return new DeleteApp($"app-{i}");
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task A_null_in_a_stream_is_a_failure_of_its_own_which_tells_where_it_stood(int requestsPerBatch)
    {
        using HttpClient http = new(requestsPerBatch > 1
            ? new BatchHandler(BatchHandler.AnswerEach)
            : new AnsweringHandler(static _ => new HttpResponseMessage(HttpStatusCode.NoContent)));
        IApiRequest[] requests = [new DeleteApp("a"), null!, new DeleteApp("b"), new DeleteApp("c")];

        ApiBulkResult result = await new ApiClient(http, new ApiClientOptions { BaseAddress = new Uri("https://graph.example/v1.0") })
            .SendAllAsync(requests, new ApiBulkOptions { RequestsPerBatch = requestsPerBatch });

        Assert.Equal("3 succeeded, 1 failed, 0 refused and sent again", result.ToString());
        ApiBulkFailure failure = Assert.Single(result.Failures);
        Assert.Equal(1, failure.Index);
        Assert.Equal("request 1, (null): The request is null.", failure.ToString());
        Assert.Empty(failure.GetPathParameters());
    }

    [Fact]
    public async Task A_failure_tells_which_request_it_was_and_its_ids_only_when_asked()
    {
        BatchHandler handler = new(_ => """{"responses":[{"id":"1","status":204},{"id":"2","status":404}]}""");
        IApiRequest[] requests = [new DeleteApp("a"), new DeleteApp("secret-id")];

        ApiBulkResult result = await handler.Client.SendAllAsync(requests, new ApiBulkOptions { RequestsPerBatch = 20 });

        ApiBulkFailure failure = Assert.Single(result.Failures);
        Assert.Equal("request 1, DeleteApp { DELETE /apps/{id} }: DELETE /apps/{id} was answered with 404 (NotFound)", failure.ToString());
        Assert.Equal("secret-id", Assert.Single(failure.GetPathParameters()).Value);
    }
}
