using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>The documented requests as a service's metadata has them.</summary>
internal sealed class RequestView
{
    private const string Untyped = "Json";

    private readonly MetadataFacts _metadata;
    private readonly PathWalker _walker;
    private readonly List<Fact> _seen = [];
    private readonly List<Fact> _documented = [];
    private readonly HashSet<string> _bodies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<TemplateFact, WalkedPath.Missing> _missing = [];
    private readonly List<(TemplateFact Documented, WalkedPath.Call Call)> _calls = [];
    private readonly List<(TemplateFact Template, WalkedPath Path)> _paths = [];
    private readonly ILookup<string, string> _sent;
    private readonly HashSet<string> _unknown = new(StringComparer.OrdinalIgnoreCase);

    public RequestView(MetadataFacts metadata, FactIndex pages)
    {
        _metadata = metadata;
        _walker = new PathWalker(metadata);
        foreach (OperationFacts operation in pages.Operations)
        {
            Add(operation, pages);
        }

        _sent = _paths.Where(static pair => pair.Path is WalkedPath.Resource)
            .ToLookup(static pair => pair.Template.Name, static pair => ((WalkedPath.Resource)pair.Path).Type.Name, StringComparer.Ordinal);
    }

    /// <summary>The types that documented paths lead through.</summary>
    public IEnumerable<TypeFacts> Visited => _walker.Visited;

    public IReadOnlyList<Fact> Seen => _seen;

    public IReadOnlyList<Fact> Documented => _documented;

    /// <summary>The parameters of actions that are judged, by the name that the pages' facts have for them.</summary>
    public IReadOnlyCollection<string> Bodies => _bodies;

    /// <summary>Requests that are no one's in the metadata, and why.</summary>
    public IReadOnlyDictionary<TemplateFact, WalkedPath.Missing> Missing => _missing;

    public IReadOnlyList<(TemplateFact Documented, WalkedPath.Call Call)> Calls => _calls;

    /// <summary>Whether a path ends in the name that leads through what the metadata does not describe.</summary>
    public bool MayCall(string operation) => _unknown.Contains(operation);

    /// <summary>
    /// Whether the request sends an object of the type to where the service keeps such: a page may describe another body beside the name of the type.
    /// </summary>
    public bool IsSending(string operation, string typeName) =>
        _sent[operation].Any(type => _metadata.AreRelated(type, typeName));

    private void Add(OperationFacts operation, FactIndex pages)
    {
        (TemplateFact Template, WalkedPath Path)[] walked = [.. operation.Templates.Select(template => (template, _walker.Walk(template.Method, template.Template)))];

        _paths.AddRange(walked);

        // A page may have the path of one object beside that of all: its reply is wrong where it is for none of them.
        TypeText[] served = [.. walked.Select(static pair => ReplyOf(pair.Template, pair.Path)).Where(static reply => reply is not null).Select(static reply => reply!.Value)];
        // Where its paths lead to things of several kinds, it is about neither of them alone.
        bool isReplyFine = operation.First.Reply is not { } reply || Array.Exists(served, candidate => IsFine(reply, candidate))
            || Array.Exists(served, candidate => !AreRelated(candidate.Name, served[0].Name));
        foreach ((TemplateFact template, WalkedPath path) in walked)
        {
            switch (path)
            {
                case WalkedPath.Missing missing:
                    _missing[template] = missing;
                    break;
                case WalkedPath.Resource or WalkedPath.Call or WalkedPath.Described:
                    BoundOperation? bound = (path as WalkedPath.Call)?.Operation;
                    _documented.Add(template);
                    _seen.Add(template with
                    {
                        Line = bound?.Fact.Line ?? template.Line,
                        Method = bound?.Fact.Method ?? template.Method,
                        Reply = isReplyFine ? template.Reply : ReplyOf(template, path) ?? template.Reply,
                    });
                    AddCall(template, path as WalkedPath.Call, pages);
                    break;
                default:
                    _unknown.Add(NameOf(template.Template));
                    break;
            }
        }
    }

    private static string NameOf(string template)
    {
        IReadOnlyList<PathSegment> segments = PathSegment.Of(template);
        string name = segments.Count == 0 ? "" : segments[segments.Count - 1].Name;
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    private void AddCall(TemplateFact template, WalkedPath.Call? call, FactIndex pages)
    {
        if (call is null)
        {
            return;
        }

        _calls.Add((template, call));
        TemplateFact fact = call.Operation.Fact;

        // Parameters are compared where the page has a table of them; a function's stand in its path.
        if (fact.Method != "POST" || template.Body is not { } body || !body.Name.EndsWith("#body", StringComparison.Ordinal)
            || pages.FindType(body.Name) is not { } table || _bodies.Contains(body.Name))
        {
            return;
        }

        PropertyFact[] parameters = _metadata.Index.FindType(fact.Body?.Name) is { } own ? [.. own.Properties.Values] : [];
        if (!IsOfOneParameter(table, parameters))
        {
            _bodies.Add(body.Name);
            _seen.Add(table.Fact with { Line = fact.Line });
            _seen.AddRange(parameters.Select(property => property with { Owner = table.Fact.FullName }));
        }
    }

    /// <summary>"Provide a `passwordCredential` object with the following properties": the table is of what one parameter has.</summary>
    private bool IsOfOneParameter(TypeFacts table, PropertyFact[] parameters) =>
        !table.Properties.Keys.Intersect(parameters.Select(static parameter => parameter.Name), StringComparer.OrdinalIgnoreCase).Any()
        && Array.Exists(parameters, parameter => _metadata.Index.FindType(parameter.Type.Name) is { } type
            && table.Properties.Keys.All(name => _metadata.FindProperty(type, name) is not null));

    /// <summary>What comes back; null where the metadata does not say.</summary>
    private static TypeText? ReplyOf(TemplateFact template, WalkedPath path) => path switch
    {
        WalkedPath.Resource resource when template.Method == "GET" => resource.Type,
        WalkedPath.Call call => call.Operation.Fact.Reply,
        WalkedPath.Described described => described.Fact.Reply,
        _ => null,
    };

    /// <summary>The page's is the service's type, derived from it, or a base of it. A type of our making has no name to be compared.</summary>
    private bool IsFine(TypeText documented, TypeText served) =>
        documented.Name == Untyped || _metadata.IsUntyped(served.Name) || JsonKinds.Is(served) || documented.Name.IndexOf('#') >= 0
        || (documented.IsCollection == served.IsCollection
            && AreRelated(documented.Name, served.Name));

    private bool AreRelated(string left, string right) => MetadataFacts.IsSameName(left, right) || _metadata.AreRelated(left, right);
}
