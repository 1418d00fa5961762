using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Serialization;

/// <summary>What ASP.NET Core, caches and loggers do: <see cref="JsonSerializer"/> without a context of ours.</summary>
public sealed class PlainSerializerTests
{
    private const string LobWire = """{"@odata.type":"#example.lobApp","id":"a","owner":{"id":"b"},"fileName":"f"}""";

    private static readonly JsonSerializerOptions s_shallow = new() { MaxDepth = 2 };

    private static readonly JsonSerializerOptions s_deeper = new() { MaxDepth = 3 };

    private static readonly JsonSerializerOptions s_readable = new()
    {
        WriteIndented = true,
#if NET9_0_OR_GREATER
        NewLine = "\n",
#endif
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private static readonly LobApp s_lobApp = new() { Id = "a", Owner = new App { Id = "b" }, FileName = "f" };

    public static TheoryData<JsonSerializerOptions> Options => [JsonSerializerOptions.Default, new(JsonSerializerDefaults.Web), new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.Never }];

    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public void A_record_is_the_wire_JSON_both_ways(JsonSerializerOptions options)
    {
        Everything value = RandomObjects.Make(new Random(3), depth: 2);
        string wire = Json.Write(value);

        Assert.Equal(wire, JsonSerializer.Serialize(value, options));
        Assert.Equal(value, JsonSerializer.Deserialize<Everything>(wire, options));
        Assert.Null(JsonSerializer.Deserialize<Everything>("null", options));
        Assert.Equal("{}", JsonSerializer.Serialize(new Everything(), options));
    }

    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public void A_derived_type_stays_derived(JsonSerializerOptions options)
    {
        Assert.Equal(LobWire, JsonSerializer.Serialize<App>(s_lobApp, options));
        Assert.Equal(LobWire, JsonSerializer.Serialize<object>(s_lobApp, options));
        Assert.Equal(LobWire, JsonSerializer.Serialize<ApiObject>(s_lobApp, options));
        Assert.Equal("[" + LobWire + "]", JsonSerializer.Serialize(new App[] { s_lobApp }, options));
        Assert.Equal(s_lobApp, Assert.IsType<LobApp>(JsonSerializer.Deserialize<App>(LobWire, options)));
        Assert.Equal(s_lobApp, JsonSerializer.Deserialize<LobApp>(LobWire, options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<ApiObject>(LobWire, options));
    }

    [Fact]
    public void An_enum_has_its_wire_name()
    {
        Assert.Equal("\"notApplicable\"", JsonSerializer.Serialize(InstallState.NotApplicable));
        Assert.Equal(InstallState.Failed, JsonSerializer.Deserialize<InstallState?>("\"failed\""));
        Assert.Equal("\"monday,wednesday\"", JsonSerializer.Serialize(Days.Monday | Days.Wednesday));
        Assert.Equal("""{"failed":1}""", JsonSerializer.Serialize(new Dictionary<InstallState, int> { [InstallState.Failed] = 1 }));
        Assert.Equal(Sizes.Large | Sizes.Medium, JsonSerializer.Deserialize<Sizes>("\"large,medium\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<InstallState>("\"unheardOf\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<InstallState>("\"\\ud83d\""));
    }

    [Fact]
    public void A_program_s_own_type_may_hold_ours()
    {
        Holder holder = new() { Who = s_lobApp, State = InstallState.Failed, Map = new() { ["x"] = s_lobApp } };
        string wire = $$$"""{"Who":{{{LobWire}}},"State":"failed","Map":{"x":{{{LobWire}}}}}""";

        Assert.Equal(wire, JsonSerializer.Serialize(holder));
        Holder back = JsonSerializer.Deserialize<Holder>(wire)!;
        Assert.Equal(s_lobApp, back.Who);
        Assert.Equal(s_lobApp, back.Map!["x"]);
        Assert.Equal(InstallState.Failed, back.State);
    }

    [Fact]
    public void System_Text_Json_s_own_generator_takes_ours_as_they_are()
    {
        string wire = $$"""{"Who":{{LobWire}},"State":"failed","Map":null}""";

        Holder back = JsonSerializer.Deserialize(wire, HolderContext.Default.Holder)!;

        Assert.Equal(s_lobApp, back.Who);
        Assert.Equal(wire, JsonSerializer.Serialize(back, HolderContext.Default.Holder));
    }

    [Fact]
    public void A_page_is_the_wire_JSON_both_ways()
    {
        const string Wire = """{"value":[{"id":"a"}],"@odata.nextLink":"n","@odata.count":2,"more":[1]}""";

        ApiPage<App> page = JsonSerializer.Deserialize<ApiPage<App>>(Wire)!;

        Assert.Equal("n", page.NextLink);
        Assert.Equal(2, page.Count);
        Assert.Equal([new App { Id = "a" }], page.Value);
        Assert.Equal(Wire, JsonSerializer.Serialize(page));
    }

    [Fact]
    public void Options_of_reader_and_writer_are_honoured()
    {
        Assert.Equal("{\n  \"id\": \"a\"\n}", JsonSerializer.Serialize(new App { Id = "a" }, s_readable));
        Assert.Equal("a", JsonSerializer.Deserialize<App>("/* c */ {\"id\":\"a\",}", s_readable)!.Id);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<App>("{\"id\":\"a\",}"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<App>("""{"owner":{"owner":{}}}""", s_shallow));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<App[]>("""[{"owner":{}}]""", s_shallow));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<App[]>("""[{"x":[]}]""", s_shallow));
        Assert.Single(JsonSerializer.Deserialize<App[]>("""[{"owner":{}}]""", s_deeper)!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"id\":\"a\"")]
    [InlineData("{\"id\":\"a\"]")]
    [InlineData("{\"id\":\"a\"}}")]
    [InlineData("{\"id\":\"a\"} x")]
    [InlineData("[]")]
    [InlineData("5")]
    public void Text_that_is_no_such_JSON_is_a_JsonException(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<App>(json));

    [Fact]
    public void A_fault_behind_a_record_is_told_at_its_place()
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<object[]>("[{\"x\":\n2},x]"));
        JsonException behind = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<App[]>("[{\"x\":\n2},x]"));

        Assert.Equal((exception.LineNumber, exception.BytePositionInLine), (behind.LineNumber, behind.BytePositionInLine));
    }

    [Fact]
    public void A_record_of_ones_own_that_derives_is_read_as_itself()
    {
        OwnApp value = JsonSerializer.Deserialize<OwnApp>("""{"id":"a","more":1}""")!;

        Assert.Equal("a", value.Id);
        Assert.Equal("""{"id":"a","more":1}""", JsonSerializer.Serialize<App>(value));
    }

    internal sealed class Holder
    {
        public App? Who { get; set; }

        public InstallState? State { get; set; }

        public Dictionary<string, App>? Map { get; set; }
    }

    [JsonConverter(typeof(ApiJsonConverter<OwnApp>))]
    private sealed record OwnApp : App;
}

[JsonSerializable(typeof(PlainSerializerTests.Holder))]
internal sealed partial class HolderContext : JsonSerializerContext;
