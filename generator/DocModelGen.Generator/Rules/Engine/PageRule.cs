using System.Collections.Immutable;
using DocModelGen.Generator.Rules.PageRules;
using DocModelGen.Generator.Rules.SetRules;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.Engine;

/// <summary>
/// One rule: looks at one page and reports places of that page. What other pages say it asks of <see cref="PageContext.Set"/>.
/// A rule holds no state and may throw: the engine loses that rule on that page and says so.
/// </summary>
internal abstract class PageRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    public abstract void Check(PageContext context);

    /// <summary>Every rule there is.</summary>
    public static ImmutableArray<PageRule> All { get; } = ImmutableArray.Create<PageRule>(
        new InvalidJsonRule(),
        new UndocumentedPropertyRule(),
        new RequiredPropertyRule(),
        new ListedPropertyRule(),
        new KindRule(),
        new MemberRule(),
        new PlaceholderRule(),
        new CaseRule(),
        new ValueFormatRule(),
        new ODataTypeRule(),
        new ExampleUrlRule(),
        new MalformedUrlRule(),
        new ReferenceBodyRule(),
        new StatusRule(),
        new TodoRule(),
        new MisspeltHeadingRule(),
        new ListedValueRule(),
        new ListedMembersRule(),
        new RequestTypeRule(),
        new RequestPropertyRule(),
        new TypeDefinedTwiceRule(),
        new EnumDeclaredTwiceRule(),
        new OperationDocumentedTwiceRule(),
        new LinkRule());
}
