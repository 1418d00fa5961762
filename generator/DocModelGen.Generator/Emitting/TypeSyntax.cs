using System;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>How a type of the model is spelled in C#, and what the runtime calls its readers and lists of it.</summary>
internal static class TypeSyntax
{
    private const string ValueTypes = "global::DocModelGen.Serialization.JsonValueType";

    /// <summary>The C# type, not nullable; collections included.</summary>
    public static string Name(ApiType type, TargetFacts target)
    {
        string name = ElementName(type, target);
        return type.IsCollection ? $"global::System.Collections.Generic.IReadOnlyList<{name}>" : name;
    }

    public static string ElementName(ApiType type, TargetFacts target) => type.Kind switch
    {
        ValueKind.Object or ValueKind.Enum => Global(type.Reference!.Name),
        ValueKind.Map => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {Name(type.Element!, target)}>",
        ValueKind.Collection => Name(type.Element!, target),
        _ => Scalar(type.Kind, target).Name,
    };

    /// <summary>The row of a kind that is a scalar in JSON, or untyped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is neither.</exception>
    public static ValueSyntax Scalar(ValueKind kind, TargetFacts target) =>
        ValueSyntax.Find(kind, target) ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null);

    /// <summary>What reads an object: a delegate made by hand, since the compiler would add a class to every user of it that keeps it for a second call.</summary>
    public static string ReadDelegate(CSharpName name) => $"new global::DocModelGen.Serialization.ApiJsonRead<{Global(name)}>({Global(name)}.ReadJson)";

    /// <summary>What the runtime makes up a map or a collection of collections from.</summary>
    public static string ValueType(ApiType type, TargetFacts target) => type.IsCollection ? $"{ValueTypes}.ListOf({ElementValueType(type, target)})" : ElementValueType(type, target);

    private static string ElementValueType(ApiType type, TargetFacts target) => type.Kind switch
    {
        ValueKind.Object => $"{ValueTypes}.OfObject({ReadDelegate(type.Reference!.Name)})",
        ValueKind.Enum => $"{ValueTypes}.OfEnum<{Global(type.Reference!.Name)}>({EnumTable(type.Reference!.Name)})",
        ValueKind.Map => $"{ValueTypes}.MapOf({ValueType(type.Element!, target)})",
        ValueKind.Collection => ValueType(type.Element!, target),
        _ => $"{ValueTypes}.Of{Scalar(type.Kind, target).Accessor}",
    };

    public static string Global(CSharpName name) => "global::" + Qualified(name);

    /// <summary>The class beside an enum that holds its wire names.</summary>
    public static string EnumTable(CSharpName name) => Global(name with { Identifier = EnumTableClass(name) }) + ".Table";

    public static string EnumTableClass(CSharpName name) => name.Identifier + "Json";

    private static string Qualified(CSharpName name) =>
        name.Namespace.Length == 0
            ? Identifier.Encode(name.Identifier)
            : $"{Identifier.EncodeQualified(name.Namespace)}.{Identifier.Encode(name.Identifier)}";
}
