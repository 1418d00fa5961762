using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>DMG1xxx: a page against itself, and what its examples show against what is documented.</summary>
internal static partial class Descriptors
{
    /// <summary>The example shows '{0}', which no property table of {1} documents</summary>
    public static readonly DiagnosticDescriptor UndocumentedProperty = Page(
        "DMG1001", "Example has an undocumented property", "The example shows '{0}', which no property table of {1} documents", DiagnosticSeverity.Warning);

    /// <summary>The example leaves out {0}, documented as required</summary>
    public static readonly DiagnosticDescriptor RequiredPropertyMissing = Page(
        "DMG1002", "Example leaves out a required property", "The example leaves out {0}, documented as required", DiagnosticSeverity.Warning);

    /// <summary>The example leaves out {0}, which the sentence above the table calls required</summary>
    public static readonly DiagnosticDescriptor ListedPropertyMissing = Page(
        "DMG1003", "Example leaves out a listed property", "The example leaves out {0}, which the sentence above the table calls required", DiagnosticSeverity.Info);

    /// <summary>'{0}' is documented as {1}; the example has {2}</summary>
    public static readonly DiagnosticDescriptor KindDiffers = Page(
        "DMG1004", "Example value is of another kind", "'{0}' is documented as {1}; the example has {2}", DiagnosticSeverity.Warning);

    /// <summary>The example shows '{0}', which is not among the documented members of {1}</summary>
    public static readonly DiagnosticDescriptor ValueIsNoMember = Page(
        "DMG1005", "Example value is no documented member", "The example shows '{0}', which is not among the documented members of {1}", DiagnosticSeverity.Warning);

    /// <summary>The example has {0} where '{1}' takes {2}</summary>
    public static readonly DiagnosticDescriptor PlaceholderValue = Page(
        "DMG1006", "Example has a placeholder for a value", "The example has {0} where '{1}' takes {2}", DiagnosticSeverity.Info);

    /// <summary>The example writes '{0}', the documentation '{1}': names are case-sensitive on the wire</summary>
    public static readonly DiagnosticDescriptor CaseDiffers = Page(
        "DMG1007", "Names differ in case only", "The example writes '{0}', the documentation '{1}': names are case-sensitive on the wire", DiagnosticSeverity.Warning);

    /// <summary>The example's '{0}' cannot be read as {2}, the documented type of '{1}'</summary>
    public static readonly DiagnosticDescriptor ValueUnreadable = Page(
        "DMG1008", "Example value cannot be read as its type", "The example's '{0}' cannot be read as {2}, the documented type of '{1}'", DiagnosticSeverity.Warning);

    /// <summary>The example names the type '{0}' where {1} is documented</summary>
    public static readonly DiagnosticDescriptor ODataTypeDiffers = Page(
        "DMG1009", "Example names another type", "The example names the type '{0}' where {1} is documented", DiagnosticSeverity.Warning);

    /// <summary>The example requests '{0}', which follows none of the page's URL templates: {1}</summary>
    public static readonly DiagnosticDescriptor UrlFollowsNoTemplate = Page(
        "DMG1010", "Example URL follows no template", "The example requests '{0}', which follows none of the page's URL templates: {1}", DiagnosticSeverity.Warning);

    /// <summary>The URL '{0}' is malformed: {1}</summary>
    public static readonly DiagnosticDescriptor UrlMalformed = Page(
        "DMG1011", "Example URL is malformed", "The URL '{0}' is malformed: {1}", DiagnosticSeverity.Warning);

    /// <summary>'{0}' adds a reference, but the page documents {1} as its body: a reference is sent as '@odata.id'</summary>
    public static readonly DiagnosticDescriptor ReferenceWithObjectBody = Page(
        "DMG1012", "Reference request with an object as body", "'{0}' adds a reference, but the page documents {1} as its body: a reference is sent as '@odata.id'", DiagnosticSeverity.Warning);

    /// <summary>The example answers {0} where the page promises {1}</summary>
    public static readonly DiagnosticDescriptor StatusDiffers = Page(
        "DMG1013", "Example answers another status", "The example answers {0} where the page promises {1}", DiagnosticSeverity.Warning);

    /// <summary>The page says that something is still to be decided: {0}</summary>
    public static readonly DiagnosticDescriptor TodoMarker = Page(
        "DMG1014", "Page has a TODO", "The page says that something is still to be decided: {0}", DiagnosticSeverity.Warning);

    /// <summary>The example is not valid JSON: {0}</summary>
    public static readonly DiagnosticDescriptor InvalidJson = Page(
        "DMG1015", "Example is not valid JSON", "The example is not valid JSON: {0}", DiagnosticSeverity.Warning);

    /// <summary>The heading '{0}' looks like '{1}' misspelt: what stands under it is not read as such</summary>
    public static readonly DiagnosticDescriptor HeadingMisspelt = Page(
        "DMG1016", "Heading looks misspelt", "The heading '{0}' looks like '{1}' misspelt: what stands under it is not read as such", DiagnosticSeverity.Warning);

    /// <summary>Table and JSON representation disagree: {0}</summary>
    public static readonly DiagnosticDescriptor RepresentationDiffers = Page(
        "DMG1017", "Table and JSON representation disagree", "Table and JSON representation disagree: {0}", DiagnosticSeverity.Warning);

    /// <summary>The JSON representation leaves out {0}, which the table lists</summary>
    public static readonly DiagnosticDescriptor RepresentationLeavesOut = Page(
        "DMG1018", "JSON representation leaves out properties", "The JSON representation leaves out {0}, which the table lists", DiagnosticSeverity.Info);

    /// <summary>The reply of '{0}' has no documented type: a link to it, its name in code, a table of what comes back or an example tells one</summary>
    public static readonly DiagnosticDescriptor ReplyWithoutType = Page(
        "DMG1019",
        "Reply without a type",
        "The reply of '{0}' has no documented type: a link to it, its name in code, a table of what comes back or an example tells one",
        DiagnosticSeverity.Warning);

    /// <summary>'{0}' has no example: a request or a reply in a code block shows what is sent and what comes back</summary>
    public static readonly DiagnosticDescriptor OperationWithoutExample = Page(
        "DMG1020",
        "Operation without an example",
        "'{0}' has no example: a request or a reply in a code block shows what is sent and what comes back",
        DiagnosticSeverity.Warning);

    /// <summary>'{0}' documents no errors: a table with the columns Status, Code and Meaning, below it or for the whole page, tells what can go wrong</summary>
    public static readonly DiagnosticDescriptor OperationWithoutErrors = Page(
        "DMG1021",
        "Operation without errors",
        "'{0}' documents no errors: a table with the columns Status, Code and Meaning, below it or for the whole page, tells what can go wrong",
        DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Page(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "DocModelGen.Page", severity, isEnabledByDefault: true, helpLinkUri: PublicHome.PageOf(id));
}
