using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using DocModelGen.Benchmarks.Objects;

namespace DocModelGen.Benchmarks.Peers.Plain;

/// <summary>What a careful person writes: the generated context, the body as bytes, ids escaped, header values parsed once.</summary>
/// <param name="canonicalize">Whether <see cref="Uri"/> may look for path segments to rewrite, as it does unless told otherwise.</param>
public sealed class HandWrittenPeer(bool canonicalize) : SerializerPeer<DeviceStatus>(DeviceStatusContext.Default.DeviceStatus)
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue s_accept = new("application/json");

    private readonly HttpClient _http = new(new StubHandler());
    private readonly UriCreationOptions _uriOptions = new() { DangerousDisablePathAndQueryCanonicalization = !canonicalize };

    public override string Name => canonicalize ? "by hand" : "by hand, raw Uri";

    protected override DeviceStatus CreateSample() => DeviceStatus.CreateSample();

    public override HttpRequestMessage? CreateRequest(RouteIds ids)
    {
        HttpRequestMessage message = new(HttpMethod.Post, new Uri(SampleRoute.GetUrl(ids), _uriOptions));
        ByteArrayContent content = new(JsonSerializer.SerializeToUtf8Bytes(Sample, DeviceStatusContext.Default.DeviceStatus));
        content.Headers.ContentType = s_json;
        message.Content = content;
        message.Headers.Accept.Add(s_accept);
        return message;
    }

    public override object? Send(RouteIds ids)
    {
        using HttpRequestMessage message = CreateRequest(ids)!;
        using HttpResponseMessage response = _http.SendAsync(message).GetAwaiter().GetResult();
        response.EnsureSuccessStatusCode();
        byte[] body = response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        return JsonSerializer.Deserialize(body, DeviceStatusContext.Default.DeviceStatus);
    }
}
