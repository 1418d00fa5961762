using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Projects;

/// <summary>The page on dependencies has each package that the projects may ask for, once for each version, and no other.</summary>
public sealed partial class DependencyTests
{
    private static readonly XDocument s_central = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));

    [Fact]
    public void The_page_lists_each_package_in_each_version()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "dependencies.md"));
        string[] listed = [.. Row().Matches(page).Select(static match => match.Groups["id"].Value + " " + match.Groups["version"].Value)];

        Assert.Distinct(listed);
        Assert.Equal(Central().Concat(Overridden()).Distinct().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Central() => s_central.Descendants("PackageVersion").Select(static package => NameOf(package, "Version"));

    /// <summary>A project names a version of its own where the compiler that it is for decides.</summary>
    private static IEnumerable<string> Overridden() =>
        from folder in (string[])["generator", "runtime", "tests"]
        from file in Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories)
        from package in XDocument.Load(file).Descendants("PackageReference")
        where package.Attribute("VersionOverride") is { } version && version.Value != "$(NewestRoslynVersion)"
        select NameOf(package, "VersionOverride");

    private static string NameOf(XElement package, string attribute) =>
        $"{package.Attribute("Include")!.Value} {Property().Replace(package.Attribute(attribute)!.Value, static match => s_central.Descendants(match.Groups["name"].Value).Single().Value)}";

    [GeneratedRegex(@"^\| (?<id>[\w.]+) \| (?<version>\d[\d.]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\$\((?<name>\w+)\)")]
    private static partial Regex Property();
}
