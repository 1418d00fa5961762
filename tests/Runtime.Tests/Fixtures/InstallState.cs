using System.Text.Json.Serialization;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

[JsonConverter(typeof(InstallStateJson))]
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

public sealed class InstallStateJson : ApiEnumConverter<InstallState>
{
    public InstallStateJson()
        : base(Table)
    {
    }

    internal static readonly JsonEnumTable Table = new(
        "installed",
        "failed",
        "notInstalled",
        "uninstallFailed",
        "pendingInstall",
        "unknown",
        "notApplicable");
}
