using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Batching;

public sealed class BatchTests
{
    [Fact]
    public async Task A_batch_has_the_documented_form()
    {
        BatchHandler handler = new(_ => """{"responses":[]}""");
        ApiBatch batch = new();
        ApiBatchPart first = batch.Add(new ListApps { Filter = "a eq 1" });
        batch.Add(new DeleteApp("x y"), dependsOn: first);
        batch.Add(new AddDeviceStatuses("a", "b", new() { DeviceName = "Front desk 7" }));
        batch.Add(new PutPhoto([0xFB, 0xFF]));

        await handler.Client.SendAsync(batch);

        Assert.Equal("https://graph.example/v1.0/$batch", handler.Address);
        Assert.Equal(
            """{"requests":[{"id":"1","method":"GET","url":"/apps?$filter=a%20eq%201"},"""
            + """{"id":"2","dependsOn":["1"],"method":"DELETE","url":"/apps/x%20y"},"""
            + """{"id":"3","method":"POST","url":"/deviceAppManagement/mobileApps/a/userStatuses/b/deviceStatuses/$ref",""" + "\""
            + """headers":{"Content-Type":"application/json"},"body":{"@odata.type":"#microsoft.graph.mobileAppInstallStatus","deviceName":"Front desk 7"}},"""
            + """{"id":"4","method":"PUT","url":"/photo/$value","headers":{"Content-Type":"image/jpeg"},"body":"-_8="}]}""",
            handler.Bodies.Single());
    }

    [Fact]
    public async Task Replies_in_any_order_are_typed_and_a_failed_part_spoils_no_other()
    {
        BatchHandler handler = new(_ =>
            """{"responses":[{"id":"3","status":429,"headers":{"Retry-After":"7"},"body":{"error":{"code":"TooManyRequests","message":"Later."}}},"""
            + """{"body":{"value":5},"id":"2","status":200},{"id":"1","status":201,"headers":{"request-id":"r-1"},"body":"""
            + Samples.StatusJson + """},{"id":"4","status":200,"body":"-_8="},{"id":"5","status":200,"body":{"value":"five"}}]}""");
        ApiBatch batch = new();
        ApiBatchPart<MobileAppInstallStatus> created = batch.Add(new AddDeviceStatuses("a", "b", new()));
        ApiBatchPart<long?> number = batch.Add(GetReport.ByPeriod("D7"));
        ApiBatchPart throttled = batch.Add(new DeleteApp("x"));
        ApiBatchPart<System.IO.Stream> photo = batch.Add(new GetPhoto());
        ApiBatchPart<long?> wrong = batch.Add(GetReport.ByPeriod("D7"));

        ApiBatchResponse replies = await handler.Client.SendAsync(batch);

        Assert.Equal(Samples.Status(), replies.Get(created).Body);
        Assert.Equal("r-1", replies.Get(created).RequestId);
        Assert.Equal(5, replies.Get(number).Body);
        ApiException failure = Assert.Throws<ApiException>(() => replies.Get(throttled));
        Assert.Equal(HttpStatusCode.TooManyRequests, failure.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), failure.RetryAfter);
        Assert.Equal("TooManyRequests", failure.Code);
        Assert.Equal([0xFB, 0xFF], ((System.IO.MemoryStream)replies.Get(photo).Body).ToArray());
        Assert.IsAssignableFrom<System.Text.Json.JsonException>(replies.FindFailure(wrong)!.InnerException);
        Assert.Equal([throttled, wrong], replies.Failed);
    }

    [Fact]
    public async Task A_part_without_reply_or_with_two_is_a_failure_of_unknown_outcome()
    {
        BatchHandler handler = new(_ => """{"responses":[{"id":"2","status":204},{"id":"2","status":500},{"id":"3","status":204},{"id":"9","status":204}]}""");
        ApiBatch batch = new();
        ApiBatchPart missing = batch.Add(new DeleteApp("1"));
        ApiBatchPart twice = batch.Add(new DeleteApp("2"));
        ApiBatchPart fine = batch.Add(new DeleteApp("3"));

        ApiBatchResponse replies = await handler.Client.SendAsync(batch);

        Assert.Null(replies.FindFailure(missing)!.StatusCode);
        Assert.Contains("no reply", replies.FindFailure(missing)!.Message, StringComparison.Ordinal);
        Assert.Contains("several replies", replies.FindFailure(twice)!.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, replies.Get(fine).StatusCode);
    }

    [Fact]
    public async Task Two_hundred_full_batches_are_all_accounted_for()
    {
        BatchHandler handler = new(BatchHandler.AnswerEach);
        ApiBatch batch = new();
        for (int i = 0; i < 4000; i++)
        {
            batch.Add(new DeleteApp("x"));
        }

        ApiBatchResponse replies = await handler.Client.SendAsync(batch);

        Assert.All(batch.Parts, part => Assert.Equal(HttpStatusCode.NoContent, replies.Get(part).StatusCode));
        Assert.Equal(200, handler.Bodies.Count);
    }
}
