using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

public enum InstallStateDetail
{
    NoAdditionalDetails = 0,
    DependencyFailedToInstall = 1,
    DependencyWithRequirementsNotMet = 2,
    DependencyPendingReboot = 3,
    DependencyWithAutoInstallDisabled = 4,
    SeeInstallErrorCode = 5,
    AutoInstallDisabled = 6,
    SeeUninstallErrorCode = 7,
    PendingReboot = 8,
    InstallingDependencies = 9,
    ContentDownloaded = 10,
    PowerShellScriptRequirementNotMet = 11,
    RegistryRequirementNotMet = 12,
    FileSystemRequirementNotMet = 13,
    PlatformNotApplicable = 14,
    MinimumCpuSpeedNotMet = 15,
    MinimumLogicalProcessorCountNotMet = 16,
    MinimumPhysicalMemoryNotMet = 17,
    MinimumOsVersionNotMet = 18,
    MinimumDiskSpaceNotMet = 19,
    ProcessorArchitectureNotApplicable = 20,
}

internal static class InstallStateDetailJson
{
    internal static readonly JsonEnumTable Table = new(
        "noAdditionalDetails",
        "dependencyFailedToInstall",
        "dependencyWithRequirementsNotMet",
        "dependencyPendingReboot",
        "dependencyWithAutoInstallDisabled",
        "seeInstallErrorCode",
        "autoInstallDisabled",
        "seeUninstallErrorCode",
        "pendingReboot",
        "installingDependencies",
        "contentDownloaded",
        "powerShellScriptRequirementNotMet",
        "registryRequirementNotMet",
        "fileSystemRequirementNotMet",
        "platformNotApplicable",
        "minimumCpuSpeedNotMet",
        "minimumLogicalProcessorCountNotMet",
        "minimumPhysicalMemoryNotMet",
        "minimumOsVersionNotMet",
        "minimumDiskSpaceNotMet",
        "processorArchitectureNotApplicable");
}
