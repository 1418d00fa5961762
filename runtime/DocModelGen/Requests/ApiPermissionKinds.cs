using System;

namespace DocModelGen;

/// <summary>Kinds of permissions.</summary>
[Flags]
public enum ApiPermissionKinds
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary>Delegated, for work or school accounts.</summary>
    DelegatedWork = 1,

    /// <summary>Delegated, for personal Microsoft accounts.</summary>
    DelegatedPersonal = 2,

    /// <summary>Application.</summary>
    Application = 4,
}
