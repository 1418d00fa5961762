using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Serialization;

public sealed class ReadingTests
{
    [Fact]
    public void The_documented_record_is_read_with_every_value()
    {
        Assert.Equal(Samples.Status(), Json.Read<MobileAppInstallStatus>(Samples.StatusJson));
    }

    [Fact]
    public void Order_and_white_space_do_not_matter()
    {
        using JsonDocument document = JsonDocument.Parse(Samples.StatusJson);
        string reversed = "\t{ \r\n" + string.Join(" ,\n", document.RootElement.EnumerateObject().Reverse().Select(p => $"\"{p.Name}\" : {p.Value.GetRawText()}")) + "\n}\n ";
        string indented = JsonSerializer.Serialize(document.RootElement, Json.Indented);

        Assert.Equal(Samples.Status(), Json.Read<MobileAppInstallStatus>(reversed));
        Assert.Equal(Samples.Status(), Json.Read<MobileAppInstallStatus>(indented));
    }

    [Fact]
    public void Reading_allocates_no_more_than_the_result()
    {
        byte[] json = Encoding.UTF8.GetBytes(Samples.StatusJson);
        MobileAppInstallStatus read = FixtureJsonContext.Default.Read<MobileAppInstallStatus>(json);
        _ = Copy(read);

        long before = GC.GetAllocatedBytesForCurrentThread();
        MobileAppInstallStatus copy = Copy(read);
        long result = GC.GetAllocatedBytesForCurrentThread() - before;

        before = GC.GetAllocatedBytesForCurrentThread();
        read = FixtureJsonContext.Default.Read<MobileAppInstallStatus>(json);
        long reading = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(copy, read);
        Assert.InRange(reading, 1, result);

        static MobileAppInstallStatus Copy(MobileAppInstallStatus value) => new()
        {
            ODataType = Fresh(value.ODataType),
            Id = Fresh(value.Id),
            DeviceName = Fresh(value.DeviceName),
            DeviceId = Fresh(value.DeviceId),
            LastSyncDateTime = value.LastSyncDateTime,
            MobileAppInstallStatusValue = value.MobileAppInstallStatusValue,
            InstallState = value.InstallState,
            InstallStateDetail = value.InstallStateDetail,
            ErrorCode = value.ErrorCode,
            OsVersion = Fresh(value.OsVersion),
            OsDescription = Fresh(value.OsDescription),
            UserName = Fresh(value.UserName),
            UserPrincipalName = Fresh(value.UserPrincipalName),
            DisplayVersion = Fresh(value.DisplayVersion),
        };

        static string? Fresh(string? text) => text is null ? null : new string(text.AsSpan());
    }

    [Fact]
    public void Escaped_names_and_values_are_read()
    {
        MobileAppInstallStatus value = Json.Read<MobileAppInstallStatus>(
            """{"\u0064eviceName":"a\u00e9\n\"\\\/\ud83d\ude00","installState":"f\u0061iled","lastSyncDateTime":"2020-01-01T00:00:00\u002B01:00"}""");

        Assert.Equal("aé\n\"\\/\U0001F600", value.DeviceName);
        Assert.Equal(InstallState.Failed, value.InstallState);
        Assert.Equal(TimeSpan.FromHours(1), value.LastSyncDateTime!.Value.Offset);
    }

    [Fact]
    public void The_last_of_duplicates_wins()
    {
        Assert.Equal("b", Json.Read<App>("""{"id":"a","x":1,"id":"b"}""").Id);
        Assert.Null(Json.Read<App>("""{"id":"a","id":null}""").Id);
        Assert.Null(Json.Read<Everything>("""{"anEnum":"new","aString":"a","anEnum":"failed"}""").AdditionalData);
        Assert.Equal([1], Json.Read<Everything>("""{"manyInt32":[null],"manyInt32":[1]}""").ManyInt32);
        Assert.Null(Json.Read<Everything>("""{"aInt64":"x","aInt32":1,"aInt64":2}""".Replace("\"x\"", "1.5", StringComparison.Ordinal)).AdditionalData);
    }

