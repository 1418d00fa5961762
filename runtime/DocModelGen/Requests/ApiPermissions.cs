using System.Collections.Generic;

namespace DocModelGen;

/// <summary>The permissions that a page documents for an operation, least privileged first as the page lists them.</summary>
public sealed class ApiPermissions
{
    private static readonly Dictionary<string, ApiPermissions> s_noScenarios = [];

    /// <summary>Makes the permissions of one operation.</summary>
    /// <param name="delegatedWork">Delegated, for work or school accounts.</param>
    /// <param name="delegatedPersonal">Delegated, for personal Microsoft accounts.</param>
    /// <param name="application">Application.</param>
    public ApiPermissions(string[]? delegatedWork = null, string[]? delegatedPersonal = null, string[]? application = null)
    {
        DelegatedWork = delegatedWork ?? [];
        DelegatedPersonal = delegatedPersonal ?? [];
        Application = application ?? [];
    }

    /// <summary>No documented permissions.</summary>
    public static ApiPermissions None { get; } = new();

    /// <summary>Delegated permissions for work or school accounts; empty where the page names none or does not support them.</summary>
    public IReadOnlyList<string> DelegatedWork { get; }

    /// <summary>Delegated permissions for personal accounts; empty where the page names none or does not support them.</summary>
    public IReadOnlyList<string> DelegatedPersonal { get; }

    /// <summary>Application permissions; empty where the page names none or does not support them.</summary>
    public IReadOnlyList<string> Application { get; }

    /// <summary>The kinds of which the page says that the operation does not support them.</summary>
    public ApiPermissionKinds NotSupported { get; init; }

    /// <summary>
    /// Roles of which the signed-in user needs one besides a delegated permission. Where the page leaves them to a file that is not at hand, the name of that file.
    /// </summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The clouds that have the operation, such as <c>global</c>, <c>us</c> and <c>china</c>; empty where the page does not say.</summary>
    public IReadOnlyList<string> Clouds { get; init; } = [];

    /// <summary>
    /// The permissions by what the request is about, where a page has a table for each scenario or kind of resource; the lists of this object then hold
    /// those of all of them. Empty for pages with one table.
    /// </summary>
    public IReadOnlyDictionary<string, ApiPermissions> Scenarios { get; init; } = s_noScenarios;
}
