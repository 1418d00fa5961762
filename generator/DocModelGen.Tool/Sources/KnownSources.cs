using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Tool.CommandLine;

namespace DocModelGen.Tool.Sources;

/// <summary>A name for a source that many use.</summary>
internal sealed record KnownSource(string From, string? Path, string? Ref);

/// <summary>The names of <c>sources.json</c>, and before them those of a file that the user's environment names.</summary>
internal static class KnownSources
{
    public const string FileVariable = "DOCMODELS_SOURCES";

    private static readonly Lazy<Dictionary<string, KnownSource>> s_all = new(Read);

    public static IReadOnlyDictionary<string, KnownSource> All => s_all.Value;

    public static KnownSource? Find(string name) => All.GetValueOrDefault(name);

    private static Dictionary<string, KnownSource> Read()
    {
        using Stream stream = typeof(KnownSources).Assembly.GetManifestResourceStream("sources.json")!;
        Dictionary<string, KnownSource> all = JsonSerializer.Deserialize(stream, SourcesJsonContext.Default.DictionaryStringKnownSource)!;
        if (Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file)
        {
            try
            {
                foreach ((string name, KnownSource source) in JsonSerializer.Deserialize(File.ReadAllBytes(file), SourcesJsonContext.Default.DictionaryStringKnownSource)!)
                {
                    all[name] = source;
                }
            }
            catch (JsonException exception)
            {
                throw new ToolException($"'{file}', which {FileVariable} names, is not to be read: {exception.Message}");
            }
        }

        return all;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, KnownSource>))]
internal sealed partial class SourcesJsonContext : JsonSerializerContext;
