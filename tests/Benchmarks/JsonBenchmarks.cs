using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using DocModelGen.Benchmarks.Objects;
using DocModelGen.Benchmarks.Peers;

namespace DocModelGen.Benchmarks;

/// <summary>Writing and reading the sample, by every peer.</summary>
[MemoryDiagnoser]
public class JsonBenchmarks
{
    private static readonly PeerSet s_peers = new();

    public static IEnumerable<Peer> Peers() =>
    [
        s_peers.Ours, s_peers.OursSerializer, s_peers.SystemTextJson, s_peers.SystemTextJsonInit, s_peers.SystemTextJsonReflection,
        s_peers.Newtonsoft, s_peers.Kiota, s_peers.Graph,
    ];

    [GlobalSetup]
    public void Check() => PeerCheck.Run(s_peers);

    [Benchmark]
    [ArgumentsSource(nameof(Peers))]
    public int Write(Peer peer) => peer.Write().Length;

    [Benchmark]
    [ArgumentsSource(nameof(Peers))]
    public object ReadCompact(Peer peer) => peer.Read(SampleJson.Compact);

    [Benchmark]
    [ArgumentsSource(nameof(Peers))]
    public object ReadIndented(Peer peer) => peer.Read(SampleJson.Indented);

    [Benchmark]
    [ArgumentsSource(nameof(Peers))]
    public object ReadShuffled(Peer peer) => peer.Read(SampleJson.Shuffled);
}
