using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Tool.Drift.Outputs.Html;
using DocModelGen.Tool.Drift.Outputs.Sarif;

namespace DocModelGen.Tool.Drift.Outputs.Json;

/// <summary>
/// All JSON that the tool writes. The default encoder leaves no character in strings that means anything to HTML or to a
/// script, and no control or direction character.
/// </summary>
[JsonSerializable(typeof(DriftDocument))]
[JsonSerializable(typeof(HtmlData))]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class DriftJsonContext : JsonSerializerContext
{
    public static DriftJsonContext Indented { get; } = new(NewOptions(indented: true));

    public static DriftJsonContext Compact { get; } = new(NewOptions(indented: false));

    private static JsonSerializerOptions NewOptions(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = indented,
        NewLine = "\n",
    };
}
