using System;

namespace DocModelGen.Runtime.Tests.Fixtures;

internal static class Samples
{
    public const string StatusJson =
        """{"@odata.type":"#microsoft.graph.mobileAppInstallStatus","id":"5f1c7f2e-0000-4c1d-9a3b-2f6d8f0a1b2c","deviceName":"Front desk 7","deviceId":"d-0017","lastSyncDateTime":"2016-12-31T23:59:56.035751+03:00","mobileAppInstallStatusValue":"installed","installState":"failed","installStateDetail":"pendingReboot","errorCode":9,"osVersion":"10.0.19045.3086","osDescription":"Windows 10 Enterprise","userName":"Robin Example","userPrincipalName":"robin@contoso.example","displayVersion":"4.2.1"}""";

    public static MobileAppInstallStatus Status() => new()
    {
        Id = "5f1c7f2e-0000-4c1d-9a3b-2f6d8f0a1b2c",
        DeviceName = "Front desk 7",
        DeviceId = "d-0017",
        LastSyncDateTime = new DateTimeOffset(2016, 12, 31, 23, 59, 56, TimeSpan.FromHours(3)).AddTicks(357510),
        MobileAppInstallStatusValue = InstallState.Installed,
        InstallState = InstallState.Failed,
        InstallStateDetail = InstallStateDetail.PendingReboot,
        ErrorCode = 9,
        OsVersion = "10.0.19045.3086",
        OsDescription = "Windows 10 Enterprise",
        UserName = "Robin Example",
        UserPrincipalName = "robin@contoso.example",
        DisplayVersion = "4.2.1",
    };
}
