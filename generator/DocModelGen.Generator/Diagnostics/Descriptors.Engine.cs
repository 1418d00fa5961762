using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>What the rule engine says about its own working.</summary>
internal static partial class Descriptors
{
    public const string EngineCategory = "DocModelGen.Rules";

    /// <summary>The comment disables {0}, which reports nothing on this page</summary>
    public static readonly DiagnosticDescriptor SuppressionOfNothing = Engine(
        "DMG0018", "Suppression of nothing", "The comment disables {0}, which reports nothing on this page", DiagnosticSeverity.Warning);

    /// <summary>The comment disables {0} without a reason: add 'because ...'</summary>
    public static readonly DiagnosticDescriptor SuppressionWithoutReason = Engine(
        "DMG0019", "Suppression without a reason", "The comment disables {0} without a reason: add 'because ...'", DiagnosticSeverity.Info);

    /// <summary>The rule {0} does not judge this page from here on: {1}</summary>
    public static readonly DiagnosticDescriptor JudgedInPart = Engine(
        "DMG0097", "Page judged in part", "The rule {0} does not judge this page from here on: {1}", DiagnosticSeverity.Warning);

    /// <summary>The rule {0} failed on this page and is left out: {1}</summary>
    public static readonly DiagnosticDescriptor RuleFailed = Engine(
        "DMG0098", "Rule failed", "The rule {0} failed on this page and is left out: {1}", DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Engine(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, EngineCategory, severity, isEnabledByDefault: true, helpLinkUri: PublicHome.PageOf(id));
}
