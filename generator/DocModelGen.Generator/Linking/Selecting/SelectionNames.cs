using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Selecting;

/// <summary>By which names a selection speaks of what the pages describe: C# names, wire names, pages, and requests as <c>GET /path</c>.</summary>
internal sealed class SelectionNames
{
    private readonly Renames _renames;
    private readonly bool _withPages;
    private readonly bool _withRequests;

    public SelectionNames(Selection selection, Renames renames)
    {
        _renames = renames;
        _withPages = selection.Entries.Any(static entry => IsPage(entry.Pattern));
        _withRequests = selection.Entries.Any(static entry => IsRequest(entry.Pattern));
    }

    /// <summary>A method, and a path behind a space.</summary>
    public static bool IsRequest(string pattern)
    {
        int space = pattern.IndexOf(' ');
        if (space <= 0 || space + 1 >= pattern.Length || pattern[space + 1] != '/')
        {
            return false;
        }

        for (int i = 0; i < space; i++)
        {
            if (pattern[i] is not (>= 'A' and <= 'Z' or >= 'a' and <= 'z' or '*'))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsPage(string pattern) => pattern.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>What an entry's pattern is compared as.</summary>
    public static string KeyOf(string pattern) =>
        IsRequest(pattern) ? RequestKey(pattern)
        : IsPage(pattern) ? pattern.Replace('\\', '/').TrimStart('.', '/')
        : Renames.WithoutGraph(pattern);

    public IEnumerable<string> Of(OperationModel operation)
    {
        IEnumerable<string> names = [_renames.OriginalOf(operation.Name), PagePaths.Stem(operation.Page)];
        if (_withPages)
        {
            names = names.Concat(PagesOf(operation.OtherSourcePaths.Prepend(operation.SourcePath)));
        }

        return _withRequests ? names.Concat(operation.Routes.Select(route => RequestKey(operation.Method + " " + route.Documented))) : names;
    }

    public IEnumerable<string> Of(TypeModel type) => Of(type.FullName, type.Name, type.SourcePaths);

    public IEnumerable<string> Of(EnumModel type) => Of(type.FullName, type.Name, type.SourcePaths);

    /// <summary>The names that a suggestion can be made of.</summary>
    public IEnumerable<string> Shown(ApiModel model) =>
        model.Operations.SelectMany(Shown)
            .Concat(model.Types.SelectMany(type => Of(type)))
            .Concat(model.Enums.SelectMany(type => Of(type)))
            .Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Shown(OperationModel operation) =>
        _withRequests ? Of(operation).Take(2).Concat(operation.Routes.Select(route => operation.Method + " " + route.Documented)) : Of(operation);

    private IEnumerable<string> Of(string fullName, CSharpName name, EquatableArray<string> paths)
    {
        string wire = Renames.WithoutGraph(fullName);
        IEnumerable<string> names = [_renames.OriginalOf(name), wire, wire.Substring(wire.LastIndexOf('.') + 1)];
        return _withPages ? names.Concat(PagesOf(paths)) : names;
    }

    /// <summary>The file's name, alone and with the folder that it is in.</summary>
    private static IEnumerable<string> PagesOf(IEnumerable<string> paths) =>
        paths.Select(PagePaths.WithoutFragment).SelectMany(static path => new[] { PagePaths.FileName(path), PagePaths.LastFolder(path) + "/" + PagePaths.FileName(path) });

    /// <summary>Placeholders have any name, and the version is the caller's.</summary>
    private static string RequestKey(string request)
    {
        int space = request.IndexOf(' ');
        string path = request.Substring(space + 1).TrimEnd('/');
        foreach (string version in (ReadOnlySpan<string>)["/v1.0/", "/beta/"])
        {
            if (path.StartsWith(version, StringComparison.OrdinalIgnoreCase))
            {
                path = path.Substring(version.Length - 1);
                break;
            }
        }

        var key = new System.Text.StringBuilder(request.Length);
        key.Append(request, 0, space + 1);
        for (int i = 0; i < path.Length; i++)
        {
            int close = path[i] == '{' ? path.IndexOf('}', i) : -1;
            key.Append(close < 0 ? path[i].ToString() : "{}");
            i = Math.Max(i, close);
        }

        return key.ToString();
    }
}
