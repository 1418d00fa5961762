using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

/// <summary>In the shape that the generator emits.</summary>
public sealed partial class FixtureJsonContext : ApiJsonContext
{
    private static readonly ApiJsonTypes s_types = CreateTypes();

    public FixtureJsonContext()
        : base(s_types, null)
    {
    }

    public FixtureJsonContext(JsonSerializerOptions options)
        : base(s_types, options)
    {
    }

    public static FixtureJsonContext Default { get; } = new();

    public JsonTypeInfo<MobileAppInstallStatus> MobileAppInstallStatus => GetTypeInfo<MobileAppInstallStatus>();

    public JsonTypeInfo<Everything> Everything => GetTypeInfo<Everything>();

    public JsonTypeInfo<App> App => GetTypeInfo<App>();

    private static ApiJsonTypes CreateTypes()
    {
        ApiJsonTypes types = new(7);
        types.AddObject(Fixtures.MobileAppInstallStatus.ReadJson);
        types.AddObject(Fixtures.Everything.ReadJson);
        types.AddObject(Fixtures.App.ReadJson);
        types.AddObject(Fixtures.LobApp.ReadJson);
        types.AddEnum<InstallState>(InstallStateJson.Table);
        types.AddEnum<InstallStateDetail>(InstallStateDetailJson.Table);
        types.AddEnum<Days>(DaysJson.Table);
        return types;
    }
}
