using System;
using System.Globalization;

#if OURS
_ = new DocModelGen.Benchmarks.Peers.Ours.OursPeer().Send(DocModelGen.Benchmarks.Objects.RouteIds.Guids);
#elif SYSTEMTEXTJSON
_ = new DocModelGen.Benchmarks.Peers.Plain.SystemTextJsonPeer().Send(DocModelGen.Benchmarks.Objects.RouteIds.Guids);
#elif GRAPH
_ = new DocModelGen.Benchmarks.Peers.Graph.GraphPeer().Send(DocModelGen.Benchmarks.Objects.RouteIds.Guids);
#endif

// It tells the time itself, since a parent cannot ask a process that has ended.
Console.WriteLine(Environment.CpuUsage.TotalTime.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
