using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

public enum InstallState
{
    Installed = 0,
    Failed = 1,
    NotInstalled = 2,
    UninstallFailed = 3,
    PendingInstall = 4,
    Unknown = 5,
    NotApplicable = 6,
}

internal static class InstallStateJson
{
    internal static readonly JsonEnumTable Table = new(
        "installed",
        "failed",
        "notInstalled",
        "uninstallFailed",
        "pendingInstall",
        "unknown",
        "notApplicable");
}
