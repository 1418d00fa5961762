using System;
using System.Collections.Generic;
using System.Linq;

namespace DocModelGen.Generator.Model;

/// <summary>Paths as text: the file system is not asked, and letter case is the caller's business.</summary>
internal static class PagePaths
{
    private const string Extension = ".md";

    /// <summary>The page's path of a <see cref="Model.DocPage.Key"/>, which may name a part of the page behind it.</summary>
    public static string WithoutFragment(string key)
    {
        int end = key.LastIndexOf(Extension + "#", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? key : key.Substring(0, end + Extension.Length);
    }

    public static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>The file name without folder and <c>.md</c>.</summary>
    public static string Stem(string path)
    {
        int start = path.LastIndexOf('/') + 1;
        int end = HasExtension(path) ? path.Length - Extension.Length : path.Length;
        return path.Substring(start, end - start);
    }

    public static string WithoutExtension(string path) =>
        HasExtension(path) ? path.Substring(0, path.Length - Extension.Length) : path;

    private static bool HasExtension(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public static string Folder(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    /// <summary>The name of the folder that the file is in; empty where the path does not say.</summary>
    public static string LastFolder(string path)
    {
        string folder = FileName(Folder(path));
        return folder is "." or ".." ? "" : folder;
    }

    public static string Combine(string folder, string relative)
    {
        if (relative.StartsWith("/", StringComparison.Ordinal))
        {
            return relative;
        }

        var parts = new List<string>(folder.Split('/'));
        foreach (string part in relative.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or "" or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>The path as seen from a folder; the file's name alone where the two have nothing in common.</summary>
    public static string Relative(string folder, string path)
    {
        string[] from = folder.Split('/');
        string[] to = path.Split('/');
        int shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && string.Equals(from[shared], to[shared], StringComparison.Ordinal))
        {
            shared++;
        }

        // Rooted paths always share the empty part in front; then a drive of Windows decides.
        return shared == 0 && folder.Length > 0 && (path.StartsWith("/", StringComparison.Ordinal) || path.IndexOf(':') == 1)
            ? FileName(path)
            : string.Concat(Enumerable.Repeat("../", folder.Length == 0 ? 0 : from.Length - shared)) + string.Join("/", to.Skip(shared));
    }

    /// <summary>How many characters two paths share: pages of one version of the API are nearer than those of another.</summary>
    public static int SharedPrefix(string left, string right)
    {
        int length = Math.Min(left.Length, right.Length);
        int shared = 0;
        while (shared < length && left[shared] == right[shared])
        {
            shared++;
        }

        return shared;
    }
}
