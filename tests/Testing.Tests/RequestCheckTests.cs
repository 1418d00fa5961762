using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Testing.Tests;

/// <summary>What of a request disagrees with its page.</summary>
public sealed class RequestCheckTests
{
    [Theory]
    [InlineData("""{"number":1}""")]
    [InlineData("""{"number":1,"state":"paid","price":1.5,"options":"gift,express","lines":[{"article":"a","isGift":true}]}""")]
    [InlineData("""{"number":1,"state":null,"@odata.type":"#shop.order","customer@odata.bind":"customers/1","lines@odata.bind":[]}""")]
    [InlineData("""{"number":1,"price":"NaN","@odata.type":"#shop.unheardOf","anything":1}""")]
    public async Task A_body_as_documented_is_answered(string body) => Assert.Empty(await FindingsOf(HttpMethod.Post, "shops/1/orders", body));

    [Theory]
    [InlineData("{}", "spec/orders.md(2): the required property 'number' is not sent")]
    [InlineData("""{"number":null}""", "spec/orders.md(2): the required property 'number' is null")]
    [InlineData("""{"number":"1"}""", "spec/orders.md(2): 'number' is \"1\", and the page documents a whole number")]
    [InlineData("""{"number":1.5}""", "spec/orders.md(2): 'number' is 1.5, and the page documents a whole number")]
    [InlineData("""{"number":1,"id":"7"}""", "spec/orders.md(3): 'id' is read-only, and sent")]
    [InlineData("""{"number":1,"state":"lost"}""", "spec/orders.md(4): 'state' is \"lost\", which is none of the documented values: open, paid")]
    [InlineData("""{"number":1,"options":"gift,slow"}""", "spec/orders.md(7): 'options' is \"slow\", which is none of the documented values: gift, express")]
    [InlineData("""{"number":1,"lines":{}}""", "spec/orders.md(5): 'lines' is {}, and the page documents an array")]
    [InlineData("""{"number":1,"lines":[{"isGift":true}]}""", "spec/orders.md(30): the required property 'lines[0].article' is not sent")]
    [InlineData("""{"number":1,"lines":[{"article":"a","isGift":0}]}""", "spec/orders.md(31): 'lines[0].isGift' is 0, and the page documents true or false")]
    [InlineData("""{"number":1,"Price":2}""", "spec/orders.md(6): 'Price' is spelt 'price' in the page")]
    [InlineData("""{"number":1,"colour":"red"}""", "spec/orders.md(1): 'colour' is sent, and no page documents it for shop.order")]
    [InlineData("[]", "spec/orders.md(1): the body is [], and the page documents an object")]
    public async Task What_disagrees_is_named_with_page_and_line(string body, string finding) =>
        Assert.Equal([finding], await FindingsOf(HttpMethod.Post, "shops/1/orders", body));

    [Theory]
    [InlineData("shops/1/lines", "[]")]
    [InlineData("shops/1/lines", """[{"article":"a"}]""")]
    [InlineData("shops/1/lines", """{"article":"a"}""", "spec/orders.md(10): the body is {\"article\":\"a\"}, and the page documents an array")]
    [InlineData("shops/1/lines", """[{"article":"a"},{}]""", "spec/orders.md(11): the required property '[1].article' is not sent")]
    [InlineData("shops/1/lines", """[{"article":1}]""", "spec/orders.md(11): '[0].article' is 1, and the page documents a string")]
    [InlineData("shops/1/orders/find", "[1,2]")]
    [InlineData("shops/1/orders/find", """[1,"2"]""", "spec/orders.md(12): '[1]' is \"2\", and the page documents a whole number")]
    public async Task A_body_that_is_a_list_is_held_against_its_elements(string path, string body, params string[] findings) =>
        Assert.Equal(findings, await FindingsOf(HttpMethod.Post, path, body));

    [Theory]
    [InlineData("GET", "parcels/1", "no page documents this request")]
    [InlineData("GET", "shops/1", "spec/orders.md(20): no page documents this request; the nearest is GET /shops/{shopId}/orders/{orderId}")]
    [InlineData("DELETE", "shops/1/orders/2", "spec/orders.md(20): the request is DELETE, and the page documents GET /shops/{shopId}/orders/{orderId}")]
    [InlineData("GET", "shops/%7BshopId%7D/orders/2", "spec/orders.md(20): the path parameter 'shopId' is still the placeholder {shopId}")]
    [InlineData("POST", "shops/1/orders", "spec/orders.md(1): the request has no body, and the page documents one")]
    public async Task A_request_that_no_page_documents_is_told_the_nearest(string method, string path, string finding) =>
        Assert.Equal([finding], await FindingsOf(new HttpMethod(method), path));

