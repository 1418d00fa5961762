using System;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Service.Tests.Models;
using DocModelGen.Service.Tests.Models.Harbour;
using Xunit;

namespace DocModelGen.Service.Tests;

/// <summary>Requests that a page documents in several forms, and templates of a page that are answered otherwise than its first.</summary>
public sealed class FormTests
{
    private static readonly Uri s_base = new("https://service.example/v1");

    private static async Task<string> Send(ApiRequest request)
    {
        using HttpRequestMessage message = request.ToHttpRequestMessage(s_base);
        string body = message.Content is null ? "" : await message.Content.ReadAsStringAsync();
        return $"{message.Method} {message.RequestUri!.AbsolutePath} {message.Content?.Headers.ContentType} {body}".TrimEnd();
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    [Fact]
    public async Task A_letter_is_created_of_JSON_or_of_MIME()
    {
        Assert.Equal("""POST /v1/letters application/json {"@odata.type":"#harbour.letter","subject":"Kiln","flagged":false}""", await Send(new CreateLetter(new Letter { Subject = "Kiln", Flagged = false })));
        Assert.Equal("POST /v1/letters text/plain RnJvbTogYQ0K", await Send(new CreateLetter(Text("RnJvbTogYQ0K"))));
        Assert.Equal("POST /v1/boxes/b/letters text/plain x", await Send(new CreateLetter("b", Text("x"))));

        var json = new CreateLetter(new Letter { Subject = "Kiln" });
        Assert.Equal(("Kiln", null), (json.Body!.Subject, json.StreamBody));
        Assert.Null(new CreateLetter(Text("x")).Body);
    }

    [Fact]
    public async Task An_answer_needs_no_body()
    {
        Assert.Equal("POST /v1/letters/l/answer", await Send(new LetterAnswer("l")));
        Assert.Equal("POST /v1/letters/l/answer text/plain x", await Send(new LetterAnswer("l", Text("x"))));
        Assert.Equal("POST /v1/letters/l/answer application/json {}", await Send(new LetterAnswer("l", JsonSerializer.SerializeToElement(new { }))));
    }

    [Fact]
    public async Task A_sheet_is_HTML_or_of_several_parts()
    {
        Assert.Equal("POST /v1/letters/l/sheets text/html <p/>", await Send(new AddLetterSheet("l", Text("<p/>"))));
        Assert.Equal("POST /v1/letters/l/sheets application/xhtml+xml <p/>", await Send(new AddLetterSheet("l", Text("<p/>")) { ContentType = "application/xhtml+xml" }));

        using var parts = new MultipartFormDataContent("line") { { new StringContent("<p/>", Encoding.UTF8, "text/html"), "Presentation" } };
        Assert.StartsWith("POST /v1/letters/l/sheets multipart/form-data; boundary=\"line\" --line", await Send(new AddLetterSheet("l", parts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_read_as_an_object_and_as_bytes()
    {
        using var http = new HttpClient(new Letters());
        var client = new ApiClient(http, new ApiClientOptions { BaseAddress = s_base });

        Assert.Equal("Kiln", (await client.SendAsync(new GetLetter("l"))).Body.Subject);
        using Stream mime = (await client.SendAsync(new GetLetterValue("l"))).Body;
        Assert.Equal("From: a", await new StreamReader(mime).ReadToEndAsync());
    }

    private sealed class Letters : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage
        {
            Content = request.RequestUri!.AbsolutePath.EndsWith("/$value", StringComparison.Ordinal)
                ? new StringContent("From: a", Encoding.UTF8, "text/plain")
                : new StringContent("""{"id":"l","subject":"Kiln"}""", Encoding.UTF8, "application/json"),
        });
    }
}
