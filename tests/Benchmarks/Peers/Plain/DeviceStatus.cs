using System;
using System.Text.Json.Serialization;
using DocModelGen.Benchmarks.Objects;
using Newtonsoft.Json.Converters;
using Json = Newtonsoft.Json;

namespace DocModelGen.Benchmarks.Peers.Plain;

/// <summary>
/// The sample as a plain class with <c>set</c> properties, the fastest form for System.Text.Json's generated contexts. It has no extension
/// data, so these peers do less than ours.
/// </summary>
public sealed class DeviceStatus
{
    [JsonPropertyName("@odata.type")]
    [Json.JsonProperty("@odata.type")]
    public string? ODataType { get; set; }

    public string? Id { get; set; }

    public string? DeviceName { get; set; }

    public string? DeviceId { get; set; }

    public DateTimeOffset? LastSyncDateTime { get; set; }

    [Json.JsonConverter(typeof(StringEnumConverter))]
    public InstallState? MobileAppInstallStatusValue { get; set; }

    [Json.JsonConverter(typeof(StringEnumConverter))]
    public InstallState? InstallState { get; set; }

    [Json.JsonConverter(typeof(StringEnumConverter))]
    public InstallStateDetail? InstallStateDetail { get; set; }

    public int? ErrorCode { get; set; }

    public string? OsVersion { get; set; }

    public string? OsDescription { get; set; }

    public string? UserName { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? DisplayVersion { get; set; }

    public static DeviceStatus CreateSample() => new()
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
