using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>DMG2xxx: pages against each other.</summary>
internal static partial class Descriptors
{
    /// <summary>The values of '{1}' list {0}, which {2} does not declare</summary>
    public static readonly DiagnosticDescriptor ListedValueNotDeclared = Set(
        "DMG2001", "Listed value is not declared", "The values of '{1}' list {0}, which {2} does not declare", DiagnosticSeverity.Warning);

    /// <summary>The values of '{0}' leave out {1}, declared by {2}</summary>
    public static readonly DiagnosticDescriptor ListLeavesOutMembers = Set(
        "DMG2002", "List leaves out declared members", "The values of '{0}' leave out {1}, declared by {2}", DiagnosticSeverity.Info);

    /// <summary>'{0}' has the type {1} here and {2} in '{3}'</summary>
    public static readonly DiagnosticDescriptor RequestTypeDiffers = Set(
        "DMG2003", "Request and resource disagree on a type", "'{0}' has the type {1} here and {2} in '{3}'", DiagnosticSeverity.Warning);

    /// <summary>The request takes '{1}', which the page of {0} does not document</summary>
    public static readonly DiagnosticDescriptor RequestPropertyNotInResource = Set(
        "DMG2004", "Request documents a property that the resource lacks", "The request takes '{1}', which the page of {0} does not document", DiagnosticSeverity.Info);

    /// <summary>'{0}' of {1} has the type {2} here and {3} in '{4}'</summary>
    public static readonly DiagnosticDescriptor TypeDefinedDifferently = Set(
        "DMG2005", "Type is defined twice and differently", "'{0}' of {1} has the type {2} here and {3} in '{4}'", DiagnosticSeverity.Warning);

    /// <summary>{0} is declared with other members in '{1}': {2}</summary>
    public static readonly DiagnosticDescriptor EnumDeclaredDifferently = Set(
        "DMG2006", "Enumeration is declared twice and differently", "{0} is declared with other members in '{1}': {2}", DiagnosticSeverity.Warning);

    /// <summary>'{0}' is documented in '{1}' too, with another {2}</summary>
    public static readonly DiagnosticDescriptor OperationDocumentedDifferently = Set(
        "DMG2007", "Operation is documented twice and differently", "'{0}' is documented in '{1}' too, with another {2}", DiagnosticSeverity.Warning);

    /// <summary>The link '{0}' leads to no page</summary>
    public static readonly DiagnosticDescriptor LinkLeadsNowhere = Set(
        "DMG2008", "Link leads nowhere", "The link '{0}' leads to no page", DiagnosticSeverity.Info);

    /// <summary>'{0}' has the type {1} here and {2} in '{3}', the page of the base type {4}</summary>
    public static readonly DiagnosticDescriptor InheritedTypeDiffers = Set(
        "DMG2009", "Derived type and base disagree on a type", "'{0}' has the type {1} here and {2} in '{3}', the page of the base type {4}", DiagnosticSeverity.Warning);

    /// <summary>The values of '{0}' are others in '{1}', the page of the base type {2}: {3}</summary>
    public static readonly DiagnosticDescriptor InheritedMembersDiffer = Set(
        "DMG2010", "Derived type and base disagree on values", "The values of '{0}' are others in '{1}', the page of the base type {2}: {3}", DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Set(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "DocModelGen.Pages", severity, isEnabledByDefault: true, helpLinkUri: PublicHome.PageOf(id));
}
