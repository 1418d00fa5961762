using System.Collections.Generic;
using DocModelGen.Benchmarks.Peers.Graph;
using DocModelGen.Benchmarks.Peers.Kiota;
using DocModelGen.Benchmarks.Peers.Ours;
using DocModelGen.Benchmarks.Peers.Plain;

namespace DocModelGen.Benchmarks.Peers;

/// <summary>One of each.</summary>
internal sealed class PeerSet
{
    public OursPeer Ours { get; } = new();

    public OursSerializerPeer OursSerializer { get; } = new();

    public SystemTextJsonPeer SystemTextJson { get; } = new();

    public SystemTextJsonInitPeer SystemTextJsonInit { get; } = new();

    public SystemTextJsonReflectionPeer SystemTextJsonReflection { get; } = new();

    public NewtonsoftPeer Newtonsoft { get; } = new();

    public HandWrittenPeer ByHand { get; } = new(canonicalize: true);

    public HandWrittenPeer ByHandRawUri { get; } = new(canonicalize: false);

    public RefitPeer Refit { get; } = new();

    public KiotaPeer Kiota { get; } = new();

    public GraphPeer Graph { get; } = new();

    public IReadOnlyList<Peer> All =>
    [
        Ours, OursSerializer, SystemTextJson, SystemTextJsonInit, SystemTextJsonReflection, Newtonsoft, ByHand, ByHandRawUri, Refit, Kiota, Graph,
    ];
}
