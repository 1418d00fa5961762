using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>
/// Follows a documented path through the entity sets, properties, actions and functions of a service's metadata. It says that something is missing
/// only where all that stands before it is known.
/// </summary>
internal sealed class PathWalker(MetadataFacts metadata)
{
    /// <summary>Longer paths are no request's.</summary>
    private const int MaxSegments = 64;

    /// <summary>As many segments as an address has behind its host.</summary>
    private const int MaxBase = 3;

    private static readonly WalkedPath s_unknown = new WalkedPath.Unknown();

    private readonly HashSet<TypeFacts> _visited = [];

    /// <summary>The types that paths led through.</summary>
    public IEnumerable<TypeFacts> Visited => _visited;

    public WalkedPath Walk(string method, string template) => metadata.HasPaths ? Find(method, template) : Walk(template);

    /// <summary>A page's path may have more in front, which a description has in the address of its server.</summary>
    private WalkedPath Find(string method, string template)
    {
        string shape = TemplateShape.Of(template);
        TemplateFact[] found = [.. metadata.PathsOf(shape)];
        for (int i = 0; i < MaxBase && found.Length == 0 && shape.IndexOf('/', 1) is > 0 and int next; i++)
        {
            shape = shape.Substring(next);
            found = [.. metadata.PathsOf(shape)];
        }

        return Array.Find(found, path => path.Method == method) is { } fact ? new WalkedPath.Described(fact)
            : found.Length == 0 ? new WalkedPath.Missing("its description has no such path")
            : new WalkedPath.Missing($"its description has the path for {string.Join(", ", found.Select(static path => path.Method))} only");
    }

    private WalkedPath Walk(string template)
    {
        IReadOnlyList<PathSegment> segments = PathSegment.Of(template);
        if (segments.Count is 0 or > MaxSegments || segments[0].IsPlaceholder || segments[0].IsSpecial || !metadata.HasRoots)
        {
            return s_unknown;
        }

        WalkedPath at = Begin(segments[0]);
        for (int i = 1; i < segments.Count; i++)
        {
            TypeText? type = at switch
            {
                WalkedPath.Resource resource => resource.Type,

                // A function's result may be asked further; an action is the end of its path.
                WalkedPath.Call { Operation.Fact: { Method: "GET", Reply: { } reply } } => reply,
                WalkedPath.Missing => null,
                _ => null,
            };
            if (type is null)
            {
                return at is WalkedPath.Missing ? at : s_unknown;
            }

            at = segments[i].IsSpecial ? s_unknown : Next(type.Value, segments[i]);
        }

        return at;
    }

    private WalkedPath Begin(PathSegment segment)
    {
        if (metadata.FindRoot(segment.Name) is { } root)
        {
            return Keyed(root.Type, segment);
        }

        return (WalkedPath?)Call(segment, static operation => operation.Binding is null) ?? new WalkedPath.Missing($"no path begins with '{segment.Name}'");
    }

    private WalkedPath Next(TypeText type, PathSegment segment)
    {
        if (metadata.Index.FindType(type.Name) is not { } owner)
        {
            return s_unknown;
        }

        _visited.Add(owner);
        if (segment.IsPlaceholder)
        {
            return type.IsCollection ? new WalkedPath.Resource(type with { IsCollection = false }) : s_unknown;
        }

        // A cast: the rest is about that type.
        if (segment.Name.IndexOf('.') > 0 && metadata.Index.FindType(segment.Name) is { } cast)
        {
            return new WalkedPath.Resource(type with { Name = cast.Fact.FullName });
        }

        if (!type.IsCollection && metadata.FindProperty(owner, segment.Name) is { } property)
        {
            return Keyed(property.Type, segment);
        }

        if (Call(segment, operation => IsBoundTo(operation, type)) is { } call)
        {
            return call;
        }

        // A name may be a key in a collection, anything in an open type, and of a derived type where the page leaves the cast out.
        bool mayBe = type.IsCollection || metadata.Ancestors(type.Name).Any(static above => above.Fact.IsOpen && above.Properties.Count == 0)
            || metadata.Descendants(type.Name).Any(derived => metadata.FindProperty(derived, segment.Name) is not null)
            || metadata.Named(segment.Name).Any(operation => operation.Binding is { } binding && metadata.AreRelated(binding.Name, type.Name));
        return mayBe ? s_unknown : new WalkedPath.Missing($"'{type.Name}' has no '{segment.Name}'");
    }

    /// <summary><c>users('{id}')</c> is one of them.</summary>
    private static WalkedPath Keyed(TypeText type, PathSegment segment) =>
        segment.Arguments is null ? new WalkedPath.Resource(type)
        : type.IsCollection ? new WalkedPath.Resource(type with { IsCollection = false })
        : s_unknown;

    private WalkedPath.Call? Call(PathSegment segment, Func<BoundOperation, bool> isFitting)
    {
        BoundOperation[] overloads = [.. metadata.Named(segment.Name).Where(isFitting)];
        if (overloads.Length == 0)
        {
            return null;
        }

        IReadOnlyList<string>? arguments = segment.ArgumentNames();
        return new WalkedPath.Call(overloads.OrderBy(overload => Distance(overload, arguments ?? [])).First(), arguments);
    }

    /// <summary>Of how many arguments one has no counterpart in the other.</summary>
    private static int Distance(BoundOperation overload, IReadOnlyList<string> arguments) =>
        overload.Arguments.Keys.Except(arguments, StringComparer.OrdinalIgnoreCase).Count() + arguments.Except(overload.Arguments.Keys, StringComparer.OrdinalIgnoreCase).Count();

    private bool IsBoundTo(BoundOperation operation, TypeText type) =>
        operation.Binding is { } binding && binding.IsCollection == type.IsCollection
        && metadata.Ancestors(type.Name).Any(above => string.Equals(above.Fact.FullName, binding.Name, StringComparison.OrdinalIgnoreCase));
}
