using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Serialization;

public sealed class WritingTests
{
    [Fact]
    public void The_documented_record_is_written_in_page_order_and_byte_for_byte_as_System_Text_Json_does()
    {
        SystemTextJsonStatus same = JsonSerializer.Deserialize(Samples.StatusJson, SystemTextJsonContext.Default.SystemTextJsonStatus)!;

        Assert.Equal(Samples.StatusJson, Json.Write(Samples.Status()));
        Assert.Equal(JsonSerializer.Serialize(same, SystemTextJsonContext.Default.SystemTextJsonStatus), Json.Write(Samples.Status()));
    }

    [Fact]
    public void Every_character_is_escaped_as_System_Text_Json_does_wherever_it_stands()
    {
        List<string> texts = ["", "\uD83D\uDE00", "a\uD83D", "\uDE00b", "\u2028\u2029\u0085\uFEFF", new('x', 5000), new('é', 5000), string.Concat(Enumerable.Repeat("\"\uD83D\uDE00", 700))];
        for (int c = 0; c < 0x3000; c++)
        {
            // Lengths on both sides of each vector size, with the character first, in the middle and last.
            texts.Add(((char)c).ToString());
            int length = 1 + (c % 37);
            texts.Add(new string('a', length) + (char)c);
            texts.Add((char)c + new string('a', length));
            texts.Add(new string('a', length) + (char)c + new string('b', 36 - (c % 37)));
        }

        foreach (string text in texts)
        {
            string expected = "{\"id\":" + JsonSerializer.Serialize(text, SystemTextJsonContext.Default.String) + "}";
            Assert.Equal(expected, Json.Write(new App { Id = text }));
        }
    }

    [Fact]
    public void Null_is_not_written_and_an_empty_object_is_empty()
    {
        Assert.Equal("{}", Json.Write(new App()));
        Assert.Equal("""{"owner":{"owner":{}}}""", Json.Write(new App { Owner = new App { Owner = new App() } }));
    }

    [Fact]
    public void Numbers_are_written_as_System_Text_Json_does_and_OData_names_what_is_no_number()
    {
        double[] doubles = [0, -0.0, 1, -1.5, 0.1, 1e21, 1e-7, double.MaxValue, double.Epsilon, 123456789.123];
        Everything value = new()
        {
            ManyDouble = doubles,
            ManySingle = [0.1f, float.MaxValue, float.NaN],
            ManyDecimal = [0m, 1.10m, decimal.MaxValue, decimal.MinValue],
            ManyInt64 = [long.MinValue, -1, 0, 9, 10, long.MaxValue],
            ADouble = double.PositiveInfinity,
            ASingle = float.NegativeInfinity,
        };

        using JsonDocument document = JsonDocument.Parse(Json.Write(value));

        JsonElement root = document.RootElement;
        Assert.Equal(doubles.Select(number => JsonSerializer.Serialize(number)), root.GetProperty("manyDouble").EnumerateArray().Select(e => e.GetRawText()));
        Assert.Equal("[0.1,3.4028235E+38,\"NaN\"]", root.GetProperty("manySingle").GetRawText());
        Assert.Equal("[0,1.10,79228162514264337593543950335,-79228162514264337593543950335]", root.GetProperty("manyDecimal").GetRawText());
        Assert.Equal("[-9223372036854775808,-1,0,9,10,9223372036854775807]", root.GetProperty("manyInt64").GetRawText());
        Assert.Equal("\"INF\"", root.GetProperty("aDouble").GetRawText());
        Assert.Equal("\"-INF\"", root.GetProperty("aSingle").GetRawText());
    }

