using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.SetRules;

/// <summary>Two pages document one method and template, with another body, reply or status.</summary>
internal sealed class OperationDocumentedTwiceRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.OperationDocumentedDifferently;

    public override void Check(PageContext context)
    {
        // The first template is the operation; pages on, say, extensions list those of everything that can be extended.
        Dictionary<string, RequestLine> firstLines = context.Page.RequestLines
            .GroupBy(static line => line.Method, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        foreach (OperationModel operation in context.Operations)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (firstLines.TryGetValue(operation.Method, out RequestLine? line) && line.Template.IndexOf('?') < 0 && !IsOfSeveralResources(operation)
                && context.Set.OperationsLike(line.Method, line.Template).FirstOrDefault(other => IsEarlierAndDiffers(context.Set, operation, other)) is { } other)
            {
                context.Report(Descriptor, line.Anchor, line.Method + " " + line.Template, PagePaths.FileName(other.SourcePath), Difference(context.Set, operation, other)!);
            }
        }
    }

    private static bool IsEarlierAndDiffers(PageSet set, OperationModel operation, OperationModel other) =>
        string.CompareOrdinal(other.SourcePath, operation.SourcePath) < 0 && !IsOfSeveralResources(other)
        && Difference(set, operation, other) is not null;

    /// <summary>A page that lists the requests of many resources documents what they have in common, and none of them in particular.</summary>
    private static bool IsOfSeveralResources(OperationModel operation) =>
        operation.Routes.Select(static route => UrlPath.LastName(UrlPath.NormalizeTemplate(route.Documented))).Distinct(StringComparer.OrdinalIgnoreCase).Skip(2).Any();

    private static string? Difference(PageSet set, OperationModel left, OperationModel right) =>
        Differ(set, left.Body?.Type, right.Body?.Type) ? "body"
        : Differ(set, left.Reply.Type, right.Reply.Type) ? "reply"
        : left.Status != right.Status && Equals(left.Reply.Type, right.Reply.Type) ? "status"
        : null;

    /// <summary>Each page about a derived type documents the requests of its base with that type, and the parameters of an action are a type of their own on each page: no contradiction.</summary>
    private static bool Differ(PageSet set, ApiType? left, ApiType? right)
    {
        if (left is null || right is null || Equals(left, right) || IsUnknown(set, left) || IsUnknown(set, right))
        {
            return false;
        }

        return left.IsCollection != right.IsCollection
            || left.Kind != right.Kind
            || (set.FindType(left.Reference?.FullName ?? "") is { } leftType && set.FindType(right.Reference?.FullName ?? "") is { } rightType
                && IsOwn(leftType) == IsOwn(rightType)
                && !TypeRelation.AreRelated(set, leftType, rightType) && !TypeRelation.AreMentioned(set, leftType, rightType) && !TypeRelation.LookAlike(leftType, rightType));
    }

    /// <summary>Of a type whose page is missing nothing is concluded.</summary>
    private static bool IsUnknown(PageSet set, ApiType type) =>
        type.Kind == ValueKind.Json || (type.Reference is { } reference && set.FindType(reference.FullName) is { IsPartlyKnown: true });

    /// <summary>A page that lists what its request takes, and names no type, does not contradict one that does.</summary>
    private static bool IsOwn(TypeModel type) => type.FullName.IndexOf('#') >= 0;
}
