using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Operations;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking;

/// <summary>Gives every type, enumeration and operation its C# name: one namespace has each name once.</summary>
internal sealed class ModelNames
{
    private readonly GeneratorOptions _options;
    private readonly ProblemList _problems;
    private readonly Renames _renames;
    private readonly ApiForm _form;
    private readonly NameScope _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _namespaces = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _spellings = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _pagesOfRespeltNamespaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pagesOfCutNamespaces = new(StringComparer.Ordinal);

    public ModelNames(GeneratorOptions options, ProblemList problems, Renames renames, ApiForm form)
    {
        _options = options;
        _problems = problems;
        _renames = renames;
        _form = form;
        _taken.Reserve(Full(options.RootNamespace, options.ContextName));
    }

    /// <summary>A namespace and a type cannot share a name: the type gives way.</summary>
    public void ReserveNamespaces(IEnumerable<NamedEntry> entries)
    {
        List<NamedEntry> all = [.. entries];
        SpellNamespaces(all);
        foreach (NamedEntry entry in all)
        {
            string name = NamespaceOf(entry);
            if (_namespaces.Add(name))
            {
                for (string at = name; at.Length > 0; at = Parent(at))
                {
                    _taken.Reserve(at);
                }
            }
        }
    }

    /// <summary>Pages that differ in the case of a namespace mean one: the spelling with more capitals is the wire's.</summary>
    private void SpellNamespaces(List<NamedEntry> entries)
    {
        foreach (NamedEntry entry in entries)
        {
            string space = entry.CodeNamespaceSource;
            if (!_spellings.TryGetValue(space, out string? known) || IsBetterSpelling(space, known))
            {
                _spellings[space] = space;
            }
        }

        foreach (NamedEntry entry in entries)
        {
            string space = entry.CodeNamespaceSource;
            if (_spellings[space] is var spelling && !string.Equals(spelling, space, StringComparison.Ordinal)
                && entry.GeneratedNamespace is null && entry.Pages.Count > 0 && _pagesOfRespeltNamespaces.Add(entry.Pages[0].Path))
            {
                _problems.NameChanged(entry.Pages[0], entry.Pages[0].TitleAnchor, space, WireName.SubNamespace(spelling), $"other pages spell the namespace '{spelling}'");
            }
        }

        static bool IsBetterSpelling(string space, string known)
        {
            int capitals = space.Count(char.IsUpper) - known.Count(char.IsUpper);
            return capitals > 0 || (capitals == 0 && string.CompareOrdinal(space, known) < 0);
        }
    }

    public void Name(TypeEntry type)
    {
        string fullName = FullNameOf(type);
        type.GiveName(Claim(NamespaceOf(type), fullName, type.ShortName, "Type", type.Pages), fullName);
    }

    public void Name(EnumEntry entry)
    {
        string fullName = FullNameOf(entry);
        CSharpName name = Claim(NamespaceOf(entry), fullName, entry.ShortName, "Values", entry.Pages, table: "Json");
        _taken.Reserve(Full(name.Namespace, name.Identifier + "Json"));
        entry.GiveName(name, fullName);
    }

    /// <summary>Names without a namespace are Microsoft Graph's only where the pages are.</summary>
    private string FullNameOf(NamedEntry entry) =>
        !_form.IsGraph(entry) && string.Equals(entry.WireNamespace, WireName.DefaultNamespace, StringComparison.OrdinalIgnoreCase) ? entry.ShortName : entry.FullName;

    /// <summary>Pages about one request share its name; of other requests that want one name, the one whose file says least besides gets it.</summary>
    public void Name(List<OperationDraft> operations)
    {
        foreach (IGrouping<string, OperationDraft> same in operations
            .Where(static operation => operation.SameAs is null)
            .GroupBy(static operation => operation.ProposedName, StringComparer.OrdinalIgnoreCase))
        {
            OperationDraft[] clashing = [.. same];
            foreach ((OperationDraft operation, string distinction) in clashing
                .Select(operation => (operation, clashing.Length == 1 ? "" : OperationNames.Distinction(operation.Page, operation.ProposedName)))
                .OrderBy(static item => item.Item2.Length))
            {
                Name(operation, distinction);
            }
        }

        foreach (OperationDraft operation in operations)
        {
            operation.Name ??= operation.SameAs?.Name;
        }
    }

