using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace DocModelGen.Benchmarks.Peers;

/// <inheritdoc cref="InstallState"/>
[JsonConverter(typeof(JsonStringEnumConverter<InstallStateDetail>))]
public enum InstallStateDetail
{
    [EnumMember(Value = "noAdditionalDetails")][JsonStringEnumMemberName("noAdditionalDetails")] NoAdditionalDetails,
    [EnumMember(Value = "dependencyFailedToInstall")][JsonStringEnumMemberName("dependencyFailedToInstall")] DependencyFailedToInstall,
    [EnumMember(Value = "dependencyWithRequirementsNotMet")][JsonStringEnumMemberName("dependencyWithRequirementsNotMet")] DependencyWithRequirementsNotMet,
    [EnumMember(Value = "dependencyPendingReboot")][JsonStringEnumMemberName("dependencyPendingReboot")] DependencyPendingReboot,
    [EnumMember(Value = "dependencyWithAutoInstallDisabled")][JsonStringEnumMemberName("dependencyWithAutoInstallDisabled")] DependencyWithAutoInstallDisabled,
    [EnumMember(Value = "seeInstallErrorCode")][JsonStringEnumMemberName("seeInstallErrorCode")] SeeInstallErrorCode,
    [EnumMember(Value = "autoInstallDisabled")][JsonStringEnumMemberName("autoInstallDisabled")] AutoInstallDisabled,
    [EnumMember(Value = "seeUninstallErrorCode")][JsonStringEnumMemberName("seeUninstallErrorCode")] SeeUninstallErrorCode,
    [EnumMember(Value = "pendingReboot")][JsonStringEnumMemberName("pendingReboot")] PendingReboot,
    [EnumMember(Value = "installingDependencies")][JsonStringEnumMemberName("installingDependencies")] InstallingDependencies,
    [EnumMember(Value = "contentDownloaded")][JsonStringEnumMemberName("contentDownloaded")] ContentDownloaded,
    [EnumMember(Value = "powerShellScriptRequirementNotMet")][JsonStringEnumMemberName("powerShellScriptRequirementNotMet")] PowerShellScriptRequirementNotMet,
    [EnumMember(Value = "registryRequirementNotMet")][JsonStringEnumMemberName("registryRequirementNotMet")] RegistryRequirementNotMet,
    [EnumMember(Value = "fileSystemRequirementNotMet")][JsonStringEnumMemberName("fileSystemRequirementNotMet")] FileSystemRequirementNotMet,
    [EnumMember(Value = "platformNotApplicable")][JsonStringEnumMemberName("platformNotApplicable")] PlatformNotApplicable,
    [EnumMember(Value = "minimumCpuSpeedNotMet")][JsonStringEnumMemberName("minimumCpuSpeedNotMet")] MinimumCpuSpeedNotMet,
    [EnumMember(Value = "minimumLogicalProcessorCountNotMet")][JsonStringEnumMemberName("minimumLogicalProcessorCountNotMet")] MinimumLogicalProcessorCountNotMet,
    [EnumMember(Value = "minimumPhysicalMemoryNotMet")][JsonStringEnumMemberName("minimumPhysicalMemoryNotMet")] MinimumPhysicalMemoryNotMet,
    [EnumMember(Value = "minimumOsVersionNotMet")][JsonStringEnumMemberName("minimumOsVersionNotMet")] MinimumOsVersionNotMet,
    [EnumMember(Value = "minimumDiskSpaceNotMet")][JsonStringEnumMemberName("minimumDiskSpaceNotMet")] MinimumDiskSpaceNotMet,
    [EnumMember(Value = "processorArchitectureNotApplicable")][JsonStringEnumMemberName("processorArchitectureNotApplicable")] ProcessorArchitectureNotApplicable,
}
