using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Tool.CommandLine;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace DocModelGen.Tool.Witnesses;

/// <summary>The facts of an OData service's <c>$metadata</c>, in XML or JSON.</summary>
internal sealed class CsdlFacts
{
    /// <summary>CSDL of a service is ten levels deep, an annotation of an annotation included.</summary>
    private const int MaxDepth = 64;

    /// <summary>A type derives from a handful of others.</summary>
    private const int MaxAncestors = 100;

    private readonly FactLines _lines = new();
    private readonly IEdmModel _model;

    private CsdlFacts(IEdmModel model) => _model = model;

    public static MetadataSummary Read(byte[] content, bool isJson)
    {
        IEdmModel model = isJson ? ReadJson(content) : ReadXml(content);
        var facts = new CsdlFacts(model);
        facts.Add();
        return new MetadataSummary(facts._lines, [.. model.DeclaredNamespaces.Where(space => model.SchemaElements.Any(element => element.Namespace == space))]);
    }

    private static IEdmModel ReadXml(byte[] content)
    {
        CheckDepth(content);
        using XmlReader reader = OpenXml(content);
        return CsdlReader.TryParse(reader, ignoreUnexpectedAttributesAndElements: true, out IEdmModel model, out IEnumerable<EdmError> errors)
            ? model
            : throw NotReadable(errors);
    }

    private static IEdmModel ReadJson(byte[] content)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = MaxDepth });
        return CsdlReader.TryParse(ref reader, new CsdlJsonReaderSettings { IgnoreUnexpectedJsonElements = true }, out IEdmModel model, out IEnumerable<EdmError> errors)
            ? model
            : throw NotReadable(errors);
    }

    private static XmlReader OpenXml(byte[] content) =>
        XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    /// <summary>The reader of CSDL calls itself for what is nested: that must not be the end of the process.</summary>
    private static void CheckDepth(byte[] content)
    {
        using XmlReader reader = OpenXml(content);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                throw new ToolException($"The metadata is nested more than {MaxDepth} deep.");
            }
        }
    }

    private static ToolException NotReadable(IEnumerable<EdmError> errors) =>
        new($"The metadata is no CSDL that can be read: {errors.Select(static error => error.ErrorMessage).FirstOrDefault() ?? "it has no schema"}");

    private void Add()
    {
        foreach (IEdmSchemaElement element in _model.SchemaElements)
        {
            switch (element)
            {
                case IEdmStructuredType type:
                    AddType(element.FullName(), type);
                    break;
                case IEdmEnumType type:
                    AddEnum(type);
                    break;
                case IEdmOperation { IsBound: true } operation when operation.Parameters.FirstOrDefault() is { } binding:
                    AddOperation(operation, TypeCell(binding.Type), operation.FullName(), operation.Parameters.Skip(1));
                    break;
                default:
                    break;
            }
        }

        foreach (IEdmEntityContainerElement element in _model.EntityContainer?.Elements ?? [])
        {
            switch (element)
            {
                case IEdmEntitySet set:
                    _lines.Add(["root", set.Name, $"Collection({set.EntityType.FullName()})"]);
                    break;
                case IEdmSingleton singleton:
                    _lines.Add(["root", singleton.Name, singleton.EntityType.FullName()]);
                    break;
                case IEdmOperationImport import:
                    AddOperation(import.Operation, "", import.Name, import.Operation.Parameters);
                    break;
                default:
                    break;
            }
        }
    }

    private void AddType(string name, IEdmStructuredType type)
    {
        CheckAncestors(type);
        HashSet<IEdmProperty> keys = [.. (type as IEdmEntityType)?.DeclaredKey ?? []];
        _lines.Add(
            ["type", name, type.TypeKind == EdmTypeKind.Entity ? "entity" : "complex", type.BaseType?.FullTypeName()],
            Word(type.IsAbstract, "abstract"),
            Word(type.IsOpen, "open"));
        foreach (IEdmProperty property in type.DeclaredProperties)
        {
            bool isNavigation = property.PropertyKind == EdmPropertyKind.Navigation;
            _lines.Add(
                ["property", name, property.Name, TypeCell(property.Type)],
                Word(keys.Contains(property), "key"),
                Word(!isNavigation && !property.Type.IsNullable && !property.Type.IsCollection(), "notnull"),
                Word(isNavigation, "navigation"));
        }
    }

    private static void CheckAncestors(IEdmStructuredType type)
    {
        int count = 0;
        for (IEdmStructuredType? above = type.BaseType; above is not null; above = above.BaseType)
        {
            if (++count > MaxAncestors)
            {
                throw new ToolException($"'{type.FullTypeName()}' derives from more than {MaxAncestors} types.");
            }
        }
    }

    private void AddEnum(IEdmEnumType type)
    {
        _lines.Add(["enum", type.FullName()], Word(type.IsFlags, "flags"));
        foreach (IEdmEnumMember member in type.Members)
        {
            _lines.Add(["member", type.FullName(), member.Name, member.Value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        }
    }

    private void AddOperation(IEdmOperation operation, string binding, string name, IEnumerable<IEdmOperationParameter> all)
    {
        IEdmOperationParameter[] parameters = [.. all];
        string? reply = operation.GetReturn()?.Type is { } type ? TypeCell(type) : null;
        string template = $"{{{binding}}}/{name}";
        string? body = null;
        if (operation.IsFunction())
        {
            template += parameters.Length == 0 ? "" : $"({string.Join(",", parameters.Select(static parameter => $"{parameter.Name}={{{TypeCell(parameter.Type)}}}"))})";
        }
        else if (parameters.Length > 0)
        {
            body = template + "#body";
            _lines.Add(["type", body, "complex", null]);
            foreach (IEdmOperationParameter parameter in parameters)
            {
                _lines.Add(["property", body, parameter.Name, TypeCell(parameter.Type)], Word(!parameter.Type.IsNullable && !parameter.Type.IsCollection(), "notnull"));
            }
        }

        _lines.Add(["operation", operation.IsFunction() ? "GET" : "POST", template, reply is null ? "204" : "200", reply, body, operation.Name]);
    }

    private static string TypeCell(IEdmTypeReference type) => type.Definition switch
    {
        IEdmCollectionType collection => $"Collection({TypeCell(collection.ElementType)})",
        IEdmPrimitiveType { PrimitiveKind: EdmPrimitiveTypeKind.PrimitiveType or EdmPrimitiveTypeKind.None } => "Json",
        IEdmPrimitiveType primitive => primitive.Name,
        IEdmTypeDefinition definition => definition.UnderlyingType.Name,
        IEdmEntityReferenceType reference => reference.EntityType.FullTypeName(),
        IEdmUntypedType => "Json",
        IEdmSchemaType { Namespace: "Edm" } => "Json",
        IEdmSchemaType named => named.FullName(),
        _ => "Json",
    };

    private static string? Word(bool holds, string word) => holds ? word : null;
}
