using System;
using System.Text.Json.Serialization;
using DocModelGen.Benchmarks.Objects;

namespace DocModelGen.Benchmarks.Peers.Plain;

/// <summary>The sample as a record with <c>init</c> properties, as ours are; extension data would cost it more still.</summary>
public sealed record InitDeviceStatus
{
    [JsonPropertyName("@odata.type")]
    public string? ODataType { get; init; }

    public string? Id { get; init; }

    public string? DeviceName { get; init; }

    public string? DeviceId { get; init; }

    public DateTimeOffset? LastSyncDateTime { get; init; }

    public InstallState? MobileAppInstallStatusValue { get; init; }

    public InstallState? InstallState { get; init; }

    public InstallStateDetail? InstallStateDetail { get; init; }

    public int? ErrorCode { get; init; }

    public string? OsVersion { get; init; }

    public string? OsDescription { get; init; }

    public string? UserName { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? DisplayVersion { get; init; }

    public static InitDeviceStatus CreateSample() => new()
    {
        ODataType = SampleValues.ODataType,
        Id = SampleValues.Id,
        DeviceName = SampleValues.DeviceName,
        DeviceId = SampleValues.DeviceId,
        LastSyncDateTime = SampleValues.LastSyncDateTime,
        MobileAppInstallStatusValue = Peers.InstallState.Failed,
        InstallState = Peers.InstallState.Failed,
        InstallStateDetail = Peers.InstallStateDetail.PendingReboot,
        ErrorCode = SampleValues.ErrorCode,
        OsVersion = SampleValues.OsVersion,
        OsDescription = SampleValues.OsDescription,
        UserName = SampleValues.UserName,
        UserPrincipalName = SampleValues.UserPrincipalName,
        DisplayVersion = SampleValues.DisplayVersion,
    };
}
