using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Diagnostics;

internal static partial class Descriptors
{
    /// <summary>The file '{0}' could not be generated and is left out: {1}</summary>
    public static readonly DiagnosticDescriptor CodeNotGenerated = Reading(
        "DMG0020", "Code not generated", "The file '{0}' could not be generated and is left out: {1}", DiagnosticSeverity.Warning);

    /// <summary>'{0}' is declared in this project: it is used as it is, and none is generated</summary>
    public static readonly DiagnosticDescriptor DeclaredTypeUsed = Reading(
        "DMG0023", "Declared type used", "'{0}' is declared in this project: it is used as it is, and none is generated", DiagnosticSeverity.Info);

    /// <summary>'{0}' is declared in this project, and generated code cannot use it: {1}</summary>
    public static readonly DiagnosticDescriptor DeclaredTypeUnusable = Reading(
        "DMG0024", "Declared type unusable", "'{0}' is declared in this project, and generated code cannot use it: {1}", DiagnosticSeverity.Warning);
}
