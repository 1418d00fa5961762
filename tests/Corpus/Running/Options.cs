using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocModelGen.Corpus.Running;

/// <summary>What the build would pass from the project file.</summary>
/// <param name="isOfTests">Whether the project has the pages' examples too.</param>
internal sealed class Options(bool isOfTests = false) : AnalyzerConfigOptionsProvider
{
    /// <summary>The namespace of all that is generated.</summary>
    public const string Namespace = "ApiModels";

    /// <summary>The same, as linking takes it.</summary>
    public static GeneratorOptions Generator { get; } = new() { RootNamespace = Namespace, ContextName = Namespace + "JsonContext" };

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
    {
        ["build_property.DocModelNamespace"] = Namespace,
        ["build_property.DocModelOutput"] = isOfTests ? "all" : "models",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.Empty;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Values.Empty;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static Values Empty { get; } = new([]);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
