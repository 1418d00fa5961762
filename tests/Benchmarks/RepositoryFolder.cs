using System;
using System.IO;

namespace DocModelGen.Benchmarks;

/// <summary>The repository that this program was built in.</summary>
internal static class RepositoryFolder
{
    /// <exception cref="DirectoryNotFoundException">The program runs elsewhere.</exception>
    public static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DocModelGen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The benchmarks run outside of their repository.");
    }
}
