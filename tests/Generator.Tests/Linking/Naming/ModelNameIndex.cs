using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Tests.Linking.Naming;

/// <summary>The C# name of everything in a model, by what it is on paper.</summary>
internal sealed class ModelNameIndex
{
    private readonly Dictionary<(string Kind, string Thing), NamedThing> _names = [];
    private readonly HashSet<string> _pages;
    private readonly HashSet<string> _pagesWithClash;

    public ModelNameIndex(IReadOnlyCollection<DocPage> pages)
    {
        ApiModel model = LinkedPages.Link(pages);
        ILookup<TypeReference, EnumModel> enums = model.Enums.ToLookup(static type => new TypeReference(type.FullName, type.Name));
        _pages = [.. pages.Select(static page => FileName(page.Path))];
        _pagesWithClash = [.. model.Problems.Where(static problem => problem.Id == "DMG0012").Select(static problem => FileName(problem.Path))];
        foreach (TypeModel type in model.Types)
        {
            Add("type", type.FullName, Print(type.Name), type.Pages);
            foreach (PropertyModel property in type.AllProperties)
            {
                Add("property", $"{type.FullName}.{property.WireName}", property.Name, type.Pages);
                if (property.Type is { Kind: ValueKind.Enum, Reference: { } enumeration })
                {
                    Add("enumeration of", $"{type.FullName}.{property.WireName}", Print(enumeration.Name), type.Pages.Concat(enums[enumeration].First().Pages).ToEquatableArray());
                }
            }
        }

        foreach (EnumModel type in model.Enums)
        {
            foreach (EnumMemberModel member in type.Members)
            {
                Add("member", $"{type.FullName}.{member.WireName}", member.Name, type.Pages);
            }
        }

        foreach (OperationModel operation in model.Operations)
        {
            foreach (string path in operation.OtherSourcePaths.Prepend(operation.SourcePath))
            {
                Add("operation", $"{operation.Method} {path}", Print(operation.Name), new[] { FileName(path) }.ToEquatableArray());
            }
        }
    }

    public int Count => _names.Count;

    /// <summary>What the larger model calls otherwise, where no diagnostic says why and no page that describes it is missing here.</summary>
    public IEnumerable<string> RenamedFrom(ModelNameIndex all) => Renamed(all)
        .Where(pair => !all.IsReported(pair.Large) && !(pair.Kind is "member" or "enumeration of" && !pair.Large.Pages.All(_pages.Contains)))
        .Select(static pair => $"{pair.Kind} {pair.Thing}: {pair.Small.Name}, with all pages {pair.Large.Name}");

    public int ReportedIn(ModelNameIndex all) => Renamed(all).Count(pair => all.IsReported(pair.Large));

    private IEnumerable<(string Kind, string Thing, NamedThing Small, NamedThing Large)> Renamed(ModelNameIndex all) =>
        from pair in _names
        where all._names.TryGetValue(pair.Key, out NamedThing? large) && large.Name != pair.Value.Name
        select (pair.Key.Kind, pair.Key.Thing, pair.Value, all._names[pair.Key]);

    private bool IsReported(NamedThing thing) => thing.Pages.Any(_pagesWithClash.Contains);

    private void Add(string kind, string thing, string name, EquatableArray<string> pages) =>
        _names[(kind, thing.ToLowerInvariant())] = new NamedThing(name, pages);

    private static string Print(CSharpName name) => name.Namespace + "." + name.Identifier;

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private sealed record NamedThing(string Name, EquatableArray<string> Pages);
}
