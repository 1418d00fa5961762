using System;
using System.Linq;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.SetRules;

/// <summary>Two pages document one method and template, with another body, reply or status.</summary>
internal sealed class OperationDocumentedTwiceRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.OperationDocumentedDifferently;

    public override void Check(PageContext context)
    {
        foreach (OperationModel operation in context.Operations)
        {
            // The first template is the operation; pages on, say, extensions list those of everything that can be extended.
            RequestLine? line = context.Page.RequestLines.FirstOrDefault(line => line.Method == operation.Method);
            if (line is not null && line.Template.IndexOf('?') < 0
                && context.Set.OperationsLike(line.Method, line.Template).FirstOrDefault(other => IsEarlierAndDiffers(context.Set, operation, other)) is { } other)
            {
                context.Report(Descriptor, line.Anchor, line.Method + " " + line.Template, PagePaths.FileName(other.SourcePath), Difference(context.Set, operation, other)!);
            }
        }
    }

    private static bool IsEarlierAndDiffers(PageSet set, OperationModel operation, OperationModel other) =>
        string.CompareOrdinal(other.SourcePath, operation.SourcePath) < 0 && Difference(set, operation, other) is not null;

    private static string? Difference(PageSet set, OperationModel left, OperationModel right) =>
        Differ(set, left.Body?.Type, right.Body?.Type) ? "body"
        : Differ(set, left.Reply.Type, right.Reply.Type) ? "reply"
        : left.Status != right.Status && Equals(left.Reply.Type, right.Reply.Type) ? "status"
        : null;

    /// <summary>Each page about a derived type documents the requests of its base with that type: no contradiction.</summary>
    private static bool Differ(PageSet set, ApiType? left, ApiType? right)
    {
        if (left is null || right is null || Equals(left, right))
        {
            return false;
        }

        return left.IsCollection != right.IsCollection
            || left.Kind != right.Kind
            || (set.FindType(left.Reference?.FullName ?? "") is { } leftType && set.FindType(right.Reference?.FullName ?? "") is { } rightType
                && !TypeRelation.AreRelated(set, leftType, rightType) && !HaveSameNames(leftType, rightType));
    }

    /// <summary>The parameters of an action are a type of their own on each page.</summary>
    private static bool HaveSameNames(TypeModel left, TypeModel right) =>
        left.FullName.IndexOf('#') >= 0 && right.FullName.IndexOf('#') >= 0
        && left.AllProperties.Select(static property => property.WireName).OrderBy(static name => name, StringComparer.Ordinal)
            .SequenceEqual(right.AllProperties.Select(static property => property.WireName).OrderBy(static name => name, StringComparer.Ordinal));
}
