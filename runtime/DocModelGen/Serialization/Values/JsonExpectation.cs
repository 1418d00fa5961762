using System;

namespace DocModelGen.Serialization;

/// <summary>What a page documents of a value, as far as a witness can contradict it.</summary>
/// <param name="Kinds">The kinds of JSON that the value may be.</param>
/// <param name="Item">Of a list its items, of a map its values.</param>
/// <param name="Members">The members, where the value is one of an enumeration.</param>
internal sealed record JsonExpectation(JsonKinds Kinds, JsonExpectation? Item = null, EnumIdentity? Members = null)
{
    public static JsonExpectation Text { get; } = new(JsonKinds.String);

    public static JsonExpectation Boolean { get; } = new(JsonKinds.Boolean);

    public static JsonExpectation Number { get; } = new(JsonKinds.Number);

    /// <summary><c>"NaN"</c>, <c>"INF"</c> and <c>"-INF"</c> are numbers too; another text is not, but is not told from these.</summary>
    public static JsonExpectation FloatingPoint { get; } = new(JsonKinds.Number | JsonKinds.String);

    public static JsonExpectation Object { get; } = new(JsonKinds.Object);

    public static JsonExpectation Anything { get; } = new(JsonKinds.Any);

    public static JsonExpectation Member(JsonEnumTable table, Type type) => new(JsonKinds.String, Members: new EnumIdentity(table, type));

    public static JsonExpectation ListOf(JsonExpectation item) => new(JsonKinds.Array, item);

    public static JsonExpectation MapOf(JsonExpectation value) => new(JsonKinds.Object, value);
}

/// <summary>The members of an enumeration, and the C# enum that is made of them.</summary>
internal sealed record EnumIdentity(JsonEnumTable Table, Type Type);
