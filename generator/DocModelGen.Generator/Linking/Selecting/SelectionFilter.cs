using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Selecting;

/// <summary>
/// Keeps what the selection names and what that needs: base types, and the types of properties, bodies and replies.
/// Navigation properties reach nearly everything from nearly anything, so they need nothing: one whose type is not kept
/// stays as untyped JSON. A complex type needs those that derive from it, an entity does not.
/// </summary>
internal sealed class SelectionFilter
{
    private readonly ApiModel _model;
    private readonly Selection _selection;
    private readonly Renames _renames;
    private readonly Dictionary<TypeReference, TypeModel> _types;
    private readonly HashSet<TypeReference> _kept = [];
    private readonly Queue<TypeModel> _open = new();

    private SelectionFilter(ApiModel model, Selection selection, Renames renames)
    {
        _model = model;
        _selection = selection;
        _renames = renames;
        _types = model.Types.ToDictionary(static type => new TypeReference(type.FullName, type.Name));
    }

    public static ApiModel Apply(ApiModel model, Selection selection, Renames renames) => new SelectionFilter(model, selection, renames).Apply();

    private ApiModel Apply()
    {
        List<ModelProblem> problems = [.. _model.Problems, .. _selection.Problems];
        SelectionEntry[] unknown = [.. _selection.Entries.Where(entry => !IsKnown(entry))];
        string[] names = unknown.Length == 0 ? [] : [.. AllNames().Distinct(StringComparer.Ordinal)];
        problems.AddRange(unknown.Select(entry => SelectionProblems.NameNotFound(_selection, entry, names)));
        EquatableArray<ModelProblem> all = problems.ToEquatableArray();
        return _selection.Entries.Any(static entry => entry.Kind != SelectionKind.Rename) ? Narrow(all) : _model with { Problems = all };
    }

    private ApiModel Narrow(EquatableArray<ModelProblem> problems)
    {
        OperationModel[] operations = [.. _model.Operations.Where(operation => IsWanted(NamesOf(operation)))];
        foreach (OperationModel operation in operations)
        {
            Need(operation.Body?.Type);
            Need(operation.Reply.Type);
        }

        foreach (TypeModel type in _model.Types)
        {
            // The body of an operation comes with it.
            if (!type.FullName.EndsWith("#body", StringComparison.Ordinal) && type.FullName != ReferenceBody.FullName
                && IsWanted(NamesOf(type.FullName, type.Name)))
            {
                Need(new TypeReference(type.FullName, type.Name));
            }
        }

        foreach (EnumModel type in _model.Enums)
        {
            if (IsWanted(NamesOf(type.FullName, type.Name)))
            {
                Need(new TypeReference(type.FullName, type.Name));
            }
        }

        while (_open.Count > 0)
        {
            NeedPartsOf(_open.Dequeue());
        }

        return new ApiModel
        {
            Types = _model.Types.Where(type => IsKept(type.FullName, type.Name)).Select(Trim).ToEquatableArray(),
            Enums = _model.Enums.Where(type => IsKept(type.FullName, type.Name)).ToEquatableArray(),
            Operations = operations.ToEquatableArray(),
            Problems = problems,
        };
    }

    private bool IsKept(string fullName, CSharpName name) => _kept.Contains(new TypeReference(fullName, name));

    private void Need(ApiType? type) => Need(type?.Reference);

    private void Need(TypeReference? reference)
    {
        if (reference is not null && _kept.Add(reference) && _types.TryGetValue(reference, out TypeModel? type))
        {
            _open.Enqueue(type);
        }
    }

    /// <summary>
    /// What a type cannot do without: its base type, the types of what it holds, and those that a value of it is one of. Of an entity only
    /// those that are asked for come along, since everything derives from some.
    /// </summary>
    public static IEnumerable<TypeReference> PartsOf(TypeModel type) => type.Properties
        .Where(static property => (property.Flags & PropertyFlags.Navigation) == 0)
        .Select(static property => property.Type.Reference)
        .Prepend(type.Base)
        .Concat(type.IsEntity ? [] : type.Derived)
        .OfType<TypeReference>();

    private void NeedPartsOf(TypeModel type)
    {
        foreach (TypeReference part in PartsOf(type))
        {
            Need(part);
        }
    }

    private TypeModel Trim(TypeModel type) => type with
    {
        Derived = type.Derived.Where(_kept.Contains).ToEquatableArray(),
        Properties = type.Properties.Select(Trim).ToEquatableArray(),
        AllProperties = type.AllProperties.Select(Trim).ToEquatableArray(),
        Summary = Trim(type.Summary),
    };

    private PropertyModel Trim(PropertyModel property) => property with
    {
        Type = property.Type.Reference is null || _kept.Contains(property.Type.Reference)
            ? property.Type
            : ApiTypes.Of(ValueKind.Json, null, property.Type.IsCollection),
        Summary = Trim(property.Summary),
    };

    /// <summary>A description cannot refer to a type that is not generated.</summary>
    private DocText Trim(DocText text) =>
        text.Runs.Any(static run => run.Kind == DocRunKind.Type)
            ? new DocText(text.Runs.Select(run => run.Kind == DocRunKind.Type && !KeptNames.Contains(run.Target!) ? new DocRun(DocRunKind.Text, run.Text) : run).ToEquatableArray())
            : text;

    private HashSet<string> KeptNames => field ??= new HashSet<string>(
        _kept.Select(static type => type.Name.Namespace.Length == 0 ? type.Name.Identifier : type.Name.Namespace + "." + type.Name.Identifier),
        StringComparer.Ordinal);

    /// <summary>The last line that names it decides; without a line that asks for something, everything is wanted.</summary>
    private bool IsWanted(string[] names)
    {
        bool isWanted = !_selection.Entries.Any(static entry => entry.Kind == SelectionKind.Include);
        foreach (SelectionEntry entry in _selection.Entries)
        {
            if (Matches(entry, names))
            {
                isWanted = entry.Kind != SelectionKind.Exclude;
            }
        }

        return isWanted;
    }

    private bool IsKnown(SelectionEntry entry) => entry.Kind == SelectionKind.Rename
        ? _renames.Used.Contains(entry)
        : _model.Operations.Any(operation => Matches(entry, NamesOf(operation)))
            || _model.Types.Any(type => Matches(entry, NamesOf(type.FullName, type.Name)))
            || _model.Enums.Any(type => Matches(entry, NamesOf(type.FullName, type.Name)));

    private static bool Matches(SelectionEntry entry, string[] names)
    {
        string pattern = Renames.WithoutGraph(entry.Pattern);
        return Array.Exists(names, name => Wildcard.Matches(pattern, name));
    }

    private IEnumerable<string> AllNames() =>
        _model.Operations.SelectMany(NamesOf)
            .Concat(_model.Types.SelectMany(type => NamesOf(type.FullName, type.Name)))
            .Concat(_model.Enums.SelectMany(type => NamesOf(type.FullName, type.Name)));

    private string[] NamesOf(OperationModel operation) => [_renames.OriginalOf(operation.Name), PagePaths.Stem(operation.Page)];

    private string[] NamesOf(string fullName, CSharpName name)
    {
        string wire = Renames.WithoutGraph(fullName);
        return [_renames.OriginalOf(name), wire, wire.Substring(wire.LastIndexOf('.') + 1)];
    }
}
