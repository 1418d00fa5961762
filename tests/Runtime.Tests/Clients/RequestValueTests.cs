using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Runtime.Tests.Clients;

/// <summary>Values of options, arguments and headers, as they go over the wire.</summary>
public sealed class RequestValueTests
{
    private static readonly Uri s_base = new("https://service.example/v1");

    private static string Query(FindKilns request)
    {
        using HttpRequestMessage message = request.ToHttpRequestMessage(s_base);
        return message.RequestUri!.Query;
    }

    private static string Path(ApiRequest request)
    {
        using HttpRequestMessage message = request.ToHttpRequestMessage(s_base);
        return message.RequestUri!.AbsoluteUri["https://service.example/v1".Length..];
    }

    public static TheoryData<object, string> Values => new()
    {
        { new DateTimeOffset(2021, 5, 6, 7, 8, 9, TimeSpan.FromHours(2)).AddTicks(5000), "2021-05-06T05:08:09.0005Z" },
        { new DateOnly(2021, 5, 6), "2021-05-06" },
        { new TimeOnly(7, 8, 9, 120), "07:08:09.12" },
        { TimeSpan.FromMinutes(90), "PT1H30M" },
        { Guid.Parse("3a3f2f2b-9f5e-4a4e-8f2d-0f7f1b6c2a11"), "3a3f2f2b-9f5e-4a4e-8f2d-0f7f1b6c2a11" },
        { 1.5, "1.5" },
        { 1e30, "1E%2B30" },
        { 12.50m, "12.50" },
        { -7L, "-7" },
        { true, "true" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void An_option_is_written_as_its_type_says(object value, string written) => Assert.Equal("?any=" + written, Query(new FindKilns { Any = value }));

    [Fact]
    public void A_type_without_a_form_is_refused() => Assert.Throws<NotSupportedException>(() => Query(new FindKilns { Any = new Uri("https://service.example") }));

    [Fact]
    public void A_comma_inside_an_item_is_none_of_the_lists()
    {
        Assert.Equal("?any=a%2Cb,c", Query(new FindKilns { Any = (string[])["a,b", "c"] }));
        Assert.Equal("?any=1,2", Query(new FindKilns { Any = (int[])[1, 2] }));

        // A list of OData's is one of expressions.
        Assert.Equal("?$expand=parts($select%3Did,name)", Query(new FindKilns { Expand = ["parts($select=id,name)"] }));
    }

    [Fact]
    public void Requests_with_equal_lists_of_numbers_are_equal()
    {
        var one = new FindKilns { Any = (int[])[1, 2] };
        var other = new FindKilns { Any = new List<int> { 1, 2 } };

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, new FindKilns { Any = (int[])[2, 1] });
    }

    [Theory]
    [InlineData("/kilns/in(ids=%5B%27a%27%2C%27b%20c%27%5D)", "a", "b c")]
    [InlineData("/kilns/in(ids=%5B%22it%27s%22%2C%22b%22%5D)", "it's", "b")]
    [InlineData("/kilns/in(ids=%5B%22say%20%5C%22so%5C%22%22%5D)", "say \"so\"")]
    [InlineData("/kilns/in(ids=%5B%5D)")]
    public void A_list_is_an_argument(string path, params string[] ids) => Assert.Equal(path, Path(new FindKilns(ids)));

    [Fact]
    public void Lists_of_numbers_and_dates_are_arguments()
    {
        Assert.Equal("[1,2]", FindKilns.Write((int[])[1, 2]));
        Assert.Equal("['2021-05-06T05:08:09Z']", FindKilns.Write((DateTimeOffset[])[new DateTimeOffset(2021, 5, 6, 7, 8, 9, TimeSpan.FromHours(2))]));
        Assert.Throws<ArgumentNullException>("ids", () => FindKilns.Write<int>(null!));
        Assert.Throws<ArgumentException>("ids", () => FindKilns.Write((string[])["a", null!]));
    }

    [Fact]
    public void Requests_with_equal_arguments_are_equal_whatever_lists_they_are_made_of()
    {
        Assert.Equal(new FindKilns(["a", "b"]), new FindKilns(new List<string> { "a", "b" }));
        Assert.Equal(["a", "b"], new FindKilns(["a", "b"]).Ids);
        Assert.Null(new FindKilns().Ids);
    }

    [Fact]
    public void Headers_of_the_body_go_with_the_body()
    {
        using var stream = new MemoryStream([1, 2, 3]);
        using HttpRequestMessage message = new SendKiln(stream) { ContentType = "image/png", ContentRange = "bytes 0-2/9", Prefer = "respond-async", PreferZone = "zone=\"x\"" }.ToHttpRequestMessage(s_base);

        Assert.Equal("image/png", message.Content!.Headers.ContentType!.ToString());
        Assert.Equal("bytes 0-2/9", message.Content.Headers.ContentRange!.ToString());
        Assert.Equal(["respond-async", "zone=\"x\""], message.Headers.GetValues("Prefer"));
    }

    [Fact]
    public void Each_form_of_a_body_has_its_media_type()
    {
        using var stream = new MemoryStream([1]);
        using HttpRequestMessage mime = new SendKiln(stream).ToHttpRequestMessage(s_base);
        using HttpRequestMessage json = new SendKiln(JsonSerializer.SerializeToElement(1)).ToHttpRequestMessage(s_base);
        using HttpRequestMessage parts = new SendKiln(new MultipartFormDataContent("b")).ToHttpRequestMessage(s_base);
        using HttpRequestMessage none = new SendKiln().ToHttpRequestMessage(s_base);

        Assert.Equal("text/plain", mime.Content!.Headers.ContentType!.MediaType);
        Assert.Equal("application/json", json.Content!.Headers.ContentType!.MediaType);
        Assert.Equal("multipart/form-data", parts.Content!.Headers.ContentType!.MediaType);
        Assert.Null(none.Content);
    }

    [Fact]
    public void A_header_of_the_body_with_a_line_break_is_refused() =>
        Assert.Throws<ArgumentException>("Content-Range", () => new SendKiln { ContentRange = "a\r\nX: y" }.ToHttpRequestMessage(s_base));

    [Theory]
    [InlineData(true, "/kilns")]
    [InlineData(false, "kilns")]
    public async Task The_url_of_a_part_begins_as_the_service_takes_it(bool startsWithSlash, string url)
    {
        var handler = new Answering();
        using var http = new HttpClient(handler);
        var client = new ApiClient(http, new ApiClientOptions { BaseAddress = s_base, BatchUrlsStartWithSlash = startsWithSlash });
        var batch = new ApiBatch();
        batch.Add(new SendKiln(JsonSerializer.SerializeToElement(1)) { ContentRange = "bytes 0-0/1" });

        await client.SendAsync(batch);

        JsonElement part = JsonDocument.Parse(handler.Sent!).RootElement.GetProperty("requests")[0];
        Assert.Equal(url, part.GetProperty("url").GetString());
        Assert.Equal("application/json", part.GetProperty("headers").GetProperty("Content-Type").GetString());
        Assert.Equal("bytes 0-0/1", part.GetProperty("headers").GetProperty("Content-Range").GetString());
    }

    private sealed class Answering : HttpMessageHandler
    {
        public string? Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
        {
            Sent = await request.Content!.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage { Content = new StringContent("""{"responses":[{"id":"1","status":202}]}""", Encoding.UTF8, "application/json") };
        }
    }

    // In the shape that the generator emits.
    [Theory]
    [InlineData(null, null, "/kilns/sum(id='7')")]
    [InlineData("O'Neil, A/B", null, "/kilns/sum(id='7',name='O%27%27Neil%2C%20A%2FB')")]
    [InlineData(null, true, "/kilns/sum(id='7',cold=true)")]
    [InlineData("x", false, "/kilns/sum(id='7',cold=false,name='x')")]
    public void An_argument_that_may_be_left_out_stands_behind_the_others(string? name, bool? cold, string path) =>
        Assert.Equal(path, Path(new SumKilns("7") { Name = name, Cold = cold }));

    [Fact]
    public void A_call_without_arguments_has_no_parentheses()
    {
        Assert.Equal("/kilns/all", Path(new SumKilns()));
        Assert.Equal("/kilns/all(name='x')?$top=1", Path(new SumKilns { Name = "x", Top = 1 }));
        Assert.Throws<ArgumentException>("name", () => Path(new SumKilns { Name = "\uD800" }));
        Assert.Equal("SumKilns { GET /kilns/all{(name='')}?$top=1 }", new SumKilns { Name = "secret", Top = 1 }.ToString());
    }

    private sealed record SumKilns : ApiRequest
    {
        private static readonly ApiOperation s_operation = new("SumKilns", "GET", 200, ["/kilns/all{(name='')}", "/kilns/sum(id='{id}'{,cold=,name=''})"]);

        public SumKilns()
            : base(s_operation, 0, null)
        {
        }

        public SumKilns(string id)
            : base(s_operation, 1, null, id)
        {
        }

        public string? Name { get => (string?)GetOption("name"); init => SetOption("name", value); }

        public bool? Cold { get => (bool?)GetOption("cold"); init => SetOption("cold", value); }

        public int? Top { get => (int?)GetOption("$top"); init => SetOption("$top", value); }

        protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);

        public override string ToString() => base.ToString();
    }

