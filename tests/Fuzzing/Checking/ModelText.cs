using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Emitting.Planning;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Fuzzing.Checking;

/// <summary>All that a model lets generated code say: its names, and its texts as literals.</summary>
internal sealed class ModelText
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public ModelText(ApiModel model, ContextModel context)
    {
        AddName(context.Name);
        foreach (ContextEntry entry in context.Types)
        {
            AddName(entry.PropertyName);
        }

        foreach (TypeModel type in model.Types)
        {
            Add(type);
        }

        foreach (EnumModel item in model.Enums)
        {
            Add(item);
        }

        foreach (OperationModel operation in model.Operations)
        {
            Add(operation);
        }
    }

    public bool HasName(string identifier) => _names.Contains(identifier);

    public bool HasText(string literal) => _texts.Contains(literal);

    /// <summary>The identifier as the compiler knows it.</summary>
    public static string Identifier(string name) => Generator.Encoders.Identifier.Encode(name).TrimStart('@');

    /// <summary>The field that keeps a property's value.</summary>
    public static string Field(string property) => Generator.Encoders.Identifier.EncodeField(property).TrimStart('@');

    private void Add(TypeModel type)
    {
        AddName(type.Name);
        AddTexts(type.FullName, type.ODataType);
        AddObsolete(type.Obsolete);
        foreach (PropertyModel property in type.AllProperties)
        {
            AddName(property.Name);
            _names.Add(Field(property.Name));
            AddTexts(property.WireName);
            AddObsolete(property.Obsolete);
        }
    }

    private void Add(EnumModel item)
    {
        AddName(item.Name);
        AddName(TypeSyntax.EnumTableClass(item.Name));
        AddObsolete(item.Obsolete);
        foreach (EnumMemberModel member in item.Members)
        {
            AddName(member.Name);
            AddTexts(member.WireName);
            AddObsolete(member.Obsolete);
        }
    }

    private void Add(OperationModel operation)
    {
        AddName(operation.Name);
        AddTexts(operation.Name.Identifier, operation.Method, operation.BaseAddress, operation.Reply.Paging?.Items, operation.Reply.Paging?.Next, operation.Reply.Paging?.Parameter);
        AddNames(operation.ErrorCodesName);
        foreach (ErrorModel error in operation.Errors)
        {
            AddNames(error.ConstantName);
            AddTexts(error.Code);
        }

        AddObsolete(operation.Obsolete);
        AddTexts([.. operation.DelegatedWorkPermissions, .. operation.DelegatedPersonalPermissions, .. operation.ApplicationPermissions]);
        foreach (PermissionModel row in operation.Permissions)
        {
            AddTexts([row.Subject, .. row.Names]);
        }

        foreach (BodyModel form in operation.Body is { } body ? operation.OtherBodies.Prepend(body) : [])
        {
            AddNames(form.ParameterName, form.PropertyName);
            AddTexts(form.ContentType);
        }

        foreach (RouteModel route in operation.Routes)
        {
            AddTexts(route.Template);
            AddNames(route.FactoryName);
            foreach (ParameterModel parameter in route.Parameters)
            {
                AddNames(parameter.Name, parameter.PropertyName);
                AddTexts(parameter.Name);
            }
        }

        foreach (QueryOptionModel option in operation.QueryOptions)
        {
            AddName(option.PropertyName);
            AddTexts(option.WireName);
        }

        foreach (HeaderModel header in operation.Headers)
        {
            AddName(header.PropertyName);
            AddTexts(header.WireName);
        }
    }

    private void AddName(CSharpName name) => AddNames([name.Identifier, .. name.Namespace.Split('.')]);

    private void AddName(string name) => _names.Add(Identifier(name));

    private void AddNames(params IEnumerable<string?> names)
    {
        foreach (string name in names.OfType<string>())
        {
            AddName(name);
        }
    }

    private void AddTexts(params IEnumerable<string?> texts) => _texts.UnionWith(texts.OfType<string>());

    private void AddObsolete(string? message)
    {
        if (message is not null)
        {
            _texts.Add(Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseToken(AttributeArgument.Encode(message)).ValueText);
        }
    }
}
