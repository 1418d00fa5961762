using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Testing.Tests;

/// <summary>What a test of code that uses an <see cref="ApiClient"/> sees of a contradiction.</summary>
public sealed class ThroughClientTests
{
    [Fact]
    public async Task A_contradiction_is_no_failure_of_the_exchange()
    {
        using DocumentedServiceHandler handler = new(Orders.Service);
        handler.On(new CreateOrder().Operation).ReplyError(HttpStatusCode.Conflict, "taken", "...");
        ApiClient client = new(handler.CreateClient());

        DocumentationException exception = await Assert.ThrowsAsync<DocumentationException>(() => client.SendAsync(new CreateOrder()));

        Assert.Contains("the request has no body", Assert.Single(exception.Findings).Message, System.StringComparison.Ordinal);
        Assert.Single(handler.Findings);
        Assert.Equal(2, Assert.Throws<DocumentationException>(handler.Verify).Findings.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task A_contradiction_ends_a_bulk_run(int requestsPerBatch)
    {
        using DocumentedServiceHandler handler = new(Orders.Service);
        ApiClient client = new(handler.CreateClient());
        IEnumerable<IApiRequest> requests = Enumerable.Repeat(new CreateOrder(), 3);

        await Assert.ThrowsAsync<DocumentationException>(() => client.SendAllAsync(requests, new ApiBulkOptions { RequestsPerBatch = requestsPerBatch }));
    }

    [Fact]
    public async Task What_another_handler_throws_is_a_failure_of_the_exchange()
    {
        ApiClient client = new(new HttpClient(new Broken()) { BaseAddress = new("https://service.example") });

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new CreateOrder()));

        Assert.IsType<System.NotSupportedException>(exception.InnerException);
    }

    private sealed class Broken : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken) =>
            throw new System.NotSupportedException();
    }

    /// <summary>An order without the body that its page documents.</summary>
    private sealed record CreateOrder : IApiRequest
    {
        public ApiOperation Operation { get; } = new("CreateOrder", "POST", 201, ["/shops/{shopId}/orders"]);

        public string Template => Operation.Templates[0];

        public HttpRequestMessage ToHttpRequestMessage(System.Uri baseAddress) => new(HttpMethod.Post, baseAddress.AbsoluteUri.TrimEnd('/') + "/shops/1/orders");
    }
}
