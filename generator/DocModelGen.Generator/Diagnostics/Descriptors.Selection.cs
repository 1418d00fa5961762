using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>What is wrong with <c>docmodels.txt</c>.</summary>
internal static partial class Descriptors
{
    /// <summary>'{0}' names no operation, type, enumeration or member of the pages, which 'docmodels list' lists{1}</summary>
    public static readonly DiagnosticDescriptor SelectionNameNotFound = Reading(
        "DMG0021", "Selected name not found", "'{0}' names no operation, type, enumeration or member of the pages, which 'docmodels list' lists{1}", DiagnosticSeverity.Warning);

    /// <summary>The line '{0}' cannot be read: {1}</summary>
    public static readonly DiagnosticDescriptor SelectionLineUnreadable = Reading(
        "DMG0022", "Selection line unreadable", "The line '{0}' cannot be read: {1}", DiagnosticSeverity.Warning);
}
