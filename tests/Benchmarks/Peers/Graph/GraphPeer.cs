using System.Net.Http;
using DocModelGen.Benchmarks.Objects;
using DocModelGen.Benchmarks.Peers.Kiota;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;

namespace DocModelGen.Benchmarks.Peers.Graph;

/// <summary>Microsoft.Graph's client with its default handlers.</summary>
public sealed class GraphPeer() : KiotaPeer<GraphDeviceStatus>(CreateAdapter())
{
    public override string Name => "Microsoft.Graph";

    protected override ParsableFactory<GraphDeviceStatus> Factory { get; } = GraphDeviceStatus.CreateFromDiscriminatorValue;

    /// <summary>
    /// Once sent, an object of the SDK sends only what has changed since, so a second request from it would be empty.
    /// This is the cheapest way to send it all again.
    /// </summary>
    protected override GraphDeviceStatus SampleToSend
    {
        get
        {
            Sample.BackingStore.InitializationCompleted = false;
            return Sample;
        }
    }

    protected override GraphDeviceStatus CreateSample() => new()
    {
        Id = SampleValues.Id,
        DeviceName = SampleValues.DeviceName,
        DeviceId = SampleValues.DeviceId,
        LastSyncDateTime = SampleValues.LastSyncDateTime,
        MobileAppInstallStatusValue = InstallState.Failed,
        InstallState = InstallState.Failed,
        InstallStateDetail = InstallStateDetail.PendingReboot,
        ErrorCode = SampleValues.ErrorCode,
        OsVersion = SampleValues.OsVersion,
        OsDescription = SampleValues.OsDescription,
        UserName = SampleValues.UserName,
        UserPrincipalName = SampleValues.UserPrincipalName,
        DisplayVersion = SampleValues.DisplayVersion,
    };

    private static IRequestAdapter CreateAdapter()
    {
        HttpClient http = GraphClientFactory.Create(finalHandler: new StubHandler());
        return new GraphServiceClient(http, new AnonymousAuthenticationProvider(), SampleRoute.Base).RequestAdapter;
    }
}
