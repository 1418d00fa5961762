using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocModelGen.Corpus.Running;

/// <summary>The consumer project that the pages are compiled in: this process's framework, and the runtime library.</summary>
internal static class References
{
    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public static CSharpCompilation NewCompilation() => CSharpCompilation.Create(
        "CorpusModels",
        syntaxTrees: [],
        Assemblies(),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999,
            deterministic: true));

    private static MetadataReference[] Assemblies()
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. trusted
                .Split(Path.PathSeparator)
                .Where(file => Path.GetDirectoryName(file) == framework)
                .Append(typeof(ApiObject).Assembly.Location)
                .Select(static file => MetadataReference.CreateFromFile(file)),
        ];
    }
}
