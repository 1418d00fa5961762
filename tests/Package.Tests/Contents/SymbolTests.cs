using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading.Tasks;
using DocModelGen.Package.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Package.Tests.Contents;

/// <summary>What a debugger gets.</summary>
[Collection(PackedOnce.Name)]
public sealed class SymbolTests(PackageFixture package)
{
    /// <summary>Portable PDB specification, Embedded Source.</summary>
    private static readonly Guid s_embeddedSource = new("0e8a571b-6926-466e-b4ad-8ab04611f5fe");

    public static TheoryData<string> Ids => PackageContentTests.IdsWithSymbols;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_library_of_ours_has_symbols_of_the_same_build_that_hold_every_source(string id)
    {
        using PackedPackage packed = await PackedPackage.OpenAsync(package, id);
        using PackedPackage symbols = await PackedPackage.OpenAsync(package, id, "snupkg");
        string[] libraries = [.. packed.Files.Where(static file => IsOurs(file))];

        Assert.NotEmpty(libraries);
        Assert.Equal(libraries.Select(static file => Path.ChangeExtension(file, ".pdb")), symbols.Files);
        Assert.All(libraries, library =>
        {
            using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Read(Path.ChangeExtension(library, ".pdb"))));
            MetadataReader reader = provider.GetMetadataReader();
            Assert.Equal(IdOf(packed.Read(library)), new BlobContentId(reader.DebugMetadataHeader!.Id).Guid);

            string[] all = [.. reader.Documents.Select(document => NameOf(reader, document))];
            Assert.Contains(all, static name => name.EndsWith(".cs", StringComparison.Ordinal));
            Assert.Empty(all.Except(SourcesOf(reader)));
            Assert.All(all.Where(static _ => Repository.Configuration == "Release"), static name => Assert.StartsWith("/_/", name, StringComparison.Ordinal));
        });
    }

    private static bool IsOurs(string file) =>
        (file.StartsWith("lib/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal))
        || file.EndsWith("/docmodels.dll", StringComparison.Ordinal);

    private static Guid IdOf(byte[] library)
    {
        using PEReader image = new(new MemoryStream(library));
        return image.ReadCodeViewDebugDirectoryData(
            image.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.CodeView)).Guid;
    }

    private static IEnumerable<string> SourcesOf(MetadataReader reader) => reader.CustomDebugInformation
        .Select(reader.GetCustomDebugInformation)
        .Where(information => reader.GetGuid(information.Kind) == s_embeddedSource && reader.GetBlobBytes(information.Value).Length > sizeof(int))
        .Select(information => NameOf(reader, (DocumentHandle)information.Parent));

    private static string NameOf(MetadataReader reader, DocumentHandle document) => reader.GetString(reader.GetDocument(document).Name);
}
