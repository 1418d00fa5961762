using System.Text.Json.Serialization;

namespace DocModelGen.Benchmarks.Peers.Plain;

/// <summary>System.Text.Json's own source generator.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DeviceStatus))]
[JsonSerializable(typeof(InitDeviceStatus))]
internal sealed partial class DeviceStatusContext : JsonSerializerContext;
