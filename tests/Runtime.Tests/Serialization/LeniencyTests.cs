using System;
using System.Text;
using System.Text.Json;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Serialization;

public sealed class LeniencyTests
{
    [Theory]
    [InlineData("""{"unknown":{"a":[1,null,"x"]}}""")]
    [InlineData("""{"anEnum":"brandNew"}""")]
    [InlineData("""{"anEnum":7}""")]
    [InlineData("""{"someFlags":"monday,friday"}""")]
    [InlineData("""{"aDateTimeOffset":"String"}""")]
    [InlineData("""{"aDateTimeOffset":"2020-01-01T00:00:00"}""")]
    [InlineData("""{"aDateTimeOffset":"2020-13-01T00:00:00Z"}""")]
    [InlineData("""{"aDateTimeOffset":"2021-02-29T00:00:00Z"}""")]
    [InlineData("""{"aDateTimeOffset":"0001-01-01T00:00:00\u002B01:00"}""")]
    [InlineData("""{"aDateTimeOffset":"2020-01-01T00:00:00.12345678Z"}""")]
    [InlineData("""{"aDate":"2020-1-1"}""")]
    [InlineData("""{"aTimeOfDay":"25:00:00"}""")]
    [InlineData("""{"aDuration":"P1Y"}""")]
    [InlineData("""{"aDuration":"P1M"}""")]
    [InlineData("""{"aDuration":"P"}""")]
    [InlineData("""{"aDuration":"PT"}""")]
    [InlineData("""{"aDuration":"P99999999999D"}""")]
    [InlineData("""{"aDuration":"P999999999999999999D"}""")]
    [InlineData("""{"aDuration":"-P999999999999999999DT999999999999999999H999999999999999999M999999999999999999.9999999S"}""")]
    [InlineData("""{"aDuration":"PT9223372036854775807S"}""")]
    [InlineData("""{"aDuration":"P10675199DT2H48M5.4775808S"}""")]
    [InlineData("""{"aDuration":"-P10675199DT2H48M5.4775809S"}""")]
    [InlineData("""{"aGuid":"not a guid"}""")]
    [InlineData("""{"aBinary":"not base64!"}""")]
    [InlineData("""{"aBinary":"A"}""")]
    [InlineData("""{"aInt32":1.5}""")]
    [InlineData("""{"aInt32":2147483648}""")]
    [InlineData("""{"aByte":256}""")]
    [InlineData("""{"aInt16":-32769}""")]
    [InlineData("""{"aInt64":9223372036854775808}""")]
    [InlineData("""{"aInt64":1e3}""")]
    [InlineData("""{"aDouble":1e999}""")]
    [InlineData("""{"aDecimal":12345678901234567890123456789.5}""")]
    [InlineData("""{"aDecimal":1e40}""")]
    [InlineData("""{"aDecimal":1e-30}""")]
    [InlineData("""{"aDecimal":-1e-29}""")]
    [InlineData("""{"aDecimal":1.5e-28}""")]
    [InlineData("""{"aDecimal":0.00000000000000000000000000001}""")]
    [InlineData("""{"aDecimal":79228162514264337593543950336}""")]
    [InlineData("""{"aDecimal":7.92281625142643375935439503355}""")]
    [InlineData("""{"aDecimal":1e99999999999999999999}""")]
    [InlineData("""{"aDecimal":1e-99999999999999999999}""")]
    [InlineData("""{"aString":null,"aBoolean":null,"aInt32":null,"aDouble":null,"aGuid":null,"aBinary":null,"anEnum":null,"aElement":null,"nested":null,"manyNested":null,"manyString":null}""")]
    public void What_has_no_place_is_read_as_null_kept_and_written_back(string json)
    {
        Everything value = Json.Read<Everything>(json);

        Assert.Equal(new Everything { AdditionalData = value.AdditionalData }, value);
        Assert.Equal(JsonDocument.Parse(json).RootElement.ToString(), JsonDocument.Parse(Json.Write(value)).RootElement.ToString().Replace("+", "\\u002B", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"aString":1}""", "aString")]
    [InlineData("""{"aBoolean":"false"}""", "aBoolean")]
    [InlineData("""{"aInt32":"9"}""", "aInt32")]
    [InlineData("""{"aDouble":"4.2"}""", "aDouble")]
    [InlineData("""{"aDecimal":{}}""", "aDecimal")]
    [InlineData("""{"aDateTimeOffset":[1]}""", "aDateTimeOffset")]
    [InlineData("""{"aDuration":true}""", "aDuration")]
    [InlineData("""{"aGuid":{"a":1}}""", "aGuid")]
    [InlineData("""{"anEnum":{"a":1}}""", "anEnum")]
    [InlineData("""{"nested":"text"}""", "nested")]
    [InlineData("""{"nested":[]}""", "nested")]
    [InlineData("""{"manyString":"one"}""", "manyString")]
    [InlineData("""{"manyEnum":"installed"}""", "manyEnum")]
    [InlineData("""{"manyNested":{}}""", "manyNested")]
    public void Another_kind_than_documented_is_refused_unless_it_is_to_be_kept(string json, string property)
    {
        JsonException refused = Assert.Throws<JsonException>(() => Json.Read<Everything>(json));
        Assert.Contains($"'{property}'", refused.Message, StringComparison.Ordinal);
        Assert.StartsWith("$." + property, refused.Path, StringComparison.Ordinal);

        FixtureJsonContext keeping = new() { KeepMistypedValues = true };
        Everything kept = keeping.Read<Everything>(Encoding.UTF8.GetBytes(json));
        Assert.Equal([property], kept.AdditionalData!.Keys);
        Assert.Equal(new Everything { AdditionalData = kept.AdditionalData }, kept);
        Assert.Equal(json, Json.Write(kept));
        Assert.Equal(kept, JsonSerializer.Deserialize(json, keeping.Everything));
    }

    [Fact]
    public void A_kept_value_does_not_disturb_what_follows_it()
    {
        Everything value = Json.Read<Everything>("""{"manyNested":[{"anEnum":"new","aInt32":1},null,{"aInt32":2}],"manyEnum":["new"],"aString":"after","nested":{"x":1}}""");

        Assert.Equal("after", value.AString);
        Assert.Equal(2, value.ManyNested!.Count);
        Assert.Equal("new", value.ManyNested[0].AdditionalData!["anEnum"].GetString());
        Assert.Equal(2, value.ManyNested[1].AInt32);
        Assert.Equal(["manyNested", "manyEnum"], value.AdditionalData!.Keys);
        Assert.Equal(["x"], value.Nested!.AdditionalData!.Keys);
    }

    [Theory]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335E28", "79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("10.0e-29", "0.0000000000000000000000000001")]
    [InlineData("1.2500e2", "125.00")]
    [InlineData("1E+3", "1000")]
    [InlineData("1.00000000000000000000000000000000000000", "1.0000000000000000000000000000")]
    [InlineData("0.1000", "0.1000")]
    [InlineData("0e-99999999999", "0.0000000000000000000000000000")]
    [InlineData("0e99", "0")]
    public void A_decimal_is_read_to_its_last_digit(string number, string written) =>
        Assert.Equal($$"""{"aDecimal":{{written}}}""", Json.RoundTrip<Everything>($$"""{"aDecimal":{{number}}}"""));

    [Fact]
    public void The_longest_durations_are_read()
    {
        foreach (TimeSpan value in (TimeSpan[])[TimeSpan.MaxValue, TimeSpan.MinValue, TimeSpan.Zero])
        {
            Assert.Equal(value, Json.Read<Everything>(Json.Write(new Everything { ADuration = value })).ADuration);
        }
    }

    [Theory]
    [InlineData("AQID/+8=")]
    [InlineData("AQID_-8")]
    [InlineData("AQID_-8=")]
    [InlineData("AQID\\/\\u002b8=")]
    public void Binary_is_base64_or_base64url(string text)
    {
        Assert.Equal([1, 2, 3, 0xFF, 0xEF], Json.Read<Everything>($$"""{"aBinary":"{{text}}"}""").ABinary);
    }

    [Fact]
    public void OData_names_of_non_finite_numbers_are_read_and_other_strings_refused()
    {
        Everything value = Json.Read<Everything>("""{"aDouble":"-INF","aSingle":"NaN","manyDouble":[1,"INF"]}""");

        Assert.Equal(double.NegativeInfinity, value.ADouble);
        Assert.True(float.IsNaN(value.ASingle!.Value));
        Assert.Equal([1, double.PositiveInfinity], value.ManyDouble);
        Assert.Throws<JsonException>(() => Json.Read<Everything>("""{"aDouble":"1"}"""));
    }

    [Fact]
    public void An_element_is_readable_for_as_long_as_the_record_is()
    {
        Everything value = Json.Read<Everything>("""{"aElement":{"a":[true]},"other":5}""");

        Assert.True(value.AElement!.Value.GetProperty("a")[0].GetBoolean());
        Assert.Equal(5, value.AdditionalData!["other"].GetInt32());
    }
}
