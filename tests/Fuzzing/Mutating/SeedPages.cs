using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using DocModelGen.Generator.Tests.Infrastructure;

namespace DocModelGen.Fuzzing.Mutating;

/// <summary>What mutation starts from: pages of ours, which are part of the assembly, and real ones where they are there.</summary>
internal static class SeedPages
{
    private const string Prefix = "seeds/";

    /// <summary>In words of ours: every kind of table, request, reply and example.</summary>
    public static IReadOnlyList<Page> BuiltIn { get; } = ReadBuiltIn();

    /// <summary>The folder of real pages beside the repository; null where it is not there.</summary>
    public static string? CorpusFolder { get; } =
        Path.Combine(Repository.Root, "..", "shared", "corpus") is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>Every page below a folder, in ordinal order.</summary>
    public static IReadOnlyList<Page> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new Page("spec/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
    ];

    private static Page[] ReadBuiltIn()
    {
        Assembly assembly = typeof(SeedPages).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new Page("spec/" + name[Prefix.Length..].Replace('\\', '/'), ReadText(assembly, name))),
        ];
    }

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
