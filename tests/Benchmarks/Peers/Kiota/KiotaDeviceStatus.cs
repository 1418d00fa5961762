using System;
using System.Collections.Generic;
using DocModelGen.Benchmarks.Objects;
using Microsoft.Kiota.Abstractions.Serialization;

namespace DocModelGen.Benchmarks.Peers.Kiota;

/// <summary>The sample as Kiota generates models.</summary>
public sealed class KiotaDeviceStatus : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? OdataType { get; set; } = SampleValues.ODataType;

    public string? Id { get; set; }

    public string? DeviceName { get; set; }

    public string? DeviceId { get; set; }

    public DateTimeOffset? LastSyncDateTime { get; set; }

    public InstallState? MobileAppInstallStatusValue { get; set; }

    public InstallState? InstallState { get; set; }

    public InstallStateDetail? InstallStateDetail { get; set; }

    public int? ErrorCode { get; set; }

    public string? OsVersion { get; set; }

    public string? OsDescription { get; set; }

    public string? UserName { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? DisplayVersion { get; set; }

    public static KiotaDeviceStatus CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "@odata.type", n => OdataType = n.GetStringValue() },
        { "deviceId", n => DeviceId = n.GetStringValue() },
        { "deviceName", n => DeviceName = n.GetStringValue() },
        { "displayVersion", n => DisplayVersion = n.GetStringValue() },
        { "errorCode", n => ErrorCode = n.GetIntValue() },
        { "id", n => Id = n.GetStringValue() },
        { "installState", n => InstallState = n.GetEnumValue<InstallState>() },
        { "installStateDetail", n => InstallStateDetail = n.GetEnumValue<InstallStateDetail>() },
        { "lastSyncDateTime", n => LastSyncDateTime = n.GetDateTimeOffsetValue() },
        { "mobileAppInstallStatusValue", n => MobileAppInstallStatusValue = n.GetEnumValue<InstallState>() },
        { "osDescription", n => OsDescription = n.GetStringValue() },
        { "osVersion", n => OsVersion = n.GetStringValue() },
        { "userName", n => UserName = n.GetStringValue() },
        { "userPrincipalName", n => UserPrincipalName = n.GetStringValue() },
    };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("@odata.type", OdataType);
        writer.WriteStringValue("id", Id);
        writer.WriteStringValue("deviceName", DeviceName);
        writer.WriteStringValue("deviceId", DeviceId);
        writer.WriteDateTimeOffsetValue("lastSyncDateTime", LastSyncDateTime);
        writer.WriteEnumValue("mobileAppInstallStatusValue", MobileAppInstallStatusValue);
        writer.WriteEnumValue("installState", InstallState);
        writer.WriteEnumValue("installStateDetail", InstallStateDetail);
        writer.WriteIntValue("errorCode", ErrorCode);
        writer.WriteStringValue("osVersion", OsVersion);
        writer.WriteStringValue("osDescription", OsDescription);
        writer.WriteStringValue("userName", UserName);
        writer.WriteStringValue("userPrincipalName", UserPrincipalName);
        writer.WriteStringValue("displayVersion", DisplayVersion);
        writer.WriteAdditionalData(AdditionalData);
    }
}
