using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Drift;

/// <summary>What an observer notes of a reply, and what it does not.</summary>
public sealed class SightingTests : IDisposable
{
    private const string Status = "microsoft.graph.mobileAppInstallStatus";
    private const string States = "csharp:DocModelGen.Runtime.Tests.Fixtures.InstallState";

    private readonly DriftObserver _observer = new();

    public void Dispose() => _observer.Dispose();

    [Fact]
    public void A_reply_that_is_as_documented_tells_nothing()
    {
        Read(Samples.StatusJson);

        Assert.Empty(_observer.Facts);
    }

    [Theory]
    [InlineData("7", "json:number")]
    [InlineData("\"x\"", "json:string")]
    [InlineData("true", "json:boolean")]
    [InlineData("null", "json:null")]
    [InlineData("{\"a\":1}", "json:object")]
    [InlineData("[]", "json:array")]
    [InlineData("[1,\"x\"]", "Collection(json:number|string)")]
    public void An_undocumented_property_is_told_with_its_kind(string value, string kinds)
    {
        Read($$"""{"deviceName":"d","shoeSize":{{value}},"errorCode":1}""");

        AssertLines($"property\t{Status}\tshoeSize\t{kinds}");
    }

    [Fact]
    public void All_kinds_of_a_property_stand_in_one_line()
    {
        Read("""{"shoeSize":7}""");
        Read("""{"shoeSize":null}""");
        Read("""{"shoeSize":[1]}""");
        Read("""{"shoeSize":7}""");

        AssertLines($"property\t{Status}\tshoeSize\tjson:array|null|number");
    }

    [Fact]
    public void Annotations_are_no_properties()
    {
        Read("""{"@odata.context":"c","@odata.etag":"e","owners@odata.nextLink":"n","@removed":{"reason":"deleted"}}""");

        Assert.Empty(_observer.Facts);
    }

    [Fact]
    public void An_unknown_member_is_told_and_a_number_in_its_place_is_a_contradiction()
    {
        Read("""{"installState":"paused"}""");
        Read("""{"installState":3}""");
        Read("""{"installState":null}""");

        AssertLines($"member\t{States}\tpaused\t-", $"property\t{Status}\tinstallState\tjson:number");
    }

    [Fact]
    public void Flags_are_told_one_by_one()
    {
        Assert.Equal(Days.Monday, ReadAs("""{"someFlags":"monday"}""", Everything.ReadJson).SomeFlags);
        ReadAs("""{"someFlags":"monday, sunday,friday"}""", Everything.ReadJson);

        AssertLines(
            "member\tcsharp:DocModelGen.Runtime.Tests.Fixtures.Days\tfriday\t-", "member\tcsharp:DocModelGen.Runtime.Tests.Fixtures.Days\tsunday\t-");
    }

    [Fact]
    public void What_is_in_a_list_is_told_as_what_is_in_a_list()
    {
        ReadAs("""{"manyInt32":[1,"two",null],"manyEnum":["failed","paused"],"manyDouble":[1,"NaN","x"]}""", Everything.ReadJson);

        AssertLines(
            $"member\t{States}\tpaused\t-",
            "property\texample.everything\tmanyDouble\tCollection(json:string)",
            "property\texample.everything\tmanyInt32\tCollection(json:string)");
    }

    [Fact]
    public void A_value_of_another_kind_is_told_before_it_is_refused()
    {
        JsonException exception = Assert.Throws<JsonException>(() => Read("""{"deviceName":7}"""));

        Assert.Contains("'deviceName'", exception.Message, StringComparison.Ordinal);
        AssertLines($"property\t{Status}\tdeviceName\tjson:number");
    }

    [Fact]
    public void An_object_of_another_kind_is_told_of_its_owner()
    {
        Assert.Throws<JsonException>(() => ReadAs("""{"id":"1","owner":"somebody"}""", App.ReadJson));
        Assert.Throws<JsonException>(() => ReadAs("""{"id":"1","owner":{"owner":[1]}}""", App.ReadJson));

        AssertLines("property\texample.app\towner\tjson:array|string");
    }

