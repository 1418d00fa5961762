using System;
using System.Collections.Generic;
using System.Text;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Serialization;

/// <summary>Records that do not list their properties as generated ones do.</summary>
public class ShapeTests
{
    [Fact]
    public void A_field_that_is_in_no_object_is_refused()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => ApiJson.ToUtf8Bytes(new Elsewhere { Inside = "a", Outside = "b" }));

        Assert.Contains("'outside'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_says_nothing_about_its_JSON_is_refused() =>
        Assert.Contains(nameof(Silent), Assert.Throws<NotSupportedException>(() => ApiJson.ToUtf8Bytes(new Silent())).Message, StringComparison.Ordinal);

    [Fact]
    public void A_property_that_hides_one_of_the_base_takes_its_place()
    {
        Hiding value = new() { First = 5, Second = "b" };

        Assert.Equal("""{"first":5,"second":"b"}""", Encoding.UTF8.GetString(ApiJson.ToUtf8Bytes(value)));

        ApiJsonReader reader = new("""{"second":"b","first":5}"""u8);
        Assert.Equal(value with { ODataType = null }, reader.ReadInto(new Hiding()));
        reader.Dispose();
    }

    [Fact]
    public void A_derived_record_that_lists_more_leaves_its_base_as_it_is()
    {
        // The derived one first: what it keeps is nowhere in objects of the base.
        Extended extended = new() { First = "a", Third = ["c"] };
        Assert.Equal("""{"first":"a","third":["c"]}""", Encoding.UTF8.GetString(ApiJson.ToUtf8Bytes(extended)));

        Hidden plain = new() { First = "a" };
        ApiJsonReader reader = new("""{"first":"a","third":["c"]}"""u8);
        Hidden read = reader.ReadInto(new Hidden());
        reader.Dispose();
        Assert.Equal("""{"first":"a"}""", Encoding.UTF8.GetString(ApiJson.ToUtf8Bytes(plain)));
        Assert.True(read.AdditionalData!.ContainsKey("third"));
        Assert.NotEqual<Hidden>(plain, extended);
    }

    private sealed record Silent : ApiObject;

    /// <summary>As with a field that a debugging session adds: it is kept elsewhere.</summary>
    private sealed record Elsewhere : ApiObject
    {
        private static readonly JsonShape s_json = new("example.elsewhere");

        private readonly string?[] _elsewhere = new string?[1];
        private string? _inside;

        public string? Inside { get => _inside; init => _inside = value; }

        public string? Outside { get => _elsewhere[0]; init => _elsewhere[0] = value; }

        protected override JsonShape JsonShape => s_json;

        protected override void ListProperties(JsonPropertyList list)
        {
            base.ListProperties(list);
            list.AddString("inside", ref _inside);
            list.AddString("outside", ref _elsewhere[0]);
        }
    }

    private record Hidden : ApiObject
    {
        private static readonly JsonShape s_json = new("example.hidden");

        private string? _first;
        private string? _second;

        public string? First { get => _first; init => _first = value; }

        public string? Second { get => _second; init => _second = value; }

        protected override JsonShape JsonShape => s_json;

        protected override void ListProperties(JsonPropertyList list)
        {
            base.ListProperties(list);
            list.AddString("first", ref _first);
            list.AddString("second", ref _second);
        }
    }

    /// <summary>Has the shape of its base.</summary>
    private sealed record Extended : Hidden
    {
        private IReadOnlyList<string>? _third;

        public IReadOnlyList<string>? Third { get => _third; init => _third = value; }

        protected override void ListProperties(JsonPropertyList list)
        {
            base.ListProperties(list);
            list.AddStrings("third", ref _third);
        }
    }

    private sealed record Hiding : Hidden
    {
        private static readonly JsonShape s_json = new("example.hiding");

        private int? _first;

        public new int? First { get => _first; init => _first = value; }

        protected override JsonShape JsonShape => s_json;

        protected override void ListProperties(JsonPropertyList list)
        {
            base.ListProperties(list);
            list.AddInt32("first", ref _first);
        }
    }
}
