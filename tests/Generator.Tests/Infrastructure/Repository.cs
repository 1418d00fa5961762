using System;
using System.IO;

namespace DocModelGen.Generator.Tests.Infrastructure;

/// <summary>Where the sources are: found from the tests' own folder upwards.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "DocModelGen.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Find(parent)
        : throw new DirectoryNotFoundException("The tests do not run below the repository.");
}
