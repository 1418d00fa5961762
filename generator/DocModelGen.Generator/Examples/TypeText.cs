using DocModelGen.Generator.Json;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Examples;

/// <summary>Types and values as messages name them.</summary>
internal static class TypeText
{
    public static string Of(ApiType type)
    {
        string name = type.Element is { } element ? (type.Kind == ValueKind.Map ? "a map of " + Of(element) : Of(element))
            : type.Reference is { } reference ? Short(reference.FullName)
            : type.Kind.ToString();
        return type.IsCollection ? "a collection of " + name : name;
    }

    /// <summary><c>an Int32</c>, <c>a Boolean</c>, <c>an object</c>.</summary>
    public static string WithArticle(ApiType type)
    {
        string name = type.Kind == ValueKind.Object ? "object" : type.Kind.ToString();
        return ("AEIOaeio".IndexOf(name[0]) >= 0 ? "an " : "a ") + name;
    }

    public static string Of(TypeModel type) => Short(type.FullName);

    /// <summary>Without namespace, as pages write names.</summary>
    public static string Short(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);

    public static string Of(JsonNode node) => node.Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.String => "the string \"" + node.Text + "\"",
        JsonKind.Number => "the number " + node.Text,
        JsonKind.True => "true",
        JsonKind.False => "false",
        _ => "null",
    };
}
