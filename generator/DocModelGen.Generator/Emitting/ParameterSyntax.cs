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

    public static string Name(ApiType type, TargetFacts target) => type.IsCollection || ValueSyntax.Find(type.Kind, target)?.UrlFormat is null
        ? "string"
        : TypeSyntax.Name(type, target);

    /// <summary>The argument for the runtime, which takes text.</summary>
    public static string Text(ParameterModel parameter, TargetFacts target)
    {
        string name = Identifier.Encode(parameter.Name);
        return IsString(parameter.Type, target) ? name : ValueSyntax.Find(parameter.Type.Kind, target)!.UrlFormat!.Replace("{0}", name);
    }
}
