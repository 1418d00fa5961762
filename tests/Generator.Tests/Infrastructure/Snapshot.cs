using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace DocModelGen.Generator.Tests.Infrastructure;

/// <summary>
/// Compares generated files with a folder of plain files; a missing and an extra file fail too.
/// <c>DOCMODELGEN_UPDATE_SNAPSHOTS=1</c> writes the folder anew.
/// </summary>
internal static class Snapshot
{
    private static readonly string s_project = typeof(Snapshot).Assembly.GetName().Name!["DocModelGen.".Length..];

    public static void Match(string name, IReadOnlyDictionary<string, string> files)
    {
        string folder = FolderOf(name);
        if (Environment.GetEnvironmentVariable("DOCMODELGEN_UPDATE_SNAPSHOTS") == "1")
        {
            Update(folder, files);
        }

        MustBeIn(folder, files);
    }

    public static string FolderOf(string name) => Path.Combine(Repository.Root, "tests", s_project, "Snapshots", name);

    /// <summary>Compares, and never writes.</summary>
    public static void MustBeIn(string folder, IReadOnlyDictionary<string, string> files)
    {
        Assert.True(Directory.Exists(folder), $"There is no snapshot '{Path.GetFileName(folder)}'. Set DOCMODELGEN_UPDATE_SNAPSHOTS=1 to write it.");
        string[] expected = [.. Directory.GetFiles(folder).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, files.Keys.Order(StringComparer.Ordinal));
        foreach ((string file, string text) in files)
        {
            // The failure shows the first difference, and not in which file.
            Exception? difference = Record.Exception(() => Assert.Equal(File.ReadAllText(Path.Combine(folder, file)), text));
            Assert.True(difference is null, $"{file}: {difference?.Message}");
        }
    }

    private static void Update(string folder, IReadOnlyDictionary<string, string> files)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach ((string file, string text) in files)
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }
    }
}
