using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DocModelGen.Generator.Drift.Code;

/// <summary>Which values the arms of a switch take.</summary>
internal sealed class SwitchArms
{
    private readonly List<(object? Value, SyntaxNode Syntax, bool IsGuarded)> _values = [];

    /// <summary>Some arm takes whatever no other takes; a pattern that is not understood is taken for one.</summary>
    public bool HasDefault { get; private set; }

    public bool Covers(object? value) => _values.Any(arm => !arm.IsGuarded && Equals(arm.Value, value));

    public IEnumerable<SyntaxNode> ArmsOf(object? value) => _values.Where(arm => Equals(arm.Value, value)).Select(static arm => arm.Syntax);

    public void Add(ICaseClauseOperation clause)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation single:
                AddValue(single.Value, isGuarded: false);
                break;
            case IPatternCaseClauseOperation pattern:
                Add(pattern.Pattern, isGuarded: pattern.Guard is not null);
                break;
            default:
                HasDefault = true;
                break;
        }
    }

    public void Add(IPatternOperation pattern, bool isGuarded)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                AddValue(constant.Value, isGuarded);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                Add(either.LeftPattern, isGuarded);
                Add(either.RightPattern, isGuarded);
                break;
            default:
                HasDefault |= !isGuarded;
                break;
        }
    }

    private void AddValue(IOperation value, bool isGuarded)
    {
        IOperation constant = value is IConversionOperation { Operand.ConstantValue.HasValue: true } conversion ? conversion.Operand : value;
        _values.Add((constant.ConstantValue.HasValue ? constant.ConstantValue.Value : null, value.Syntax, isGuarded));
    }
}
