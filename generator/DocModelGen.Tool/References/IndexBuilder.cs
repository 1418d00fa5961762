using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;

namespace DocModelGen.Tool.References;

/// <summary>Makes the index of a linked reference.</summary>
internal sealed class IndexBuilder
{
    private readonly string[] _pages;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeReference, int> _types = [];
    private readonly List<IndexEntry> _entries = [];

    private IndexBuilder(IEnumerable<string> pages)
    {
        _pages = [.. pages.Order(StringComparer.Ordinal)];
        for (int i = 0; i < _pages.Length; i++)
        {
            _places.Add(_pages[i], i);
        }
    }

    public static ReferenceIndex Make(Reference reference, string version) => new IndexBuilder(reference.Pages.Keys).Make(reference.Model, version);

    private ReferenceIndex Make(ApiModel model, string version)
    {
        // Each on its own, in the model's order.
        _entries.AddRange(model.Operations.AsParallel().AsOrdered().Select(Entry));
        _entries.AddRange(model.Types.AsParallel().AsOrdered().Select(Entry));
        _entries.AddRange(model.Enums.AsParallel().AsOrdered().Select(Entry));
        int place = model.Operations.Count;
        foreach (TypeReference type in model.Types.Select(static type => new TypeReference(type.FullName, type.Name))
            .Concat(model.Enums.Select(static type => new TypeReference(type.FullName, type.Name))))
        {
            _types.TryAdd(type, place++);
        }

        for (int i = 0; i < model.Operations.Count; i++)
        {
            OperationModel operation = model.Operations[i];
            _entries[i].Needs = Places([operation.Body?.Type.Reference, operation.Reply.Type?.Reference]);
            _entries[i].Body = operation.Body?.Type.Reference is { } body && _types.TryGetValue(body, out int at) ? at : null;
        }

        for (int i = 0; i < model.Types.Count; i++)
        {
            _entries[model.Operations.Count + i].Needs = Places(SelectionFilter.PartsOf(model.Types[i]));
        }

        return new ReferenceIndex { Version = version, Pages = _pages, Entries = [.. _entries] };
    }

    private IndexEntry Entry(OperationModel operation) => new()
    {
        Kind = EntryKind.Operation,
        Name = operation.Name.Identifier,
        Wanted = operation.Name.Identifier,
        FullName = operation.Name.Identifier,
        Method = operation.Method,
        Paths = [.. operation.Routes.Select(static route => route.Documented)],
        Pages = PlacesOf(operation.OtherSourcePaths.Prepend(operation.SourcePath)),
        Permission = LeastPermission(operation),
        Summary = Text(operation.Summary),
        Print = ModelPrint.Of(operation),
    };

    private IndexEntry Entry(TypeModel type) => new()
    {
        Kind = EntryKind.Type,
        Name = type.Name.Identifier,
        Wanted = WireNames.Short(type.FullName),
        FullName = type.FullName,
        Pages = PlacesOf(OwnPageFirst(type.SourcePaths, type.FullName)),
        Summary = Text(type.Summary),
        Print = ModelPrint.Of(type),
        IsPart = type.FullName.EndsWith("#body", StringComparison.Ordinal) || type.SourcePaths.IsEmpty,
    };

    private IndexEntry Entry(EnumModel type) => new()
    {
        Kind = EntryKind.Enumeration,
        Name = type.Name.Identifier,
        Wanted = WireNames.Short(type.FullName),
        FullName = type.FullName,
        Pages = PlacesOf(OwnPageFirst(type.SourcePaths, type.FullName)),
        Summary = Text(type.Summary),
        Print = ModelPrint.Of(type),
    };

    private static IEnumerable<string> OwnPageFirst(EquatableArray<string> paths, string fullName) =>
        paths.OrderBy(path => string.Equals(PagePaths.Stem(PagePaths.WithoutFragment(path)), fullName[(fullName.LastIndexOf('.') + 1)..], StringComparison.OrdinalIgnoreCase) ? 0 : 1);

    private int[] Places(IEnumerable<TypeReference?> types) =>
        [.. types.OfType<TypeReference>().Where(_types.ContainsKey).Select(type => _types[type]).Distinct()];

    private int[] PlacesOf(IEnumerable<string> paths) => [.. paths.Select(path => _places[Reference.PathOf(PagePaths.WithoutFragment(path))]).Distinct()];

    /// <summary>Pages list permissions from the least privileged on.</summary>
    private static string? LeastPermission(OperationModel operation) =>
        operation.DelegatedWorkPermissions.Concat(operation.ApplicationPermissions).Concat(operation.DelegatedPersonalPermissions).FirstOrDefault();

    private static string Text(DocText text) => string.Concat(text.Runs.Select(static run => run.Text));
}
