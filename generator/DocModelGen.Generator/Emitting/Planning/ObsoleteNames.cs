using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting.Planning;

/// <summary>Which files name something deprecated: reading and writing it there must not warn.</summary>
internal sealed class ObsoleteNames
{
    private readonly HashSet<CSharpName> _names;

    public ObsoleteNames(ApiModel model)
    {
        IEnumerable<CSharpName> types = model.Types.Where(static type => type.Obsolete is not null).Select(static type => type.Name);
        IEnumerable<CSharpName> enums = model.Enums.Where(static item => item.Obsolete is not null).Select(static item => item.Name);
        _names = [.. types, .. enums];
    }

    public bool HasTypes => _names.Count > 0;

    public bool In(TypeModel type)
    {
        // Its converter names it outside of it.
        if (type.Obsolete is not null)
        {
            return true;
        }

        foreach (PropertyModel property in type.AllProperties)
        {
            if (property.Obsolete is not null || In(property.Type))
            {
                return true;
            }
        }

        foreach (TypeReference derived in type.Derived)
        {
            if (In(derived))
            {
                return true;
            }
        }

        return In(type.Base);
    }

    public bool In(OperationModel operation) =>
        In(operation.Body?.Type)
        || In(operation.Reply.Type)
        || operation.Routes.Any(route => route.Parameters.Any(parameter => In(parameter.Type)));

    private bool In(ApiType? type) => In(type?.Reference);

    private bool In(TypeReference? reference) => reference is not null && _names.Contains(reference.Name);
}
