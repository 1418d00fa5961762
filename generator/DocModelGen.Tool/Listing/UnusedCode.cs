using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using DocModelGen.Generator;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.Listing;

/// <summary>What is generated in a project and reached from none of its own code, as the compiler sees it.</summary>
internal static class UnusedCode
{
    public sealed record Unused(string Name, string Kind, string Page);

    public static IReadOnlyList<Unused> Find(ProjectFolder project, IProgress progress)
    {
        progress.Begin("Asking the build what it compiles");
        CSharpCommandLineArguments arguments = Arguments(project);
        progress.Begin("Compiling");
        (CSharpCompilation compilation, IReadOnlyList<SyntaxTree> generated) = Compile(arguments);
        HashSet<SyntaxTree> ours = [.. generated];
        var types = new Dictionary<ISymbol, INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (BaseTypeDeclarationSyntax type in generated
            .SelectMany(static tree => tree.GetRoot().DescendantNodes(static node => node is not BaseTypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>())
            .Where(static type => type.Modifiers.Any(SyntaxKind.PublicKeyword)))
        {
            INamedTypeSymbol symbol = compilation.GetSemanticModel(type.SyntaxTree).GetDeclaredSymbol(type)!;
            if (!IsHidden(symbol))
            {
                types[symbol] = symbol;
            }
        }

        // The context names all types, and so makes none of them used.
        HashSet<ISymbol> reached = new(SymbolEqualityComparer.Default);
        var open = new Queue<ISymbol>(compilation.SyntaxTrees.Where(tree => !ours.Contains(tree)).SelectMany(tree => Referenced(compilation, tree.GetRoot())));
        while (open.TryDequeue(out ISymbol? symbol))
        {
            if (types.ContainsKey(symbol) && reached.Add(symbol))
            {
                foreach (ISymbol part in symbol.DeclaringSyntaxReferences.SelectMany(reference => Parts(compilation, reference.GetSyntax())))
                {
                    open.Enqueue(part);
                }
            }
        }

        return
        [
            .. types.Values
                .Where(type => !reached.Contains(type) && !type.Name.EndsWith("JsonContext", StringComparison.Ordinal))
                .Select(type => new Unused(type.Name, KindOf(type), PageOf(type)))
                .OrderBy(static type => type.Kind, StringComparer.Ordinal)
                .ThenBy(static type => type.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>What a generated type makes public: its base, its members' types. What its bodies name is how, not what.</summary>
    private static IEnumerable<ISymbol> Parts(CSharpCompilation compilation, SyntaxNode declaration)
    {
        SemanticModel model = compilation.GetSemanticModel(declaration.SyntaxTree);
        foreach (SyntaxNode node in declaration.DescendantNodes(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ConstructorInitializerSyntax)))
        {
            if (node is TypeSyntax type && model.GetTypeInfo(type).Type is INamedTypeSymbol named)
            {
                yield return named.OriginalDefinition;
                foreach (ITypeSymbol argument in named.TypeArguments)
                {
                    yield return argument;
                }
            }
        }
    }

    private static IEnumerable<ISymbol> Referenced(CSharpCompilation compilation, SyntaxNode root)
    {
        SemanticModel model = compilation.GetSemanticModel(root.SyntaxTree);
        foreach (SyntaxNode node in root.DescendantNodes(descendIntoTrivia: false))
        {
            if (node is SimpleNameSyntax && model.GetSymbolInfo(node).Symbol is { } symbol)
            {
                yield return symbol as INamedTypeSymbol ?? symbol.ContainingType ?? symbol;
                if (symbol is IPropertySymbol { Type: INamedTypeSymbol type })
                {
                    yield return type;
                }
            }
            else if (node is ExpressionSyntax && model.GetTypeInfo(node).Type is INamedTypeSymbol of)
            {
                yield return of.OriginalDefinition;
            }
        }
    }

    private static CSharpCommandLineArguments Arguments(ProjectFolder project)
    {
        string file = project.ProjectFile();

        // An output that is never there: else the compile step is skipped after a build, and with it all that it would say.
        (int code, string output, string error) = DotNet.Run(
            project.Root,
            ["msbuild", file, "-restore", "-nologo", "-t:Compile", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:DesignTimeBuild=true", "-p:NonExistentFile=__NonExistentSubDir__/__NonExistentFile__", "-getItem:CscCommandLineArgs"]);
        if (code != 0)
        {
            throw new ToolException($"The project does not build that far: {(error + output).Trim()}");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
            string[] arguments = [.. document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(static item => item.GetProperty("Identity").GetString()!)];
            return arguments.Length > 0
                ? CSharpCommandLineParser.Default.Parse(arguments, project.Root, sdkDirectory: null)
                : throw new ToolException("The build does not say what it compiles: its compile step does not run.");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or ArgumentOutOfRangeException)
        {
            throw new ToolException($"The build does not say what it compiles: {exception.Message}");
        }
    }

    private static (CSharpCompilation Compilation, IReadOnlyList<SyntaxTree> Generated) Compile(CSharpCommandLineArguments arguments)
    {
        SyntaxTree[] sources = [.. arguments.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(Text(file.Path), arguments.ParseOptions, file.Path))];
        MetadataReference[] references = [.. arguments.MetadataReferences.Select(static reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties))];
        var compilation = CSharpCompilation.Create(arguments.CompilationName ?? "Project", sources, references, arguments.CompilationOptions);
        ImmutableArray<AdditionalText> additional = [.. arguments.AdditionalFiles.Select(static file => new CompiledFile(file.Path))];
        AnalyzerConfigSet config = AnalyzerConfigSet.Create(arguments.AnalyzerConfigPaths.Select(static path => AnalyzerConfig.Parse(Text(path), path)).ToArray());
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new DocModelSourceGenerator().AsSourceGenerator()], additional, arguments.ParseOptions, new ConfigOptions(config))
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        return ((CSharpCompilation)whole, [.. driver.GetRunResult().GeneratedTrees]);
    }

    private static SourceText Text(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return SourceText.From(stream, Encoding.UTF8);
    }

    /// <summary>Public for generated code alone: no editor offers it, and nobody's own code names it.</summary>
    private static bool IsHidden(INamedTypeSymbol type) => type.GetAttributes().Any(static attribute =>
        attribute is { AttributeClass.Name: nameof(EditorBrowsableAttribute), ConstructorArguments: [{ Value: (int)EditorBrowsableState.Never }] });

    private static string KindOf(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Enum ? "enum" : type.BaseType?.Name == "ApiRequest" ? "operation" : "type";

    /// <summary>The generated file says it in its remarks.</summary>
    private static string PageOf(INamedTypeSymbol type)
    {
        string text = type.DeclaringSyntaxReferences[0].SyntaxTree.ToString();
        int from = text.IndexOf("From <c>", StringComparison.Ordinal);
        int to = from < 0 ? -1 : text.IndexOf("</c>", from, StringComparison.Ordinal);
        return to < 0 ? "" : text[(from + "From <c>".Length)..to];
    }

    private sealed class CompiledFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => File.Exists(path) ? Text(path) : null;
    }

    private sealed class ConfigOptions(AnalyzerConfigSet set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(set.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);

        private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
