using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace DocModelGen.Package.Tests.Infrastructure;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The configuration of the tests; the package is made in the same one.</summary>
    public static string Configuration { get; } =
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The version of a package that the repository itself is restored with, so that the machine's cache has it.</summary>
    public static string VersionOf(string package) =>
        XDocument.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Single(version => version.Attribute("Include")?.Value == package).Attribute("Version")!.Value;

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DocModelGen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside of their repository.");
    }
}
