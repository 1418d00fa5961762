namespace DocModelGen.Benchmarks.Objects;

/// <summary>The ids in a request's path.</summary>
public sealed record RouteIds(string Name, string MobileAppId, string UserAppInstallStatusId)
{
    /// <summary>What the service itself hands out.</summary>
    public static RouteIds Guids { get; } = new(
        "guid", "0177548a-548a-0177-8a54-77018a547701", "6a7d6d6d-6d6d-6a7d-6d6d-7d6a6d6d7d6a");

    /// <summary>Spaces, slashes and letters beyond ASCII.</summary>
    public static RouteIds Escaped { get; } = new("escaped", "line of business/7 & more", "Zoë Müller #1");

    public override string ToString() => Name;
}
