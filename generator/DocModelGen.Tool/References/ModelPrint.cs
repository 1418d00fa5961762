using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Tool.References;

/// <summary>
/// A hash of what is generated of one operation, type or enumeration, whatever else is. Navigation properties are left
/// untyped, since they are typed or not by what else is.
/// </summary>
internal static class ModelPrint
{
    public static string Of(OperationModel operation) => Hash(new ApiModel { Operations = new([operation]), Types = [], Enums = [], Problems = [] }, null);

    public static string Of(EnumModel type) => Hash(new ApiModel { Operations = [], Types = [], Enums = new([type]), Problems = [] }, null);

    public static string Of(TypeModel type) => Hash(
        new ApiModel
        {
            Operations = [],
            Types = new([type with { Properties = type.Properties.Select(Untyped).ToEquatableArray() }]),
            Enums = [],
            Problems = [],
        },
        type.ODataType);

    private static PropertyModel Untyped(PropertyModel property) => (property.Flags & PropertyFlags.Navigation) == 0
        ? property
        : property with { Type = ApiTypes.Of(ValueKind.Json, null, property.Type.IsCollection) };

    private static string Hash(ApiModel model, string? more) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FactsWriter.Write(model) + more)))[..16];
}
