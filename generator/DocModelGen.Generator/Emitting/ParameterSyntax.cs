using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>
/// Parameters of a URL: their C# type and the expression that turns one into text.
/// What has no form in a URL that OData fixes is a string, for the caller to write.
/// </summary>
internal static class ParameterSyntax
{
    public static bool IsString(ApiType type, TargetFacts target) => Name(type, target) == "string";

    /// <summary>A list has a form where its items have one, or are text.</summary>
    public static string Name(ApiType type, TargetFacts target) =>
        ValueSyntax.Find(type.Kind, target)?.UrlFormat is not null || (type.IsCollection && TypeSyntax.ElementName(type, target) == "string")
            ? TypeSyntax.Name(type, target)
            : "string";

    /// <summary>The argument for the runtime, which takes text.</summary>
    public static string Text(ParameterModel parameter, TargetFacts target)
    {
        string name = Identifier.Encode(parameter.Name);
        return IsString(parameter.Type, target) ? name
            : parameter.Type.IsCollection ? $"FormatList({name}, nameof({name}))"
            : ValueSyntax.Find(parameter.Type.Kind, target)!.UrlFormat!.Replace("{0}", name);
    }
}
