using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>Rules of the project's C# against the pages.</summary>
internal static partial class Descriptors
{
    public const string CodeCategory = "DocModelGen.Code";

    /// <summary>The body of '{0}' leaves out what its page calls required: {1}</summary>
    public static readonly DiagnosticDescriptor RequiredPropertyNotSet = Code(
        "DMG4001", "Required property not set", "The body of '{0}' leaves out what its page calls required: {1}", DiagnosticSeverity.Warning);

    /// <summary>The body of '{0}' leaves out what its page lists as required to create it: {1}</summary>
    public static readonly DiagnosticDescriptor ListedPropertyNotSet = Code(
        "DMG4002", "Listed property not set", "The body of '{0}' leaves out what its page lists as required to create it: {1}", DiagnosticSeverity.Info);

    /// <summary>The property '{0}' of '{1}' is documented as read-only, and is sent by '{2}'</summary>
    public static readonly DiagnosticDescriptor ReadOnlyPropertySet = Code(
        "DMG4003", "Read-only property set", "The property '{0}' of '{1}' is documented as read-only, and is sent by '{2}'", DiagnosticSeverity.Warning);

    /// <summary>The switch over '{0}' has an arm for every member and no default: the service may add members</summary>
    public static readonly DiagnosticDescriptor SwitchWithoutDefault = Code(
        "DMG4004", "Switch without a default", "The switch over '{0}' has an arm for every member and no default: the service may add members", DiagnosticSeverity.Info);

    /// <summary>The switch over '{0}' has no default and no arm for {1}</summary>
    public static readonly DiagnosticDescriptor SwitchMissesMembers = Code(
        "DMG4005", "Switch misses members", "The switch over '{0}' has no default and no arm for {1}", DiagnosticSeverity.Warning);

    /// <summary>The member '{0}' of '{1}' was accepted and is no longer documented: this arm is for a value that does not come</summary>
    public static readonly DiagnosticDescriptor ArmForDroppedMember = Code(
        "DMG4006", "Arm for a dropped member", "The member '{0}' of '{1}' was accepted and is no longer documented: this arm is for a value that does not come", DiagnosticSeverity.Warning);

    /// <summary>'{0}' is not what was accepted: {1}</summary>
    public static readonly DiagnosticDescriptor UseOfDrifted = Code(
        "DMG4007", "Use of what drifted", "'{0}' is not what was accepted: {1}", DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Code(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, CodeCategory, severity, isEnabledByDefault: true, helpLinkUri: PublicHome.PageOf(id));
}
