using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>
/// A service's metadata brought to what the pages speak of, so that both sides are facts of one form: the metadata's types as far as pages name
/// them, and each documented request as the metadata has it. What the metadata says nothing of is left out of both.
/// </summary>
internal sealed class MetadataView
{
    private readonly MetadataFacts _metadata;
    private readonly FactIndex _pages;
    private readonly HashSet<string> _bodies = new(StringComparer.OrdinalIgnoreCase);

    public MetadataView(MetadataFacts metadata, FactSet documented)
    {
        _metadata = metadata;
        _pages = new FactIndex(documented);
        Requests = new RequestView(metadata, _pages);
        List<Fact> seen = [.. FactsOf([.. NamedTypes()]), .. Requests.Seen];
        _bodies.UnionWith(Requests.Bodies);
        Seen = new FactSet(seen.ToEquatableArray(), EquatableArray<FactProblem>.Empty);
        Documented = new FactSet(
            documented.Facts.Where(IsJudged).Concat(Requests.Documented).ToEquatableArray(), EquatableArray<FactProblem>.Empty);
    }

    /// <summary>What the service has.</summary>
    public FactSet Seen { get; }

    /// <summary>What the pages have.</summary>
    public FactSet Documented { get; }

    public RequestView Requests { get; }

    /// <summary>The metadata's facts that can say something of these pages.</summary>
    public IEnumerable<Fact> Named()
    {
        HashSet<TypeFacts> types = [.. NamedTypes().Concat(Requests.Visited).SelectMany(type => _metadata.Ancestors(type.Fact.FullName))];
        var names = new HashSet<string>(types.Select(static type => type.Fact.FullName), StringComparer.OrdinalIgnoreCase);
        BoundOperation[] operations = [.. _metadata.BoundOperations.Where(operation => operation.Binding is not { } binding || names.Contains(binding.Name))];
        types.UnionWith(operations.Select(operation => _metadata.Index.FindType(operation.Fact.Body?.Name)).Where(static body => body is not null).Select(static body => body!));
        return FactsOf(types).Concat(operations.Select(static operation => operation.Fact)).Concat(_metadata.Facts.OfKind<RootFact>()).Concat(_metadata.Paths);
    }

    /// <summary>Requests are taken one by one, and what a caller needs is no metadata's business.</summary>
    private bool IsJudged(Fact fact) => fact switch
    {
        TypeFact type => !IsOfRequest(type.FullName) || _bodies.Contains(type.FullName),
        PropertyFact property => !IsOfRequest(property.Owner) || _bodies.Contains(property.Owner),
        EnumFact or MemberFact => true,
        _ => false,
    };

    private static bool IsOfRequest(string typeName) => typeName.IndexOf('#') >= 0;

    /// <summary>Of the types, of what they derive from, and of the enumerations of their properties.</summary>
    private IEnumerable<Fact> FactsOf(IReadOnlyCollection<TypeFacts> named)
    {
        HashSet<TypeFacts> types = [.. named.SelectMany(type => _metadata.Ancestors(type.Fact.FullName))];
        HashSet<EnumFacts> enums = [.. NamedEnums(types)];
        foreach (TypeFacts type in _metadata.Index.Types.Where(types.Contains))
        {
            yield return type.Fact;
            foreach (PropertyFact property in type.Properties.Values)
            {
                yield return property;
            }
        }

        foreach (EnumFacts type in _metadata.Index.Enums.Where(enums.Contains))
        {
            yield return type.Fact;
            foreach (MemberFact member in type.Members.Values)
            {
                yield return member;
            }
        }
    }

    /// <summary>By full name, or, where only one side has that, by the short one: a page may leave its namespace out.</summary>
    private IEnumerable<TypeFacts> NamedTypes()
    {
        var homeless = new HashSet<string>(
            _pages.Types.Where(type => _metadata.Index.FindType(type.Fact.FullName) is null).Select(static type => ShortName(type.Fact.FullName)), StringComparer.OrdinalIgnoreCase);
        return _metadata.Index.Types.Where(type => _pages.FindType(type.Fact.FullName) is not null || homeless.Contains(ShortName(type.Fact.FullName)));
    }

    /// <summary>Besides, those of properties: a page may list the members without a name.</summary>
    private IEnumerable<EnumFacts> NamedEnums(IEnumerable<TypeFacts> types)
    {
        var homeless = new HashSet<string>(
            _pages.Enums.Where(type => _metadata.Index.FindEnum(type.Fact.FullName) is null).Select(static type => ShortName(type.Fact.FullName)), StringComparer.OrdinalIgnoreCase);
        return _metadata.Index.Enums.Where(type => _pages.FindEnum(type.Fact.FullName) is not null || homeless.Contains(ShortName(type.Fact.FullName)))
            .Concat(types.SelectMany(static type => type.Properties.Values).Select(property => _metadata.Index.FindEnum(property.Type.Name)).Where(static type => type is not null).Select(static type => type!));
    }

    private static string ShortName(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);
}
