using System.Linq;
using System.Reflection;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>
/// Where everybody can read the repository: what the build was told by <c>-p:PublicHome=https://...</c>. Without it nothing is linked,
/// since a link that leads nowhere is worse than none; the pages of the rules are in the package in any case.
/// </summary>
internal static class PublicHome
{
    /// <summary>Null where there is none.</summary>
    public static string? Address { get; } = typeof(PublicHome).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static metadata => metadata.Key == nameof(PublicHome))?.Value?.TrimEnd('/');

    public static string? PageOf(string rule) => PageOf(rule, Address);

    public static string? PageOf(string rule, string? address) =>
        address is null ? null : $"{address}/blob/main/generator/docs/rules/{rule}.md";
}
