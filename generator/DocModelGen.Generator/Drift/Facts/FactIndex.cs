using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Facts;

/// <summary>A <see cref="FactSet"/> by what its facts are about. Types are found ignoring case, properties and members are not.</summary>
internal sealed class FactIndex
{
    private readonly Dictionary<string, TypeFacts> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, EnumFacts> _enums = new(StringComparer.OrdinalIgnoreCase);

    public FactIndex(FactSet facts)
    {
        foreach (TypeFact type in facts.OfKind<TypeFact>())
        {
            _types[type.FullName] = new TypeFacts(type);
        }

        foreach (EnumFact type in facts.OfKind<EnumFact>())
        {
            _enums[type.FullName] = new EnumFacts(type);
        }

        foreach (PropertyFact property in facts.OfKind<PropertyFact>())
        {
            if (_types.TryGetValue(property.Owner, out TypeFacts? owner))
            {
                owner.Properties[property.Name] = property;
            }
        }

        foreach (MemberFact member in facts.OfKind<MemberFact>())
        {
            if (!_enums.TryGetValue(member.Enum, out EnumFacts? owner))
            {
                // A baseline written by hand may leave the line of the enumeration out.
                owner = new EnumFacts(new EnumFact(member.Text, member.Line, member.Enum, IsFlags: false, IsDeprecated: false));
                _enums.Add(member.Enum, owner);
            }

            owner.Members[member.Name] = member;
        }

        ILookup<string, PermissionFact> permissions = facts.OfKind<PermissionFact>().ToLookup(static permission => permission.Operation, StringComparer.Ordinal);
        Operations =
        [
            .. facts.OfKind<TemplateFact>()
                .GroupBy(static template => (template.Name, template.Method))
                .Select(group => new OperationFacts([.. group], [.. permissions[group.Key.Name]])),
        ];
    }

    public IReadOnlyCollection<TypeFacts> Types => _types.Values;

    public IReadOnlyCollection<EnumFacts> Enums => _enums.Values;

    public IReadOnlyList<OperationFacts> Operations { get; }

    public TypeFacts? FindType(string? fullName) =>
        fullName is not null && _types.TryGetValue(fullName, out TypeFacts? entry) ? entry : null;

    public EnumFacts? FindEnum(string fullName) => _enums.TryGetValue(fullName, out EnumFacts? entry) ? entry : null;

    /// <summary>The property that an object of the type has, inherited ones included.</summary>
    public PropertyFact? FindProperty(TypeFacts type, string name)
    {
        var seen = new HashSet<TypeFacts>();
        bool isEntity = false;
        for (TypeFacts? current = type; current is not null && seen.Add(current); current = FindType(current.Fact.Base))
        {
            isEntity |= current.Fact.IsEntity;
            if (current.Properties.TryGetValue(name, out PropertyFact? property))
            {
                return property;
            }
        }

        return isEntity && name == EntityId.Name ? EntityId.Of(type) : null;
    }
}

internal sealed class TypeFacts(TypeFact fact)
{
    public TypeFact Fact { get; } = fact;

    public Dictionary<string, PropertyFact> Properties { get; } = new(StringComparer.Ordinal);
}

internal sealed class EnumFacts(EnumFact fact)
{
    public EnumFact Fact { get; } = fact;

    public Dictionary<string, MemberFact> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Named by us, since the pages give it no name: it has no namespace. It comes and goes with the properties that list its
    /// members, which are the report then.
    /// </summary>
    public bool IsUnnamed => Fact.FullName.IndexOf('.') < 0;
}

/// <summary>The templates of one page and one method.</summary>
internal sealed class OperationFacts(IReadOnlyList<TemplateFact> templates, IReadOnlyList<PermissionFact> permissions)
{
    public IReadOnlyList<TemplateFact> Templates { get; } = templates;

    public IReadOnlyList<PermissionFact> Permissions { get; } = permissions;

    /// <summary>The templates as the service sees them: computed once, since operations are matched by them.</summary>
    public HashSet<string> Shapes { get; } = new(templates.Select(static template => TemplateShape.Of(template.Template)), StringComparer.Ordinal);

    public TemplateFact First => Templates[0];

    public string Name => First.Name;

    public string Method => First.Method;
}

/// <summary>Every entity has an <c>id</c>, whether or not its page has a row for it.</summary>
internal static class EntityId
{
    public const string Name = "id";

    public static PropertyFact Of(TypeFacts type) =>
        new(type.Fact.Text, type.Fact.Line, type.Fact.FullName, Name, new TypeText("String", IsCollection: false), PropertyFlags.Key);

    /// <summary>The fact is not a line of its own.</summary>
    public static bool IsImplied(PropertyFact property) => property.Text.StartsWith("type\t", StringComparison.Ordinal);
}
