using System;

namespace DocModelGen.Benchmarks.Objects;

/// <summary>Where the sample is sent.</summary>
internal static class SampleRoute
{
    public const string Base = "https://graph.microsoft.com/v1.0";

    public static Uri BaseAddress { get; } = new(Base);

    /// <summary>The address as a person writes it.</summary>
    public static string GetUrl(RouteIds ids) => string.Concat(
        string.Concat(Base, "/deviceAppManagement/mobileApps/", Uri.EscapeDataString(ids.MobileAppId)),
        "/userStatuses/",
        Uri.EscapeDataString(ids.UserAppInstallStatusId),
        "/deviceStatuses/$ref");
}
