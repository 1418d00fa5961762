using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Batching;

/// <summary>Streams of requests that go in batches.</summary>
public sealed class BulkBatchTests
{
    [Fact]
    public async Task Batches_are_full_but_the_last()
    {
        BatchHandler handler = new(BatchHandler.AnswerEach);

        ApiBulkResult result = await handler.Client.SendAllAsync(
            Enumerable.Range(0, 50).Select(static i => new DeleteApp($"{i}")), new() { RequestsPerBatch = 20, MaxConcurrency = 1 });

        Assert.Equal((50, 0, 0), (result.Succeeded, result.Failed, result.Refused));
        Assert.Equal([20, 20, 10], handler.Bodies.Select(BatchHandler.Count));
    }

    [Fact]
    public async Task Only_the_parts_that_were_refused_go_again_and_after_the_longest_wait()
    {
        int sent = 0;
        BatchHandler handler = new(batch => ++sent == 1
            ? BatchHandler.AnswerEach(batch)
                .Replace("""{"id":"2","status":204}""", """{"id":"2","status":429,"headers":{"Retry-After":"7"}}""", StringComparison.Ordinal)
                .Replace("""{"id":"3","status":204}""", """{"id":"3","status":503,"headers":{"Retry-After":"5"}}""", StringComparison.Ordinal)
                .Replace("""{"id":"4","status":204}""", """{"id":"4","status":503}""", StringComparison.Ordinal)
                .Replace("""{"id":"5","status":204}""", """{"id":"6","status":204}""", StringComparison.Ordinal)
            : BatchHandler.AnswerEach(batch));
        SkippingTime time = new();

        ApiBulkResult result = await handler.Client.SendAllAsync(
            Enumerable.Range(1, 5).Select(static i => new DeleteApp($"{i}")),
            new() { RequestsPerBatch = 20, MaxConcurrency = 1, TimeProvider = time });

        Assert.Equal((3, 2, 2), (result.Succeeded, result.Failed, result.Refused));
        Assert.Equal(["/apps/2", "/apps/3"], Urls(handler.Bodies[1]));
        Assert.Equal(TimeSpan.FromSeconds(7), time.Waited);
        Assert.Equal(
            [HttpStatusCode.ServiceUnavailable, null], result.Failures.Select(failure => Assert.IsType<ApiException>(failure.Exception).StatusCode));
    }

    [Fact]
    public async Task A_batch_that_is_refused_as_a_whole_goes_again_and_one_that_breaks_does_not()
    {
        int sent = 0;
        using HttpClient http = new(new AnsweringHandler(_ => ++sent == 1 ? ThrottlingHandler.Refuse() : throw new HttpRequestException("broken")));

        ApiBulkResult result = await ThrottlingHandler.MakeClient(http).SendAllAsync(
            [new DeleteApp("1"), new DeleteApp("2")], new() { RequestsPerBatch = 2, TimeProvider = new SkippingTime() });

        Assert.Equal(2, sent);
        Assert.Equal((0, 2, 2), (result.Succeeded, result.Failed, result.Refused));
    }

    [Fact]
    public async Task What_is_at_hand_goes_when_the_stream_pauses()
    {
        BatchHandler handler = new(BatchHandler.AnswerEach);
        SemaphoreSlim replied = new(0);

        ApiBulkResult result = await handler.Client.SendAllAsync(
            Pausing(), new() { RequestsPerBatch = 20, MaxConcurrency = 2, Progress = new Reported(replied) });

        Assert.Equal(4, result.Succeeded);
        Assert.Equal([3, 1], handler.Bodies.Select(BatchHandler.Count));

        async IAsyncEnumerable<IApiRequest> Pausing()
        {
            yield return new DeleteApp("1");
            yield return new DeleteApp("2");
            yield return new DeleteApp("3");
            for (int i = 0; i < 3; i++)
            {
                await replied.WaitAsync();
            }

            yield return new DeleteApp("4");
        }
    }

    [Fact]
    public async Task Replies_from_batches_are_typed()
    {
        BatchHandler handler = new(static batch =>
        {
            using JsonDocument document = JsonDocument.Parse(batch);
            return $$"""{"responses":[{{string.Join(',', document.RootElement.GetProperty("requests").EnumerateArray().Select(static part =>
                $$"""{"id":"{{part.GetProperty("id")}}","status":201,"body":{{part.GetProperty("body").GetRawText()}}}"""))}}]}""";
        });
        List<string?> names = [];

        await foreach (ApiBulkReply<MobileAppInstallStatus> reply in handler.Client.SendEachAsync(
            Enumerable.Range(0, 45).Select(static i => new AddDeviceStatuses("a", "b", new() { DeviceName = $"device-{i}" })),
            new() { RequestsPerBatch = 20, MaxConcurrency = 1 }))
        {
            names.Add(reply.Response!.Body.DeviceName);
        }

        Assert.Equal(Enumerable.Range(0, 45).Select(static i => $"device-{i}"), names);
    }

    private static IEnumerable<string?> Urls(string batch)
    {
        using JsonDocument document = JsonDocument.Parse(batch);
        return [.. document.RootElement.GetProperty("requests").EnumerateArray().Select(static part => part.GetProperty("url").GetString())];
    }

    private sealed class Reported(SemaphoreSlim replied) : IProgress<ApiBulkProgress>
    {
        public void Report(ApiBulkProgress value) => replied.Release();
    }
}
