using System;
using System.Collections.Generic;
using System.Text.Json;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Serialization;

/// <summary>What makes two generated records equal: type and content, lists and bytes item by item.</summary>
public class EqualityTests
{
    private static readonly Everything s_full = new()
    {
        AString = "text",
        ABoolean = false,
        AByte = 1,
        AInt16 = 2,
        AInt32 = 3,
        AInt64 = 4,
        ASingle = 5.5f,
        ADouble = 6.5,
        ADecimal = 7.5m,
        AGuid = new Guid("fbdee6f1-e6f1-fbde-f1e6-defbf1e6defb"),
        ADateTimeOffset = new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero),
        ADate = new DateOnly(2026, 11, 26),
        ATimeOfDay = new TimeOnly(9, 30),
        ADuration = TimeSpan.FromMinutes(5),
        ABinary = [1, 2, 3],
        AElement = Element("{\"a\":[1]}"),
        AnEnum = InstallState.Failed,
        SomeFlags = Days.Monday,
        ManyString = ["a", "b"],
        ManyBoolean = [true],
        ManyByte = [1],
        ManyInt16 = [2],
        ManyInt32 = [3],
        ManyInt64 = [4],
        ManySingle = [5.5f],
        ManyDouble = [6.5],
        ManyDecimal = [7.5m],
        ManyGuid = [Guid.Empty],
        ManyDateTimeOffset = [new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero)],
        ManyDate = [new DateOnly(2026, 11, 26)],
        ManyTimeOfDay = [new TimeOnly(9, 30)],
        ManyDuration = [TimeSpan.FromMinutes(5)],
        ManyBinary = [[1, 2], []],
        ManyElement = [Element("1"), Element("null")],
        ManyEnum = [InstallState.Failed],
        Nested = new Everything { AString = "inner" },
        ManyNested = [new Everything { AInt32 = 1 }],
        Grid = [[1, 2], []],
        Prices = new Dictionary<string, decimal> { ["a"] = 1, ["b"] = 2 },
        Groups = new Dictionary<string, IReadOnlyList<Everything>> { ["a"] = [new Everything { AInt32 = 1 }] },
        States = [new Dictionary<string, InstallState> { ["a"] = InstallState.Failed }],
        ALongEnum = Sizes.Large,
        ManyLongEnum = [Sizes.Large],
    };

    /// <summary>Each property of <see cref="s_full"/> changed alone.</summary>
    public static TheoryData<string, Everything> Changes => new()
    {
        { "AString", s_full with { AString = "Text" } },
        { "ABoolean", s_full with { ABoolean = null } },
        { "AByte", s_full with { AByte = 2 } },
        { "AInt16", s_full with { AInt16 = null } },
        { "AInt32", s_full with { AInt32 = 4 } },
        { "AInt64", s_full with { AInt64 = 5 } },
        { "ASingle", s_full with { ASingle = 5 } },
        { "ADouble", s_full with { ADouble = 6 } },
        { "ADecimal", s_full with { ADecimal = 7 } },
        { "AGuid", s_full with { AGuid = Guid.Empty } },
        { "ADateTimeOffset", s_full with { ADateTimeOffset = DateTimeOffset.UnixEpoch } },
        { "ADate", s_full with { ADate = new DateOnly(2026, 11, 27) } },
        { "ATimeOfDay", s_full with { ATimeOfDay = new TimeOnly(9, 31) } },
        { "ADuration", s_full with { ADuration = TimeSpan.Zero } },
        { "ABinary", s_full with { ABinary = [1, 2] } },
        { "AElement", s_full with { AElement = Element("{\"a\":[2]}") } },
        { "AnEnum", s_full with { AnEnum = InstallState.Installed } },
        { "SomeFlags", s_full with { SomeFlags = null } },
        { "ManyString", s_full with { ManyString = ["b", "a"] } },
        { "ManyBoolean", s_full with { ManyBoolean = [false] } },
        { "ManyByte", s_full with { ManyByte = [1, 1] } },
        { "ManyInt16", s_full with { ManyInt16 = [] } },
        { "ManyInt32", s_full with { ManyInt32 = null } },
        { "ManyInt64", s_full with { ManyInt64 = [5] } },
        { "ManySingle", s_full with { ManySingle = [5] } },
        { "ManyDouble", s_full with { ManyDouble = [6] } },
        { "ManyDecimal", s_full with { ManyDecimal = [7] } },
        { "ManyGuid", s_full with { ManyGuid = [] } },
        { "ManyDateTimeOffset", s_full with { ManyDateTimeOffset = [] } },
        { "ManyDate", s_full with { ManyDate = [new DateOnly(2026, 11, 27)] } },
        { "ManyTimeOfDay", s_full with { ManyTimeOfDay = [] } },
        { "ManyDuration", s_full with { ManyDuration = [TimeSpan.Zero] } },
        { "ManyBinary", s_full with { ManyBinary = [[1, 2], [0]] } },
        { "ManyElement", s_full with { ManyElement = [Element("1"), Element("2")] } },
        { "ManyEnum", s_full with { ManyEnum = [InstallState.Installed] } },
        { "Nested", s_full with { Nested = new Everything { AString = "other" } } },
        { "ManyNested", s_full with { ManyNested = [new Everything { AInt32 = 2 }] } },
        { "Grid", s_full with { Grid = [[1, 2], [3]] } },
        { "Prices", s_full with { Prices = new Dictionary<string, decimal> { ["a"] = 1, ["b"] = 3 } } },
        { "Prices names", s_full with { Prices = new Dictionary<string, decimal> { ["a"] = 1, ["c"] = 2 } } },
        { "Prices more", s_full with { Prices = new Dictionary<string, decimal> { ["a"] = 1, ["b"] = 2, ["c"] = 2 } } },
        { "Groups", s_full with { Groups = new Dictionary<string, IReadOnlyList<Everything>> { ["a"] = [] } } },
        { "States", s_full with { States = [new Dictionary<string, InstallState> { ["a"] = InstallState.Installed }] } },
        { "ALongEnum", s_full with { ALongEnum = Sizes.Small } },
        { "ManyLongEnum", s_full with { ManyLongEnum = [Sizes.Small] } },
        { "ODataType", s_full with { ODataType = "#example.other" } },
        { "AdditionalData", s_full with { AdditionalData = new Dictionary<string, JsonElement> { ["more"] = Element("1") } } },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void Objects_that_differ_in_one_property_are_not_equal(string property, Everything changed)
    {
        Assert.True(s_full != changed, property);
        Assert.True(changed != s_full, property);
    }

    [Fact]
    public void Objects_of_the_same_content_are_equal_whatever_lists_they_are_in()
    {
        Everything read = FixtureJsonContext.Default.Read<Everything>(ApiJson.ToUtf8Bytes(s_full));

        Assert.NotSame(s_full.ManyNested, read.ManyNested);
        Assert.Equal(s_full, read);
        Assert.Equal(s_full.GetHashCode(), read.GetHashCode());
        Assert.Equal(s_full, s_full with { ManyString = new List<string> { "a", "b" } });
        Assert.Equal(s_full, s_full with { Prices = new Dictionary<string, decimal> { ["b"] = 2, ["a"] = 1 } });
    }

    [Fact]
    public void An_object_of_another_type_is_not_equal()
    {
        App app = new() { Id = "1", ODataType = "#example.lobApp" };
        LobApp derived = new() { Id = "1" };

        Assert.False(app.Equals(derived));
        Assert.False(derived.Equals(app));
        Assert.False(app.Equals(null));
    }

    [Fact]
    public void Inherited_properties_count()
    {
        Assert.Equal(new LobApp { Id = "1", FileName = "a" }, new LobApp { Id = "1", FileName = "a" });
        Assert.NotEqual(new LobApp { Id = "1", FileName = "a" }, new LobApp { Id = "2", FileName = "a" });
    }

    [Theory]
    [InlineData("""{"a":[1,2],"b":{"c":"x"}}""", "{ \"b\" : {\"c\":\"x\"},\n\t\"a\": [ 1 , 2 ] }", true)]
    [InlineData("""["\u0061/","\/"]""", """["a\/", "/"]""", true)]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""", true)]
    [InlineData("""{"a":1}""", """{"a":2}""", false)]
    [InlineData("""{"a":1}""", """{"b":1}""", false)]
    [InlineData("""{"a":1}""", """{"a":1,"b":null}""", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "[1,1]", false)]
    [InlineData("1", "1.0", false)]
    [InlineData("true", "false", false)]
    [InlineData("null", "\"null\"", false)]
    public void Untyped_JSON_is_compared_by_what_it_says(string left, string right, bool same)
    {
        Everything first = new() { AElement = Element(left), ManyElement = [Element(left)], AdditionalData = new Dictionary<string, JsonElement> { ["x"] = Element(left) } };
        Everything second = new() { AElement = Element(right), ManyElement = [Element(right)], AdditionalData = new Dictionary<string, JsonElement> { ["x"] = Element(right) } };

        Assert.Equal(same, first == second);
        Assert.Equal(same, first with { AElement = null, ManyElement = null } == second with { AElement = null, ManyElement = null });
        Assert.Equal(same, first with { AdditionalData = null, ManyElement = null } == second with { AdditionalData = null, ManyElement = null });
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void Comparing_untyped_JSON_never_throws()
    {
        JsonElement half = JsonDocument.Parse("\"\\ud83d\"").RootElement;
        JsonElement deep = JsonDocument.Parse(new string('[', 60_000) + new string(']', 60_000), new JsonDocumentOptions { MaxDepth = 100_000 }).RootElement;

        Assert.Equal(new Everything { AElement = half }, new Everything { AElement = half });
        Assert.NotEqual(new Everything { AElement = half }, new Everything { AElement = Element("\"x\"") });
        Assert.Equal(new Everything { AElement = deep }, new Everything { AElement = deep });
    }

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;
}
