using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>What a service publishes about itself, by what asks for it.</summary>
internal sealed class MetadataFacts
{
    /// <summary>Deeper hierarchies are nobody's.</summary>
    private const int MaxAncestors = 64;

    private readonly HashSet<string> _namespaces;
    private readonly ConcurrentDictionary<TypeFacts, Dictionary<string, PropertyFact>> _properties = new();
    private readonly Dictionary<string, RootFact> _roots = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, BoundOperation> _bound;
    private readonly ILookup<string, string> _derived;
    private readonly ILookup<string, TemplateFact> _paths;

    public MetadataFacts(FactSet facts, string scope)
    {
        Facts = facts;
        Index = new FactIndex(facts);
        _namespaces = new HashSet<string>(scope.Split(',').Select(static name => name.Trim()), StringComparer.OrdinalIgnoreCase);
        foreach (RootFact root in facts.OfKind<RootFact>())
        {
            _roots[root.Name] = root;
        }

        TemplateFact[] templates = [.. facts.OfKind<TemplateFact>()];
        BoundOperations = [.. templates.Select(BoundOperation.Read).Where(static operation => operation is not null).Select(static operation => operation!)];
        Paths = [.. templates.Where(static template => BoundOperation.Read(template) is null)];
        _paths = Paths.ToLookup(static template => TemplateShape.Of(template.Template), StringComparer.OrdinalIgnoreCase);
        _bound = BoundOperations.ToLookup(static operation => operation.ShortName, StringComparer.OrdinalIgnoreCase);
        _derived = Index.Types.Where(static type => type.Fact.Base is not null)
            .ToLookup(static type => type.Fact.Base!, static type => type.Fact.FullName, StringComparer.OrdinalIgnoreCase);
    }

    public FactSet Facts { get; }

    public FactIndex Index { get; }

    public IReadOnlyList<BoundOperation> BoundOperations { get; }

    /// <summary>Requests by their whole paths, as OpenAPI has them.</summary>
    public IReadOnlyList<TemplateFact> Paths { get; }

    public bool HasPaths => Paths.Count > 0;

    /// <summary>Those of a path, whatever its parameters are called.</summary>
    public IEnumerable<TemplateFact> PathsOf(string shape) => _paths[shape];

    public bool HasRoots => _roots.Count > 0;

    /// <summary>What has no line is not there: the witness is complete for the namespace.</summary>
    public bool IsCompleteFor(string fullName) => _namespaces.Contains(NamespaceOf(fullName));

    public RootFact? FindRoot(string name) => _roots.TryGetValue(name, out RootFact? root) ? root : null;

    /// <summary>Of that name, qualified or not, whatever they are bound to.</summary>
    public IEnumerable<BoundOperation> Named(string name)
    {
        int dot = name.LastIndexOf('.');
        IEnumerable<BoundOperation> operations = _bound[name.Substring(dot + 1)];
        return dot < 0 ? operations : operations.Where(operation => string.Equals(operation.Name, name, StringComparison.OrdinalIgnoreCase) || !_namespaces.Contains(name.Substring(0, dot)));
    }

    /// <summary>The type, then what it derives from.</summary>
    public IEnumerable<TypeFacts> Ancestors(string fullName)
    {
        var seen = new HashSet<TypeFacts>();
        for (TypeFacts? type = Index.FindType(fullName); type is not null && seen.Count < MaxAncestors && seen.Add(type); type = Index.FindType(type.Fact.Base))
        {
            yield return type;
        }
    }

    /// <summary>JSON of any shape, also where the service has a type for it, as <c>microsoft.graph.Json</c>.</summary>
    public bool IsUntyped(string name) =>
        name == "Json" || (name.EndsWith(".Json", StringComparison.Ordinal) && Index.FindType(name) is { Properties.Count: 0, Fact.Base: null });

    /// <summary>Declared or inherited, in any case.</summary>
    public PropertyFact? FindProperty(TypeFacts type, string name) => Ancestors(type.Fact.FullName)
        .Select(above => PropertiesOf(above).TryGetValue(name, out PropertyFact? property) ? property : null)
        .FirstOrDefault(static property => property is not null);

    /// <summary>One is the other, or derives from it.</summary>
    public bool AreRelated(string left, string right) =>
        Ancestors(left).Any(type => IsNamed(type, right)) || Ancestors(right).Any(type => IsNamed(type, left));

    public IEnumerable<TypeFacts> Descendants(string fullName)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var pending = new Stack<string>(_derived[fullName]);
        while (pending.Count > 0)
        {
            string name = pending.Pop();
            if (seen.Add(name) && Index.FindType(name) is { } type)
            {
                yield return type;
                foreach (string next in _derived[name])
                {
                    pending.Push(next);
                }
            }
        }
    }

    /// <summary>A description without namespaces names a type by its short name alone.</summary>
    public static bool IsSameName(string documented, string served) =>
        string.Equals(served.IndexOf('.') < 0 ? documented.Substring(documented.LastIndexOf('.') + 1) : documented, served, StringComparison.OrdinalIgnoreCase);

    public static string NamespaceOf(string fullName) => fullName.Substring(0, Math.Max(0, fullName.LastIndexOf('.')));

    private Dictionary<string, PropertyFact> PropertiesOf(TypeFacts type) => _properties.GetOrAdd(type, static type =>
    {
        var properties = new Dictionary<string, PropertyFact>(StringComparer.OrdinalIgnoreCase);
        foreach (PropertyFact property in type.Properties.Values)
        {
            properties[property.Name] = property;
        }

        return properties;
    });

    private static bool IsNamed(TypeFacts type, string fullName) => string.Equals(type.Fact.FullName, fullName, StringComparison.OrdinalIgnoreCase);
}
