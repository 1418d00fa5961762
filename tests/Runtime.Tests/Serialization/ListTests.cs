using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Serialization;

/// <summary>An item that has no place in its list costs that item: the others are there, and the array is kept and written back as it came.</summary>
public sealed class ListTests
{
    [Theory]
    [InlineData("manyInt32", "[1,2.5,3]", "[1,3]")]
    [InlineData("manyInt32", "[1,null]", "[1]")]
    [InlineData("manyInt32", "[1,\"2\",{\"a\":[1]},[],true,2147483648]", "[1]")]
    [InlineData("manyByte", "[256,-1,255]", "[255]")]
    [InlineData("manyInt16", "[32768,\"1\",7]", "[7]")]
    [InlineData("manyInt64", "[9223372036854775808,1e3,5]", "[5]")]
    [InlineData("manyEnum", "[\"installed\",\"brandNew\",5,null]", "[\"installed\"]")]
    [InlineData("manyEnum", "[\"brandNew\"]", "[]")]
    [InlineData("manyLongEnum", "[\"medium,large\",\"huge\"]", "[\"medium,large\"]")]
    [InlineData("manyNested", "[{\"aInt32\":1},null,\"x\",[{}],{}]", "[{\"aInt32\":1},{}]")]
    [InlineData("manyNested", "[null]", "[]")]
    [InlineData("manyString", "[\"a\",null,1,\"b\"]", "[\"a\",\"b\"]")]
    [InlineData("manyBoolean", "[true,null,\"false\",false]", "[true,false]")]
    [InlineData("manySingle", "[1.5,\"1\",1e99,\"INF\"]", "[1.5,\"INF\"]")]
    [InlineData("manyDouble", "[1.5,\"1\",1e999]", "[1.5]")]
    [InlineData("manyDecimal", "[1.5,1e-30,\"1\"]", "[1.5]")]
    [InlineData("manyGuid", "[\"x\",\"fbdee6f1-e6f1-fbde-f1e6-defbf1e6defb\",1]", "[\"fbdee6f1-e6f1-fbde-f1e6-defbf1e6defb\"]")]
    [InlineData("manyDateTimeOffset", "[\"2020-01-01T00:00:00Z\",\"2020\"]", "[\"2020-01-01T00:00:00Z\"]")]
    [InlineData("manyDate", "[\"2020-01-01\",\"2020-02-30\"]", "[\"2020-01-01\"]")]
    [InlineData("manyTimeOfDay", "[\"24:00:00\",\"23:00:00\"]", "[\"23:00:00\"]")]
    [InlineData("manyDuration", "[\"P1M\",\"P1D\",\"P999999999999999999D\"]", "[\"P1D\"]")]
    [InlineData("manyBinary", "[\"AQID\",\"!\",[1]]", "[\"AQID\"]")]
    [InlineData("grid", "[[1,2],[3,null,\"4\"],null,5,[]]", "[[1,2],[3],[]]")]
    [InlineData("prices", "{\"a\":1,\"b\":null,\"c\":\"2\",\"d\":1e-30}", "{\"a\":1}")]
    [InlineData("groups", "{\"a\":[{\"aInt32\":1},null],\"b\":{},\"c\":[]}", "{\"a\":[{\"aInt32\":1}],\"c\":[]}")]
    [InlineData("states", "[{\"a\":\"failed\",\"b\":\"brandNew\"},null,[],{}]", "[{\"a\":\"failed\"},{}]")]
    public void The_others_are_read_and_all_is_kept(string property, string came, string read)
    {
        string json = $$"""{"{{property}}":{{came}},"aString":"after"}""";
        foreach (bool keepMistyped in (bool[])[false, true])
        {
            FixtureJsonContext context = new() { KeepMistypedValues = keepMistyped };

            Everything value = context.Read<Everything>(Encoding.UTF8.GetBytes(json));

            Assert.Equal("after", value.AString);
            Assert.Equal([property], value.AdditionalData!.Keys);
            Assert.Equal(came, value.AdditionalData[property].GetRawText());
            Assert.Equal(JsonDocument.Parse(json).RootElement.GetProperty(property).GetRawText(), JsonDocument.Parse(Json.Write(value)).RootElement.GetProperty(property).GetRawText());
            Assert.Equal($$"""{"aString":"after","{{property}}":{{read}}}""", Json.Write(value with { AdditionalData = null }));
            Assert.Equal(value, context.Read<Everything>(ApiJson.ToUtf8Bytes(value)));
        }
    }

    [Theory]
    [InlineData("""{"manyInt32":[1,tru]}""")]
    [InlineData("""{"manyInt32":[1,"2]}""")]
    [InlineData("""{"manyNested":[nul]}""")]
    [InlineData("""{"manyNested":[x]}""")]
    [InlineData("""{"manyString":[1,]}""")]
    [InlineData("""{"grid":[[1,]]}""")]
    [InlineData("""{"grid":[[1,01]]}""")]
    [InlineData("""{"prices":{"a":1,}}""")]
    [InlineData("""{"prices":{"a":1 "b":2}}""")]
    [InlineData("""{"prices":{"a" 1}}""")]
    [InlineData("""{"prices":{a:1}}""")]
    [InlineData("""{"prices":{"a":}}""")]
    [InlineData("""{"prices":{,}}""")]
    [InlineData("""{"prices":{"a":1]}""")]
    [InlineData("""{"prices":{"\ud83d":1}}""")]
    [InlineData("""{"groups":{"a":[{"aInt32":"1"}]}}""")]
    [InlineData("""{"grid":{}}""")]
    [InlineData("""{"prices":[]}""")]
    public void What_is_no_JSON_or_another_kind_than_the_list_is_refused(string json) =>
        Assert.Throws<JsonException>(() => Json.Read<Everything>(json));

