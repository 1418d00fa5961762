using System;
using System.Collections.Generic;
using DocModelGen.Benchmarks.Objects;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace DocModelGen.Benchmarks.Peers.Graph;

/// <summary>
/// The sample as the Graph SDK's models are: an <see cref="Entity"/> over its backing store. The SDK itself has the type in its beta package only.
/// </summary>
public sealed class GraphDeviceStatus : Entity
{
    public GraphDeviceStatus() => OdataType = SampleValues.ODataType;

    public string? DeviceName
    {
        get => BackingStore?.Get<string?>("deviceName");
        set => BackingStore?.Set("deviceName", value);
    }

    public string? DeviceId
    {
        get => BackingStore?.Get<string?>("deviceId");
        set => BackingStore?.Set("deviceId", value);
    }

    public DateTimeOffset? LastSyncDateTime
    {
        get => BackingStore?.Get<DateTimeOffset?>("lastSyncDateTime");
        set => BackingStore?.Set("lastSyncDateTime", value);
    }

    public InstallState? MobileAppInstallStatusValue
    {
        get => BackingStore?.Get<InstallState?>("mobileAppInstallStatusValue");
        set => BackingStore?.Set("mobileAppInstallStatusValue", value);
    }

    public InstallState? InstallState
    {
        get => BackingStore?.Get<InstallState?>("installState");
        set => BackingStore?.Set("installState", value);
    }

    public InstallStateDetail? InstallStateDetail
    {
        get => BackingStore?.Get<InstallStateDetail?>("installStateDetail");
        set => BackingStore?.Set("installStateDetail", value);
    }

    public int? ErrorCode
    {
        get => BackingStore?.Get<int?>("errorCode");
        set => BackingStore?.Set("errorCode", value);
    }

    public string? OsVersion
    {
        get => BackingStore?.Get<string?>("osVersion");
        set => BackingStore?.Set("osVersion", value);
    }

    public string? OsDescription
    {
        get => BackingStore?.Get<string?>("osDescription");
        set => BackingStore?.Set("osDescription", value);
    }

    public string? UserName
    {
        get => BackingStore?.Get<string?>("userName");
        set => BackingStore?.Set("userName", value);
    }

    public string? UserPrincipalName
    {
        get => BackingStore?.Get<string?>("userPrincipalName");
        set => BackingStore?.Set("userPrincipalName", value);
    }

    public string? DisplayVersion
    {
        get => BackingStore?.Get<string?>("displayVersion");
        set => BackingStore?.Set("displayVersion", value);
    }

    public static new GraphDeviceStatus CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>(base.GetFieldDeserializers())
    {
        { "deviceId", n => DeviceId = n.GetStringValue() },
        { "deviceName", n => DeviceName = n.GetStringValue() },
        { "displayVersion", n => DisplayVersion = n.GetStringValue() },
        { "errorCode", n => ErrorCode = n.GetIntValue() },
        { "installState", n => InstallState = n.GetEnumValue<InstallState>() },
        { "installStateDetail", n => InstallStateDetail = n.GetEnumValue<InstallStateDetail>() },
        { "lastSyncDateTime", n => LastSyncDateTime = n.GetDateTimeOffsetValue() },
        { "mobileAppInstallStatusValue", n => MobileAppInstallStatusValue = n.GetEnumValue<InstallState>() },
        { "osDescription", n => OsDescription = n.GetStringValue() },
        { "osVersion", n => OsVersion = n.GetStringValue() },
        { "userName", n => UserName = n.GetStringValue() },
        { "userPrincipalName", n => UserPrincipalName = n.GetStringValue() },
    };

    public override void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        base.Serialize(writer);
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
    }
}
