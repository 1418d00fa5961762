using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocModelGen.Generator.Projects;

/// <summary>What there is to know about the project that the code is generated into.</summary>
internal sealed record Consumer
{
    public required string? AssemblyName { get; init; }

    public required LanguageVersion LanguageVersion { get; init; }

    /// <summary>The runtime that the project references reads and writes <c>DateOnly</c> and <c>TimeOnly</c>.</summary>
    public required bool HasDateOnly { get; init; }

    public required bool HasIsExternalInit { get; init; }

    /// <summary>The version that generated code is parsed as. A compilation without a file of C# does not know it.</summary>
    public static LanguageVersion LanguageOf(ParseOptions options) => ((CSharpParseOptions)options).LanguageVersion;

    public static Consumer Of(Compilation compilation, bool hasPages) => hasPages ? Of(compilation) : OfNoPages(compilation);

    public static Consumer Of(Compilation compilation) => OfNoPages(compilation) with
    {
        HasDateOnly = HasListOfDates(compilation),
        HasIsExternalInit = HasTypeToUse(compilation, "System.Runtime.CompilerServices.IsExternalInit"),
    };

    /// <summary>Where nothing is generated, without a look at what the project references.</summary>
    public static Consumer OfNoPages(Compilation compilation) => new()
    {
        AssemblyName = compilation.AssemblyName,
        LanguageVersion = ((CSharpCompilation)compilation).LanguageVersion,
        HasDateOnly = true,
        HasIsExternalInit = true,
    };

    /// <summary>
    /// Libraries, our runtime among them, have such types for themselves alone. The core library is asked first:
    /// looking everywhere opens every reference.
    /// </summary>
    private static bool HasTypeToUse(Compilation compilation, string name) =>
        compilation.ObjectType.ContainingAssembly.GetTypeByMetadataName(name) is { DeclaredAccessibility: Accessibility.Public }
        || compilation.GetTypesByMetadataName(name).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

    /// <summary>
    /// Asks the runtime, not the framework: .NET 6 and 7 have the types, but take the runtime that does not.
    /// It asks for the names of members alone: the members themselves take a cold compiler 30 ms.
    /// </summary>
    private static bool HasListOfDates(Compilation compilation)
    {
        IAssemblySymbol? runtime = compilation.SourceModule.ReferencedAssemblySymbols
            .FirstOrDefault(static assembly => assembly.Name == "DocModelGen");
        INamedTypeSymbol? list = runtime?.GetTypeByMetadataName("DocModelGen.Serialization.JsonPropertyList");
        return list is null || list.MemberNames.Contains("AddDate");
    }
}
