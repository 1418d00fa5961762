using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace DocModelGen.Benchmarks.Peers;

/// <summary>The page's enumeration, with the attributes that System.Text.Json, Newtonsoft.Json and Kiota take wire names from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InstallState>))]
public enum InstallState
{
    [EnumMember(Value = "installed")][JsonStringEnumMemberName("installed")] Installed,
    [EnumMember(Value = "failed")][JsonStringEnumMemberName("failed")] Failed,
    [EnumMember(Value = "notInstalled")][JsonStringEnumMemberName("notInstalled")] NotInstalled,
    [EnumMember(Value = "uninstallFailed")][JsonStringEnumMemberName("uninstallFailed")] UninstallFailed,
    [EnumMember(Value = "pendingInstall")][JsonStringEnumMemberName("pendingInstall")] PendingInstall,
    [EnumMember(Value = "unknown")][JsonStringEnumMemberName("unknown")] Unknown,
    [EnumMember(Value = "notApplicable")][JsonStringEnumMemberName("notApplicable")] NotApplicable,
}