    [Fact]
    public void Nested_objects_keep_their_additional_data_apart()
    {
        App app = Json.Read<App>("""{"x":1,"owner":{"y":2,"owner":{"id":"in"},"z":3},"id":"out","w":4}""");

        Assert.Equal(["x", "w"], app.AdditionalData!.Keys);
        Assert.Equal(["y", "z"], app.Owner!.AdditionalData!.Keys);
        Assert.Null(app.Owner.Owner!.AdditionalData);
        Assert.Equal("in", app.Owner.Owner.Id);
        Assert.Equal("out", app.Id);
    }

    [Theory]
    [InlineData("""{"@odata.type":"#example.lobApp","fileName":"f"}""")]
    [InlineData("""{"@odata\u002etype":"#example.lobApp","fileName":"f"}""")]
    [InlineData("""{"fileName":"f","\u0040odata.type":"\u0023example.\u006CobApp"}""")]
    [InlineData("""{"fileName":"f","owner":{"@odata.type":"#example.app","x":["}",{"a":"\\\""}]},"@odata.type":"example.lobApp"}""")]
    public void The_type_annotation_picks_the_derived_type_wherever_it_stands(string json)
    {
        Assert.Equal("f", Assert.IsType<LobApp>(Json.Read<App>(json)).FileName);
        Assert.Equal(JsonDocument.Parse(json).RootElement.EnumerateObject().Count(), JsonDocument.Parse(Json.RoundTrip<App>(json)).RootElement.EnumerateObject().Count());
    }

    [Theory]
    [InlineData("""{"@odata.type":"#example.other"}""")]
    [InlineData("""{"@odata.type":5}""", true)]
    [InlineData("""{"owner":{"@odata.type":"#example.lobApp"}}""")]
    [InlineData("""{"@odata\\u002etype":"#example.lobApp"}""")]
    [InlineData("""{"@odata.type":"\\u0023example.lobApp"}""")]
    [InlineData("""{"@odata\u002etype\u0020":"#example.lobApp"}""")]
    public void Another_type_annotation_gives_the_declared_type(string json, bool refused = false)
    {
        if (refused)
        {
            Assert.Throws<JsonException>(() => Json.Read<App>(json));
        }
        else
        {
            Assert.IsType<App>(Json.Read<App>(json));
        }
    }

    [Theory]
    [InlineData("""{"errorCode":"9"}""", "errorCode", "Int32", "a string", "$.errorCode")]
    [InlineData("""{"deviceName":{"a":1}}""", "deviceName", "String", "an object", "$.deviceName")]
    [InlineData("""{"deviceName":5}""", "deviceName", "String", "a number", "$.deviceName")]
    [InlineData("""{"lastSyncDateTime":true}""", "lastSyncDateTime", "DateTimeOffset", "a Boolean", "$.lastSyncDateTime")]
    [InlineData("""{"installState":["failed"]}""", "installState", "member", "an array", "$.installState")]
    public void A_wrong_kind_is_refused_with_type_property_and_path(string json, string property, string documented, string found, string path)
    {
        JsonException exception = Assert.Throws<JsonException>(() => Json.Read<MobileAppInstallStatus>(json));

        Assert.Contains("microsoft.graph.mobileAppInstallStatus", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"'{property}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(documented, exception.Message, StringComparison.Ordinal);
        Assert.Contains(found, exception.Message, StringComparison.Ordinal);
        Assert.Equal(path, exception.Path);
    }

    [Fact]
    public void The_path_of_a_fault_leads_through_objects_and_arrays()
    {
        JsonException exception = Assert.Throws<JsonException>(() => Json.Read<Everything>(
            "{\"nested\":{\"manyNested\":[{},\n{\"manyInt32\":\"3\"}]}}"));

        Assert.Equal("$.nested.manyNested[1].manyInt32", exception.Path);
        Assert.Equal(1, exception.LineNumber);
        Assert.Equal(13, exception.BytePositionInLine);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"a\"} x")]
    [InlineData("{\"id\":\"a\"{\"id\":\"b\"}}")]
    [InlineData("{\"id\":\"a\",}")]
    [InlineData("{\"id\":\"a\" \"x\":1}")]
    [InlineData("{\"id\":\"a\\x\"}")]
    [InlineData("{\"id\":\"a\nb\"}")]
    [InlineData("{\"id\":\"\\ud83d\"}")]
    [InlineData("{,\"id\":\"a\"}")]
    [InlineData("{\"x\":tru}")]
    [InlineData("{\"x\":[1,]}")]
    [InlineData("{\"id\":nul}")]
    [InlineData("{\"id\"}")]
    [InlineData("{id:1}")]
    public void Text_that_is_no_JSON_object_is_a_JsonException(string json)
    {
        JsonException exception = Assert.Throws<JsonException>(() => Json.Read<App>(json));

        Assert.NotNull(exception.Path);
    }

