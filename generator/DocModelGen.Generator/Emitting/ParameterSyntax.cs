using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>
/// Parameters of a URL: their C# type and the expression that turns one into text.
/// What has no form in a URL that OData fixes is a string, for the caller to write.
/// </summary>
internal static class ParameterSyntax
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    public static bool IsString(ApiType type, TargetFacts target) => Name(type, target) == "string";

    public static string Name(ApiType type, TargetFacts target) => type.IsCollection || Format(type.Kind) is null
        ? "string"
        : TypeSyntax.Name(type, target);

    /// <summary>The argument for the runtime, which takes text.</summary>
    public static string Text(ParameterModel parameter, TargetFacts target)
    {
        string name = Identifier.Encode(parameter.Name);
        return IsString(parameter.Type, target) ? name : Format(parameter.Type.Kind)!.Replace("{0}", name);
    }

    private static string? Format(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => "({0} ? \"true\" : \"false\")",
        ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32 or ValueKind.Int64 or ValueKind.Decimal => "{0}.ToString(" + Invariant + ")",
        ValueKind.Single or ValueKind.Double => "{0}.ToString(\"R\", " + Invariant + ")",
        ValueKind.Guid => "{0}.ToString()",
        ValueKind.DateTimeOffset => "{0}.UtcDateTime.ToString(\"yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'\", " + Invariant + ")",
        ValueKind.Date => "{0}.ToString(\"yyyy-MM-dd\", " + Invariant + ")",
        ValueKind.TimeOfDay => "{0}.ToString(\"HH:mm:ss.FFFFFFF\", " + Invariant + ")",
        _ => null,
    };
}
