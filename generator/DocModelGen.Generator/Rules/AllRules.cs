using System.Collections.Immutable;
using DocModelGen.Generator.Rules.Engine;
using DocModelGen.Generator.Rules.OwnPages;
using DocModelGen.Generator.Rules.PageRules;
using DocModelGen.Generator.Rules.SetRules;

namespace DocModelGen.Generator.Rules;

/// <summary>Every rule that <see cref="DocModelAnalyzer"/> runs.</summary>
internal static class AllRules
{
    public static ImmutableArray<PageRule> Instances { get; } = ImmutableArray.Create<PageRule>(
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
        new RepresentationRule(),
        new RepresentationPropertiesRule(),
        new ListedValueRule(),
        new ListedMembersRule(),
        new RequestTypeRule(),
        new RequestPropertyRule(),
        new TypeDefinedTwiceRule(),
        new EnumDeclaredTwiceRule(),
        new OperationDocumentedTwiceRule(),
        new InheritedTypeRule(),
        new InheritedMembersRule(),
        new LinkRule());

    /// <summary>Those, and what is asked of pages that are the project's own.</summary>
    public static ImmutableArray<PageRule> WithOwnPages { get; } = Instances.AddRange(new TypedReplyRule(), new ExampleRule(), new ErrorsRule());
}
