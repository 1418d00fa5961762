using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using DocModelGen.Benchmarks.Objects;

namespace DocModelGen.Benchmarks.Peers.Plain;

/// <summary>System.Text.Json's generated context, and HttpClient's own JSON methods on it.</summary>
public sealed class SystemTextJsonPeer() : SerializerPeer<DeviceStatus>(DeviceStatusContext.Default.DeviceStatus)
{
    private readonly HttpClient _http = new(new StubHandler());

    public override string Name => "System.Text.Json generated";

    protected override DeviceStatus CreateSample() => DeviceStatus.CreateSample();

    public override object? Send(RouteIds ids)
    {
        JsonTypeInfo<DeviceStatus> contract = DeviceStatusContext.Default.DeviceStatus;
        using HttpResponseMessage response = _http.PostAsJsonAsync(SampleRoute.GetUrl(ids), Sample, contract).GetAwaiter().GetResult();
        response.EnsureSuccessStatusCode();
        return response.Content.ReadFromJsonAsync(contract).GetAwaiter().GetResult();
    }
}

/// <summary>The same with <c>init</c> properties.</summary>
public sealed class SystemTextJsonInitPeer() : SerializerPeer<InitDeviceStatus>(DeviceStatusContext.Default.InitDeviceStatus)
{
    public override string Name => "System.Text.Json generated, init";

    protected override InitDeviceStatus CreateSample() => InitDeviceStatus.CreateSample();
}
