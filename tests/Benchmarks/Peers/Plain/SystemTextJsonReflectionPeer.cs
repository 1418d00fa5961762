using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DocModelGen.Benchmarks.Peers.Plain;

/// <summary>System.Text.Json by reflection.</summary>
public sealed class SystemTextJsonReflectionPeer() : SerializerPeer<DeviceStatus>(CreateContract())
{
    public override string Name => "System.Text.Json reflection";

    protected override DeviceStatus CreateSample() => DeviceStatus.CreateSample();

    private static JsonTypeInfo<DeviceStatus> CreateContract()
    {
        JsonSerializerOptions options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        return (JsonTypeInfo<DeviceStatus>)options.GetTypeInfo(typeof(DeviceStatus));
    }
}
