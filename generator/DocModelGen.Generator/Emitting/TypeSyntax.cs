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
        ValueKind.String => "string",
        ValueKind.Boolean => "bool",
        ValueKind.Byte => "byte",
        ValueKind.Int16 => "short",
        ValueKind.Int32 => "int",
        ValueKind.Int64 => "long",
        ValueKind.Single => "float",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.DateTimeOffset => "global::System.DateTimeOffset",
        ValueKind.Date => target.HasDateOnly ? "global::System.DateOnly" : "string",
        ValueKind.TimeOfDay => target.HasDateOnly ? "global::System.TimeOnly" : "string",
        ValueKind.Duration => "global::System.TimeSpan",
        ValueKind.Guid => "global::System.Guid",
        ValueKind.Binary => "byte[]",

        // A stream is fetched by a request of its own; what JSON may say about it is kept as it is.
        ValueKind.Json or ValueKind.Stream => "global::System.Text.Json.JsonElement",
        ValueKind.Object or ValueKind.Enum => Global(type.Reference!.Name),
        ValueKind.Map => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {Name(type.Element!, target)}>",
        ValueKind.Collection => Name(type.Element!, target),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, message: null),
    };

    /// <summary>What <c>Read…</c> of the reader and <c>Add…</c> of the list of properties end in for one value.</summary>
    public static string AccessorSuffix(ValueKind kind, TargetFacts target) => kind switch
    {
        ValueKind.Date or ValueKind.TimeOfDay when !target.HasDateOnly => "String",
        ValueKind.Json or ValueKind.Stream => "Element",
        _ => kind.ToString(),
    };

    /// <summary>The same for a list.</summary>
    public static string ListAccessorSuffix(ValueKind kind, TargetFacts target) => AccessorSuffix(kind, target) switch
    {
        "TimeOfDay" => "TimesOfDay",
        "Binary" => "Binaries",
        string suffix => suffix + "s",
    };

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
        _ => $"{ValueTypes}.Of{AccessorSuffix(type.Kind, target)}",
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
