using System;
using System.IO;
using System.Runtime.CompilerServices;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.Tests.Infrastructure;

/// <summary>The tests share a cache of their own.</summary>
internal static class TestCache
{
    public static string Folder { get; } = Directory.CreateTempSubdirectory("docmodels-cache-").FullName;

    [ModuleInitializer]
    internal static void Use()
    {
        Environment.SetEnvironmentVariable(UserCache.FolderVariable, Folder);
        AppDomain.CurrentDomain.ProcessExit += static (_, _) => Directory.Delete(Folder, recursive: true);
    }
}
