using DocModelGen.Benchmarks.Pages;
using DocModelGen.Benchmarks.Peers.Plain;

namespace DocModelGen.Benchmarks.Peers.Ours;

/// <summary>The same generated code behind System.Text.Json's serializer.</summary>
public sealed class OursSerializerPeer() : SerializerPeer<MobileAppInstallStatus>(PagesJsonContext.Default.MobileAppInstallStatus)
{
    public override string Name => "DocModelGen in JsonSerializer";

    protected override MobileAppInstallStatus CreateSample() => OursSample.Create();
}
