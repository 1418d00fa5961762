using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>
/// Rules of the pages against what was accepted. The default severity is that of a change that breaks; one that does not,
/// by its direction or by <c>DocModelDriftPromise</c>, is reported as info. The last argument says which line was accepted.
/// </summary>
internal static partial class Descriptors
{
    public const string DriftCategory = "DocModelGen.Drift";

    /// <summary>These pages have no accepted facts to be compared with: dotnet build -p:DocModelAcceptDrift=true writes docmodels.baseline.txt</summary>
    public static readonly DiagnosticDescriptor BaselineMissing = new(
        "DMG3001", "Nothing accepted yet", "These pages have no accepted facts to be compared with: dotnet build -p:DocModelAcceptDrift=true writes docmodels.baseline.txt",
        DriftCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: PublicHome.PageOf("DMG3001"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>This line of the baseline cannot be used as written: {0}</summary>
    public static readonly DiagnosticDescriptor BaselineLineUnreadable = Drift(
        "DMG3002", "Baseline line unreadable", "This line of the baseline cannot be used as written: {0}", DiagnosticSeverity.Warning);

    /// <summary>The first line of the baseline says '{0}' where this version reads 'docmodels.baseline' and '1': nothing is compared; dotnet build -p:DocModelAcceptDrift=true writes it anew</summary>
    public static readonly DiagnosticDescriptor BaselineVersionUnknown = Drift(
        "DMG3003", "Baseline version unknown", "The first line of the baseline says '{0}' where this version reads 'docmodels.baseline' and '1': nothing is compared; dotnet build -p:DocModelAcceptDrift=true writes it anew", DiagnosticSeverity.Warning);

    /// <summary>The operation '{0}' ({1} {2}) is no longer documented{3}</summary>
    public static readonly DiagnosticDescriptor OperationRemoved = Drift(
        "DMG3101", "Operation removed", "The operation '{0}' ({1} {2}) is no longer documented{3}", DiagnosticSeverity.Warning);

    /// <summary>The operation '{0}' ({1} {2}) is new</summary>
    public static readonly DiagnosticDescriptor OperationAdded = Drift(
        "DMG3102", "Operation added", "The operation '{0}' ({1} {2}) is new", DiagnosticSeverity.Info);

    /// <summary>The operation '{0}' is now called '{1}'{2}</summary>
    public static readonly DiagnosticDescriptor OperationRenamed = Drift(
        "DMG3103", "Operation renamed", "The operation '{0}' is now called '{1}'{2}", DiagnosticSeverity.Warning);

    /// <summary>The operation '{0}' no longer has the URL template '{1}'{2}</summary>
    public static readonly DiagnosticDescriptor TemplateRemoved = Drift(
        "DMG3104", "URL template removed", "The operation '{0}' no longer has the URL template '{1}'{2}", DiagnosticSeverity.Warning);

    /// <summary>The operation '{0}' has a new URL template '{1}'</summary>
    public static readonly DiagnosticDescriptor TemplateAdded = Drift(
        "DMG3105", "URL template added", "The operation '{0}' has a new URL template '{1}'", DiagnosticSeverity.Info);

    /// <summary>The URL template of '{0}' was '{1}' and is now '{2}'{3}</summary>
    public static readonly DiagnosticDescriptor TemplateChanged = Drift(
        "DMG3106", "URL template changed", "The URL template of '{0}' was '{1}' and is now '{2}'{3}", DiagnosticSeverity.Warning);

    /// <summary>The URL of '{0}' has other names for its parameters, or another query: it was '{1}' and is now '{2}'{3}</summary>
    public static readonly DiagnosticDescriptor TemplateRespelled = Drift(
        "DMG3107", "URL parameters renamed", "The URL of '{0}' has other names for its parameters, or another query: it was '{1}' and is now '{2}'{3}", DiagnosticSeverity.Warning);

    /// <summary>The method of '{0}' was {1} and is now {2}{3}</summary>
    public static readonly DiagnosticDescriptor MethodChanged = Drift(
        "DMG3108", "Method changed", "The method of '{0}' was {1} and is now {2}{3}", DiagnosticSeverity.Warning);

    /// <summary>The success status of '{0}' was {1} and is now {2}{3}</summary>
    public static readonly DiagnosticDescriptor StatusChanged = Drift(
        "DMG3109", "Success status changed", "The success status of '{0}' was {1} and is now {2}{3}", DiagnosticSeverity.Warning);

    /// <summary>The request body of '{0}' was {1} and is now {2}{3}</summary>
    public static readonly DiagnosticDescriptor BodyChanged = Drift(
        "DMG3110", "Request body changed", "The request body of '{0}' was {1} and is now {2}{3}", DiagnosticSeverity.Warning);

    /// <summary>The reply of '{0}' was {1} and is now {2}{3}</summary>
    public static readonly DiagnosticDescriptor ReplyChanged = Drift(
        "DMG3111", "Reply changed", "The reply of '{0}' was {1} and is now {2}{3}", DiagnosticSeverity.Warning);

    /// <summary>The operation '{0}' no longer lists the {1} '{2}'{3}</summary>
    public static readonly DiagnosticDescriptor PermissionRemoved = Drift(
        "DMG3112", "Permission removed", "The operation '{0}' no longer lists the {1} '{2}'{3}", DiagnosticSeverity.Warning);

    /// <summary>The operation '{0}' lists a new {1} '{2}'</summary>
    public static readonly DiagnosticDescriptor PermissionAdded = Drift(
        "DMG3113", "Permission added", "The operation '{0}' lists a new {1} '{2}'", DiagnosticSeverity.Info);

    /// <summary>The operation '{0}' is {1}{2}</summary>
    public static readonly DiagnosticDescriptor OperationDeprecationChanged = Drift(
        "DMG3114", "Operation deprecation changed", "The operation '{0}' is {1}{2}", DiagnosticSeverity.Info);

    /// <summary>The type '{0}' is no longer documented{1}</summary>
    public static readonly DiagnosticDescriptor TypeRemoved = Drift(
        "DMG3201", "Type removed", "The type '{0}' is no longer documented{1}", DiagnosticSeverity.Warning);

    /// <summary>The type '{0}' is new</summary>
    public static readonly DiagnosticDescriptor TypeAdded = Drift(
        "DMG3202", "Type added", "The type '{0}' is new", DiagnosticSeverity.Info);

    /// <summary>The type '{0}' is now called '{1}'{2}</summary>
    public static readonly DiagnosticDescriptor TypeRenamed = Drift(
        "DMG3203", "Type renamed", "The type '{0}' is now called '{1}'{2}", DiagnosticSeverity.Warning);

    /// <summary>The base type of '{0}' was {1} and is now {2}{3}</summary>
    public static readonly DiagnosticDescriptor BaseTypeChanged = Drift(
        "DMG3204", "Base type changed", "The base type of '{0}' was {1} and is now {2}{3}", DiagnosticSeverity.Warning);

    /// <summary>The type '{0}' is {1}{2}</summary>
    public static readonly DiagnosticDescriptor TypeNatureChanged = Drift(
        "DMG3205", "Nature of a type changed", "The type '{0}' is {1}{2}", DiagnosticSeverity.Warning);

    /// <summary>The type '{0}' is {1}{2}</summary>
    public static readonly DiagnosticDescriptor TypeDeprecationChanged = Drift(
        "DMG3206", "Type deprecation changed", "The type '{0}' is {1}{2}", DiagnosticSeverity.Info);

    /// <summary>The property '{0}' of '{1}' is no longer documented{2}</summary>
    public static readonly DiagnosticDescriptor PropertyRemoved = Drift(
        "DMG3301", "Property removed", "The property '{0}' of '{1}' is no longer documented{2}", DiagnosticSeverity.Warning);

    /// <summary>The property '{0}' of '{1}' is new: {2}</summary>
    public static readonly DiagnosticDescriptor PropertyAdded = Drift(
        "DMG3302", "Property added", "The property '{0}' of '{1}' is new: {2}", DiagnosticSeverity.Info);

    /// <summary>The type of '{0}' of '{1}' was {2} and is now {3}{4}</summary>
    public static readonly DiagnosticDescriptor PropertyRetyped = Drift(
        "DMG3303", "Property retyped", "The type of '{0}' of '{1}' was {2} and is now {3}{4}", DiagnosticSeverity.Warning);

    /// <summary>The property '{0}' of '{1}' is now spelled '{2}'{3}</summary>
    public static readonly DiagnosticDescriptor PropertyCaseChanged = Drift(
        "DMG3304", "Property renamed in case only", "The property '{0}' of '{1}' is now spelled '{2}'{3}", DiagnosticSeverity.Warning);

    /// <summary>The property '{0}' of '{1}' is {2}{3}</summary>
    public static readonly DiagnosticDescriptor CollectionChanged = Drift(
        "DMG3305", "Property became a collection, or ceased to be one", "The property '{0}' of '{1}' is {2}{3}", DiagnosticSeverity.Warning);

    /// <summary>The property '{0}' of '{1}' is required now{2}</summary>
    public static readonly DiagnosticDescriptor RequiredGained = Drift(
        "DMG3306", "Property became required", "The property '{0}' of '{1}' is required now{2}", DiagnosticSeverity.Warning);

    /// <summary>The property '{0}' of '{1}' is no longer required{2}</summary>
    public static readonly DiagnosticDescriptor RequiredLost = Drift(
        "DMG3307", "Property no longer required", "The property '{0}' of '{1}' is no longer required{2}", DiagnosticSeverity.Info);

    /// <summary>The property '{0}' of '{1}' is read-only now{2}</summary>
    public static readonly DiagnosticDescriptor ReadOnlyGained = Drift(
        "DMG3308", "Property became read-only", "The property '{0}' of '{1}' is read-only now{2}", DiagnosticSeverity.Warning);

    /// <summary>The property '{0}' of '{1}' is no longer read-only{2}</summary>
    public static readonly DiagnosticDescriptor ReadOnlyLost = Drift(
        "DMG3309", "Property no longer read-only", "The property '{0}' of '{1}' is no longer read-only{2}", DiagnosticSeverity.Info);

    /// <summary>The property '{0}' of '{1}' is {2}{3}</summary>
    public static readonly DiagnosticDescriptor KeyChanged = Drift(
        "DMG3310", "Key changed", "The property '{0}' of '{1}' is {2}{3}", DiagnosticSeverity.Info);

    /// <summary>The property '{0}' of '{1}' {2}{3}</summary>
    public static readonly DiagnosticDescriptor NullabilityChanged = Drift(
        "DMG3311", "Nullability changed", "The property '{0}' of '{1}' {2}{3}", DiagnosticSeverity.Warning);

    /// <summary>The property '{0}' of '{1}' is {2}{3}</summary>
    public static readonly DiagnosticDescriptor WriteOnlyChanged = Drift(
        "DMG3312", "Write-only changed", "The property '{0}' of '{1}' is {2}{3}", DiagnosticSeverity.Warning);

    /// <summary>The property '{0}' of '{1}' is {2}{3}</summary>
    public static readonly DiagnosticDescriptor PropertyDeprecationChanged = Drift(
        "DMG3313", "Property deprecation changed", "The property '{0}' of '{1}' is {2}{3}", DiagnosticSeverity.Info);

    /// <summary>The property '{0}' of '{1}' is now called '{2}'{3}</summary>
    public static readonly DiagnosticDescriptor PropertyRenamed = Drift(
        "DMG3314", "Property renamed", "The property '{0}' of '{1}' is now called '{2}'{3}", DiagnosticSeverity.Warning);

    /// <summary>The member '{0}' of '{1}' is no longer documented{2}</summary>
    public static readonly DiagnosticDescriptor MemberRemoved = Drift(
        "DMG3401", "Member removed", "The member '{0}' of '{1}' is no longer documented{2}", DiagnosticSeverity.Warning);

    /// <summary>The member '{0}' of '{1}' is new</summary>
    public static readonly DiagnosticDescriptor MemberAdded = Drift(
        "DMG3402", "Member added", "The member '{0}' of '{1}' is new", DiagnosticSeverity.Info);

    /// <summary>The number of '{0}' of '{1}' was {2} and is now {3}{4}</summary>
    public static readonly DiagnosticDescriptor MemberRenumbered = Drift(
        "DMG3403", "Member renumbered", "The number of '{0}' of '{1}' was {2} and is now {3}{4}", DiagnosticSeverity.Warning);

    /// <summary>The member '{0}' of '{1}' is now spelled '{2}'{3}</summary>
    public static readonly DiagnosticDescriptor MemberCaseChanged = Drift(
        "DMG3404", "Member renamed in case only", "The member '{0}' of '{1}' is now spelled '{2}'{3}", DiagnosticSeverity.Warning);

    /// <summary>The member '{0}' of '{1}' is {2}{3}</summary>
    public static readonly DiagnosticDescriptor MemberDeprecationChanged = Drift(
        "DMG3405", "Member deprecation changed", "The member '{0}' of '{1}' is {2}{3}", DiagnosticSeverity.Info);

    /// <summary>The members of '{0}' {1}{2}</summary>
    public static readonly DiagnosticDescriptor FlagsChanged = Drift(
        "DMG3406", "Members combine, or no longer do", "The members of '{0}' {1}{2}", DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Drift(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, DriftCategory, severity, isEnabledByDefault: true, helpLinkUri: PublicHome.PageOf(id));
}
