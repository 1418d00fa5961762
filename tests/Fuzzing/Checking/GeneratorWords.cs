using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocModelGen.Fuzzing.Checking;

/// <summary>
/// The words that generated code has of itself, whatever the pages say: those of the snapshots, which people have read.
/// A new word of an emitter comes in with the snapshot that shows it.
/// </summary>
internal static class GeneratorWords
{
    private static readonly Lazy<HashSet<string>> s_identifiers = new(ReadSnapshots);

    /// <summary>Literals of the emitters' templates.</summary>
    private static readonly HashSet<string> s_literals = new(StringComparer.Ordinal)
    {
        "DocModelGen",
        typeof(Generator.DocModelSourceGenerator).Assembly.GetName().Version!.ToString(3),
        "@odata.type",
        "true",
        "false",
        "R",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd",
        "HH:mm:ss.FFFFFFF",
    };

    /// <summary>Types of the framework that no snapshot happens to show.</summary>
    private static readonly string[] s_rare =
    [
        "Dictionary", "Obsolete", "UtcDateTime", "InvariantCulture", "CultureInfo", "Globalization", "TimeOnly", "DateOnly", "TimeSpan", "DateTimeOffset", "Guid", "JsonElement", "Net", "Http", "HttpContent", "Stream", "IO", "MultipartContent",
    ];

    public static bool HasIdentifier(string identifier) => s_identifiers.Value.Contains(identifier);

    public static bool HasLiteral(string literal) => s_literals.Contains(literal);

    private static HashSet<string> ReadSnapshots()
    {
        string folder = Path.Combine(Repository.Root, "tests", "Generator.Tests", "Snapshots");
        HashSet<string> words = [.. s_rare, .. WordsOfRuntime()];
        foreach (string file in Directory.EnumerateFiles(folder, "*.g.cs", SearchOption.AllDirectories))
        {
            SyntaxNode root = CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot();
            words.UnionWith(root.DescendantTokens()
                .Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
                .Select(static token => token.ValueText));
        }

        return words;
    }

    private static IEnumerable<string> WordsOfRuntime() => typeof(ApiObject).Assembly.GetExportedTypes().SelectMany(static type => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
        .Select(static member => member.Name)
        .Append(type.Name.Split('`')[0]));
}
