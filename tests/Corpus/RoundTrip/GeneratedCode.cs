using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Corpus.Running;
using DocModelGen.Generator.Model;
using DocModelGen.Serialization;
using DocModelGen.Testing;

namespace DocModelGen.Corpus.RoundTrip;

/// <summary>The compiled models, loaded into this process.</summary>
internal sealed class GeneratedCode : IDisposable
{
    private readonly AssemblyLoadContext _loadContext = new("CorpusModels", isCollectible: true);
    private readonly Assembly _assembly;
    private readonly ApiJsonContext _strict;
    private readonly ApiJsonContext _keeping;
    private readonly Dictionary<CSharpName, Type> _types = [];

    public GeneratedCode(Stream assembly)
    {
        _assembly = _loadContext.LoadFromStream(assembly);
        Type context = _assembly.GetType(Options.Namespace + "." + Options.Generator.ContextName, throwOnError: true)!;
        _strict = (ApiJsonContext)context.GetProperty("Default")!.GetValue(null)!;
        _keeping = (ApiJsonContext)Activator.CreateInstance(context)!;
        context.GetProperty(nameof(ApiJsonContext.KeepMistypedValues))!.SetValue(_keeping, true);
    }

    /// <summary>The generated JSON context.</summary>
    public JsonSerializerContext Context => _strict;

    /// <summary>What the pages document; the code is a project of tests.</summary>
    public DocumentedService Service => (DocumentedService)Array.Find(_assembly.GetTypes(), static type => type.Name == "ApiDocumentation")!.GetProperty("Service")!.GetValue(null)!;

    /// <summary>Reads JSON into a type, and writes what was read.</summary>
    /// <param name="name">The type.</param>
    /// <param name="json">The JSON.</param>
    /// <param name="keepMistyped">Whether values of another JSON kind than documented are kept aside rather than refused.</param>
    public string ReadAndWrite(CSharpName name, string json, bool keepMistyped)
    {
        if (!_types.TryGetValue(name, out Type? type))
        {
            type = _assembly.GetType(name.Namespace + "." + name.Identifier, throwOnError: true)!;
            _types.Add(name, type);
        }

        ApiJsonContext context = keepMistyped ? _keeping : _strict;
        object? value = JsonSerializer.Deserialize(json, type, context);
        return JsonSerializer.Serialize(value, type, context);
    }

    public void Dispose() => _loadContext.Unload();
}
