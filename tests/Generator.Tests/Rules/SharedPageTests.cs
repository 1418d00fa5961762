using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Generator.Tests.Rules;

/// <summary>
/// The page that this project was created from, and ours with its facts: every contradiction that a careful reader finds, and nothing else.
/// Its <c>Content-Length</c> values look wrong and are right when counted with CRLF. The annotation over the response spells the type in lower case:
/// the tool that wrote such pages did so in 226 of 381 stubs of March 2020, and a comment is not on the wire.
/// </summary>
public sealed class SharedPageTests
{
    /// <summary>Id, severity, line, column, and why that severity.</summary>
    private static readonly (string Id, DiagnosticSeverity Severity, int Line, int Column, string Reason)[] s_expected =
    [
        ("DMG1014", DiagnosticSeverity.Warning, 19, 39, "nobody has decided the delegated permissions"),
        ("DMG1014", DiagnosticSeverity.Warning, 21, 16, "nor those of applications"),
        ("DMG1012", DiagnosticSeverity.Warning, 29, 1, "a request that follows the page fails: /$ref takes a reference, and an object is documented"),
        ("DMG1010", DiagnosticSeverity.Warning, 74, 6, "template and example name two addresses: nobody can tell which is right"),
        ("DMG1011", DiagnosticSeverity.Warning, 74, 6, "the URL fails as it stands: a backslash, and docs/api for the version"),
        ("DMG1003", DiagnosticSeverity.Info, 78, 1, "the sentence over the table calls id required; it stands over nearly every table, and is hardly ever meant"),
        ("DMG1006", DiagnosticSeverity.Info, 83, 34, "\"String\" is no member, and nobody takes it for one"),
        ("DMG1006", DiagnosticSeverity.Info, 84, 19, "the same"),
        ("DMG1006", DiagnosticSeverity.Info, 85, 25, "the same"),
        ("DMG1006", DiagnosticSeverity.Info, 114, 34, "the same, in the response"),
        ("DMG1006", DiagnosticSeverity.Info, 115, 19, "the same"),
        ("DMG1006", DiagnosticSeverity.Info, 116, 25, "the same"),
    ];

    [Fact]
    public Task Our_own_page_contradicts_itself_in_these_places_and_no_others() =>
        AssertFindsExpectedAsync(Path.Combine(Repository.Root, "spec", "add-devicestatuses.md"));

    [SkippableFact]
    public Task The_real_page_contradicts_itself_in_these_places_and_no_others()
    {
        string page = Path.Combine(Repository.Root, "..", "shared", "pages", "add-devicestatuses.md");
        Skip.IfNot(File.Exists(page), "The shared pages are not at hand.");
        return AssertFindsExpectedAsync(page);
    }

    private static async Task AssertFindsExpectedAsync(string page)
    {
        ImmutableArray<Diagnostic> diagnostics = await RuleRun.DiagnosticsAsync(PageProject.With(("spec/add-devicestatuses.md", await File.ReadAllTextAsync(page))));

        Assert.Equal(
            s_expected.Select(static expected => (expected.Id, expected.Severity, expected.Line, expected.Column)).Order(),
            diagnostics.Select(static diagnostic => (diagnostic.Id, diagnostic.Severity, Start(diagnostic).Line + 1, Start(diagnostic).Character + 1)).Order());
    }

    private static LinePosition Start(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition;
}
