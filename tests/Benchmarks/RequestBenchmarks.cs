using System.Collections.Generic;
using System.Net.Http;
using BenchmarkDotNet.Attributes;
using DocModelGen.Benchmarks.Objects;
using DocModelGen.Benchmarks.Peers;

namespace DocModelGen.Benchmarks;

/// <summary>Making and sending requests, by every peer that does.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private static readonly PeerSet s_peers = new();

    public static IEnumerable<Peer> Makers() => [s_peers.Ours, s_peers.ByHand, s_peers.ByHandRawUri, s_peers.Kiota, s_peers.Graph];

    public static IEnumerable<Peer> Senders() =>
        [s_peers.Ours, s_peers.ByHand, s_peers.SystemTextJson, s_peers.Refit, s_peers.Kiota, s_peers.Graph];

    [GlobalSetup]
    public void Check() => PeerCheck.Run(s_peers);

    [Benchmark]
    [ArgumentsSource(nameof(Makers))]
    public HttpRequestMessage? RequestWithGuids(Peer peer) => peer.CreateRequest(RouteIds.Guids);

    [Benchmark]
    [ArgumentsSource(nameof(Makers))]
    public HttpRequestMessage? RequestWithEscapedIds(Peer peer) => peer.CreateRequest(RouteIds.Escaped);

    [Benchmark]
    [ArgumentsSource(nameof(Senders))]
    public object? Send(Peer peer) => peer.Send(RouteIds.Guids);
}
