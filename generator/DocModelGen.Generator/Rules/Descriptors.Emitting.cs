using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules;

internal static partial class Descriptors
{
    /// <summary>The file '{0}' could not be generated and is left out: {1}</summary>
    public static readonly DiagnosticDescriptor CodeNotGenerated = Reading(
        "DMG0020", "Code not generated", "The file '{0}' could not be generated and is left out: {1}", DiagnosticSeverity.Warning);
}
