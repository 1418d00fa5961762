using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.Projects;

/// <summary><c>docmodels.lock</c>: where a project's pages came from, and what they were when they came.</summary>
internal sealed record LockFile
{
    public const string Name = "docmodels.lock";

    private const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions s_options = new(LockJsonContext.Default.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required SourceSpec Source { get; init; }

    /// <summary>Null where the source is a folder.</summary>
    public required string? Commit { get; init; }

    public required LockedLicense? License { get; init; }

    /// <summary>What was asked for, as <c>docmodels.txt</c> calls it, sorted.</summary>
    public required IReadOnlyList<string> Wanted { get; init; }

    /// <summary>By the path below the project's folder of pages.</summary>
    public required IReadOnlyDictionary<string, LockedFile> Files { get; init; }

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static LockFile Parse(byte[] content, string projectFolder)
    {
        try
        {
            LockDocument document = JsonSerializer.Deserialize(content, LockJsonContext.Default.LockDocument)!;
            if (document.Version != CurrentVersion)
            {
                throw new ToolException($"{Name} has version {document.Version}, and this tool reads version {CurrentVersion}: update the tool.");
            }

            string? bad = document.Files.Keys.FirstOrDefault(static path => PathRules.Problem(path) is not null);
            if (bad is not null)
            {
                throw new ToolException($"{Name} names '{bad}', which is no path below spec/.");
            }

            return new LockFile
            {
                Source = SourceSpec.Of(IsRelative(document.Source.From) ? Path.GetFullPath(Path.Combine(projectFolder, document.Source.From)) : document.Source.From, document.Source.Path, document.Source.Ref),
                Commit = document.Source.Commit,
                License = document.Source.License,
                Wanted = document.Wanted,
                Files = document.Files,
            };
        }
        catch (Exception exception) when (exception is JsonException or NullReferenceException)
        {
            throw new ToolException($"{Name} cannot be read: {exception.Message}");
        }
    }

    public byte[] Print(string projectFolder)
    {
        // A folder is told as seen from the project, for whoever has both beside each other elsewhere.
        string from = Path.IsPathRooted(Source.From) ? Path.GetRelativePath(projectFolder, Source.From).Replace('\\', '/') : Source.From;
        var document = new LockDocument
        {
            Version = CurrentVersion,
            Source = new LockedSource
            {
                From = Path.IsPathRooted(Source.From) && !from.StartsWith('.') ? "./" + from : from,
                Path = Source.Path,
                Ref = Source.Ref,
                Commit = Commit,
                License = License,
            },
            Wanted = [.. Wanted.Order(StringComparer.Ordinal)],
            Files = new SortedDictionary<string, LockedFile>(Files.ToDictionary(static file => file.Key, static file => file.Value), StringComparer.Ordinal),
        };
        string text = JsonSerializer.Serialize(document, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<LockDocument>)s_options.GetTypeInfo(typeof(LockDocument)));
        return System.Text.Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n") + "\n");
    }

    private static bool IsRelative(string from) => from is "." or ".." || from.StartsWith("./", StringComparison.Ordinal) || from.StartsWith("../", StringComparison.Ordinal);
}

/// <summary>A page as it came.</summary>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Source">Its path from the source's folder of pages, where that is another one.</param>
internal sealed record LockedFile(string Sha256, string? Source = null);

internal sealed record LockedLicense(string Path, string Sha256);

internal sealed record LockedSource
{
    public required string From { get; init; }

    public required string Path { get; init; }

    public string? Ref { get; init; }

    public string? Commit { get; init; }

    public LockedLicense? License { get; init; }
}

internal sealed record LockDocument
{
    public required int Version { get; init; }

    public required LockedSource Source { get; init; }

    public required string[] Wanted { get; init; }

    public required SortedDictionary<string, LockedFile> Files { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LockDocument))]
internal sealed partial class LockJsonContext : JsonSerializerContext;