    /// <summary>A body or reply that only this operation has.</summary>
    public void NameOwn(OperationDraft operation, TypeEntry type, string role)
    {
        CSharpName name = operation.Name!;
        string own = CSharpIdentifiers.Join(name.Identifier, role);
        type.GiveName(Claim(name.Namespace, own, own, "Type", [operation.Page]), name.Identifier + "#" + role.ToLowerInvariant());
    }

    /// <summary>The type of a request body that only refers to an object.</summary>
    public CSharpName ClaimReference() => Claim(_options.RootNamespace, ReferenceBody.FullName, "ODataReference", "Type", []);

    private void Name(OperationDraft operation, string distinction) =>
        operation.Name = Claim(
            operation.Page.GeneratedNamespace ?? _options.RootNamespace,
            operation.ProposedName,
            operation.ProposedName,
            distinction.Length > 0 ? distinction : "Request",
            [operation.Page]);

    private CSharpName Claim(string space, string fullName, string wireName, string suffix, List<DocPage> pages, string table = "")
    {
        string original = CSharpIdentifiers.Pascal(wireName);
        string wanted = _renames.Find(fullName, original) ?? original;
        string name = wanted;
        if (_taken.Contains(Full(space, name)) || TypeMembers.IsReserved(name) || OperationMembers.IsReserved(name))
        {
            name = CSharpIdentifiers.Join(name, suffix);
        }

        string full = _taken.Claim(Full(space, name));

        // An enumeration has the table of its wire names beside it.
        while (table.Length > 0 && _taken.Contains(full + table))
        {
            full = _taken.Claim(Full(space, name));
        }

        string identifier = space.Length == 0 ? full : full.Substring(space.Length + 1);
        if (!string.Equals(identifier, wanted, StringComparison.Ordinal) && pages.Count > 0)
        {
            _problems.NameChanged(pages[0], pages[0].TitleAnchor, wireName, identifier, $"'{wanted}' is the name of something else");
        }

        if (pages.Count > 0 && PlatformNames.Contains(identifier))
        {
            _problems.NameOfPlatform(pages[0], identifier, fullName);
        }

        var result = new CSharpName(space, identifier);
        if (!ReferenceEquals(wanted, original))
        {
            _renames.Remember(result, original);
        }

        return result;
    }

    private string NamespaceOf(NamedEntry entry)
    {
        string full = WireName.SubNamespace(_spellings.TryGetValue(entry.CodeNamespaceSource, out string? spelling) ? spelling : entry.CodeNamespaceSource);
        string below = full.Length == 0 ? "" : MetadataLimits.CutSubNamespace(full, entry.CodeNamespaceSource);
        if (!ReferenceEquals(full, below) && entry.GeneratedNamespace is null && entry.Pages.Count > 0 && _pagesOfCutNamespaces.Add(entry.Pages[0].Path))
        {
            _problems.NameChanged(entry.Pages[0], entry.Pages[0].TitleAnchor, entry.CodeNamespaceSource, below, "the namespace is too long for the compiler");
        }

        if (below == _options.ContextName || below.StartsWith(_options.ContextName + ".", StringComparison.Ordinal))
        {
            // The JSON context has that name.
            below = below.Insert(_options.ContextName.Length, "Types");
        }

        return entry.GeneratedNamespace
            ?? (below.Length == 0 ? _options.RootNamespace : Full(_options.RootNamespace, below));
    }

    private static string Parent(string space)
    {
        int dot = space.LastIndexOf('.');
        return dot < 0 ? "" : space.Substring(0, dot);
    }

    private static string Full(string space, string name) => space.Length == 0 ? name : space + "." + name;
}
