using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using DocModelGen.Benchmarks.Objects;
using Refit;

namespace DocModelGen.Benchmarks.Peers.Plain;

/// <summary>The operation as a Refit interface.</summary>
public interface IDeviceStatuses
{
    [Post("/deviceAppManagement/mobileApps/{mobileAppId}/userStatuses/{userAppInstallStatusId}/deviceStatuses/$ref")]
    Task<DeviceStatus> AddDeviceStatuses(string mobileAppId, string userAppInstallStatusId, [Body] DeviceStatus body);
}

/// <summary>Refit over System.Text.Json's generated context; it makes its request only while sending.</summary>
public sealed class RefitPeer() : SerializerPeer<DeviceStatus>(DeviceStatusContext.Default.DeviceStatus)
{
    private readonly IDeviceStatuses _api = RestService.For<IDeviceStatuses>(
        new HttpClient(new StubHandler()) { BaseAddress = SampleRoute.BaseAddress },
        new RefitSettings(new SystemTextJsonContentSerializer(new JsonSerializerOptions(DeviceStatusContext.Default.Options))));

    public override string Name => "Refit";

    protected override DeviceStatus CreateSample() => DeviceStatus.CreateSample();

    public override object? Send(RouteIds ids) =>
        _api.AddDeviceStatuses(ids.MobileAppId, ids.UserAppInstallStatusId, Sample).GetAwaiter().GetResult();
}