    [Fact]
    public void Values_that_are_kept_are_told_all()
    {
        Read("""{"deviceName":7,"errorCode":"x","lastSyncDateTime":true}""", keepMistyped: true);

        AssertLines(
            $"property\t{Status}\tdeviceName\tjson:number", $"property\t{Status}\terrorCode\tjson:string", $"property\t{Status}\tlastSyncDateTime\tjson:boolean");
    }

    [Fact]
    public void Objects_inside_are_held_against_their_own_types()
    {
        ReadAs("""{"nick":"n","owner":{"@odata.type":"#example.lobApp","size":1,"owner":{"nick":"m"}}}""", App.ReadJson);

        AssertLines("property\texample.app\tnick\tjson:string", "property\texample.lobApp\tsize\tjson:number");
    }

    [Theory]
    [InlineData("""{"@odata.type":"#example.webApp","id":"1","size":1}""")]
    [InlineData("""{"size":1,"id":"1","@odata.type":"#example.webApp"}""")]
    public void A_type_that_no_page_names_has_what_its_object_has(string json)
    {
        ReadAs(json, App.ReadJson);

        AssertLines("property\texample.webApp\tsize\tjson:number", "type\texample.webApp\tcomplex\texample.app");
    }

    [Fact]
    public void A_type_is_told_where_no_object_of_it_can_be_made()
    {
        Assert.Throws<JsonException>(() => ReadAs<App>("""{"id":"1","@odata.type":"#example.webApp"}""", (ref ApiJsonReader reader) => throw reader.NotDerived("example.app")));

        AssertLines("type\texample.webApp\tcomplex\texample.app");
    }

    [Theory]
    [InlineData("#example.app")]
    [InlineData("example.app")]
    [InlineData("#Example.App")]
    [InlineData("#alias.app")]
    public void The_documented_type_may_be_said_in_several_ways(string type)
    {
        ReadAs($$"""{"@odata.type":"{{type}}","id":"1"}""", App.ReadJson);

        Assert.Empty(_observer.Facts);
    }

    [Fact]
    public void A_status_of_success_that_no_page_names_is_told_and_one_of_failure_is_not()
    {
        _observer.Observe(AddDeviceStatuses.Documented, HttpStatusCode.Created);
        _observer.Observe(AddDeviceStatuses.Documented, HttpStatusCode.Accepted);
        _observer.Observe(AddDeviceStatuses.Documented, HttpStatusCode.Accepted);
        _observer.Observe(AddDeviceStatuses.Documented, HttpStatusCode.NotFound);

        AssertLines($"operation\tPOST\t{AddDeviceStatuses.Documented.Templates[0]}\t202\t-\t-\tAddDeviceStatuses");
    }

    [Fact]
    public void Null_is_told_where_the_page_says_never()
    {
        ReadAs("""{"name":null,"nick":null}""", Pet.ReadJson);

        AssertLines("property\texample.pet\tname\tjson:null");
    }

    [Fact]
    public void What_is_read_is_the_same()
    {
        const string Json = """{"deviceName":"d","shoeSize":7,"installState":"paused","errorCode":"x"}""";

        MobileAppInstallStatus observed = Read(Json, keepMistyped: true);

        Assert.Equal(ApiJson.ReadResponse(Request, Encoding.UTF8.GetBytes(Json), keepMistypedValues: true), observed);
    }

    [Theory]
    [InlineData("5f1c3d0e-77aa-4b62-9d4f-0a9c2b8e6d11")]
    [InlineData("20161231")]
    [InlineData("")]
    public void What_is_data_in_the_place_of_a_name_is_told_without_it(string name)
    {
        Read($$"""{"{{name}}":1}""");

        DriftFact fact = Assert.Single(_observer.Facts);
        Assert.Null(fact.Name);
        Assert.Null(fact.WitnessLine);
        Assert.Equal(1, _observer.Dropped);
    }

