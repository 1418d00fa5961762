using System;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

/// <summary>In the shape that the generator emits.</summary>
public partial record MobileAppInstallStatus : ApiObject
{
    public MobileAppInstallStatus()
    {
        ODataType = "#microsoft.graph.mobileAppInstallStatus";
    }

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

    private static readonly JsonNameTable s_json = new(
        "@odata.type", "id", "deviceName", "deviceId", "lastSyncDateTime", "mobileAppInstallStatusValue", "installState", "installStateDetail", "errorCode", "osVersion", "osDescription", "userName", "userPrincipalName", "displayVersion")
    {
        TypeName = "microsoft.graph.mobileAppInstallStatus",
    };

    internal MobileAppInstallStatus(ref ApiJsonReader reader)
    {
        ODataType = null;
        while (reader.ReadProperty(s_json, out int property))
        {
            switch (property)
            {
                case 0: ODataType = reader.ReadString(); break;
                case 1: Id = reader.ReadString(); break;
                case 2: DeviceName = reader.ReadString(); break;
                case 3: DeviceId = reader.ReadString(); break;
                case 4: LastSyncDateTime = reader.ReadDateTimeOffset(); break;
                case 5: MobileAppInstallStatusValue = (InstallState?)reader.ReadEnum(InstallStateJson.Table); break;
                case 6: InstallState = (InstallState?)reader.ReadEnum(InstallStateJson.Table); break;
                case 7: InstallStateDetail = (InstallStateDetail?)reader.ReadEnum(InstallStateDetailJson.Table); break;
                case 8: ErrorCode = reader.ReadInt32(); break;
                case 9: OsVersion = reader.ReadString(); break;
                case 10: OsDescription = reader.ReadString(); break;
                case 11: UserName = reader.ReadString(); break;
                case 12: UserPrincipalName = reader.ReadString(); break;
                case 13: DisplayVersion = reader.ReadString(); break;
            }
        }

        AdditionalData = reader.AdditionalData;
    }

    internal static MobileAppInstallStatus ReadJson(ref ApiJsonReader reader) => new MobileAppInstallStatus(ref reader);

    protected override void WriteJson(ref ApiJsonWriter writer)
    {
        writer.WriteStartObject(s_json, AdditionalData);
        writer.WriteString(0, ODataType);
        writer.WriteString(1, Id);
        writer.WriteString(2, DeviceName);
        writer.WriteString(3, DeviceId);
        writer.WriteDateTimeOffset(4, LastSyncDateTime);
        writer.WriteEnum(5, (int?)MobileAppInstallStatusValue, InstallStateJson.Table);
        writer.WriteEnum(6, (int?)InstallState, InstallStateJson.Table);
        writer.WriteEnum(7, (int?)InstallStateDetail, InstallStateDetailJson.Table);
        writer.WriteInt32(8, ErrorCode);
        writer.WriteString(9, OsVersion);
        writer.WriteString(10, OsDescription);
        writer.WriteString(11, UserName);
        writer.WriteString(12, UserPrincipalName);
        writer.WriteString(13, DisplayVersion);
        writer.WriteEndObject();
    }
}
