using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace DocModelGen.Package.Tests.Infrastructure;

/// <summary>Finds the members of other assemblies that a file uses and that have a type of System.Memory in their signature.</summary>
internal static class SpanCalls
{
    public static string[] Find(string file, Func<string, bool> isOfInterest)
    {
        using PEReader image = new(File.OpenRead(file));
        MetadataReader metadata = image.GetMetadataReader();
        SignatureTypes types = new();
        return [.. metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => isOfInterest(DeclaringType(member).Assembly) && HasSpan(member))
            .Select(member => metadata.GetString(member.Name))];

        TypeFacts DeclaringType(MemberReference member) => member.Parent.Kind switch
        {
            HandleKind.TypeReference => types.GetTypeFromReference(metadata, (TypeReferenceHandle)member.Parent, 0),
            HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)member.Parent).DecodeSignature(types, null),
            _ => TypeFacts.None,
        };

        bool HasSpan(MemberReference member)
        {
            if (member.GetKind() == MemberReferenceKind.Field)
            {
                return member.DecodeFieldSignature(types, null).HasSpan;
            }

            MethodSignature<TypeFacts> signature = member.DecodeMethodSignature(types, null);
            return signature.ReturnType.HasSpan || signature.ParameterTypes.Any(static type => type.HasSpan);
        }
    }

    /// <summary>The assembly that a type is from, and whether the type or an argument of it is from System.Memory.</summary>
    private readonly record struct TypeFacts(string Assembly, bool HasSpan)
    {
        public static TypeFacts None { get; } = new("", false);
    }

    private sealed class SignatureTypes : ISignatureTypeProvider<TypeFacts, object?>
    {
        public TypeFacts GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            EntityHandle scope = reader.GetTypeReference(handle).ResolutionScope;
            if (scope.Kind == HandleKind.TypeReference)
            {
                return GetTypeFromReference(reader, (TypeReferenceHandle)scope, rawTypeKind);
            }

            string assembly = scope.Kind == HandleKind.AssemblyReference
                ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)
                : "";
            return new TypeFacts(assembly, assembly == "System.Memory");
        }

        public TypeFacts GetGenericInstantiation(TypeFacts genericType, ImmutableArray<TypeFacts> typeArguments) =>
            genericType with { HasSpan = genericType.HasSpan || typeArguments.Any(static argument => argument.HasSpan) };

        public TypeFacts GetFunctionPointerType(MethodSignature<TypeFacts> signature) => TypeFacts.None with
        {
            HasSpan = signature.ReturnType.HasSpan || signature.ParameterTypes.Any(static type => type.HasSpan),
        };

        public TypeFacts GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public TypeFacts GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => TypeFacts.None;

        public TypeFacts GetPrimitiveType(PrimitiveTypeCode typeCode) => TypeFacts.None;

        public TypeFacts GetGenericMethodParameter(object? genericContext, int index) => TypeFacts.None;

        public TypeFacts GetGenericTypeParameter(object? genericContext, int index) => TypeFacts.None;

        public TypeFacts GetArrayType(TypeFacts elementType, ArrayShape shape) => elementType;

        public TypeFacts GetByReferenceType(TypeFacts elementType) => elementType;

        public TypeFacts GetModifiedType(TypeFacts modifier, TypeFacts unmodifiedType, bool isRequired) => unmodifiedType;

        public TypeFacts GetPinnedType(TypeFacts elementType) => elementType;

        public TypeFacts GetPointerType(TypeFacts elementType) => elementType;

        public TypeFacts GetSZArrayType(TypeFacts elementType) => elementType;
    }
}
