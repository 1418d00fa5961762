#if !NET
// What .NET Standard lacks; the trimmer knows these attributes by name.
namespace System.Diagnostics.CodeAnalysis;

[Flags]
internal enum DynamicallyAccessedMemberTypes
{
    PublicConstructors = 0x0003,
}

[AttributeUsage(AttributeTargets.GenericParameter)]
internal sealed class DynamicallyAccessedMembersAttribute(DynamicallyAccessedMemberTypes memberTypes) : Attribute
{
    public DynamicallyAccessedMemberTypes MemberTypes { get; } = memberTypes;
}
#endif
