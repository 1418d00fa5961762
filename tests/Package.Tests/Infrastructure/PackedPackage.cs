using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace DocModelGen.Package.Tests.Infrastructure;

/// <summary>A package, or one of symbols, as it lies in a feed.</summary>
internal sealed class PackedPackage : IDisposable
{
    private readonly ZipArchive _archive;

    private PackedPackage(string file) => _archive = ZipFile.OpenRead(file);

    public static async Task<PackedPackage> OpenAsync(PackageFixture fixture, string id, string extension = "nupkg") =>
        new(Path.Combine(await fixture.PackAllAsync(), $"{id}.{fixture.Version}.{extension}"));

    /// <summary>All but what the package format itself brings, in ordinal order.</summary>
    public IEnumerable<string> Files => _archive.Entries
        .Select(static entry => entry.FullName)
        .Where(static file => !IsOfPackageFormat(file))
        .Order(StringComparer.Ordinal);

    public byte[] Read(string file)
    {
        using Stream stream = _archive.GetEntry(file)!.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public string ReadText(string file)
    {
        using StreamReader reader = new(_archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Gets what the manifest says of itself, or null.</summary>
    public string? Metadata(string name) =>
        XDocument.Parse(ReadText(_archive.Entries.Single(static entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName))
            .Root!.Elements().Single().Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    public void Dispose() => _archive.Dispose();

    private static bool IsOfPackageFormat(string file) =>
        file is "[Content_Types].xml"
        || file.EndsWith(".nuspec", StringComparison.Ordinal)
        || file.StartsWith("_rels/", StringComparison.Ordinal)
        || file.StartsWith("package/", StringComparison.Ordinal);
}
