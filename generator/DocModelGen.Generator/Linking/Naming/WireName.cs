using System;

namespace DocModelGen.Generator.Linking.Naming;

/// <summary>The name of a type as pages and JSON write it.</summary>
internal readonly record struct WireName(string Namespace, string ShortName)
{
    public const string DefaultNamespace = "microsoft.graph";

    public string FullName => Namespace.Length == 0 ? ShortName : Namespace + "." + ShortName;

    /// <summary>Reads <c>user</c>, <c>microsoft.graph.user</c>, <c>#microsoft.graph.user</c>; a name without namespace takes the given one.</summary>
    public static WireName Parse(string text, string defaultNamespace)
    {
        string name = text.Trim().TrimStart('#');
        int dot = name.LastIndexOf('.');
        if (dot <= 0 || dot == name.Length - 1)
        {
            return new WireName(defaultNamespace, name.Trim('.'));
        }

        // A type name has no spaces: what has them is a sentence with a full stop in it.
        return name.IndexOf(' ') >= 0
            ? new WireName(defaultNamespace, name)
            : new WireName(name.Substring(0, dot), name.Substring(dot + 1));
    }

    /// <summary>Whether a name says its namespace.</summary>
    public static bool IsQualified(string text)
    {
        string name = text.Trim().TrimStart('#');
        int dot = name.LastIndexOf('.');
        return dot > 0 && dot < name.Length - 1 && name.IndexOf(' ') < 0;
    }

    /// <summary>What a page's <c>Namespace:</c> line says, typing errors mended.</summary>
    public static string NamespaceOf(string? line)
    {
        string name = line?.Trim().Trim('.') ?? "";
        return name.Length == 0 || name.IndexOf(' ') >= 0 ? DefaultNamespace : name;
    }

    /// <summary>The part of the wire namespace that becomes a C# sub-namespace: empty for <c>microsoft.graph</c> itself.</summary>
    public static string SubNamespace(string wireNamespace)
    {
        string rest = wireNamespace;
        if (wireNamespace.StartsWith(DefaultNamespace, StringComparison.OrdinalIgnoreCase)
            && (wireNamespace.Length == DefaultNamespace.Length || wireNamespace[DefaultNamespace.Length] == '.'))
        {
            rest = wireNamespace.Substring(DefaultNamespace.Length).TrimStart('.');
        }

        if (rest.Length == 0)
        {
            return "";
        }

        string[] parts = rest.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = CSharpIdentifiers.Pascal(parts[i]);
        }

        return string.Join(".", parts);
    }
}
