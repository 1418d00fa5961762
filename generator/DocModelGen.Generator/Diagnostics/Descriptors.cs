using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>Every diagnostic that DocModelGen reports. Each has a page in <c>generator/docs/rules</c>.</summary>
internal static partial class Descriptors
{
    public const string ReadingCategory = "DocModelGen.Reading";

    /// <summary>Page '{0}' could not be read and is left out: {1}</summary>
    public static readonly DiagnosticDescriptor PageUnreadable = Reading(
        "DMG0001", "Page could not be read", "Page '{0}' could not be read and is left out: {1}", DiagnosticSeverity.Warning);

    /// <summary>Page '{0}' has no request line, property table or member table: nothing is generated from it</summary>
    public static readonly DiagnosticDescriptor PageYieldsNothing = Reading(
        "DMG0002", "Page yields nothing", "Page '{0}' has no request line, property table or member table: nothing is generated from it", DiagnosticSeverity.Info);

    /// <summary>The table under '{0}' has no column for {1}: its rows are left out</summary>
    public static readonly DiagnosticDescriptor TableWithoutUsableColumn = Reading(
        "DMG0003", "Table without a usable column", "The table under '{0}' has no column for {1}: its rows are left out", DiagnosticSeverity.Warning);

    /// <summary>The table under '{0}' has no rows</summary>
    public static readonly DiagnosticDescriptor TableWithoutRows = Reading(
        "DMG0004", "Table without rows", "The table under '{0}' has no rows", DiagnosticSeverity.Info);

    /// <summary>The row '{0}' has {1} cells where the header has {2}: {3}</summary>
    public static readonly DiagnosticDescriptor RowWithWrongCellCount = Reading(
        "DMG0005", "Row with the wrong number of cells", "The row '{0}' has {1} cells where the header has {2}: {3}", DiagnosticSeverity.Info);

    /// <summary>The row '{0}' is left out: {1}</summary>
    public static readonly DiagnosticDescriptor RowLeftOut = Reading(
        "DMG0006", "Row left out", "The row '{0}' is left out: {1}", DiagnosticSeverity.Warning);

    /// <summary>The type '{0}' of '{1}' is not understood: it is generated as untyped JSON</summary>
    public static readonly DiagnosticDescriptor TypeNotUnderstood = Reading(
        "DMG0007", "Type not understood", "The type '{0}' of '{1}' is not understood: it is generated as untyped JSON", DiagnosticSeverity.Warning);

    /// <summary>No page defines the type '{0}' of '{1}': it is generated as untyped JSON</summary>
    public static readonly DiagnosticDescriptor TypeNotFound = Reading(
        "DMG0008", "Type not found", "No page defines the type '{0}' of '{1}': it is generated as untyped JSON", DiagnosticSeverity.Info);

    /// <summary>The request line '{0}' cannot be read: {1}</summary>
    public static readonly DiagnosticDescriptor RequestLineUnreadable = Reading(
        "DMG0009", "Request line unreadable", "The request line '{0}' cannot be read: {1}", DiagnosticSeverity.Warning);

    /// <summary>Page '{0}' has no request line: no request type is generated, and its tables are left out</summary>
    public static readonly DiagnosticDescriptor NoRequestLine = Reading(
        "DMG0010", "No request line", "Page '{0}' has no request line: no request type is generated, and its tables are left out", DiagnosticSeverity.Warning);

    /// <summary>'{0}' is documented more than once in this table: the first row counts</summary>
    public static readonly DiagnosticDescriptor DuplicateRow = Reading(
        "DMG0011", "Name documented twice", "'{0}' is documented more than once in this table: the first row counts", DiagnosticSeverity.Warning);

    /// <summary>'{0}' is generated as '{1}': {2}</summary>
    public static readonly DiagnosticDescriptor NameChanged = Reading(
        "DMG0012", "Name changed", "'{0}' is generated as '{1}': {2}", DiagnosticSeverity.Info);

    /// <summary>The enumeration '{0}' lists no members: it is generated as a string</summary>
    public static readonly DiagnosticDescriptor EnumerationWithoutMembers = Reading(
        "DMG0013", "Enumeration without members", "The enumeration '{0}' lists no members: it is generated as a string", DiagnosticSeverity.Warning);

    /// <summary>The member '{0}' is listed more than once: the first counts</summary>
    public static readonly DiagnosticDescriptor DuplicateMember = Reading(
        "DMG0014", "Member listed twice", "The member '{0}' is listed more than once: the first counts", DiagnosticSeverity.Warning);

    /// <summary>The generated code needs C# 9 or later, and this project compiles as C# {0}: set LangVersion</summary>
    public static readonly DiagnosticDescriptor LanguageVersionTooLow = Reading(
        "DMG0015", "Language version too low", "The generated code needs C# 9 or later, and this project compiles as C# {0}: set LangVersion", DiagnosticSeverity.Error);

