using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Batching;

/// <summary>More parts than a batch takes, parts that wait for others, and parts that cannot go.</summary>
public sealed class BatchDependencyTests
{
    private static readonly HttpStatusCode s_failedDependency = HttpStatusCode.FailedDependency;

    [Fact]
    public async Task Batches_are_filled_and_a_part_names_only_dependencies_of_its_own_batch()
    {
        BatchHandler handler = new(BatchHandler.AnswerEach);
        ApiBatch batch = new();
        for (int i = 0; i < 19; i++)
        {
            batch.Add(new DeleteApp("x"));
        }

        ApiBatchPart before = batch.Add(new DeleteApp("x"));
        ApiBatchPart after = batch.Add(new DeleteApp("x"), before);
        batch.Add(new DeleteApp("x"), before, after);

        ApiBatchResponse replies = await handler.Client.SendAsync(batch);

        Assert.Empty(replies.Failed);
        Assert.Equal([20, 2], handler.Bodies.Select(BatchHandler.Count));
        Assert.Contains("""{"id":"21","method":"DELETE",""", handler.Bodies[1], StringComparison.Ordinal);
        Assert.Contains("""{"id":"22","dependsOn":["21"],"method":"DELETE",""", handler.Bodies[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_longer_than_a_batch_goes_on_in_the_next()
    {
        BatchHandler handler = new(BatchHandler.AnswerEach);

        ApiBatchResponse replies = await handler.Client.SendAsync(Chain(50));

        Assert.Empty(replies.Failed);
        Assert.Equal([20, 20, 10], handler.Bodies.Select(BatchHandler.Count));
    }

    [Fact]
    public async Task A_chain_whose_part_failed_ends_there_and_later_batches_are_not_sent()
    {
        BatchHandler handler = new(batch => BatchHandler.AnswerEach(batch)
            .Replace("""{"id":"20","status":204}""", """{"id":"20","status":409}""", StringComparison.Ordinal));
        ApiBatch batch = Chain(50);

        ApiBatchResponse replies = await handler.Client.SendAsync(batch);

        Assert.Single(handler.Bodies);
        Assert.Equal(batch.Parts.Skip(19), replies.Failed);
        Assert.Equal(HttpStatusCode.Conflict, replies.FindFailure(batch.Parts[19])!.StatusCode);
        Assert.All(batch.Parts.Skip(20), part => Assert.Equal(s_failedDependency, replies.FindFailure(part)!.StatusCode));
        ApiException next = replies.FindFailure(batch.Parts[20])!;
        Assert.Equal("DELETE /apps/{id} was not sent: part 20, which it depends on, failed", next.Message);
        Assert.Same(replies.FindFailure(batch.Parts[19]), next.InnerException);
    }

    [Fact]
    public async Task A_dependency_that_the_service_says_failed_is_the_parts_failure()
    {
        BatchHandler handler = new(_ =>
            """{"responses":[{"id":"1","status":403},{"id":"2","status":424,"body":{"error":{"code":"FailedDependency","message":"Part 1."}}}]}""");
        ApiBatch batch = Chain(2);

        ApiBatchResponse replies = await handler.Client.SendAsync(batch);

        Assert.Equal(s_failedDependency, replies.FindFailure(batch.Parts[1])!.StatusCode);
        Assert.Equal("FailedDependency", replies.FindFailure(batch.Parts[1])!.Code);
    }

    public static TheoryData<string, Type> Unsendable => new()
    {
        { "endless", typeof(JsonException) },
        { "line break", typeof(ArgumentException) },
        { "stream", typeof(NotSupportedException) },
        { "elsewhere", typeof(NotSupportedException) },
        { "not JSON", typeof(JsonException) },
        { "throws", typeof(FormatException) },
    };

    [Theory]
    [MemberData(nameof(Unsendable))]
    public async Task A_part_that_cannot_be_sent_fails_with_those_that_depend_on_it_and_the_others_go(string what, Type cause)
    {
        BatchHandler handler = new(BatchHandler.AnswerEach);
        ApiBatch batch = new();
        ApiBatchPart first = batch.Add(new DeleteApp("1"));
        ApiBatchPart broken = batch.Add(UnsendableRequest.Make(what));
        ApiBatchPart dependent = batch.Add(new DeleteApp("3"), dependsOn: [first, broken]);
        ApiBatchPart last = batch.Add(new DeleteApp("4"), dependsOn: first);

        ApiBatchResponse replies = await handler.Client.SendAsync(batch);

        Assert.Equal(
            """{"requests":[{"id":"1","method":"DELETE","url":"/apps/1"},{"id":"4","dependsOn":["1"],"method":"DELETE","url":"/apps/4"}]}""",
            Assert.Single(handler.Bodies));
        Assert.Equal([broken, dependent], replies.Failed);
        Assert.Null(replies.FindFailure(broken)!.StatusCode);
        Assert.IsAssignableFrom(cause, replies.FindFailure(broken)!.InnerException);
        Assert.Contains(" was not sent: ", replies.FindFailure(broken)!.Message, StringComparison.Ordinal);
        Assert.Equal(s_failedDependency, replies.FindFailure(dependent)!.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, replies.Get(last).StatusCode);
    }

    [Fact]
    public async Task Nothing_is_sent_for_a_batch_without_parts_or_one_of_whose_parts_none_can_be_sent()
    {
        BatchHandler handler = new(BatchHandler.AnswerEach);
        ApiBatch batch = new();
        ApiBatchPart broken = batch.Add(UnsendableRequest.Make("endless"));
        ApiBatchPart dependent = batch.Add(new DeleteApp("2"), dependsOn: broken);

        Assert.Empty((await handler.Client.SendAsync(new ApiBatch())).Failed);
        IEnumerable<ApiBatchPart> failed = (await handler.Client.SendAsync(batch)).Failed;

        Assert.Equal([broken, dependent], failed);
        Assert.Empty(handler.Bodies);
    }

    [Fact]
    public async Task A_failure_of_the_whole_batch_leaves_the_failures_of_single_parts_as_they_are()
    {
        using System.Net.Http.HttpClient http = new(new AnsweringHandler(static _ => ThrottlingHandler.Refuse()));
        ApiBatch batch = new();
        ApiBatchPart broken = batch.Add(UnsendableRequest.Make("endless"));
        ApiBatchPart fine = batch.Add(new DeleteApp("2"));

        ApiBatchResponse replies = await ThrottlingHandler.MakeClient(http).SendAsync(batch);

        Assert.IsType<JsonException>(replies.FindFailure(broken)!.InnerException);
        Assert.Equal(HttpStatusCode.TooManyRequests, replies.FindFailure(fine)!.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(3), replies.FindFailure(fine)!.RetryAfter);
    }

    [Fact]
    public void A_part_of_another_batch_is_no_dependency()
    {
        ApiBatchPart elsewhere = new ApiBatch().Add(new DeleteApp("x"));

        Assert.Throws<ArgumentException>(() => new ApiBatch().Add(new DeleteApp("x"), dependsOn: elsewhere));
    }

    private static ApiBatch Chain(int length)
    {
        ApiBatch batch = new();
        ApiBatchPart last = batch.Add(new DeleteApp("x"));
        while (batch.Parts.Count < length)
        {
            last = batch.Add(new DeleteApp("x"), dependsOn: last);
        }

        return batch;
    }
}
