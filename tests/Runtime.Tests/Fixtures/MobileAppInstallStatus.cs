using System;
using System.Text;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

/// <summary>In the shape that the generator emits.</summary>
public partial record MobileAppInstallStatus : ApiObject
{
    public MobileAppInstallStatus()
    {
        ODataType = "#microsoft.graph.mobileAppInstallStatus";
    }

    public string? Id { get => _id; init => _id = value; }
    private string? _id;

    public string? DeviceName { get => _deviceName; init => _deviceName = value; }
    private string? _deviceName;

    public string? DeviceId { get => _deviceId; init => _deviceId = value; }
    private string? _deviceId;

    public DateTimeOffset? LastSyncDateTime { get => _lastSyncDateTime; init => _lastSyncDateTime = value; }
    private DateTimeOffset? _lastSyncDateTime;

    public InstallState? MobileAppInstallStatusValue { get => _mobileAppInstallStatusValue; init => _mobileAppInstallStatusValue = value; }
    private InstallState? _mobileAppInstallStatusValue;

    public InstallState? InstallState { get => _installState; init => _installState = value; }
    private InstallState? _installState;

    public InstallStateDetail? InstallStateDetail { get => _installStateDetail; init => _installStateDetail = value; }
    private InstallStateDetail? _installStateDetail;

    public int? ErrorCode { get => _errorCode; init => _errorCode = value; }
    private int? _errorCode;

    public string? OsVersion { get => _osVersion; init => _osVersion = value; }
    private string? _osVersion;

    public string? OsDescription { get => _osDescription; init => _osDescription = value; }
    private string? _osDescription;

    public string? UserName { get => _userName; init => _userName = value; }
    private string? _userName;

    public string? UserPrincipalName { get => _userPrincipalName; init => _userPrincipalName = value; }
    private string? _userPrincipalName;

    public string? DisplayVersion { get => _displayVersion; init => _displayVersion = value; }
    private string? _displayVersion;

    private static readonly JsonShape s_json = new("microsoft.graph.mobileAppInstallStatus");

    protected override JsonShape JsonShape => s_json;

    internal static MobileAppInstallStatus ReadJson(ref ApiJsonReader reader) => reader.ReadInto(new MobileAppInstallStatus());

    protected override void ListProperties(JsonPropertyList list)
    {
        base.ListProperties(list);
        list.AddString("id", ref _id);
        list.AddString("deviceName", ref _deviceName);
        list.AddString("deviceId", ref _deviceId);
        list.AddDateTimeOffset("lastSyncDateTime", ref _lastSyncDateTime);
        list.AddEnum("mobileAppInstallStatusValue", ref _mobileAppInstallStatusValue, InstallStateJson.Table);
        list.AddEnum("installState", ref _installState, InstallStateJson.Table);
        list.AddEnum("installStateDetail", ref _installStateDetail, InstallStateDetailJson.Table);
        list.AddInt32("errorCode", ref _errorCode);
        list.AddString("osVersion", ref _osVersion);
        list.AddString("osDescription", ref _osDescription);
        list.AddString("userName", ref _userName);
        list.AddString("userPrincipalName", ref _userPrincipalName);
        list.AddString("displayVersion", ref _displayVersion);
    }

    public virtual bool Equals(MobileAppInstallStatus? other) => EqualsJson(other);

    public override int GetHashCode() => GetJsonHashCode();

    protected override bool PrintMembers(StringBuilder builder) => PrintJson(builder);
}
