using System.Collections.Generic;
using System.IO;
using System.Linq;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;
using Xunit.Sdk;

namespace DocModelGen.Generator.Tests.EndToEnd;

/// <summary>The snapshot of the sample's page would notice: a file more, a file less, and a character.</summary>
public sealed class SnapshotTests
{
    private static readonly string s_folder = Snapshot.FolderOf("Spec");

    private static Dictionary<string, string> Files() =>
        Directory.GetFiles(s_folder).ToDictionary(static file => Path.GetFileName(file), File.ReadAllText);

    [Fact]
    public void What_it_has_passes() => Snapshot.MustBeIn(s_folder, Files());

    [Fact]
    public void A_missing_file_fails()
    {
        Dictionary<string, string> files = Files();
        files.Remove(files.Keys.First());
        Assert.ThrowsAny<XunitException>(() => Snapshot.MustBeIn(s_folder, files));
    }

    [Fact]
    public void An_extra_file_fails()
    {
        Dictionary<string, string> files = Files();
        files.Add("Extra.g.cs", "");
        Assert.ThrowsAny<XunitException>(() => Snapshot.MustBeIn(s_folder, files));
    }

    [Fact]
    public void A_changed_file_fails_and_is_named()
    {
        Dictionary<string, string> files = Files();
        string changed = files.Keys.Last();
        files[changed] += "\n";
        Assert.Contains(changed, Assert.ThrowsAny<XunitException>(() => Snapshot.MustBeIn(s_folder, files)).Message, System.StringComparison.Ordinal);
    }
}
