using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>
/// Rules of the pages against the service itself, as its metadata describes it or as replies showed it. Each rule has its mirror: what the service
/// has and the page lacks is info, what the page has and the service lacks a warning. The last argument says which witness says so.
/// </summary>
internal static partial class Descriptors
{
    public const string WitnessCategory = "DocModelGen.Witness";

    /// <summary>This line of the witness cannot be used as written: {0}</summary>
    public static readonly DiagnosticDescriptor WitnessLineUnreadable = Witness(
        "DMG5001", "Witness line unreadable", "This line of the witness cannot be used as written: {0}", DiagnosticSeverity.Warning);

    /// <summary>The file is no witness that this version reads, and nothing is compared with it: {0}</summary>
    public static readonly DiagnosticDescriptor WitnessUnknown = Witness(
        "DMG5002", "Witness unknown", "The file is no witness that this version reads, and nothing is compared with it: {0}", DiagnosticSeverity.Warning);

    /// <summary>The service has '{0}' ({1}), and no page documents it{2}</summary>
    public static readonly DiagnosticDescriptor OperationNotDocumented = Witness(
        "DMG5101", "Operation not documented", "The service has '{0}' ({1}), and no page documents it{2}", DiagnosticSeverity.Info);

    /// <summary>The service has no '{0}': {1}{2}</summary>
    public static readonly DiagnosticDescriptor OperationNotServed = Witness(
        "DMG5102", "Operation not served", "The service has no '{0}': {1}{2}", DiagnosticSeverity.Warning);

    /// <summary>The service takes a parameter '{0}' ({1}) of '{2}', which the page lacks{3}</summary>
    public static readonly DiagnosticDescriptor ParameterNotDocumented = Witness(
        "DMG5103", "Parameter not documented", "The service takes a parameter '{0}' ({1}) of '{2}', which the page lacks{3}", DiagnosticSeverity.Info);

    /// <summary>The service takes no parameter '{0}' of '{1}'{2}</summary>
    public static readonly DiagnosticDescriptor ParameterNotServed = Witness(
        "DMG5104", "Parameter not served", "The service takes no parameter '{0}' of '{1}'{2}", DiagnosticSeverity.Warning);

    /// <summary>The reply of '{0}' is {1} here and {2} at the service{3}</summary>
    public static readonly DiagnosticDescriptor ReplyDiffers = Witness(
        "DMG5105", "Reply differs", "The reply of '{0}' is {1} here and {2} at the service{3}", DiagnosticSeverity.Warning);

    /// <summary>The method of '{0}' is {1} here and {2} at the service{3}</summary>
    public static readonly DiagnosticDescriptor MethodDiffers = Witness(
        "DMG5106", "Method differs", "The method of '{0}' is {1} here and {2} at the service{3}", DiagnosticSeverity.Warning);

    /// <summary>The service answers '{0}' with the status {1}, which the page lacks{2}</summary>
    public static readonly DiagnosticDescriptor StatusNotDocumented = Witness(
        "DMG5107", "Status not documented", "The service answers '{0}' with the status {1}, which the page lacks{2}", DiagnosticSeverity.Info);

    /// <summary>The service has the type '{0}', {1}, and no page documents it{2}</summary>
    public static readonly DiagnosticDescriptor TypeNotDocumented = Witness(
        "DMG5201", "Type not documented", "The service has the type '{0}', {1}, and no page documents it{2}", DiagnosticSeverity.Info);

    /// <summary>The service has no type '{0}'{1}</summary>
    public static readonly DiagnosticDescriptor TypeNotServed = Witness(
        "DMG5202", "Type not served", "The service has no type '{0}'{1}", DiagnosticSeverity.Warning);

    /// <summary>At the service '{0}' derives from '{1}', which the page lacks{2}</summary>
    public static readonly DiagnosticDescriptor BaseTypeNotDocumented = Witness(
        "DMG5203", "Base type not documented", "At the service '{0}' derives from '{1}', which the page lacks{2}", DiagnosticSeverity.Info);

    /// <summary>'{0}' derives from '{1}' here and from {2} at the service{3}</summary>
    public static readonly DiagnosticDescriptor BaseTypeDiffers = Witness(
        "DMG5204", "Base type differs", "'{0}' derives from '{1}' here and from {2} at the service{3}", DiagnosticSeverity.Warning);

    /// <summary>The type '{0}' is called '{1}' at the service{2}</summary>
    public static readonly DiagnosticDescriptor TypeNameDiffers = Witness(
        "DMG5205", "Name of a type differs", "The type '{0}' is called '{1}' at the service{2}", DiagnosticSeverity.Warning);

