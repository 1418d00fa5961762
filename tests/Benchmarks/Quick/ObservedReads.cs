using System;
using System.Collections.Generic;
using System.Text;
using DocModelGen.Benchmarks.Objects;
using DocModelGen.Benchmarks.Pages;
using DocModelGen.Serialization;

namespace DocModelGen.Benchmarks.Quick;

/// <summary>Reading a reply with a <see cref="DriftObserver"/> against reading it without: one that is as documented, one that has more, and one that
/// contradicts the page.</summary>
internal static class ObservedReads
{
    private const double Most = 1.05;

    private static readonly AddDeviceStatuses s_request = new(RouteIds.Guids.MobileAppId, RouteIds.Guids.UserAppInstallStatusId, new MobileAppInstallStatus());
    private static readonly DriftObserver s_observer = new();

    public static IEnumerable<Measure> Create()
    {
        byte[] drifted = Replace("\"pendingReboot\",", "\"pendingReview\",\"ring\":{\"name\":\"fast\"},");
        yield return Reads("read-observed", SampleJson.Compact);
        yield return Reads("read-drifted", drifted);
        yield return Reads("read-contradicted", Replace("\"errorCode\":9", "\"errorCode\":\"9\"")) with { Target = null };
        yield return Reads("read-observed-bytes", SampleJson.Compact) with { Target = 1, Unit = MeasuredUnit.Bytes };
    }

    private static Measure Reads(string name, byte[] json) => new(
        name,
        () => ApiJson.ReadResponse(s_request, json, s_observer, keepMistypedValues: true),
        () => ApiJson.ReadResponse(s_request, json, keepMistypedValues: true),
        "the same, not observed",
        Most);

    private static byte[] Replace(string documented, string drifted) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(SampleJson.Compact).Replace(documented, drifted, StringComparison.Ordinal));
}