    [Fact]
    public async Task All_that_disagrees_is_listed_at_once() => Assert.Equal(
        [
            "spec/orders.md(3): 'id' is read-only, and sent",
            "spec/orders.md(4): 'state' is \"lost\", which is none of the documented values: open, paid",
            "spec/orders.md(2): the required property 'number' is not sent",
        ],
        await FindingsOf(HttpMethod.Post, "shops/1/orders", """{"id":"7","state":"lost"}"""));

    [Fact]
    public async Task An_update_needs_its_required_headers_and_not_what_a_create_requires()
    {
        Assert.Equal(
            ["spec/orders.md(23): the required header 'If-Match' is not sent"],
            await FindingsOf(HttpMethod.Patch, "shops/1/orders/2", """{"lines":[{"isGift":true}]}"""));
    }

    [Fact]
    public async Task Credentials_are_asked_for_only_on_request()
    {
        using DocumentedServiceHandler handler = new(Orders.Service) { ChecksAuthorization = true };
        using HttpRequestMessage request = new(HttpMethod.Patch, "shops/1/orders/2") { Content = Json("{}") };
        request.Headers.Add("If-Match", "*");

        DocumentationException exception = await Assert.ThrowsAsync<DocumentationException>(() => handler.CreateClient().SendAsync(request));

        Assert.Equal("Authorization", Assert.Single(exception.Findings).Property);
    }

