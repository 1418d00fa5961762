using System;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace DocModelGen.Benchmarks.Peers.Plain;

public sealed class NewtonsoftPeer : Peer<DeviceStatus>
{
    private static readonly JsonSerializerSettings s_settings = new()
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        NullValueHandling = NullValueHandling.Ignore,
    };

    public override string Name => "Newtonsoft.Json";

    protected override DeviceStatus CreateSample() => DeviceStatus.CreateSample();

    protected override ReadOnlySpan<byte> Write(DeviceStatus value) =>
        Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(value, s_settings));

    protected override DeviceStatus Parse(byte[] json) =>
        JsonConvert.DeserializeObject<DeviceStatus>(Encoding.UTF8.GetString(json), s_settings)!;
}