    [Fact]
    public void A_map_is_read_in_any_layout_and_the_last_of_a_name_counts()
    {
        Everything value = Json.Read<Everything>("""{ "prices" : { "\u0061" : 1 , "b":2 ,"a":3.50 } , "aInt32" : 4 , "groups":{"x":[{"unknown":1},{"prices":{}}]} }""");

        Assert.Equal(["a", "b"], value.Prices!.Keys.Order());
        Assert.Equal(3.50m, value.Prices["a"]);
        Assert.Equal(4, value.AInt32);
        Assert.Equal(["unknown"], value.Groups!["x"][0].AdditionalData!.Keys);
        Assert.Empty(value.Groups["x"][1].Prices!);
        Assert.Null(value.AdditionalData);
    }

    [Fact]
    public void A_list_of_ones_own_is_written_in_the_place_of_what_was_kept()
    {
        Everything value = Json.Read<Everything>("""{"manyEnum":["installed","brandNew"],"prices":{"a":1,"b":null}}""");

        Assert.Equal(
            """{"manyEnum":["installed"],"prices":{"a":1}}""",
            Json.Write(value with { ManyEnum = [.. value.ManyEnum!], Prices = value.Prices!.ToDictionary() }));
    }

    [Theory]
    [InlineData("anEnum", "\"Installed\"", InstallState.Installed)]
    [InlineData("anEnum", "\"PENDINGINSTALL\"", InstallState.PendingInstall)]
    [InlineData("someFlags", "\"Monday, tuesday\"", Days.Monday | Days.Tuesday)]
    [InlineData("aLongEnum", "\"SMALL,largest\"", Sizes.Small | Sizes.Largest)]
    public void A_member_in_another_case_is_read_and_goes_back_as_it_came(string property, string came, Enum expected)
    {
        string json = $$"""{"{{property}}":{{came}}}""";

        Everything value = Json.Read<Everything>(json);

        object? read = property switch { "anEnum" => value.AnEnum, "someFlags" => value.SomeFlags, _ => value.ALongEnum };
        Assert.Equal(expected, read);
        Assert.Equal(came, value.AdditionalData![property].GetRawText());
        Assert.Equal(json, Json.Write(value));
        Assert.NotEqual(json, Json.Write(value with { AdditionalData = null }));
        Assert.Equal("""{"anEnum":"failed"}""", Json.Write(value with { AnEnum = InstallState.Failed, SomeFlags = null, ALongEnum = null, AdditionalData = property == "anEnum" ? value.AdditionalData : null }));
    }

    [Fact]
    public void Members_in_another_case_in_a_list_go_back_as_they_came()
    {
        const string Wire = """{"states":[{"a":"Failed"}],"manyEnum":["Failed","installed"]}""";

        Everything value = Json.Read<Everything>(Wire);

        Assert.Equal([InstallState.Failed, InstallState.Installed], value.ManyEnum);
        Assert.Equal(InstallState.Failed, value.States![0]["a"]);
        Assert.Equal("""{"manyEnum":["Failed","installed"],"states":[{"a":"Failed"}]}""", Json.Write(value));
    }

    [Fact]
    public void Names_that_differ_in_case_alone_are_each_themselves_and_nothing_else()
    {
        JsonSerializerOptions options = Options(new JsonEnumTable("a", "A", "b"));

        Assert.Equal(Letters.Second, JsonSerializer.Deserialize<Letters>("\"A\"", options));
        Assert.Equal(Letters.Third, JsonSerializer.Deserialize<Letters>("\"B\"", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Letters>("\"Ab\"", Options(new JsonEnumTable("ab", "AB"))));
    }

    [Theory]
    [InlineData(3, "north,south")]
    [InlineData(7, "all")]
    [InlineData(15, "north,south,middle,far")]
    [InlineData(0, "none")]
    public void Flags_with_masks_are_written_as_members_that_make_them_up(int value, string expected)
    {
        JsonSerializerOptions options = Options(JsonEnumTable.Flags([0, 1, 2, 4, 7, 8], "none", "north", "south", "middle", "all", "far"));

        Assert.Equal($"\"{expected}\"", JsonSerializer.Serialize((Letters)value, options));
        Assert.Equal((Letters)value, JsonSerializer.Deserialize<Letters>($"\"{expected}\"", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((Letters)16, options));
    }

    [Fact]
    public void Masks_that_overlap_cover_a_value_together()
    {
        JsonSerializerOptions options = Options(JsonEnumTable.Flags([3, 6], "ab", "bc"));

        Assert.Equal("\"ab,bc\"", JsonSerializer.Serialize((Letters)7, options));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((Letters)4, options));
    }

    private static JsonSerializerOptions Options(JsonEnumTable table) => new() { Converters = { new ApiEnumConverter<Letters>(table) } };

    private enum Letters
    {
        First,
        Second,
        Third,
    }
}
