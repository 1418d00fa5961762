using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Tests.Infrastructure;

/// <summary>A page as the compiler hands it over.</summary>
internal sealed class TestFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>Properties of the project, and metadata of its items.</summary>
internal sealed class TestOptions(IReadOnlyDictionary<string, string> properties, IReadOnlyDictionary<string, string> namespaces)
    : AnalyzerConfigOptionsProvider
{
    private static readonly Dictionary<string, string> s_none = [];

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(s_none);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values(namespaces.TryGetValue(textFile.Path, out string? value)
            ? new Dictionary<string, string> { ["build_metadata.DocModelPageOptions.Namespace"] = value }
            : s_none);

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
