using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace DocModelGen.Benchmarks.Compiling;

/// <summary>The compiler and the reference assemblies of the SDK that this program runs in.</summary>
internal static class Toolset
{
    private static readonly string s_root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    public static string Host { get; } = Path.Combine(s_root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    public static string Compiler { get; } = Newest(
        Directory.GetDirectories(Path.Combine(s_root, "sdk")).Select(static sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll")));

    public static string Server { get; } = Compiler.Replace("csc.dll", "VBCSCompiler.dll", StringComparison.Ordinal);

    private static string ReferencePack { get; } = Newest(
        Directory.GetDirectories(Path.Combine(s_root, "packs", "Microsoft.NETCore.App.Ref")).Select(static pack => Path.Combine(pack, "data", "FrameworkList.xml")))
        .Replace(Path.Combine("data", "FrameworkList.xml"), "", StringComparison.Ordinal);

    public static IEnumerable<string> References { get; } =
        Directory.GetFiles(Path.Combine(ReferencePack, "ref", $"net{Environment.Version.Major}.{Environment.Version.Minor}"), "*.dll");

    public static string JsonGenerator { get; } =
        Path.Combine(ReferencePack, "analyzers", "dotnet", "cs", "System.Text.Json.SourceGeneration.dll");

    private static string Newest(IEnumerable<string> files) =>
        files.Where(File.Exists).OrderBy(File.GetLastWriteTimeUtc).LastOrDefault()
        ?? throw new FileNotFoundException($"No .NET SDK with a compiler and reference assemblies in {s_root}.");
}
