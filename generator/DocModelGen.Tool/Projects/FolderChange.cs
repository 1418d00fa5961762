using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.Projects;

/// <summary>
/// Changes files of a project all or none. What is new is written beside first; the change counts from the moment its list is there,
/// and whoever comes next finishes one that was interrupted after that, and forgets one that was before.
/// </summary>
internal sealed class FolderChange(string root)
{
    private const string Staging = ".docmodels";
    private const string ListName = "change.json";

    private readonly SortedDictionary<string, byte[]?> _files = new(StringComparer.Ordinal);

    public bool IsEmpty => _files.Count == 0;

    /// <param name="path">From the project's folder, with <c>/</c>.</param>
    /// <param name="content">What it is to be.</param>
    public void Write(string path, byte[] content) => _files[path] = content;

    public void Delete(string path) => _files[path] = null;

    public void Commit()
    {
        if (IsEmpty)
        {
            return;
        }

        foreach (string path in _files.Keys)
        {
            RefuseLinks(path);
        }

        string staging = Path.Combine(root, Staging);
        try
        {
            Directory.CreateDirectory(staging);

            // Pages before what names them, and what goes last of all: whoever looks meanwhile lacks nothing.
            string[] paths = [.. _files.Keys.OrderBy(path => _files[path] is null ? 2 : path.Contains('/') ? 0 : 1).ThenBy(static path => path, StringComparer.Ordinal)];
            for (int i = 0; i < paths.Length; i++)
            {
                if (_files[paths[i]] is { } content)
                {
                    File.WriteAllBytes(Staged(staging, i), content);
                }
            }

            string list = Path.Combine(staging, ListName);
            byte[] text = JsonSerializer.SerializeToUtf8Bytes([.. paths.Select(path => new ChangedFile(path, _files[path] is null))], ChangeJsonContext.Default.ChangedFileArray);
            File.WriteAllBytes(list + ".tmp", text);
            File.Move(list + ".tmp", list);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TryForget(staging);
            throw new ToolException($"Nothing was changed, since '{root}' cannot be written: {exception.Message}");
        }

        Finish(root, staging);
    }

    public static bool IsInterrupted(string root) => Directory.Exists(Path.Combine(root, Staging));

    /// <summary>After a run that was interrupted.</summary>
    public static void Recover(string root)
    {
        string staging = Path.Combine(root, Staging);
        if (!Directory.Exists(staging) || new DirectoryInfo(staging).LinkTarget is not null)
        {
            return;
        }

        if (File.Exists(Path.Combine(staging, ListName)))
        {
            Finish(root, staging);
        }
        else
        {
            TryForget(staging);
        }
    }

    /// <summary>Each step may have been done already.</summary>
    private static void Finish(string root, string staging)
    {
        ChangedFile[] files = JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(staging, ListName)), ChangeJsonContext.Default.ChangedFileArray)!;
        try
        {
            for (int i = 0; i < files.Length; i++)
            {
                if (PathRules.Problem(files[i].Path) is { } problem)
                {
                    throw new ToolException($"'{Path.Combine(staging, ListName)}' names '{files[i].Path}': {problem}.");
                }

                string target = Path.Combine(root, files[i].Path);
                string staged = Staged(staging, i);
                if (files[i].IsGone)
                {
                    Remove(root, target);
                }
                else if (File.Exists(staged))
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                    File.Move(staged, target, overwrite: true);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"The change was begun and cannot be finished: {exception.Message} The next run goes on with it.");
        }

        TryForget(staging);
    }

    /// <summary>With the folders that are empty then, up to the project's.</summary>
    private static void Remove(string root, string target)
    {
        if (File.Exists(target))
        {
            File.Delete(target);
        }

        for (string folder = Path.GetDirectoryName(target)!; folder.Length > root.Length && Directory.Exists(folder); folder = Path.GetDirectoryName(folder)!)
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
            {
                return;
            }

            Directory.Delete(folder);
        }
    }

    /// <summary>A link on the way would have the change written elsewhere.</summary>
    private void RefuseLinks(string path)
    {
        string at = root;
        foreach (string part in path.Split('/'))
        {
            at = Path.Combine(at, part);
            FileSystemInfo info = Directory.Exists(at) ? new DirectoryInfo(at) : new FileInfo(at);
            if (info.LinkTarget is not null)
            {
                throw new ToolException($"'{at}' is a link; nothing is written through it.");
            }
        }
    }

    private static string Staged(string staging, int index) => Path.Combine(staging, index.ToString("x", System.Globalization.CultureInfo.InvariantCulture));

    private static void TryForget(string staging)
    {
        try
        {
            if (Directory.Exists(staging))
            {
                // The list goes first: without it the rest counts for nothing.
                File.Delete(Path.Combine(staging, ListName));
                Directory.Delete(staging, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is left there is left for the next run.
        }
    }
}

/// <summary>A file of a change, by its place in the list.</summary>
internal sealed record ChangedFile(string Path, bool IsGone);

[JsonSerializable(typeof(ChangedFile[]))]
internal sealed partial class ChangeJsonContext : JsonSerializerContext;
