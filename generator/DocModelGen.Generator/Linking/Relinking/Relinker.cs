using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Enums;
using DocModelGen.Generator.Linking.Operations;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Relinking;

/// <summary>Follows an edit of rows: what the page's rows belong to, and what derives from that, is made anew, and nothing else.</summary>
internal sealed class Relinker(ILinkedState state)
{
    private readonly EnumRelinker _enums = new(state);

    /// <summary>Null where the edit may reach further, after which the session is of no use any more.</summary>
    public ApiModel? Relink(DocPage before, DocPage after)
    {
        if (!before.Parts.IsEmpty || !after.Parts.IsEmpty)
        {
            return null;
        }

        List<OperationDraft> drafts = state.Operations.FindAll(operation => ReferenceEquals(operation.Page, before));
        if (!RowEdit.Is(before, after) || !state.Renames.IsEmpty || state.Problems.IsAbout(before.Path) || drafts.Exists(draft => IsShared(draft) || draft.Found is not null))
        {
            return null;
        }

        List<TypeEntry> owners = state.AllTypes.FindAll(type => type.Rows.Exists(row => ReferenceEquals(row.Page, before)));
        List<TypeEntry> types =
        [
            .. state.AllTypes.Where(type => type.AndBases().Any(owners.Contains)).OrderBy(static type => type.AndBases().Count()),
        ];
        // What is inferred may be of a type that looks alike: which one does hangs on all rows.
        if (types.Exists(static type => type.IsRepresented) || state.AllTypes.Exists(static type => type.IsInferred))
        {
            return null;
        }

        List<EnumEntry> combined = [.. CombinedBy(types)];
        var enums = new HashSet<EnumEntry>();
        Replace(before, after);
        drafts.ForEach(draft => draft.Page = after);
        owners.ForEach(owner => ReplaceRows(owner, before, after));
        return AreBodiesDecidedAlike(owners, after)
            && types.TrueForAll(type => MergeAgain(type, before, after, enums))
            && CombinedBy(types).Where(combination => !enums.Contains(combination)).SequenceEqual(combined.Where(combination => !enums.Contains(combination)))
            && _enums.DeclareAgain(before, after, enums)
            && _enums.ModelsOf(enums, CombinedBy(state.AllTypes)) is { } enumModels
            ? state.Model = ModelWith(types, enumModels, drafts)
            : null;
    }

    /// <summary>Several pages describe the request.</summary>
    private bool IsShared(OperationDraft draft) =>
        draft.SameAs is not null || state.Operations.Exists(other => ReferenceEquals(other.SameAs, draft));

    private IEnumerable<EnumEntry> CombinedBy(List<TypeEntry> types) => types.SelectMany(type => state.Flags.CombinedBy(type, state.Resolver));

    private void Replace(DocPage before, DocPage after)
    {
        state.Pages[Array.FindIndex(state.Pages, page => ReferenceEquals(page, before))] = after;
        state.Types.Replace(before, after);
        foreach (NamedEntry entry in state.AllTypes.Concat<NamedEntry>(state.Types.Enums))
        {
            entry.ReplacePage(before, after);
        }
    }

    /// <summary>New rows where the old ones were.</summary>
    private void ReplaceRows(TypeEntry owner, DocPage before, DocPage after)
    {
        int start = 0;
        while ((start = owner.Rows.FindIndex(start, row => ReferenceEquals(row.Page, before))) >= 0)
        {
            // All rows of a table come together, and no table loses its last.
            PropertyTable old = owner.Rows[start].Table;
            PropertyTable table = after.PropertyTables[IndexOf(before.PropertyTables, old)];
            owner.Rows.RemoveRange(start, old.Rows.Count);
            owner.Rows.InsertRange(start, table.Rows.Select(row => new PageRow(after, table, row)));
            state.Operations.ForEach(operation => operation.Subject?.RowsReplaced(owner, start, old.Rows.Count, table.Rows.Count));
            start += table.Rows.Count;
        }
    }

    private static int IndexOf(EquatableArray<PropertyTable> tables, PropertyTable table)
    {
        int index = 0;
        while (!ReferenceEquals(tables[index], table))
        {
            index++;
        }

        return index;
    }

    /// <summary>Whether a table of a request's body describes a resource hangs on the rows of both.</summary>
    private bool AreBodiesDecidedAlike(List<TypeEntry> owners, DocPage after)
    {
        foreach (OperationDraft operation in state.Operations)
        {
            if (operation.Subject is { } subject && (ReferenceEquals(operation.Page, after) || owners.Exists(subject.Has)))
            {
                bool wasDescribed = subject.IsDescribed;
                if (subject.IsDescribedBy(operation) != wasDescribed)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>To be called for base types first. False where the rows declare other enumerations than before.</summary>
    private bool MergeAgain(TypeEntry type, DocPage before, DocPage after, HashSet<EnumEntry> enums)
    {
        List<PropertyEntry> were = [.. state.Unnamed.ListsOf(type)];
        state.Merger.MergeAgain(type);
        List<PropertyEntry> lists = [.. state.Unnamed.ListsOf(type)];
        for (int i = 0; i < lists.Count && lists.Count == were.Count; i++)
        {
            DocPage page = ReferenceEquals(were[i].Row.Page, before) ? after : were[i].Row.Page;
            if (!ReferenceEquals(lists[i].Row.Page, page) || !string.Equals(lists[i].WireName, were[i].WireName, StringComparison.Ordinal))
            {
                return false;
            }

            lists[i].Target = were[i].Target;
            if (!UnnamedEnums.HaveSameMembers(lists[i], were[i]))
            {
                if (lists.FindAll(list => UnnamedEnums.HaveSameMembers(list, lists[i])).Count > 1 || !_enums.ListAgain(type, lists[i], were[i]))
                {
                    return false;
                }

                enums.Add((EnumEntry)lists[i].Target!);
            }
        }

        return lists.Count == were.Count;
    }

    private ApiModel ModelWith(List<TypeEntry> types, List<EnumModel> enums, List<OperationDraft> drafts)
    {
        ApiModel model = state.Model;
        return model with
        {
            Types = Updated(model.Types, state.MakeAgain(types), static type => type.Name),
            Enums = Updated(model.Enums, enums, static item => item.Name),
            Operations = Updated(model.Operations, drafts.ConvertAll(state.Link), static operation => operation.Name),
            Problems = state.Problems.ToModel(state.AllTypes, state.PageIndex),
        };
    }

    /// <summary>What stayed equal stays the same object: that is told apart at a glance.</summary>
    private static EquatableArray<T> Updated<T>(EquatableArray<T> models, List<T> changed, Func<T, CSharpName> nameOf)
        where T : class, IEquatable<T>
    {
        Dictionary<CSharpName, T> byName = changed.ToDictionary(nameOf);
        return models.Replace(model => byName.TryGetValue(nameOf(model), out T? now) && !now.Equals(model) ? now : model);
    }
}
