using DocModelGen.Generator.Model;
using static DocModelGen.Generator.Tests.Infrastructure.Models;

namespace DocModelGen.Generator.Tests.Emitting;

/// <summary>The linked model of a page like the first one of <c>spec/</c>.</summary>
internal static class SamplePage
{
    public static EnumModel InstallState { get; } = Enum("InstallState", "installed", "failed", "notInstalled", "unknown") with
    {
        Summary = Text("How the installation stands."),
        Pages = List("add-devicestatuses.md"),
    };

    public static TypeModel Status { get; } = Type(
        "MobileAppInstallStatus",
        Property("id", ValueKind.String, "Key of the entity."),
        Property("deviceName", ValueKind.String, "Name of the device."),
        Property("lastSyncDateTime", ValueKind.DateTimeOffset, "Time of the last sync."),
        Property("mobileAppInstallStatusValue", Of(InstallState)),
        Property("installState", Of(InstallState)),
        Property("errorCode", ValueKind.Int32, "What went wrong & why, if < 0.")) with
    {
        ODataType = "#microsoft.graph.mobileAppInstallStatus",
        Summary = Text("The state of an app on a device."),
        Pages = List("add-devicestatuses.md"),
    };

    public static OperationModel Request { get; } = Operation(
        "AddDeviceStatuses",
        "POST",
        Route("/deviceAppManagement/mobileApps/{mobileAppId}/userStatuses/{userAppInstallStatusId}/deviceStatuses/$ref", "mobileAppId", "userAppInstallStatusId")) with
    {
        Status = 201,
        Body = Body(Of(Status)),
        Reply = Reply(ReplyKind.Object, Of(Status)),
        DelegatedWorkPermissions = List("DeviceManagementApps.ReadWrite.All"),
        Summary = Text("Adds a device status."),
        Page = "add-devicestatuses.md",
    };

    public static ApiModel Model { get; } = Api([Status], [InstallState], [Request]);
}
