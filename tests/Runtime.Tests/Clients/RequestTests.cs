using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Clients;

public sealed class RequestTests
{
    private static readonly Uri s_base = new("https://graph.example/v1.0");

    [Fact]
    public async Task The_documented_request_is_complete()
    {
        using HttpRequestMessage message = new AddDeviceStatuses("a1", "u1", Samples.Status()).ToHttpRequestMessage(s_base);

        Assert.Equal(HttpMethod.Post, message.Method);
        Assert.Equal("https://graph.example/v1.0/deviceAppManagement/mobileApps/a1/userStatuses/u1/deviceStatuses/$ref", message.RequestUri!.AbsoluteUri);
        Assert.Equal("application/json", message.Content!.Headers.ContentType!.ToString());
        Assert.Equal(Samples.StatusJson.Length, message.Content.Headers.ContentLength);
        Assert.Equal(Samples.StatusJson, await message.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_list_is_sent_as_an_array()
    {
        using HttpRequestMessage objects = new AddApps([new App { Id = "1" }, new App { Id = "2" }]).ToHttpRequestMessage(s_base);
        using HttpRequestMessage texts = new LookUpApps(["a\"b", "\u00e4"]).ToHttpRequestMessage(s_base);

        Assert.Equal("application/json", objects.Content!.Headers.ContentType!.ToString());
        Assert.Equal("""[{"id":"1"},{"id":"2"}]""", await objects.Content.ReadAsStringAsync());
        Assert.Equal("""["a\u0022b","\u00E4"]""", await texts.Content!.ReadAsStringAsync());
    }

    [Fact]
    public void Requests_with_lists_are_equal_when_their_elements_are()
    {
        Assert.Equal(new AddApps([new App { Id = "1" }]), new AddApps([new App { Id = "1" }]));
        Assert.NotEqual(new AddApps([new App { Id = "1" }]), new AddApps([new App { Id = "1" }, new App { Id = "2" }]));
        Assert.Equal(new LookUpApps(["a"]).GetHashCode(), new LookUpApps(["a"]).GetHashCode());
        Assert.Equal("1", Assert.Single(new AddApps([new App { Id = "1" }]).Body).Id);
        Assert.Throws<ArgumentNullException>(() => new LookUpApps(null!));
    }

    /// <summary>The Graph SDK (Microsoft.Graph 6) takes 9,971 bytes for the same object and address, as <c>--quick request-bytes</c> of the benchmarks counts.</summary>
    [Fact]
    public void A_complete_request_takes_at_most_a_quarter_of_the_bytes_that_the_Graph_SDK_takes()
    {
        const int GraphSdk = 9971;
        MobileAppInstallStatus body = Samples.Status();
        Make();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Make();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(bytes, 1, GraphSdk / 4);

        void Make() => new AddDeviceStatuses("3a3f2f2b-9f5e-4a4e-8f2d-0f7f1b6c2a11", "b5f1c3d2-6d3e-4f2b-9a7c-2f1e0d9c8b7a", body)
            .ToHttpRequestMessage(s_base).Dispose();
    }

    [Theory]
    [InlineData("https://graph.example/v1.0")]
    [InlineData("https://graph.example/v1.0/")]
    [InlineData("https://graph.example:443/v1.0//")]
    public void The_path_is_appended_to_the_version(string baseAddress)
    {
        using HttpRequestMessage message = new DeleteApp("x").ToHttpRequestMessage(new Uri(baseAddress));

        Assert.Equal("https://graph.example/v1.0/apps/x", message.RequestUri!.AbsoluteUri);
        Assert.Null(message.Content);
    }

    [Theory]
    [InlineData("/v1.0")]
    [InlineData("https://graph.example/v1.0?a=b")]
    [InlineData("https://graph.example/v1.0#a")]
    [InlineData("https://user@graph.example/v1.0")]
    [InlineData("ftp://graph.example/v1.0")]
    public void A_base_address_that_would_lose_something_is_refused(string baseAddress)
    {
        Uri address = new(baseAddress, UriKind.RelativeOrAbsolute);

        Assert.Equal("baseAddress", Assert.ThrowsAny<ArgumentException>(() => new DeleteApp("x").ToHttpRequestMessage(address)).ParamName);
        Assert.Throws<ArgumentNullException>(() => new DeleteApp("x").ToHttpRequestMessage(null!));
    }

    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("%2F", "%252F")]
    [InlineData("..%2F", "..%252F")]
    [InlineData("...", "...")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("é😀", "%C3%A9%F0%9F%98%80")]
    [InlineData("user@contoso.example", "user%40contoso.example")]
    [InlineData("a\r\nb", "a%0D%0Ab")]
    public void A_path_argument_stays_one_segment(string id, string escaped)
    {
        using HttpRequestMessage message = new DeleteApp(id).ToHttpRequestMessage(s_base);

        Assert.Equal("/v1.0/apps/" + escaped, message.RequestUri!.PathAndQuery);
        Assert.Equal("https://graph.example/v1.0/apps/" + escaped, message.RequestUri.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_path_argument_that_names_nothing_is_refused_by_its_name(string id)
    {
        Assert.Equal("id", Assert.Throws<ArgumentException>(() => new DeleteApp(id)).ParamName);
        Assert.Equal("id", Assert.Throws<ArgumentNullException>(() => new DeleteApp(null!)).ParamName);
        Assert.Equal("userAppInstallStatusId", Assert.ThrowsAny<ArgumentException>(() => new AddDeviceStatuses("a", id, new())).ParamName);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        Assert.Equal("id", Assert.Throws<ArgumentException>(() => new DeleteApp("a\uD83D")).ParamName);
        Assert.Equal("id", Assert.Throws<ArgumentException>(() => new DeleteApp("\uDE00a")).ParamName);
    }

    [Fact]
    public void A_quoted_argument_doubles_its_quotes()
    {
        Assert.Equal("/v1.0/reports/count(period='D7')", PathOf(GetReport.ByPeriod("D7")));
        Assert.Equal("/v1.0/reports/count(period='O%27%27Hara%20%2F%29')", PathOf(GetReport.ByPeriod("O'Hara /)")));
    }

    [Fact]
    public void A_path_placeholder_keeps_its_slashes_and_refuses_dots()
    {
        Assert.Equal("/v1.0/drive/root:/a%20b/c%3Ad.txt:/count", PathOf(GetReport.ByPath("a b/c:d.txt")));
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => GetReport.ByPath("a/../b")).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => GetReport.ByPath("a/./b")).ParamName);
    }

