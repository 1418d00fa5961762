using System.Collections.Generic;
using System.Linq;
using DocModelGen.Benchmarks.Generation;
using DocModelGen.Generator.Model;

namespace DocModelGen.Benchmarks.Compiling;

/// <summary>The file that System.Text.Json's generator makes its context from.</summary>
internal static class JsonContextSource
{
    public static GeneratedSource For(ApiModel model)
    {
        IEnumerable<string> attributes = model.Types.Select(static type =>
            $"[JsonSerializable(typeof(global::{type.Name.Namespace}.{type.Name.Identifier}), TypeInfoPropertyName = \"{Unique(type.Name)}\")]");
        return new GeneratedSource("Context", $$"""
            using System.Text.Json.Serialization;

            [JsonSourceGenerationOptions(
                PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                UseStringEnumConverter = true)]
            {{string.Join("\n", attributes)}}
            internal sealed partial class BareContext : JsonSerializerContext;
            """);
    }

    private static string Unique(CSharpName name) => (name.Namespace + "." + name.Identifier).Replace('.', '_');
}
