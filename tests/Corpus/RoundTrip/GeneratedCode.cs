using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Corpus.Running;
using DocModelGen.Generator.Model;

namespace DocModelGen.Corpus.RoundTrip;

/// <summary>The compiled models, loaded into this process.</summary>
internal sealed class GeneratedCode : IDisposable
{
    private readonly AssemblyLoadContext _loadContext = new("CorpusModels", isCollectible: true);
    private readonly Assembly _assembly;
    private readonly JsonSerializerContext _json;
    private readonly Dictionary<CSharpName, Type> _types = [];

    public GeneratedCode(Stream assembly)
    {
        _assembly = _loadContext.LoadFromStream(assembly);
        Type context = _assembly.GetType(Options.Namespace + "." + Options.Generator.ContextName, throwOnError: true)!;
        _json = (JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!;
    }

    public string ReadAndWrite(CSharpName name, string json)
    {
        if (!_types.TryGetValue(name, out Type? type))
        {
            type = _assembly.GetType(name.Namespace + "." + name.Identifier, throwOnError: true)!;
            _types.Add(name, type);
        }

        object? value = JsonSerializer.Deserialize(json, type, _json);
        return JsonSerializer.Serialize(value, type, _json);
    }

    public void Dispose() => _loadContext.Unload();
}
