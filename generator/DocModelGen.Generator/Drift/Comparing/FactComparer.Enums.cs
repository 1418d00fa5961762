using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Comparing;

internal sealed partial class FactComparer
{
    private void CompareEnums()
    {
        var renamedFrom = new HashSet<EnumFacts>(_renames.Enums.Select(static pair => pair.Was));
        var renamedTo = new HashSet<EnumFacts>(_renames.Enums.Select(static pair => pair.Is));
        foreach (EnumFacts was in _accepted.Enums)
        {
            if (_current.FindEnum(was.Fact.FullName) is { } now)
            {
                CompareEnum(was, now);
            }
            else if (!renamedFrom.Contains(was) && !was.IsUnnamed)
            {
                Add(new TypeRemoved(was.Fact, was.Fact.FullName));
            }
        }

        foreach ((EnumFacts was, EnumFacts now) in _renames.Enums)
        {
            Add(new TypeRenamed(was.Fact, now.Fact, was.Fact.FullName, now.Fact.FullName));
            CompareEnum(was, now);
        }

        foreach (EnumFacts now in _current.Enums)
        {
            if (_accepted.FindEnum(now.Fact.FullName) is null && !renamedTo.Contains(now) && !now.IsUnnamed)
            {
                Add(new TypeAdded(now.Fact, now.Fact.FullName));
            }
        }
    }

    private void CompareEnum(EnumFacts was, EnumFacts now)
    {
        Direction direction = _directions.Of(now.Fact.FullName);
        if (was.Fact.IsDeprecated != now.Fact.IsDeprecated)
        {
            Add(new TypeDeprecationChanged(was.Fact, now.Fact, now.Fact.FullName, now.Fact.IsDeprecated));
        }

        if (was.Fact.IsFlags != now.Fact.IsFlags)
        {
            Add(new FlagsChanged(was.Fact, now.Fact, direction));
        }

        foreach ((MemberFact? accepted, MemberFact? current) in Pair(was.Members, now.Members))
        {
            if (accepted is null)
            {
                Add(new MemberAdded(current!));
            }
            else if (current is null)
            {
                Add(new MemberRemoved(accepted, now.Fact.FullName, direction));
            }
            else
            {
                CompareMember(accepted, current);
            }
        }
    }

    private void CompareMember(MemberFact was, MemberFact now)
    {
        if (CaseOnly.Differs(was.Name, now.Name))
        {
            Add(new MemberCaseChanged(was, now));
        }

        // A page that begins or ceases to number its members renumbers none.
        if (was.Number is not null && now.Number is not null && was.Number != now.Number)
        {
            Add(new MemberRenumbered(was, now));
        }

        if (was.IsDeprecated != now.IsDeprecated)
        {
            Add(new MemberDeprecationChanged(was, now));
        }
    }
}