    [Fact]
    public void A_placeholder_in_the_query_is_escaped_as_a_value()
    {
        Assert.Equal("/v1.0/reports/search?q='it''s%20%26%20more'&kind=a/b%3D1", PathOf(GetReport.BySearch("it's & more", "a/b=1")));
    }

    [Fact]
    public void Query_options_are_escaped_and_joined()
    {
        ListApps request = new("u1") { Filter = "startswith(name,'a&b #+%') and x eq 1", Select = ["id", "owner"], Top = 5, Count = true };

        Assert.Equal(
            "/v1.0/users/u1/apps?$filter=startswith(name,'a%26b%20%23%2B%25')%20and%20x%20eq%201&$select=id,owner&$top=5&$count=true",
            PathOf(request));
        Assert.Equal("/v1.0/apps", PathOf(new ListApps { Select = [] }));
    }

    [Fact]
    public void Long_urls_are_complete()
    {
        string filter = new('é', 10_000);

        Assert.Equal("/v1.0/apps?$filter=" + Uri.EscapeDataString(filter), PathOf(new ListApps { Filter = filter }));
    }

    [Theory]
    [InlineData("a\r\nX-Forged: 1")]
    [InlineData("a\nb")]
    [InlineData("a\0")]
    public void A_header_with_a_line_break_is_refused(string value)
    {
        Assert.Throws<ArgumentException>(() => new ListApps { IfMatch = value }.ToHttpRequestMessage(s_base));
    }

    [Fact]
    public void Documented_headers_are_sent_as_they_are()
    {
        using HttpRequestMessage message = new ListApps { IfMatch = "W/\"a,b\"" }.ToHttpRequestMessage(s_base);

        Assert.Equal("W/\"a,b\"", Assert.Single(message.Headers.NonValidated["If-Match"]));
    }

