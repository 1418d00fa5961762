using System;
using System.Collections.Generic;
using DocModelGen.Benchmarks.Objects;
using DocModelGen.Benchmarks.Peers;
using DocModelGen.Benchmarks.Peers.Ours;

namespace DocModelGen.Benchmarks.Quick;

/// <summary>The measures of <c>--quick</c> and their targets.</summary>
internal static class QuickMeasures
{
    public static IReadOnlyList<Measure> Create(PeerSet peers)
    {
        Peer ours = peers.Ours;
        Peer generated = peers.SystemTextJson;
        Measure request = Requests("request", ours, peers.Graph, RouteIds.Guids, 1.0 / 15);
        return
        [
            Writes("write", ours, generated, 1.0 / 3),
            Writes("write-serializer", peers.OursSerializer, generated, null),
            Reads("read", ours, generated, SampleJson.Compact, 1 / 1.5),
            Reads("read-indented", ours, generated, SampleJson.Indented, 1 / 1.5),
            Reads("read-shuffled", ours, generated, SampleJson.Shuffled, 1 / 1.5),
            Reads("read-serializer", peers.OursSerializer, generated, SampleJson.Compact, null),
            Reads("read-init", ours, peers.SystemTextJsonInit, SampleJson.Compact, 1 / 1.5),
            new("read-bytes", () => ours.Read(SampleJson.Compact), OursSample.CreateFresh, "the result alone", 1) { Unit = MeasuredUnit.Bytes },
            .. ObservedReads.Create(),
            request,
            request with { Name = "request-bytes", Target = 0.25, Unit = MeasuredUnit.Bytes },
            Requests("request-hand", ours, peers.ByHand, RouteIds.Guids, 1),
            Requests("request-hand-raw", ours, peers.ByHandRawUri, RouteIds.Guids, null),
            Requests("request-escaped", ours, peers.ByHand, RouteIds.Escaped, 1),
            Sends("send", ours, generated, 0.65),
            Sends("send-refit", ours, peers.Refit, null),
            Sends("send-kiota", ours, peers.Kiota, null),
            Sends("send-graph", ours, peers.Graph, null),
        ];
    }

    private static Measure Writes(string name, Peer ours, Peer peer, double? target) =>
        new(name, Writer(ours), Writer(peer), peer.Name, target);

    private static Measure Reads(string name, Peer ours, Peer peer, byte[] json, double? target) =>
        new(name, () => ours.Read(json), () => peer.Read(json), peer.Name, target);

    private static Measure Requests(string name, Peer ours, Peer peer, RouteIds ids, double? target) =>
        new(name, () => ours.CreateRequest(ids), () => peer.CreateRequest(ids), peer.Name, target);

    private static Measure Sends(string name, Peer ours, Peer peer, double? target) =>
        new(name, () => ours.Send(RouteIds.Guids), () => peer.Send(RouteIds.Guids), peer.Name, target);

    private static Func<object?> Writer(Peer peer) => () => peer.Write().IsEmpty ? null : peer;
}
