using System;
using System.Net.Http;
using System.Text.Json.Nodes;
using DocModelGen.Benchmarks.Objects;

namespace DocModelGen.Benchmarks.Peers;

/// <summary>Shows before anything is timed that all peers do the same work.</summary>
internal static class PeerCheck
{
    /// <exception cref="InvalidOperationException">A peer does other work than the rest.</exception>
    public static void Run(PeerSet peers)
    {
        Require(
            peers.Ours.Write().SequenceEqual(peers.SystemTextJson.Write()),
            $"{peers.Ours} and {peers.SystemTextJson} write other bytes");
        Require(
            peers.OursSerializer.Write().SequenceEqual(peers.SystemTextJson.Write()),
            $"{peers.OursSerializer} and {peers.SystemTextJson} write other bytes");
        foreach (Peer peer in peers.All)
        {
            RequireSample(peer.Write(), $"{peer} writes other JSON");
            foreach (byte[] json in (byte[][])[SampleJson.Compact, SampleJson.Indented, SampleJson.Shuffled])
            {
                RequireSample(peer.WriteAgain(peer.Read(json)), $"{peer} loses something between reading and writing");
            }

            CheckRequest(peer, RouteIds.Guids, peers.ByHand);
            CheckRequest(peer, RouteIds.Escaped, peers.ByHand);
            if (peer.Send(RouteIds.Guids) is { } reply)
            {
                RequireSample(peer.WriteAgain(reply), $"{peer} loses something of a reply");
            }
        }
    }

    private static void CheckRequest(Peer peer, RouteIds ids, Peer reference)
    {
        using HttpRequestMessage? request = peer.CreateRequest(ids);
        if (request is null)
        {
            return;
        }

        using HttpRequestMessage expected = reference.CreateRequest(ids)!;
        Require(
            request.RequestUri!.AbsoluteUri == expected.RequestUri!.AbsoluteUri,
            $"{peer} asks {request.RequestUri.AbsoluteUri}, not {expected.RequestUri.AbsoluteUri}");
        Require(request.Method == expected.Method, $"{peer} uses {request.Method}");
        Require(request.Headers.Accept.ToString() == "application/json", $"{peer} accepts '{request.Headers.Accept}'");
        Require(request.Content!.Headers.ContentType?.MediaType == "application/json", $"{peer} sends another content type");
        RequireSample(request.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult(), $"{peer} sends other JSON");
    }

    private static void RequireSample(ReadOnlySpan<byte> json, string otherwise) =>
        Require(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(SampleJson.Compact)), otherwise);

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise + ".");
        }
    }
}
