using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DocModelGen.Package.Tests.Infrastructure;

namespace DocModelGen.Package.Tests.Rules;

/// <summary>The rules as their pages of documentation describe them.</summary>
internal static class DocumentedRules
{
    private static readonly Regex s_severity = new(@"^Default severity: (\w+)\.", RegexOptions.Multiline);

    /// <summary>Faults of our own, which no page is known to bring about, and what takes a page of a megabyte.</summary>
    public static IReadOnlyList<string> Faults { get; } = ["DMG0020", "DMG0097", "DMG0098"];

    /// <summary>Each id with the level that a log gives its default severity.</summary>
    public static IReadOnlyDictionary<string, string> Levels { get; } =
        Directory.GetFiles(Path.Combine(Repository.Root, "generator", "docs", "rules"), "DMG*.md")
            .ToDictionary(static file => Path.GetFileNameWithoutExtension(file), static file => LevelOf(File.ReadAllText(file)), StringComparer.Ordinal);

    /// <summary>Those that a comment in the page turns off there.</summary>
    public static IReadOnlyCollection<string> SilencedInPages { get; } =
        [.. Levels.Keys.Where(static id => TextOf(id).Contains($"<!-- DocModelGen: disable {id} because ... -->", StringComparison.Ordinal))];

    private static string TextOf(string id) => File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "rules", id + ".md"));

    private static string LevelOf(string page) => s_severity.Match(page).Groups[1].Value switch
    {
        "info" => "note",
        string severity => severity,
    };
}
