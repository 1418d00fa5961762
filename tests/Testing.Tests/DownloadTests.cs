using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Testing.Tests;

/// <summary>Downloads, with a redirect and without one, touch no network.</summary>
public sealed class DownloadTests
{
    [Theory]
    [InlineData("https://b0.files.example/y23?sig=a%2Fb", "https://b0.files.example/y23?sig=a%2Fb")]
    [InlineData("https://b0.files.example/{a b}", "https://b0.files.example/%7Ba%20b%7D")]
    [InlineData("...", "https://storage.example/GetChart")]
    [InlineData(null, "https://storage.example/GetChart")]
    public async Task A_documented_redirect_has_its_address_and_leads_to_the_content(string? shown, string location)
    {
        using DocumentedServiceHandler handler = Handler(302, shown);
        using HttpClient http = handler.CreateClient();
        using HttpResponseMessage redirect = await http.GetAsync("charts/1/content");
        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
        Assert.Equal(location, redirect.Headers.Location?.AbsoluteUri);

        ApiResponse<Stream> download = await new ApiClient(http).SendAsync(new GetChart(302));

        using StreamReader reader = new(download.Body);
        Assert.Equal("soundings", await reader.ReadToEndAsync());
        Assert.Equal(HttpStatusCode.OK, download.StatusCode);
        Assert.Equal(2, handler.Received.Count);
        Assert.Equal("soundings", await http.GetStringAsync(redirect.Headers.Location));
    }

    [Fact]
    public async Task Bytes_are_a_reply_too()
    {
        using DocumentedServiceHandler handler = Handler(302, shown: null);
        handler.On(new GetChart(302).Operation).Reply(HttpStatusCode.OK, Encoding.UTF8.GetBytes("depths"));

        ApiResponse<Stream> download = await new ApiClient(handler.CreateClient()).SendAsync(new GetChart(302));

        using StreamReader reader = new(download.Body);
        Assert.Equal("depths", await reader.ReadToEndAsync());
        Assert.Equal("application/octet-stream", download.ContentHeaders.ContentType?.MediaType);
    }

    [Fact]
    public async Task What_no_reply_redirected_to_is_still_undocumented()
    {
        using DocumentedServiceHandler handler = Handler(302, shown: null);
        using HttpClient http = handler.CreateClient();

        await Assert.ThrowsAsync<DocumentationException>(() => http.GetAsync("https://storage.example/GetChart"));
    }

    [Fact]
    public async Task A_client_that_was_chosen_for_downloads_has_them()
    {
        using DocumentedServiceHandler handler = Handler(302, shown: null);
        using DocumentedServiceHandler other = Handler(200, shown: null);
        ApiClient client = new(handler.CreateClient(), new ApiClientOptions { PreauthenticatedClient = new HttpClient(other) });

        await Assert.ThrowsAsync<DocumentationException>(() => client.SendAsync(new GetChart(302)));
    }

    private static DocumentedServiceHandler Handler(int status, string? shown) => new(new DocumentedService(
        [
            new DocumentedOperation("GetChart", "GET", ["/charts/{chartId}/content"], new DocumentedPlace("spec/charts.md", 1))
            {
                Reply = new DocumentedReply(status, null) { Headers = shown is null ? [] : [new DocumentedHeader("Location", shown)] },
            },
        ],
        []))
    {
        DownloadContent = Encoding.UTF8.GetBytes("soundings"),
    };

    private sealed record GetChart(int Status) : IApiStreamRequest
    {
        public ApiOperation Operation { get; } = new("GetChart", "GET", Status, ["/charts/{chartId}/content"]);

        public string Template => Operation.Templates[0];

        public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress) => new(HttpMethod.Get, baseAddress.AbsoluteUri.TrimEnd('/') + "/charts/1/content");
    }
}
