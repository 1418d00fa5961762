using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>An example value that the enumeration does not declare: generated code reads it as null.</summary>
internal sealed class MemberRule : StringValueRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.ValueIsNoMember;

    protected override string[]? Arguments(PageContext context, PropertyModel property, string value)
    {
        if (Placeholder.Is(value) || Undeclared(context, property, value).FirstOrDefault() is not { } undeclared)
        {
            return null;
        }

        // Another case is another rule's business.
        EnumModel declared = context.Set.FindEnum(property.Type.Reference!.FullName)!;
        return context.Set.MembersOf(declared).InAnyCase(undeclared) is not null
            ? null
            : [undeclared, TypeText.Short(declared.FullName)];
    }
}
