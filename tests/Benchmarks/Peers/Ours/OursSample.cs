using System;
using DocModelGen.Benchmarks.Objects;
using DocModelGen.Benchmarks.Pages;

namespace DocModelGen.Benchmarks.Peers.Ours;

internal static class OursSample
{
    public static MobileAppInstallStatus Create() => new()
    {
        Id = SampleValues.Id,
        DeviceName = SampleValues.DeviceName,
        DeviceId = SampleValues.DeviceId,
        LastSyncDateTime = SampleValues.LastSyncDateTime,
        MobileAppInstallStatusValue = Pages.InstallState.Failed,
        InstallState = Pages.InstallState.Failed,
        InstallStateDetail = Pages.InstallStateDetail.PendingReboot,
        ErrorCode = SampleValues.ErrorCode,
        OsVersion = SampleValues.OsVersion,
        OsDescription = SampleValues.OsDescription,
        UserName = SampleValues.UserName,
        UserPrincipalName = SampleValues.UserPrincipalName,
        DisplayVersion = SampleValues.DisplayVersion,
    };

    /// <summary>The sample with strings of its own: what reading must allocate, and nothing else.</summary>
    public static MobileAppInstallStatus CreateFresh() => new()
    {
        ODataType = Copy(SampleValues.ODataType),
        Id = Copy(SampleValues.Id),
        DeviceName = Copy(SampleValues.DeviceName),
        DeviceId = Copy(SampleValues.DeviceId),
        LastSyncDateTime = SampleValues.LastSyncDateTime,
        MobileAppInstallStatusValue = Pages.InstallState.Failed,
        InstallState = Pages.InstallState.Failed,
        InstallStateDetail = Pages.InstallStateDetail.PendingReboot,
        ErrorCode = SampleValues.ErrorCode,
        OsVersion = Copy(SampleValues.OsVersion),
        OsDescription = Copy(SampleValues.OsDescription),
        UserName = Copy(SampleValues.UserName),
        UserPrincipalName = Copy(SampleValues.UserPrincipalName),
        DisplayVersion = Copy(SampleValues.DisplayVersion),
    };

    private static string Copy(string text) => new(text.AsSpan());
}
