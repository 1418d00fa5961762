using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Fuzzing.Mutating;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocModelGen.Fuzzing.Checking;

/// <summary>A project that the code is generated into: its language, whether it promises the CLS, and how it extends generated records.</summary>
/// <param name="Language">The oldest that generated code can be in, or a newer one.</param>
/// <param name="IsClsCompliant">The compiler then warns of names that other languages cannot tell apart.</param>
/// <param name="Extensions">One for each of the first generated records; fewer where there are fewer.</param>
internal sealed record Consumer(LanguageVersion Language, bool IsClsCompliant, string[] Extensions)
{
    private static readonly LanguageVersion[] s_languages = [LanguageVersion.CSharp9, LanguageVersion.CSharp10, LanguageVersion.CSharp12, LanguageVersion.Preview];

    private static readonly string[] s_extensions =
    [
        "public abstract partial record {0} {{ }}",
        "abstract partial record {0} {{ }}",
        "partial record {0} {{ }}",
        "public partial record {0} {{ internal string? OfMyOwn{1}_ {{ get; init; }} }}",
        "",
    ];

    /// <summary>Warnings are errors: none may come of a file that nobody but the generator can mend.</summary>
    public static CSharpCompilationOptions Options { get; } = GeneratedCompilation.Options
        .WithConcurrentBuild(false)
        .WithGeneralDiagnosticOption(ReportDiagnostic.Error);

    public static Consumer Next(Random random) => new(
        HostileText.Pick(random, s_languages),
        IsClsCompliant: random.Next(2) == 0,
        [.. Enumerable.Range(0, random.Next(12)).Select(_ => HostileText.Pick(random, s_extensions))]);

    /// <summary>The project with what the generator makes in it.</summary>
    public Compilation Generate(GeneratorDriver driver, GeneratorRunResult generated)
    {
        CSharpParseOptions parsing = GeneratedCompilation.ParseOptions(Language);
        CSharpCompilation own = CSharpCompilation.Create(
            "Consumer",
            Code(generated).Select(code => CSharpSyntaxTree.ParseText("#nullable enable\n#pragma warning disable CS1591, CS3008, CS3009 // The project's own part is the project's own affair.\n" + code, parsing)),
            GeneratedCompilation.References,
            Options);
        driver.WithUpdatedParseOptions(parsing).RunGeneratorsAndUpdateCompilation(own, out Compilation compilation, out _);
        return compilation;
    }

    /// <summary>No file at all where there is nothing to say.</summary>
    private IEnumerable<string> Code(GeneratorRunResult generated)
    {
        if (IsClsCompliant)
        {
            yield return "[assembly: global::System.CLSCompliant(true)]";
        }

        IEnumerable<RecordDeclarationSyntax> records = generated.GeneratedSources
            .SelectMany(static source => source.SyntaxTree.GetRoot().DescendantNodes(static node => node is not TypeDeclarationSyntax).OfType<RecordDeclarationSyntax>())
            .Where(static record => !record.Modifiers.Any(SyntaxKind.SealedKeyword));
        foreach ((int i, (RecordDeclarationSyntax record, string extension)) in records.Zip(Extensions).Index())
        {
            // By number: one record may be the base of another.
            string name = ((BaseNamespaceDeclarationSyntax)record.Parent!).Name.ToString();
            string declaration = string.Format(System.Globalization.CultureInfo.InvariantCulture, extension, record.Identifier.Text, i);
            yield return $"namespace {name} {{ {declaration} }}";
        }
    }
}
