using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Batching;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Drift;

/// <summary>A client with an observer: whatever way replies come, each is seen.</summary>
public sealed class ObservedClientTests : IDisposable
{
    private readonly DriftObserver _observer = new();

    private IEnumerable<string?> Lines => _observer.Facts.Select(static fact => fact.WitnessLine);

    public void Dispose() => _observer.Dispose();

    [Fact]
    public async Task Pages_of_a_list_are_seen_item_by_item()
    {
        Queue<string> pages = new(
        [
            """{"@odata.nextLink":"https://graph.example/v1.0/apps?p=2","total":2,"value":[{"id":"1"},{"id":"2","nick":"n"}]}""",
            """{"value":[{"id":"3","@odata.type":"#example.lobApp","nick":null}]}""",
        ]);
        ApiClient client = Client(_ => Reply(HttpStatusCode.OK, pages.Dequeue()));

        await foreach (App app in client.ListAsync(new ListApps()))
        {
            Assert.NotNull(app.Id);
        }

        Assert.Equal(["property\texample.app\tnick\tjson:string", "property\texample.lobApp\tnick\tjson:null"], Lines);
    }

    [Fact]
    public async Task A_status_is_seen_where_nothing_is_read_and_a_failure_is_not()
    {
        Queue<HttpStatusCode> statuses = new([HttpStatusCode.NoContent, HttpStatusCode.Accepted, HttpStatusCode.NotFound]);
        ApiClient client = Client(_ => Reply(statuses.Dequeue(), """{"error":{"code":"c"},"nick":1}"""));

        await client.SendAsync(new DeleteApp("1"));
        await client.SendAsync(new DeleteApp("1"));
        await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new DeleteApp("1")));

        Assert.Equal(["operation\tDELETE\t/apps/{id}\t202\t-\t-\tDeleteApp"], Lines);
    }

    [Fact]
    public async Task Parts_of_a_batch_are_seen_as_replies_of_their_own()
    {
        BatchHandler handler = new(static _ => """
            {"note":"of nobody","responses":[
            {"id":"2","status":202},
            {"id":"1","status":201,"body":{"deviceName":"d","shoeSize":7}},
            {"id":"3","status":404,"body":{"error":{"code":"c"}}}]}
            """);
        ApiBatch batch = new();
        ApiBatchPart<MobileAppInstallStatus> first = batch.Add(new AddDeviceStatuses("a", "u", new()));
        batch.Add(new DeleteApp("1"));
        batch.Add(new DeleteApp("2"));

        ApiBatchResponse replies = await handler.MakeClient(new ApiClientOptions { Observer = _observer }).SendAsync(batch);

        Assert.Equal("d", replies.Get(first).Body.DeviceName);
        Assert.Equal(["operation\tDELETE\t/apps/{id}\t202\t-\t-\tDeleteApp", "property\tmicrosoft.graph.mobileAppInstallStatus\tshoeSize\tjson:number"], Lines);
    }

    [Fact]
    public async Task One_observer_sees_for_many_clients_and_threads()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            ApiClient client = Client(_ => Reply(HttpStatusCode.Created, $$"""{"shared":1,"of{{number}}":true}"""));
            for (int i = 0; i < 200; i++)
            {
                await client.SendAsync(new AddDeviceStatuses("a", "u", new()));
            }
        })));

        Assert.Equal([.. Enumerable.Range(0, 8).Select(static number => $"of{number}"), "shared"], _observer.Facts.Select(static fact => fact.Name));
    }

    private static HttpResponseMessage Reply(HttpStatusCode status, string json) => new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private ApiClient Client(Func<HttpRequestMessage, HttpResponseMessage> answer) => new(
        new HttpClient(new AnsweringHandler(answer)), new ApiClientOptions { BaseAddress = new Uri("https://graph.example/v1.0"), Observer = _observer });
}