    private sealed record FindKilns : ApiRequest
    {
        private static readonly ApiOperation s_operation = new("FindKilns", "GET", 200, ["/kilns", "/kilns/in(ids={ids})"]);

        public FindKilns()
            : base(s_operation, 0, null)
        {
        }

        public FindKilns(IReadOnlyList<string> ids)
            : base(s_operation, 1, null, FormatList(ids, nameof(ids))) => Ids = ids;

        public IReadOnlyList<string>? Ids { get => (IReadOnlyList<string>?)GetArgument("ids"); private init => SetArgument("ids", value!); }

        public object? Any { get => GetOption("any"); init => SetOption("any", value); }

        public IReadOnlyList<string>? Expand { get => (IReadOnlyList<string>?)GetOption("$expand"); init => SetOption("$expand", value); }

        public static string Write<T>(IReadOnlyList<T> ids) => FormatList(ids, nameof(ids));
    }

    private sealed record SendKiln : ApiRequest
    {
        private static readonly ApiOperation s_operation = new("SendKiln", "POST", 202, ["/kilns"], contentType: "text/plain");

        public SendKiln()
            : base(s_operation, 0, null)
        {
        }

        public SendKiln(Stream body)
            : base(s_operation, 0, body)
        {
        }

        public SendKiln(JsonElement body)
            : base(s_operation, 0, body)
        {
        }

        public SendKiln(MultipartContent body)
            : base(s_operation, 0, body)
        {
        }

        public string? ContentType { get => GetHeader("Content-Type"); init => SetHeader("Content-Type", value); }

        public string? ContentRange { get => GetHeader("Content-Range"); init => SetHeader("Content-Range", value); }

        public string? Prefer { get => GetHeader("Prefer respond-async"); init => SetHeader("Prefer respond-async", value); }

        public string? PreferZone { get => GetHeader("Prefer zone"); init => SetHeader("Prefer zone", value); }
    }
}
