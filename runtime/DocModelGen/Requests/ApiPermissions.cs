using System.Collections.Generic;

namespace DocModelGen;

/// <summary>The permissions that a page documents for an operation, least privileged first as the page lists them.</summary>
public sealed class ApiPermissions
{
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
}
