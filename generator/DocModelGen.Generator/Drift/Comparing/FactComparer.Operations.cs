using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Comparing;

internal sealed partial class FactComparer
{
    private const int NoContent = 204;

    private void CompareOperations()
    {
        foreach (OperationFacts was in _accepted.Operations)
        {
            if (_operations.TryGetValue(was, out OperationFacts? now))
            {
                CompareOperation(was, now);
            }
            else
            {
                Add(new OperationRemoved(was.First));
            }
        }

        var known = new HashSet<OperationFacts>(_operations.Values);
        foreach (OperationFacts now in _current.Operations.Where(operation => !known.Contains(operation)))
        {
            Add(new OperationAdded(now.First));
        }
    }

    private void CompareOperation(OperationFacts was, OperationFacts now)
    {
        bool hasChangedTemplate = CompareTemplates(was, now);
        if (was.Name != now.Name && !hasChangedTemplate)
        {
            Add(new OperationRenamed(was.First, now.First));
        }

        if (was.Method != now.Method)
        {
            Add(new MethodChanged(was.First, now.First));
        }

        if (was.First.Status != now.First.Status && !FollowsFromReply(was.First, now.First))
        {
            Add(new StatusChanged(was.First, now.First));
        }

        if (!_renames.IsSame(was.First.Body, now.First.Body))
        {
            Add(new BodyChanged(was.First, now.First));
        }

        if (!_renames.IsSame(was.First.Reply, now.First.Reply))
        {
            Add(new ReplyChanged(was.First, now.First));
        }

        if (was.First.IsDeprecated != now.First.IsDeprecated)
        {
            Add(new OperationDeprecationChanged(was.First, now.First));
        }

        ComparePermissions(was, now);
    }

    /// <summary>204 says that nothing comes: that nothing comes any more, or that something does now, is the report.</summary>
    private static bool FollowsFromReply(TemplateFact was, TemplateFact now) =>
        (was.Status == NoContent || now.Status == NoContent) && was.Reply is null != now.Reply is null;

    /// <summary>True where a template became another one, which then tells of a new name too.</summary>
    private bool CompareTemplates(OperationFacts was, OperationFacts now)
    {
        List<TemplateFact> removed = Except(was.Templates, now.Templates);
        List<TemplateFact> added = Except(now.Templates, was.Templates);
        Take(
            static (left, right) => TemplateShape.Of(left.Template) == TemplateShape.Of(right.Template) ? 1 : 0,
            static (left, right) => new TemplateRespelled(left, right));

        int unchanged = _changes.Count;
        Take(
            static (left, right) => TemplateShape.Similarity(TemplateShape.Of(left.Template), TemplateShape.Of(right.Template)),
            static (left, right) => new TemplateChanged(
                left, right, TemplateShape.CountPlaceholders(left.Template) != TemplateShape.CountPlaceholders(right.Template)));
        bool hasChanged = _changes.Count > unchanged;

        foreach (TemplateFact template in removed)
        {
            Add(new TemplateRemoved(template, now.Name));
        }

        foreach (TemplateFact template in added)
        {
            Add(new TemplateAdded(template));
        }

        return hasChanged;

        // Takes the best pair out of both lists, again and again.
        void Take(Func<TemplateFact, TemplateFact, double> similarity, Func<TemplateFact, TemplateFact, DriftChange> change)
        {
            while (true)
            {
                (double Similarity, TemplateFact Was, TemplateFact Is)? best = null;
                foreach (TemplateFact left in removed)
                {
                    foreach (TemplateFact right in added)
                    {
                        double similar = similarity(left, right);
                        if (similar > (best?.Similarity ?? 0))
                        {
                            best = (similar, left, right);
                        }
                    }
                }

                if (best is null)
                {
                    return;
                }

                removed.Remove(best.Value.Was);
                added.Remove(best.Value.Is);
                Add(change(best.Value.Was, best.Value.Is));
            }
        }

        static List<TemplateFact> Except(IReadOnlyList<TemplateFact> some, IReadOnlyList<TemplateFact> others)
        {
            var known = new HashSet<string>(others.Select(static template => template.Template), StringComparer.Ordinal);
            return [.. some.Where(template => !known.Contains(template.Template))];
        }
    }

    private void ComparePermissions(OperationFacts was, OperationFacts now)
    {
        foreach (PermissionFact permission in was.Permissions.Where(permission => permission.Name is not null && !now.Permissions.Any(other => IsSame(permission, other))))
        {
            Add(new PermissionRemoved(permission, now.Name));
        }

        foreach (PermissionFact permission in now.Permissions.Where(permission => permission.Name is not null && !was.Permissions.Any(other => IsSame(permission, other))))
        {
            // A baseline of an earlier version has no such facts.
            if (permission.IsPermission || _acceptedConditions.Contains(permission.Kind))
            {
                Add(new PermissionAdded(permission));
            }
        }

        foreach (PermissionFact permission in now.Permissions.Where(static permission => permission.IsLeast))
        {
            bool wasHigher = was.Permissions.Any(other => IsSame(permission, other) && !other.IsLeast);
            bool saidOrder = was.Permissions.Any(other => other.Kind == permission.Kind && other.IsLeast);
            if (wasHigher && saidOrder)
            {
                Add(new PermissionAdded(permission, IsNowLeast: true));
            }
        }

        static bool IsSame(PermissionFact left, PermissionFact right) =>
            left.Kind == right.Kind && string.Equals(left.Name, right.Name, StringComparison.OrdinalIgnoreCase);
    }
}
