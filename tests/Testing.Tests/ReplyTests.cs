using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Testing.Tests;

/// <summary>What the service answers, and what it remembers.</summary>
public sealed class ReplyTests
{
    private static readonly ApiOperation s_createOrder = new("CreateOrder", "POST", 201, ["/shops/{shopId}/orders"]);

    [Fact]
    public async Task The_documented_example_is_answered_with_status_headers_and_clean_JSON()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);

        using HttpResponseMessage reply = await CreateAsync(handler);

        Assert.Equal(HttpStatusCode.Created, reply.StatusCode);
        Assert.Equal("https://shop.example/orders/7", reply.Headers.Location?.ToString());
        Assert.Equal("application/json", reply.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"id":"7"}""", await reply.Content.ReadAsStringAsync());
        Assert.Equal(10, reply.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Replies_come_in_the_order_they_were_given_and_the_last_one_stays()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);
        handler.On(s_createOrder).Reply(HttpStatusCode.ServiceUnavailable).ReplyDocumented();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await CreateAsync(handler)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await CreateAsync(handler)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await CreateAsync(handler)).StatusCode);
    }

    [Fact]
    public async Task An_error_is_answered_in_the_form_of_OData()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);
        handler.On(s_createOrder).ReplyError(HttpStatusCode.Conflict, "taken", "Said \"no\".");

        using HttpResponseMessage reply = await CreateAsync(handler);

        Assert.Equal(HttpStatusCode.Conflict, reply.StatusCode);
        Assert.Equal("""{"error":{"code":"taken","message":"Said \"no\"."}}""", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_function_sees_the_request_that_it_answers()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);
        handler.On(s_createOrder).Reply(request => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(request.PathParameters["shopId"] + request.Json.GetProperty("number").GetInt32()),
        });

        Assert.Equal("15", await (await CreateAsync(handler)).Content.ReadAsStringAsync());
    }

    [Fact]
    public void Replies_to_what_no_page_documents_are_refused() =>
        Assert.Throws<System.ArgumentException>(() => new DocumentedServiceHandler(Orders.Service).On(new ApiOperation("X", "POST", 200, ["/x"])));

    [Fact]
    public async Task What_was_received_stays_readable()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);
        (await CreateAsync(handler)).Dispose();

        ReceivedRequest received = Assert.Single(handler.Received);
        Assert.Equal("POST /v1.0/shops/1/orders", received.ToString());
        Assert.Equal("""{"number":5}""", received.BodyText);
        Assert.Equal("application/json; charset=utf-8", received.Headers["content-type"]);
        Assert.Equal("CreateOrder", received.Operation?.Name);
    }

    [Fact]
    public void Synchronous_sending_works_too()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);
        using HttpRequestMessage request = new(HttpMethod.Post, "shops/1/orders") { Content = Json() };

        Assert.Equal(HttpStatusCode.Created, handler.CreateClient().Send(request).StatusCode);
    }

    [Fact]
    public async Task Requests_may_come_side_by_side()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => CreateAsync(handler)));

        Assert.Equal(100, handler.Received.Count);
    }

    private static Task<HttpResponseMessage> CreateAsync(DocumentedServiceHandler handler) => handler.CreateClient().PostAsync("shops/1/orders", Json());

    private static StringContent Json() => new("""{"number":5}""", Encoding.UTF8, "application/json");
}