    [Fact]
    public void Names_are_bounded_in_length_and_number()
    {
        Read($$"""{"{{new string('n', 200)}}":1}""");
        for (int i = 0; i < 1000; i++)
        {
            Read($$"""{"name{{i}}":1}""");
        }

        Assert.Equal(256, _observer.Facts.Count(static fact => fact.Name is not null));
        Assert.Equal(1, _observer.Facts.Count(static fact => fact.Name is null));
        Assert.Equal(1 + 1000 - 256, _observer.Dropped);
    }

    [Fact]
    public void Facts_are_bounded()
    {
        using DriftObserver observer = new(new DriftObserverOptions { MaxFacts = 2 });
        Read("""{"a":1,"b":1,"c":1,"installState":"paused"}""", observer);
        observer.Observe(AddDeviceStatuses.Documented, HttpStatusCode.Accepted);

        Assert.Equal(2, observer.Facts.Count(static fact => fact.WitnessLine is not null));
        Assert.Equal(3, observer.Dropped);
    }

    [Theory]
    [InlineData("Adele Vance")]
    [InlineData("adele@contoso.example")]
    [InlineData("5f1c3d0e-77aa-4b62-9d4f-0a9c2b8e6d11")]
    public void Text_that_is_no_word_is_no_member(string text)
    {
        Read($$"""{"installState":"{{text}}"}""");

        Assert.Null(Assert.Single(_observer.Facts).Name);
    }

    [Fact]
    public void Members_need_not_be_named()
    {
        using DriftObserver observer = new(new DriftObserverOptions { NamesMembers = false });
        Read("""{"installState":"paused"}""", observer);
        Read("""{"installState":"stopped"}""", observer);

        DriftFact fact = Assert.Single(observer.Facts);
        Assert.Equal(DriftFactKind.UnknownMember, fact.Kind);
        Assert.Equal(States, fact.Subject);
        Assert.Null(fact.Name);
    }

    [Fact]
    public void Each_fact_is_told_once_and_what_is_thrown_then_does_not_reach_the_reply()
    {
        List<string> told = [];
        using DriftObserver observer = new(new DriftObserverOptions
        {
            FactFound = fact =>
            {
                told.Add(fact.ToString());
                throw new InvalidOperationException("none of the reply's business");
            },
        });
        for (int i = 0; i < 3; i++)
        {
            Read("""{"shoeSize":7,"installState":"paused"}""", observer);
        }

        Assert.Equal(
            [
                $"property 'shoeSize' of {Status} is not documented (json:number)",
                $"member 'paused' of {States} is not documented",
            ],
            told);
    }

    [Fact]
    public void Names_are_safe_in_each_place()
    {
        Read("{\"a\\tb\\n\\u2028\\u202ec\":1}");

        DriftFact fact = Assert.Single(_observer.Facts);
        Assert.Equal($"property\t{Status}\ta\\tb\\n\\u2028\u202ec\tjson:number", fact.WitnessLine);
        Assert.Equal($"property 'a\\u0009b\\u000a\\u2028\\u202ec' of {Status} is not documented (json:number)", fact.ToString());
    }

    private static AddDeviceStatuses Request { get; } = new("a", "u", new());

    private MobileAppInstallStatus Read(string json, bool keepMistyped = false) =>
        ApiJson.ReadResponse(Request, Encoding.UTF8.GetBytes(json), _observer, keepMistyped);

    private static void Read(string json, DriftObserver observer) => ApiJson.ReadResponse(Request, Encoding.UTF8.GetBytes(json), observer);

    private T ReadAs<T>(string json, ApiJsonRead<T> read) => ApiJson.ReadResponse(new AnyRequest<T>(read), Encoding.UTF8.GetBytes(json), _observer);

    private void AssertLines(params string[] lines) => Assert.Equal(lines, _observer.Facts.Select(static fact => fact.WitnessLine));
}