    [Fact]
    public async Task A_body_of_bytes_has_the_documented_type()
    {
        using HttpRequestMessage message = new PutPhoto([1, 2, 3]).ToHttpRequestMessage(s_base);

        Assert.Equal("image/jpeg", message.Content!.Headers.ContentType!.ToString());
        Assert.Equal([1, 2, 3], await message.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public void Requests_are_equal_by_value()
    {
        Assert.Equal(new AddDeviceStatuses("a", "b", Samples.Status()), new AddDeviceStatuses("a", "b", Samples.Status()));
        Assert.Equal(new DeleteApp("a").GetHashCode(), new DeleteApp("a").GetHashCode());
        Assert.NotEqual(new DeleteApp("a"), new DeleteApp("b"));
        Assert.NotEqual(new ListApps { Top = 1 }, new ListApps { Top = 2 });
        Assert.NotEqual(new AddDeviceStatuses("a", "b", new() { ErrorCode = 1 }), new AddDeviceStatuses("a", "b", new()));
        Assert.NotEqual(GetReport.ByPeriod("x"), GetReport.ByPath("x"));
    }

    [Fact]
    public void The_preview_shows_what_goes_over_the_wire()
    {
        string text = new AddDeviceStatuses("a1", "u 1", new() { ErrorCode = 9, ODataType = null }).ToHttpString(s_base);

        Assert.Equal(
            """
            POST /v1.0/deviceAppManagement/mobileApps/a1/userStatuses/u%201/deviceStatuses/$ref HTTP/1.1
            Host: graph.example
            Accept: application/json
            Content-Type: application/json
            Content-Length: 15

            {
              "errorCode": 9
            }

            """,
            text.ReplaceLineEndings(Environment.NewLine));
    }

    private static string PathOf(ApiRequest request)
    {
        using HttpRequestMessage message = request.ToHttpRequestMessage(s_base);
        return message.RequestUri!.PathAndQuery;
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_with_the_name_of_the_option_or_parameter()
    {
        Uri service = new("https://graph.example/v1.0");

        // Not as the data of a theory, which attributes keep in UTF-8.
        foreach (string value in (string[])["\uD800", "é\uDC00x"])
        {
            Assert.Equal("$filter", Assert.Throws<ArgumentException>(() => new ListApps { Filter = value }.ToHttpRequestMessage(service)).ParamName);
            Assert.Equal("$select", Assert.Throws<ArgumentException>(() => new ListApps { Select = ["a", value] }.ToHttpRequestMessage(service)).ParamName);
            Assert.Equal("id", Assert.Throws<ArgumentException>(() => new DeleteApp(value)).ParamName);
        }
    }

    [Fact]
    public void A_null_in_a_list_of_options_is_refused_with_the_name_of_the_option() =>
        Assert.Equal("$select", Assert.Throws<ArgumentException>(
            () => new ListApps { Select = ["a", null!] }.ToHttpRequestMessage(new Uri("https://graph.example/v1.0"))).ParamName);

    [Fact]
    public void Requests_with_equal_lists_are_equal()
    {
        Options one = new() { Select = ["id", "name"], Top = 1 };

        Assert.Equal(one, new Options { Select = new List<string> { "id", "name" }, Top = 1 });
        Assert.Equal(one.GetHashCode(), new Options { Select = new List<string> { "id", "name" }, Top = 1 }.GetHashCode());
        Assert.NotEqual(one, new Options { Select = ["id"], Top = 1 });
        Assert.NotEqual(one, new Options { Select = ["name", "id"], Top = 1 });
        Assert.NotEqual(one, new Options { Top = 1 });
    }

    [Fact]
    public void ToString_shows_query_options_but_for_what_may_be_personal() => Assert.Equal(
        "Options { GET /apps/$count?$filter=***&$select=id,name&$top=5 }",
        new Options { Select = ["id", "name"], Top = 5, Filter = "mail eq 'secret'" }.ToString());

    [Fact]
    public void A_count_asks_for_the_plain_text_that_it_is_answered_with()
    {
        using HttpRequestMessage message = new Options().ToHttpRequestMessage(new Uri("https://graph.example/v1.0"));

        Assert.Equal("text/plain, application/json", message.Headers.Accept.ToString());
        Assert.Equal(893, ApiJson.ReadResponse(GetReport.ByPeriod("D7"), "893"u8));
        Assert.Equal(893, ApiJson.ReadResponse(GetReport.ByPeriod("D7"), " 893\r\n"u8));
    }

    private sealed record Options : ApiRequest
    {
        private static readonly ApiOperation s_operation = new("Options", "GET", 200, ["/apps/$count"]);

        public Options()
            : base(s_operation, 0, null)
        {
        }

        public IReadOnlyList<string>? Select
        {
            get => (IReadOnlyList<string>?)GetOption("$select");
            init => SetOption("$select", value);
        }

        public int? Top
        {
            get => (int?)GetOption("$top");
            init => SetOption("$top", value);
        }

        public string? Filter
        {
            get => (string?)GetOption("$filter");
            init => SetOption("$filter", value);
        }

        // As generated requests do.
        protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
    }
}