    /// <summary>The service has a property '{0}' ({1}) of '{2}', which the page lacks{3}</summary>
    public static readonly DiagnosticDescriptor PropertyNotDocumented = Witness(
        "DMG5301", "Property not documented", "The service has a property '{0}' ({1}) of '{2}', which the page lacks{3}", DiagnosticSeverity.Info);

    /// <summary>The service has no property '{0}' of '{1}'{2}</summary>
    public static readonly DiagnosticDescriptor PropertyNotServed = Witness(
        "DMG5302", "Property not served", "The service has no property '{0}' of '{1}'{2}", DiagnosticSeverity.Warning);

    /// <summary>The type of '{0}' of '{1}' is {2} here and {3} at the service{4}</summary>
    public static readonly DiagnosticDescriptor PropertyTypeDiffers = Witness(
        "DMG5303", "Type of a property differs", "The type of '{0}' of '{1}' is {2} here and {3} at the service{4}", DiagnosticSeverity.Warning);

    /// <summary>'{0}' of '{1}' is {2} at the service{3}</summary>
    public static readonly DiagnosticDescriptor CollectionDiffers = Witness(
        "DMG5304", "Collection differs", "'{0}' of '{1}' is {2} at the service{3}", DiagnosticSeverity.Warning);

    /// <summary>'{0}' of '{1}' is never null here, and may be at the service{2}</summary>
    public static readonly DiagnosticDescriptor NullabilityDiffers = Witness(
        "DMG5305", "Nullability differs", "'{0}' of '{1}' is never null here, and may be at the service{2}", DiagnosticSeverity.Warning);

    /// <summary>'{0}' of '{1}' is written '{2}' at the service{3}</summary>
    public static readonly DiagnosticDescriptor PropertyCaseDiffers = Witness(
        "DMG5306", "Case of a property's name differs", "'{0}' of '{1}' is written '{2}' at the service{3}", DiagnosticSeverity.Warning);

    /// <summary>At the service '{0}' is the key of '{1}', which the page does not say{2}</summary>
    public static readonly DiagnosticDescriptor KeyNotDocumented = Witness(
        "DMG5307", "Key not documented", "At the service '{0}' is the key of '{1}', which the page does not say{2}", DiagnosticSeverity.Info);

    /// <summary>'{0}' is not the key of '{1}' at the service{2}</summary>
    public static readonly DiagnosticDescriptor KeyNotServed = Witness(
        "DMG5308", "Key not served", "'{0}' is not the key of '{1}' at the service{2}", DiagnosticSeverity.Warning);

    /// <summary>The service has a member '{0}' of '{1}', which the page lacks{2}</summary>
    public static readonly DiagnosticDescriptor MemberNotDocumented = Witness(
        "DMG5401", "Member not documented", "The service has a member '{0}' of '{1}', which the page lacks{2}", DiagnosticSeverity.Info);

    /// <summary>The service has no member '{0}' of '{1}'{2}</summary>
    public static readonly DiagnosticDescriptor MemberNotServed = Witness(
        "DMG5402", "Member not served", "The service has no member '{0}' of '{1}'{2}", DiagnosticSeverity.Warning);

    /// <summary>The number of '{0}' of '{1}' is {2} here and {3} at the service{4}</summary>
    public static readonly DiagnosticDescriptor MemberNumberDiffers = Witness(
        "DMG5403", "Number of a member differs", "The number of '{0}' of '{1}' is {2} here and {3} at the service{4}", DiagnosticSeverity.Warning);

    /// <summary>The member '{0}' of '{1}' is written '{2}' at the service{3}</summary>
    public static readonly DiagnosticDescriptor MemberCaseDiffers = Witness(
        "DMG5404", "Case of a member's name differs", "The member '{0}' of '{1}' is written '{2}' at the service{3}", DiagnosticSeverity.Warning);

    /// <summary>At the service the members of '{0}' combine, which the page does not say{1}</summary>
    public static readonly DiagnosticDescriptor FlagsNotDocumented = Witness(
        "DMG5405", "Combining members not documented", "At the service the members of '{0}' combine, which the page does not say{1}", DiagnosticSeverity.Info);

    /// <summary>At the service the members of '{0}' do not combine{1}</summary>
    public static readonly DiagnosticDescriptor FlagsNotServed = Witness(
        "DMG5406", "Combining members not served", "At the service the members of '{0}' do not combine{1}", DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Witness(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, WitnessCategory, severity, isEnabledByDefault: true, helpLinkUri: PublicHome.PageOf(id));
}
