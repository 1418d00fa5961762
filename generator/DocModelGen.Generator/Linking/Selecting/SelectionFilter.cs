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
        var names = new SelectionNames(_selection, _renames);
        var matcher = new SelectionMatcher(_selection);
        OperationModel[] operations = [.. _model.Operations.Where(operation => matcher.IsWanted(names.Of(operation)))];
        TypeModel[] types = [.. _model.Types.Where(type => matcher.IsWanted(names.Of(type)))];
        EnumModel[] enums = [.. _model.Enums.Where(type => matcher.IsWanted(names.Of(type)))];
        EquatableArray<ModelProblem> problems = _model.Problems
            .Concat(_selection.Problems)
            .Concat(SelectionProblems.NamesNotFound(_selection, Unknown(matcher), () => names.Shown(_model)))
            .ToEquatableArray();
        return _selection.Entries.Any(static entry => entry.Kind != SelectionKind.Rename)
            ? Narrow(operations, types, enums, problems)
            : _model with { Problems = problems };
    }

    private IEnumerable<SelectionEntry> Unknown(SelectionMatcher matcher) => _selection.Entries
        .Where((entry, index) => entry.Kind == SelectionKind.Rename ? !_renames.Used.Contains(entry) : !matcher.HasFound(index));

    private ApiModel Narrow(OperationModel[] operations, TypeModel[] types, EnumModel[] enums, EquatableArray<ModelProblem> problems)
    {
        foreach (OperationModel operation in operations)
        {
            Need(operation.Body?.Type);
            Need(operation.Reply.Type);
        }

        foreach (TypeModel type in types)
        {
            // The body of an operation comes with it.
            if (!type.FullName.EndsWith("#body", StringComparison.Ordinal) && type.FullName != ReferenceBody.FullName)
            {
                Need(new TypeReference(type.FullName, type.Name));
            }
        }

        foreach (EnumModel type in enums)
        {
            Need(new TypeReference(type.FullName, type.Name));
        }

        while (_open.Count > 0)
        {
            NeedPartsOf(_open.Dequeue());
        }

        return new ApiModel
        {
            Types = _model.Types.Where(type => IsKept(type.FullName, type.Name)).Select(Trim).ToEquatableArray(),
            Enums = _model.Enums.Where(type => IsKept(type.FullName, type.Name)).Select(Texts.Trim).ToEquatableArray(),
            Operations = operations.Select(Texts.Trim).ToEquatableArray(),
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

    private TypeModel Trim(TypeModel type)
    {
        EquatableArray<TypeReference> derived = type.Derived.All(_kept.Contains) ? type.Derived : type.Derived.Where(_kept.Contains).ToEquatableArray();
        EquatableArray<PropertyModel> properties = type.Properties.Replace(Trim);
        EquatableArray<PropertyModel> allProperties = type.AllProperties.Replace(Trim);
        DocText summary = Texts.Trim(type.Summary);
        return derived == type.Derived && properties == type.Properties && allProperties == type.AllProperties && summary == type.Summary
            ? type
            : type with { Derived = derived, Properties = properties, AllProperties = allProperties, Summary = summary };
    }

    private PropertyModel Trim(PropertyModel property)
    {
        bool isKept = property.Type.Reference is null || _kept.Contains(property.Type.Reference);
        DocText summary = Texts.Trim(property.Summary);
        return isKept && summary == property.Summary
            ? property
            : property with { Type = isKept ? property.Type : ApiTypes.Of(ValueKind.Json, null, property.Type.IsCollection), Summary = summary };
    }

    /// <summary>Asked for once it is known what is kept.</summary>
    private SelectedTexts Texts => field ??= new SelectedTexts(_kept);
}
