using System;

namespace DocModelGen.Benchmarks.Objects;

/// <summary>What every peer's object holds: all 13 documented properties of mobileAppInstallStatus, and the type annotation.</summary>
internal static class SampleValues
{
    public const string ODataType = "#microsoft.graph.mobileAppInstallStatus";
    public const string Id = "fbdee6f1-e6f1-fbde-f1e6-defbf1e6defb";
    public const string DeviceName = "Front desk 7";
    public const string DeviceId = "5f1c3d0e-77aa-4b62-9d4f-0a9c2b8e6d11";
    public const int ErrorCode = 9;
    public const string OsVersion = "10.0.19045.4170";
    public const string OsDescription = "Windows 10 Enterprise 22H2";
    public const string UserName = "Adele Vance";
    public const string UserPrincipalName = "adele.vance@contoso.example";
    public const string DisplayVersion = "16.0.17328.20162";

    public static DateTimeOffset LastSyncDateTime { get; } =
        new DateTimeOffset(2016, 12, 31, 23, 59, 56, TimeSpan.FromHours(3)).AddTicks(357510);
}
