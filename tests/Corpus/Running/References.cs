using System;
using System.IO;
using System.Linq;
using DocModelGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocModelGen.Corpus.Running;

/// <summary>The consumer project that the pages are compiled in: this process's framework, the runtime library, and for contracts the library of tests.</summary>
internal static class References
{
    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <param name="isOfTests">Whether the project has the pages' examples too.</param>
    public static CSharpCompilation NewCompilation(bool isOfTests) => CSharpCompilation.Create(
        "CorpusModels",
        syntaxTrees: [],
        Assemblies(isOfTests),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999,
            deterministic: true));

    private static MetadataReference[] Assemblies(bool isOfTests)
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. trusted
                .Split(Path.PathSeparator)
                .Where(file => Path.GetDirectoryName(file) == framework)
                .Append(typeof(ApiObject).Assembly.Location)
                .Concat(isOfTests ? [typeof(DocumentedService).Assembly.Location] : [])
                .Select(static file => MetadataReference.CreateFromFile(file)),
        ];
    }
}
