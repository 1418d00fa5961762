using System;
using System.Buffers;
using System.Net.Http;
using DocModelGen.Benchmarks.Objects;
using DocModelGen.Benchmarks.Pages;
using DocModelGen.Serialization;

namespace DocModelGen.Benchmarks.Peers.Ours;

/// <summary>Generated from spec/add-devicestatuses.md, the direct way that requests and replies take.</summary>
public sealed class OursPeer : Peer<MobileAppInstallStatus>
{
    private readonly ArrayBufferWriter<byte> _output = new(4096);
    private readonly ApiClient _client = new(
        new HttpClient(new StubHandler()), new ApiClientOptions { BaseAddress = SampleRoute.BaseAddress });

    public override string Name => "DocModelGen";

    protected override MobileAppInstallStatus CreateSample() => OursSample.Create();

    protected override ReadOnlySpan<byte> Write(MobileAppInstallStatus value)
    {
        _output.ResetWrittenCount();
        ApiJson.Write(value, _output);
        return _output.WrittenSpan;
    }

    protected override MobileAppInstallStatus Parse(byte[] json) => PagesJsonContext.Default.Read<MobileAppInstallStatus>(json);

    public override HttpRequestMessage? CreateRequest(RouteIds ids) =>
        new AddDeviceStatuses(ids.MobileAppId, ids.UserAppInstallStatusId, Sample).ToHttpRequestMessage(SampleRoute.BaseAddress);

    public override object? Send(RouteIds ids) => _client
        .SendAsync(new AddDeviceStatuses(ids.MobileAppId, ids.UserAppInstallStatusId, Sample))
        .GetAwaiter().GetResult().Body;
}