    [Fact]
    public async Task Another_content_type_is_a_finding()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);

        await Assert.ThrowsAsync<DocumentationException>(() => handler.CreateClient().PostAsync("shops/1/orders", new StringContent("""{"number":1}""")));

        Assert.Equal("spec/orders.md(1): the content type is text/plain, and the page documents application/json", Assert.Single(handler.Findings).ToString());
    }

    [Fact]
    public async Task A_literal_segment_is_meant_before_a_placeholder_and_values_are_unescaped()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);

        await handler.CreateClient().GetAsync("shops/1/orders/open(city='O''Fallon%20%26%20Co')");

        ReceivedRequest received = Assert.Single(handler.Received);
        Assert.Equal("GetOpenOrders", received.Operation?.Name);
        Assert.Equal("O'Fallon & Co", received.PathParameters["city"]);
    }

    [Theory]
    [InlineData("open(city='a',by='x''y, (z)',from=2021-05-06)", "by=x'y, (z);city=a;from=2021-05-06")]
    [InlineData("open(by=%27b%27,city='a')", "by=b;city=a")]
    public async Task Arguments_that_may_be_left_out_are_taken_wherever_they_stand(string call, string arguments)
    {
        using DocumentedServiceHandler handler = new(Orders.Service);

        await handler.CreateClient().GetAsync("shops/1/orders/" + call.Replace(" ", "%20", StringComparison.Ordinal));

        ReceivedRequest received = Assert.Single(handler.Received);
        Assert.Equal("GetOpenOrders", received.Operation?.Name);
        Assert.Equal(
            arguments,
            string.Join(';', received.PathParameters.Where(static pair => pair.Key != "shopId").OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key}={pair.Value}")));
    }

    [Theory]
    [InlineData("/{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}{n}{o}{p}/end")]
    [InlineData("/{+a}/x/{+b}/x/{+c}/x/{+d}/x/{+e}/x/{+f}/x/{+g}/x/{+h}/x/{+i}/x/{+j}/end")]
    [InlineData("/{+a}{+b}{+c}{+d}{+e}{+f}{+g}{+h}{+i}{+j}{+k}{+l}{+m}{+n}/end")]
    public async Task A_template_that_an_address_could_follow_in_very_many_ways_is_held_against_it_all_the_same(string template)
    {
        // Trying one length after another, this does not end.
        DocumentedService service = new([new DocumentedOperation("Get", "GET", [template], new DocumentedPlace("spec/get.md", 1))], []);
        using DocumentedServiceHandler handler = new(service) { BaseAddress = new Uri("https://shop.example/v1.0") };
        using HttpClient client = new(handler);
        string path = string.Concat(Enumerable.Repeat(template.Contains("}/x", StringComparison.Ordinal) ? "x/" : "x", 400));

        await Assert.ThrowsAsync<DocumentationException>(() => client.GetAsync($"https://shop.example/v1.0/{path}"));
        await client.GetAsync($"https://shop.example/v1.0/{path.TrimEnd('/')}/end");

        Assert.Equal("x", handler.Received[^1].PathParameters["b"]);
    }

    [Theory]
    [InlineData("/a/{b}/c", "a/1/c", "b=1")]
    [InlineData("/a/{b}/c", "a//c", null)]
    [InlineData("/a/{b}/c", "a/1/2/c", null)]
    [InlineData("/{b}-{c}", "1-2-3", "b=1-2;c=3")]
    [InlineData("/{b}{c}", "12", "b=1;c=2")]
    [InlineData("/{b}{c}", "1", null)]
    [InlineData("/root:/{+p}:/content", "root:/a/b:/c:/content", "p=a/b:/c")]
    [InlineData("/f(x='{b}',y={c})", "f(x='it''s',y=2)", "b=it's;c=2")]
    [InlineData("/plain", "plain", "")]
    [InlineData("/plain", "plainer", null)]
    public async Task Placeholders_take_as_much_as_leaves_the_rest_its_own(string template, string path, string? expected)
    {
        DocumentedService service = new([new DocumentedOperation("Get", "GET", [template], new DocumentedPlace("spec/get.md", 1))], []);
        using DocumentedServiceHandler handler = new(service) { BaseAddress = new Uri("https://shop.example/v1.0") };
        using HttpClient client = new(handler);

        if (expected is null)
        {
            await Assert.ThrowsAsync<DocumentationException>(() => client.GetAsync($"https://shop.example/v1.0/{path}"));
            return;
        }

        await client.GetAsync($"https://shop.example/v1.0/{path}");
        Assert.Equal(expected, string.Join(';', handler.Received[0].PathParameters.Select(static pair => $"{pair.Key}={pair.Value}")));
    }

    [Theory]
    [InlineData("https://shop.example/api/v2/", "https://shop.example/api/v2/shops/1/orders/2", true)]
    [InlineData("https://shop.example/api/v2/", "https://shop.example/api/v3/shops/1/orders/2", false)]
    [InlineData("https://shop.example/api/v2/", "https://other.example/api/v2/shops/1/orders/2", false)]
    [InlineData(null, "https://any.example/beta/shops/1/orders/2", true)]
    [InlineData(null, "https://any.example/shops/1/orders/2", true)]
    [InlineData(null, "https://any.example/api/v2/shops/1/orders/2", true)]
    [InlineData(null, "https://any.example/eu/lending/v2.1/shops/1/orders/2", true)]
    [InlineData(null, "https://any.example/api/shops/1/orders/2", false)]
    public async Task The_address_of_the_service_is_left_aside(string? baseAddress, string address, bool isDocumented)
    {
        using DocumentedServiceHandler handler = new(Orders.Service) { BaseAddress = baseAddress is null ? null : new Uri(baseAddress) };
        using HttpClient client = new(handler);

        if (isDocumented)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
        }
        else
        {
            await Assert.ThrowsAsync<DocumentationException>(() => client.GetAsync(address));
        }
    }

    [Theory]
    [InlineData(null, "https://any.example/api/shops/1/orders/2", "no page documents this request; if https://any.example/api/ is the address of the service, say so with BaseAddress of the handler: the rest follows GET /shops/{shopId}/orders/{orderId}")]
    [InlineData("https://shop.example/api/v2/", "https://shop.example/api/v3/shops/1/orders/2", "no page documents this request: it is not below https://shop.example/api/v2/, the BaseAddress of the handler")]
    public async Task Who_sends_elsewhere_is_told_of_the_base_address(string? baseAddress, string address, string finding)
    {
        using DocumentedServiceHandler handler = new(Orders.Service) { BaseAddress = baseAddress is null ? null : new Uri(baseAddress) };
        using HttpClient client = new(handler);

        DocumentationException exception = await Assert.ThrowsAsync<DocumentationException>(() => client.GetAsync(address));

        Assert.Equal(finding, Assert.Single(exception.Findings).Message);
    }

    private static async Task<IEnumerable<string>> FindingsOf(HttpMethod method, string path, string? body = null)
    {
        using DocumentedServiceHandler handler = new(Orders.Service);
        using HttpRequestMessage request = new(method, path) { Content = body is null ? null : Json(body) };
        try
        {
            (await handler.CreateClient().SendAsync(request)).Dispose();
        }
        catch (DocumentationException exception)
        {
            Assert.All(exception.Findings, finding => Assert.Contains($"\n  {finding}", exception.Message, StringComparison.Ordinal));
            Assert.Equal(exception.Findings, handler.Findings);
        }

        return handler.Findings.Select(static finding => finding.ToString());
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
