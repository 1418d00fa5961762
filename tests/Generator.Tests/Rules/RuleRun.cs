using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using DocModelGen.Generator.Rules;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace DocModelGen.Generator.Tests.Rules;

/// <summary>The analyzer over some pages.</summary>
internal static class RuleRun
{
    public static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(PageProject project)
    {
        var compilation = new CompilationWithAnalyzers(
            project.Compile(),
            [new DocModelAnalyzer()],
            new AnalyzerOptions([.. project.Texts], project.Options));
        return compilation.GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>What a rule reports: the text that it points at, and the message.</summary>
    public static async Task<Found[]> FindAsync(string id, params (string Path, string Text)[] pages)
    {
        PageProject project = PageProject.With(pages);
        ImmutableArray<Diagnostic> diagnostics = await DiagnosticsAsync(project);
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id is "AD0001" or "DMG0098");
        return
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.Id == id)
                .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic => new Found(TextAt(diagnostic.Location, project), diagnostic.GetMessage(CultureInfo.InvariantCulture))),
        ];
    }

    public static async Task AssertSilentAsync(string id, params (string Path, string Text)[] pages) =>
        Assert.Empty(await FindAsync(id, pages));

    /// <summary>Asserts one finding.</summary>
    public static async Task AssertFindsAsync(string id, string at, string message, params (string Path, string Text)[] pages)
    {
        Found found = Assert.Single(await FindAsync(id, pages));
        Assert.Equal(at, found.At);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
    }

    private static string TextAt(Location location, PageProject project) =>
        project.Files[location.GetLineSpan().Path].GetText().ToString(location.SourceSpan);
}

internal sealed record Found(string At, string Message);
