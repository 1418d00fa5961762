using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Testing.Tests;

/// <summary>What comes to <c>/$batch</c>. The form of batches is that of OData JSON Format 4.01, 19.</summary>
public sealed class BatchTests
{
    private static readonly ApiOperation s_createOrder = new("CreateOrder", "POST", 201, ["/shops/{shopId}/orders"]);
    private static readonly ApiOperation s_getOrder = new("GetOrder", "GET", 200, ["/shops/{shopId}/orders/{orderId}"]);

    [Fact]
    public async Task Each_request_is_answered_by_its_own_page()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);

        JsonElement replies = await SendAsync(handler, """
            {"requests":[
              {"id":"1","method":"POST","url":"/shops/s1/orders","headers":{"Content-Type":"application/json"},"body":{"number":1}},
              {"id":"2","dependsOn":["1"],"method":"GET","url":"/shops/s1/orders/7"}
            ]}
            """);

        Assert.Equal(2, replies.GetArrayLength());
        Assert.Equal("1", replies[0].GetProperty("id").GetString());
        Assert.Equal(201, replies[0].GetProperty("status").GetInt32());
        Assert.Equal("7", replies[0].GetProperty("body").GetProperty("id").GetString());
        Assert.Equal("https://shop.example/orders/7", replies[0].GetProperty("headers").GetProperty("Location").GetString());
        Assert.Equal(200, replies[1].GetProperty("status").GetInt32());
        Assert.Equal("CreateOrder", handler.Received[0].Operation?.Name);
        Assert.Equal("GetOrder", handler.Received[1].Operation?.Name);
    }

    [Fact]
    public async Task What_depends_on_a_refused_request_is_not_carried_out()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);
        handler.On(s_createOrder).Reply(HttpStatusCode.Conflict);

        JsonElement replies = await SendAsync(handler, """
            {"requests":[
              {"id":"1","method":"POST","url":"/shops/s1/orders","headers":{"Content-Type":"application/json"},"body":{"number":1}},
              {"id":"2","dependsOn":["1"],"method":"GET","url":"/shops/s1/orders/7"},
              {"id":"3","dependsOn":["2"],"method":"GET","url":"/shops/s1/orders/8"}
            ]}
            """);

        Assert.Equal([409, 424, 424], [Status(replies, 0), Status(replies, 1), Status(replies, 2)]);
        Assert.Single(handler.Received);
    }

    [Fact]
    public async Task What_is_no_JSON_comes_as_base64()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);
        handler.On(s_getOrder).Reply(static _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([1, 2, 3]) });

        JsonElement replies = await SendAsync(handler, """{"requests":[{"id":"1","method":"GET","url":"/shops/s1/orders/7"}]}""");

        Assert.Equal([1, 2, 3], replies[0].GetProperty("body").GetBytesFromBase64());
    }

    [Fact]
    public async Task All_that_disagrees_in_any_request_is_listed()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);

        DocumentationException exception = await Assert.ThrowsAsync<DocumentationException>(() => SendAsync(handler, """
            {"requests":[
              {"id":"1","method":"POST","url":"/shops/s1/orders","headers":{"Content-Type":"application/json"},"body":{"number":"one"}},
              {"id":"2","method":"GET","url":"/shops/s1/orders/7"},
              {"id":"3","method":"GET","url":"/nothing"}
            ]}
            """));

        Assert.Equal(2, exception.Findings.Count);
        Assert.Contains("spec/orders.md(2)", exception.Message);
        Assert.Contains("no page documents this request", exception.Message);
        Assert.Equal(exception.Findings, handler.Findings);
    }

    [Theory]
    [InlineData("{", "A request to $batch is no batch")]
    [InlineData("""{"requests":{}}""", "it has no list of requests")]
    [InlineData("""{"requests":[{"id":"1","method":"GET"}]}""", "a request has no 'url'")]
    public async Task What_is_no_batch_is_said_to_be_none(string body, string why)
    {
        using DocumentedServiceHandler handler = new(Orders.Service);

        DocumentationException exception = await Assert.ThrowsAsync<DocumentationException>(() => SendAsync(handler, body));

        Assert.Contains(why, exception.Message);
        Assert.Single(handler.Findings);
    }

    [Fact]
    public async Task More_than_twenty_requests_are_too_many()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);
        StringBuilder requests = new();
        for (int i = 1; i <= 21; i++)
        {
            requests.Append(i > 1 ? "," : "").Append("{\"id\":\"").Append(i).Append("\",\"method\":\"GET\",\"url\":\"/shops/s1/orders/7\"}");
        }

        DocumentationException exception = await Assert.ThrowsAsync<DocumentationException>(() => SendAsync(handler, $"{{\"requests\":[{requests}]}}"));

        Assert.Contains("it has 21 requests", exception.Message);
        Assert.Empty(handler.Received);
    }

    private static int Status(JsonElement replies, int index) => replies[index].GetProperty("status").GetInt32();

    private static async Task<JsonElement> SendAsync(DocumentedServiceHandler handler, string batch)
    {
        using HttpClient client = handler.CreateClient();
        using StringContent content = new(batch, Encoding.UTF8, "application/json");
        using HttpResponseMessage reply = await client.PostAsync("$batch", content);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        using JsonDocument document = JsonDocument.Parse(await reply.Content.ReadAsByteArrayAsync());
        return document.RootElement.GetProperty("responses").Clone();
    }
}
