using System;
using System.Collections.Generic;

namespace DocModelGen.Generator.Json;

internal enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
}

/// <summary>A JSON value and where it stands in the text that it was read from.</summary>
internal sealed class JsonNode(JsonKind kind, int start)
{
    public JsonKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int Length { get; internal set; }

    /// <summary>A string's value, or a number as written; empty for the rest.</summary>
    public string Text { get; internal set; } = "";

    public IReadOnlyList<JsonMember> Members { get; internal set; } = [];

    public IReadOnlyList<JsonNode> Items { get; internal set; } = [];

    /// <summary>The value of a member, exact name; the last one where the name repeats, as readers do.</summary>
    public JsonNode? Find(string name)
    {
        for (int i = Members.Count - 1; i >= 0; i--)
        {
            if (string.Equals(Members[i].Name, name, StringComparison.Ordinal))
            {
                return Members[i].Value;
            }
        }

        return null;
    }
}

/// <summary>A name and its value; the span is the name's, quotes included.</summary>
internal sealed class JsonMember(string name, int start, int length, JsonNode value)
{
    public string Name { get; } = name;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public JsonNode Value { get; } = value;
}