    /// <summary>The option {0} has the value '{1}', which is not {2}: '{3}' is used</summary>
    public static readonly DiagnosticDescriptor InvalidOption = Reading(
        "DMG0016", "Option not understood", "The option {0} has the value '{1}', which is not {2}: '{3}' is used", DiagnosticSeverity.Warning);

    /// <summary>Part of page '{0}' cannot be read as it stands: {1}</summary>
    public static readonly DiagnosticDescriptor PartLeftOut = Reading(
        "DMG0017", "Part of the page not readable", "Part of page '{0}' cannot be read as it stands: {1}", DiagnosticSeverity.Warning);

    /// <summary>The order of these permissions contradicts itself: it calls '{0}' less privileged than '{1}'</summary>
    public static readonly DiagnosticDescriptor PermissionOrderContradicts = Reading(
        "DMG0025",
        "Order of permissions contradicts itself",
        "The order of these permissions contradicts itself: it calls '{0}' less privileged than '{1}'",
        DiagnosticSeverity.Info);

    /// <summary>The table with the row '{0}' is left out: {1}</summary>
    public static readonly DiagnosticDescriptor TableLeftOut = Reading(
        "DMG0026", "Table left out", "The table with the row '{0}' is left out: {1}", DiagnosticSeverity.Warning);

    /// <summary>The reply of '{0}' is not understood: {1}. A link to the type's page is, a name in code, or a table of what comes back</summary>
    public static readonly DiagnosticDescriptor ReplyNotUnderstood = Reading(
        "DMG0027",
        "Reply not understood",
        "The reply of '{0}' is not understood: {1}. A link to the type's page is, a name in code, or a table of what comes back",
        DiagnosticSeverity.Warning);

    /// <summary>No table describes '{0}': its {1} properties are those that its JSON representation shows</summary>
    public static readonly DiagnosticDescriptor TypeOfRepresentation = Reading(
        "DMG0028",
        "Properties of a JSON representation",
        "No table describes '{0}': its {1} properties are those that its JSON representation shows",
        DiagnosticSeverity.Info);

    /// <summary>'{0}' is inferred from an example: its {1} properties are those that are shown. A table, or a sentence that names a type, says what it has</summary>
    public static readonly DiagnosticDescriptor TypeInferred = Reading(
        "DMG0033",
        "Type inferred",
        "'{0}' is inferred from an example: its {1} properties are those that are shown. A table, or a sentence that names a type, says what it has",
        DiagnosticSeverity.Info);

    /// <summary>'{0}' is the name of a type of .NET too, which every file with implicit usings sees: the line '{1} = {0}Model' in docmodels.txt renames it</summary>
    public static readonly DiagnosticDescriptor NameOfPlatform = Reading(
        "DMG0029",
        "Name of a type of .NET",
        "'{0}' is the name of a type of .NET too, which every file with implicit usings sees: the line '{1} = {0}Model' in docmodels.txt renames it",
        DiagnosticSeverity.Info);

    /// <summary>Page '{0}' is not understood: its headings, '{1}' the first, are of another language than English</summary>
    public static readonly DiagnosticDescriptor OtherLanguage = Reading(
        "DMG0031",
        "Page in another language",
        "Page '{0}' is not understood: its headings, '{1}' the first, are of another language than English",
        DiagnosticSeverity.Warning);

    /// <summary>'{0}' includes '{1}', which is not among the project's pages: what this section says stands there. Add the file, in spec/ for example</summary>
    public static readonly DiagnosticDescriptor IncludeMissing = Reading(
        "DMG0030",
        "Include missing",
        "'{0}' includes '{1}', which is not among the project's pages: what this section says stands there. Add the file, in spec/ for example",
        DiagnosticSeverity.Warning);

    /// <summary>The type '{0}' of '{1}' can be {2} or {3}: {2} is taken. A link to its page, or its whole name, decides</summary>
    public static readonly DiagnosticDescriptor TypeAmbiguous = Reading(
        "DMG0032",
        "Type ambiguous",
        "The type '{0}' of '{1}' can be {2} or {3}: {2} is taken. A link to its page, or its whole name, decides",
        DiagnosticSeverity.Warning);

    /// <summary>The pages of {0} are not among the project's, and the code lacks what they say: bring {1} with 'docmodels add', or copy them</summary>
    public static readonly DiagnosticDescriptor PagesMissing = Reading(
        "DMG0034", "Pages are missing", "The pages of {0} are not among the project's, and the code lacks what they say: bring {1} with 'docmodels add', or copy them", DiagnosticSeverity.Warning);

    /// <summary>The body of '{0}' is not understood: {1}. A link to the type's page is, a name in code, or a table of what is sent</summary>
    public static readonly DiagnosticDescriptor BodyNotUnderstood = Reading(
        "DMG0035",
        "Body not understood",
        "The body of '{0}' is not understood: {1}. A link to the type's page is, a name in code, or a table of what is sent",
        DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Reading(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, ReadingCategory, severity, isEnabledByDefault: true, helpLinkUri: PublicHome.PageOf(id));
}
