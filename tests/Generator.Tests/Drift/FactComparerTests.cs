using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Comparing;
using Xunit;

namespace DocModelGen.Generator.Tests.Drift;

public sealed class FactComparerTests
{
    private const string Create = "operation POST /things 201 g.thing g.thing CreateThing";
    private const string Get = "operation GET /things 200 Collection(g.thing) - ListThings";
    private const string Thing = "type g.thing complex -";

    /// <summary>Before, after, what that is, and what the way back is.</summary>
    public static TheoryData<string, string, string, string> Kinds => new()
    {
        // Operations
        { Create, "", "DMG3101 Warning", "DMG3102 Info" },
        { Create, "operation POST /things 201 g.thing g.thing AddThing", "DMG3103 Warning", "DMG3103 Warning" },
        { $"{Get}\noperation GET /me/things 200 Collection(g.thing) - ListThings", Get, "DMG3104 Warning", "DMG3105 Info" },
        { Create, "operation POST /items 201 g.thing g.thing CreateThing", "DMG3106 Warning", "DMG3106 Warning" },
        { Create, "operation POST /things/$ref 201 g.thing g.thing AddThing", "DMG3106 Warning", "DMG3106 Warning" },
        { "operation GET /teams/{id}/channels/{name} 200 - - GetThing", "operation GET /teams/{id}/channels/{channel-id} 200 - - GetThing", "DMG3107 Warning", "DMG3107 Warning" },
        { "operation GET /things 200 - - GetThing", "operation GET /things?$expand=parts 200 - - GetThing", "DMG3107 Warning", "DMG3107 Warning" },
        { "operation GET /teams/{id}/channels/{id} 200 - - GetThing", "operation GET /teams/{team-id}/channels/{channelId} 200 - - GetThing", "DMG3107 Info", "DMG3107 Info" },
        { "operation GET /things 200 - - GetThing", "operation GET /things/ 200 - - GetThing", "DMG3107 Info", "DMG3107 Info" },
        { Create, "operation PUT /things 201 g.thing g.thing CreateThing", "DMG3108 Warning", "DMG3108 Warning" },
        { Create, "operation POST /things 200 g.thing g.thing CreateThing", "DMG3109 Warning", "DMG3109 Warning" },
        { Create, "operation POST /things 201 g.thing g.other CreateThing", "DMG3110 Warning", "DMG3110 Warning" },
        { Create, "operation POST /things 201 - g.thing CreateThing", "DMG3111 Warning", "DMG3111 Info" },
        { $"{Create}\npermission CreateThing application A.B", Create, "DMG3112 Warning", "DMG3113 Info" },
        { Create, Create + " deprecated", "DMG3114 Info", "DMG3114 Info" },

        // Types
        { Thing, "", "DMG3201 Warning", "DMG3202 Info" },
        { "enum g.color", "", "DMG3201 Warning", "DMG3202 Info" },
        { $"{Thing}\nproperty g.thing a String", "type g.other.thing complex -\nproperty g.other.thing a String", "DMG3203 Warning", "DMG3203 Warning" },
        { Thing, "type g.thing complex g.base", "DMG3204 Warning", "DMG3204 Warning" },
        { Thing, "type g.thing entity -", "DMG3205 Warning", "DMG3205 Warning" },
        { Thing, Thing + " abstract", "DMG3205 Warning", "DMG3205 Info" },
        { Thing, Thing + " open", "DMG3205 Info", "DMG3205 Warning" },
        { Thing, Thing + " deprecated", "DMG3206 Info", "DMG3206 Info" },
        { "enum g.color", "enum g.color deprecated", "DMG3206 Info", "DMG3206 Info" },

        // Properties
        { $"{Thing}\nproperty g.thing a String", Thing, "DMG3301 Warning", "DMG3302 Info" },
        { $"{Thing}\nproperty g.thing a String required", Thing, "DMG3301 Warning", "DMG3302 Warning" },
        { $"{Thing}\nproperty g.thing a String", $"{Thing}\nproperty g.thing a Int32", "DMG3303 Warning", "DMG3303 Warning" },
        { $"{Thing}\nproperty g.thing a String", $"{Thing}\nproperty g.thing A String", "DMG3304 Warning", "DMG3304 Warning" },
        { $"{Thing}\nproperty g.thing a String", $"{Thing}\nproperty g.thing a Collection(String)", "DMG3305 Warning", "DMG3305 Warning" },
        { $"{Thing}\nproperty g.thing a String", $"{Thing}\nproperty g.thing a String required", "DMG3306 Warning", "DMG3307 Info" },
        { $"{Thing}\nproperty g.thing a String", $"{Thing}\nproperty g.thing a String readonly", "DMG3308 Warning", "DMG3309 Info" },
        { $"{Thing}\nproperty g.thing a String", $"{Thing}\nproperty g.thing a String key", "DMG3310 Info", "DMG3310 Info" },
        { $"{Thing}\nproperty g.thing a String", $"{Thing}\nproperty g.thing a String notnull", "DMG3311 Warning", "DMG3311 Warning" },
        { $"{Thing}\nproperty g.thing a String", $"{Thing}\nproperty g.thing a String writeonly", "DMG3312 Warning", "DMG3312 Info" },
        { $"{Thing}\nproperty g.thing a String", $"{Thing}\nproperty g.thing a String deprecated", "DMG3313 Info", "DMG3313 Info" },
        { $"{Thing}\nproperty g.thing kind String text=00000001", $"{Thing}\nproperty g.thing sort String text=00000001", "DMG3314 Warning", "DMG3314 Warning" },

        // Members
        { "enum g.color\nmember g.color red -", "enum g.color", "DMG3401 Warning", "DMG3402 Info" },
        { "enum g.color\nmember g.color red 1", "enum g.color\nmember g.color red 2", "DMG3403 Warning", "DMG3403 Warning" },
        { "enum g.color\nmember g.color red -", "enum g.color\nmember g.color Red -", "DMG3404 Warning", "DMG3404 Warning" },
        { "enum g.color\nmember g.color red -", "enum g.color\nmember g.color red - deprecated", "DMG3405 Info", "DMG3405 Info" },
        { "enum g.color", "enum g.color flags", "DMG3406 Warning", "DMG3406 Warning" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_change_is_reported_once_and_so_is_its_mirror(string before, string after, string change, string mirror)
    {
        Assert.Equal([change], DriftRun.Compare(before, after));
        Assert.Equal([mirror], DriftRun.Compare(after, before));
        Assert.Empty(DriftRun.Compare(before, before));
        Assert.Empty(DriftRun.Compare(after, after));
    }

    [Fact]
    public void The_theory_above_shows_every_drift_rule()
    {
        IEnumerable<string> shown = Kinds.SelectMany(static row => row.Skip(2)).Select(static text => ((string)text)[..7]);
        IEnumerable<string> rules = Generator.Diagnostics.Descriptors.All
            .Where(static descriptor => descriptor.Category == Generator.Diagnostics.Descriptors.DriftCategory)
            .Select(static descriptor => descriptor.Id)
            .Where(static id => string.CompareOrdinal(id, "DMG3100") > 0);
        Assert.Equal(rules, shown.Distinct().Order(System.StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a String optional", "a String")]
    [InlineData("a String navigation", "a String")]
    public void Rewording_is_no_drift(string before, string after)
    {
        Assert.Empty(DriftRun.Compare($"{Thing}\nproperty g.thing {before}", $"{Thing}\nproperty g.thing {after}"));
        Assert.Empty(DriftRun.Compare($"{Thing}\nproperty g.thing {after}", $"{Thing}\nproperty g.thing {before}"));
    }

    [Fact]
    public void Numbers_that_a_page_begins_to_give_renumber_nothing() =>
        Assert.Empty(DriftRun.Compare("enum g.color\nmember g.color red -", "enum g.color\nmember g.color red 7"));

    [Fact]
    public void A_type_that_goes_takes_its_properties_with_it_in_one_report() =>
        Assert.Equal(
            ["DMG3201 Warning"],
            DriftRun.Compare($"{Thing}\nproperty g.thing a String\nproperty g.thing b color\nenum color\nmember color red -", ""));

    [Fact]
    public void An_operation_that_goes_takes_permissions_templates_and_parameters_with_it() =>
        Assert.Equal(
            ["DMG3101 Warning"],
            DriftRun.Compare(
                "operation POST /a 200 - Act#body Act\noperation POST /b 200 - Act#body Act\npermission Act application X.Y\ntype Act#body complex -\nproperty Act#body p String",
                ""));

    [Fact]
    public void An_unnamed_enumeration_that_gets_a_name_and_grows_keeps_the_types_of_its_properties()
    {
        string before = $"{Thing}\nproperty g.thing state state\nproperty g.thing last state\nenum state\nmember state on -\nmember state off -";
        string after = $"{Thing}\nproperty g.thing state g.thingState\nproperty g.thing last g.thingState\n"
            + "enum g.thingState\nmember g.thingState on 1\nmember g.thingState off 2\nmember g.thingState idle 3";
        Assert.Equal(["DMG3203 Warning", "DMG3402 Info"], DriftRun.Compare(before, after));
        Assert.Equal(["DMG3203 Warning", "DMG3401 Warning"], DriftRun.Compare(after, before));
        Assert.Equal(["DMG3203 Info", "DMG3402 Info"], DriftRun.Compare(before, after, DriftPromise.Wire));
    }

    [Fact]
    public void A_property_that_becomes_an_enumeration_is_retyped_and_the_unnamed_one_is_part_of_it() =>
        Assert.Equal(
            ["DMG3303 Warning"],
            DriftRun.Compare($"{Thing}\nproperty g.thing state String", $"{Thing}\nproperty g.thing state state\nenum state\nmember state on -"));

    [Fact]
    public void A_property_that_moves_to_a_base_type_is_still_there()
    {
        const string Before = "type g.base complex -\ntype g.thing complex g.base\nproperty g.thing a String";
        const string After = "type g.base complex -\ntype g.thing complex g.base\nproperty g.base a String";
        Assert.Equal(["DMG3302 Info"], DriftRun.Compare(Before, After));
        Assert.Equal(["DMG3301 Warning"], DriftRun.Compare(After, Before));
    }

    /// <summary>The base type has always said so: it is the other type that changed.</summary>
    [Fact]
    public void A_property_that_a_type_now_inherits_with_another_type_changed_in_that_type()
    {
        const string Base = "type g.base complex -\ntype g.thing complex g.base\nproperty g.base number String";
        DriftChange change = Assert.Single(FactComparer.Compare(DriftRun.Facts($"{Base}\nproperty g.thing number Guid"), DriftRun.Facts(Base)));
        Assert.Equal("The type of 'number' of 'g.thing' was Guid and is now String", change.Describe());
    }

    [Fact]
    public void The_id_of_an_entity_needs_no_row()
    {
        const string Before = "type g.thing entity -";
        const string After = "type g.thing entity microsoft.graph.entity\nproperty g.thing id String key";
        Assert.Empty(DriftRun.Compare(Before, After));
        Assert.Empty(DriftRun.Compare(After, Before));
        Assert.Empty(DriftRun.Compare("type g.thing entity -\nproperty g.thing id String", After));
    }

    [Theory]
    [InlineData("operation POST /things 201 - g.thing CreateThing", "DMG3306 Warning", "DMG3308 Warning", "DMG3311 Warning")]
    [InlineData("operation GET /things 200 g.thing - GetThing", "DMG3306 Info", "DMG3308 Info", "DMG3311 Info")]
    public void What_breaks_a_request_does_not_break_a_reply(string operation, string required, string readOnly, string notNull)
    {
        string before = $"{operation}\n{Thing}\nproperty g.thing a String";
        Assert.Equal([required], DriftRun.Compare(before, before + " required"));
        Assert.Equal([readOnly], DriftRun.Compare(before, before + " readonly"));
        Assert.Equal([notNull], DriftRun.Compare(before, before + " notnull"));
    }

    [Theory]
    [InlineData("operation POST /things 201 - g.thing CreateThing", "DMG3311 Info", "DMG3312 Info")]
    [InlineData("operation GET /things 200 g.thing - GetThing", "DMG3311 Warning", "DMG3312 Warning")]
    public void What_breaks_a_reply_does_not_break_a_request(string operation, string nullable, string writeOnly)
    {
        string before = $"{operation}\n{Thing}\nproperty g.thing a String";
        Assert.Equal([nullable], DriftRun.Compare(before + " notnull", before));
        Assert.Equal([writeOnly], DriftRun.Compare(before, before + " writeonly"));
    }

    [Theory]
    [InlineData("property g.thing kind String text=00000001", "property g.thing sort String text=00000001")]
    [InlineData("property g.thing emailAddress String", "property g.thing email String")]
    [InlineData("property g.thing recievedOn Date text=00000001", "property g.thing receivedOn Date text=00000002")]
    [InlineData("property g.thing first_name String", "property g.thing firstName String")]
    [InlineData("property g.thing kind String text=00000001\nproperty g.thing a String text=00000002", "property g.thing sort String text=00000001\nproperty g.thing b String text=00000003", "DMG3301 Warning", "DMG3302 Info")]
    [InlineData("property g.thing kind g.old text=00000001\ntype g.old complex -\nproperty g.old a String", "property g.thing sort n.old text=00000001\ntype n.old complex -\nproperty n.old a String", "DMG3203 Warning")]
    public void A_property_of_the_same_type_and_text_is_the_same_under_another_name(string was, string now, params string[] more) =>
        Assert.Equal([.. more.Append("DMG3314 Warning").Order()], DriftRun.Compare($"{Thing}\n{was}", $"{Thing}\n{now}"));

    [Theory]
    [InlineData("property g.thing kind String", "property g.thing sort String")]
    [InlineData("property g.thing kind String text=00000001", "property g.thing sort String text=00000002")]
    [InlineData("property g.thing kind String text=00000001", "property g.thing sort Int32 text=00000001")]
    [InlineData("property g.thing kind String text=00000001", "property g.thing sort Collection(String) text=00000001")]
    [InlineData("property g.thing startDate Date", "property g.thing endDate Date")]
    public void One_that_only_came_when_another_left_is_no_other_name_of_it(string was, string now) =>
        Assert.Equal(["DMG3301 Warning", "DMG3302 Info"], DriftRun.Compare($"{Thing}\n{was}", $"{Thing}\n{now}"));

    [Fact]
    public void Where_two_could_be_it_none_is() => Assert.Equal(
        ["DMG3301 Warning", "DMG3302 Info", "DMG3302 Info"],
        DriftRun.Compare(
            $"{Thing}\nproperty g.thing kind String text=00000001",
            $"{Thing}\nproperty g.thing kindOfThing String text=00000001\nproperty g.thing thingKind String text=00000001"));

    [Fact]
    public void What_else_changed_of_a_renamed_property_is_said_too() => Assert.Equal(
        ["DMG3306 Warning", "DMG3314 Warning"],
        DriftRun.Compare($"{Thing}\nproperty g.thing kind String text=00000001", $"{Thing}\nproperty g.thing sort String required text=00000001"));

    [Fact]
    public void Between_two_who_speak_of_one_state_nothing_is_renamed() => Assert.Equal(
        ["DMG3301", "DMG3302"],
        FactComparer.Compare(DriftRun.Facts($"{Thing}\nproperty g.thing email String"), DriftRun.Facts($"{Thing}\nproperty g.thing emailAddress String"), isHistory: false)
            .Select(static change => change.Descriptor.Id));

    [Theory]
    [InlineData("201 g.thing", "204 -", "DMG3111 Warning")]
    [InlineData("204 -", "200 g.thing", "DMG3111 Info")]
    [InlineData("201 g.thing", "202 -", "DMG3109 Warning", "DMG3111 Warning")]
    [InlineData("201 -", "204 -", "DMG3109 Warning")]
    public void That_a_reply_has_no_content_is_not_said_of_its_status_too(string was, string now, params string[] expected) => Assert.Equal(
        expected,
        DriftRun.Compare($"{Thing}\noperation POST /things {was} - CreateThing", $"{Thing}\noperation POST /things {now} - CreateThing"));

    [Fact]
    public void Another_description_alone_is_no_change() => Assert.Empty(
        DriftRun.Compare($"{Thing}\nproperty g.thing kind String text=00000001", $"{Thing}\nproperty g.thing kind String text=00000002"));

    [Theory]
    [InlineData("DMG3304", DriftPromise.Wire, "Warning")]
    [InlineData("DMG3304", DriftPromise.Source, "Info")]
    [InlineData("DMG3204", DriftPromise.Wire, "Info")]
    [InlineData("DMG3204", DriftPromise.Source, "Warning")]
    public void The_promise_decides_what_breaks(string id, object promise, string severity)
    {
        string[] changes = DriftRun.Compare(
            $"{Thing}\nproperty g.thing ab String", "type g.thing complex g.base\nproperty g.thing Ab String", (DriftPromise)promise);
        Assert.Contains($"{id} {severity}", changes);
    }

    [Fact]
    public void Two_operations_on_one_path_are_not_taken_for_each_other() =>
        Assert.Equal(
            ["DMG3101 Warning", "DMG3102 Info"],
            DriftRun.Compare(Get, Create));

    [Fact]
    public void A_message_says_what_was_and_what_is()
    {
        DriftChange change = Assert.Single(FactComparer.Compare(
            DriftRun.Facts($"{Thing}\nproperty g.thing a Guid"), DriftRun.Facts($"{Thing}\nproperty g.thing a Collection(String)")));
        Assert.Equal(["a", "g.thing", "Guid", "Collection(String)"], change.Arguments);
    }
}