    [Theory]
    [InlineData("2016-12-31T23:59:56.035751+03:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("2024-02-29T00:00:00-11:30")]
    [InlineData("2024-02-29T12:34:56.1Z")]
    public void A_date_comes_back_as_the_text_that_it_was(string text)
    {
        string json = $$"""{"aDateTimeOffset":"{{text}}"}""";

        Assert.NotNull(Json.Read<Everything>(json).ADateTimeOffset);
        Assert.Null(Json.Read<Everything>(json).AdditionalData);
        Assert.Equal(json, Json.RoundTrip<Everything>(json));
    }

    [Theory]
    [InlineData("PT0S", 0)]
    [InlineData("P1D", TimeSpan.TicksPerDay)]
    [InlineData("-PT0.5S", -TimeSpan.TicksPerSecond / 2)]
    [InlineData("P10675199DT2H48M5.4775807S", long.MaxValue)]
    [InlineData("-P10675199DT2H48M5.4775808S", long.MinValue)]
    [InlineData("P1DT2H3M4.0000001S", 937840000001)]
    public void A_duration_is_written_as_ISO_8601(string text, long ticks)
    {
        string json = $$"""{"aDuration":"{{text}}"}""";

        Assert.Equal(json, Json.Write(new Everything { ADuration = new TimeSpan(ticks) }));
        Assert.Equal(new TimeSpan(ticks), Json.Read<Everything>(json).ADuration);
    }

    [Fact]
    public void A_value_that_is_set_wins_over_additional_data_of_its_name_and_is_written_once()
    {
        JsonElement text = JsonDocument.Parse("\"raw\"").RootElement;
        Dictionary<string, JsonElement> data = new() { ["id"] = text, ["owner"] = text, ["else"] = text };

        Assert.Equal("""{"id":"typed","owner":"raw","else":"raw"}""", Json.Write(new App { Id = "typed", AdditionalData = data }));
        Assert.Equal(
            """{"id":"typed","owner":{"id":"in","owner":"raw","else":"raw"}}""",
            Json.Write(new App { Id = "typed", Owner = new App { Id = "in", AdditionalData = data } }));
    }

    [Fact]
    public void An_enum_value_without_a_name_is_refused()
    {
        JsonException exception = Assert.Throws<JsonException>(() => Json.Write(new MobileAppInstallStatus { InstallState = (InstallState)99 }));

        Assert.Contains("99", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_are_joined_by_commas()
    {
        Assert.Equal("""{"someFlags":"monday,wednesday"}""", Json.Write(new Everything { SomeFlags = Days.Monday | Days.Wednesday }));
        Assert.Equal("""{"someFlags":"none"}""", Json.Write(new Everything { SomeFlags = Days.None }));
        Assert.Equal(Days.Tuesday | Days.Wednesday, Json.Read<Everything>("""{"someFlags":"tuesday, wednesday"}""").SomeFlags);
    }

    [Fact]
    public void An_object_in_itself_is_an_exception_and_no_stack_overflow()
    {
        List<Everything> loop = [];
        Everything value = new() { ManyNested = loop };
        loop.Add(value);

        Assert.Throws<JsonException>(() => Json.Write(value));
    }

    [Fact]
    public void An_output_gets_everything_or_nothing()
    {
        ArrayBufferWriter<byte> output = new();
        Everything large = new() { ManyString = [new string('x', 100_000), new string('"', 1000)] };

        ApiJson.Write(large, output);
        int written = output.WrittenCount;
        Assert.Throws<JsonException>(() => ApiJson.Write(large with { AnEnum = (InstallState)99 }, output));

        Assert.Equal(written, output.WrittenCount);
        Assert.Equal(ApiJson.ToUtf8Bytes(large), output.WrittenSpan.ToArray());
    }

    [Fact]
    public void Writing_allocates_nothing()
    {
        ArrayBufferWriter<byte> output = new(4096);
        MobileAppInstallStatus value = Samples.Status();
        ApiJson.Write(value, output);
        output.ResetWrittenCount();

        long before = GC.GetAllocatedBytesForCurrentThread();
        ApiJson.Write(value, output);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(Samples.StatusJson, Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