    [Fact]
    public void Numbers_that_JSON_does_not_know_are_refused()
    {
        foreach (string number in (string[])["01", "+1", "1.", ".5", "-", "1e", "1e+", "0x1", "1 2", "--1", "-01", "1.2.3"])
        {
            foreach (string property in (string[])["aDouble", "anInt32", "aInt32", "aInt64", "aDecimal", "aSingle"])
            {
                Assert.Throws<JsonException>(() => Json.Read<Everything>($$"""{"{{property}}":{{number}}}"""));
            }
        }
    }

    [Fact]
    public void Invalid_UTF8_is_refused()
    {
        byte[] json = Encoding.Latin1.GetBytes("{\"id\":\"caf\u00e9\"}");

        Assert.Throws<JsonException>(() => FixtureJsonContext.Default.Read<App>(json));
        Assert.Equal("\uFFFD", Json.Read<App>("{\"id\":\"\uFFFD\"}").Id);
    }

    [Fact]
    public void Input_that_ends_early_is_a_JsonException_wherever_it_ends()
    {
        byte[] json = Encoding.UTF8.GetBytes(Json.Write(RandomObjects.Make(new Random(11), depth: 2)));

        for (int length = 0; length < json.Length; length++)
        {
            byte[] start = json[..length];
            Assert.Throws<JsonException>(() => FixtureJsonContext.Default.Read<Everything>(start));
        }
    }

    [Fact]
    public void A_changed_byte_gives_an_object_or_a_JsonException()
    {
        const string Replacements = "{}[],:\"\\ntf019-.eE \0\u00ff";
        byte[] json = Encoding.UTF8.GetBytes(Json.Write(RandomObjects.Make(new Random(12), depth: 2)));
        Random random = new(5);
        int refused = 0;

        for (int i = 0; i < 20_000; i++)
        {
            byte[] changed = (byte[])json.Clone();
            changed[random.Next(json.Length)] = (byte)Replacements[random.Next(Replacements.Length)];
            bool valid = IsJson(changed);
            try
            {
                Everything value = FixtureJsonContext.Default.Read<Everything>(changed);
                Assert.True(valid, "Invalid JSON was read: " + Encoding.Latin1.GetString(changed));
                ApiJson.ToUtf8Bytes(value);
            }
            catch (JsonException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1, 20_000);
    }

    [Theory]
    [InlineData("{\"owner\":", "{}", "}")]
    [InlineData("{\"x\":", "1", "}")]
    [InlineData("{\"x\":[", "1", "]}")]
    public void Depth_is_bounded_without_overflowing_the_stack(string open, string middle, string close)
    {
        string deep = string.Concat(Enumerable.Repeat(open, 100_000)) + middle + string.Concat(Enumerable.Repeat(close, 100_000));
        Assert.Throws<JsonException>(() => Json.Read<App>(deep));

        string allowed = string.Concat(Enumerable.Repeat("{\"owner\":", 63)) + "{}" + new string('}', 63);
        Assert.Equal(allowed, Json.RoundTrip<App>(allowed));
        Assert.Throws<JsonException>(() => Json.Read<App>("{\"owner\":" + allowed + "}"));
    }

    private static bool IsJson(byte[] utf8)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
