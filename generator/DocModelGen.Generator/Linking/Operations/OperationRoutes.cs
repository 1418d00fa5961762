using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>Routes of an operation: parameters with names and types, and one way in for each template.</summary>
internal sealed class OperationRoutes(TypeResolver resolver, DocTextLinker texts, Accounting? accounting)
{
    private static readonly Dictionary<string, PropertyRow> s_noRows = [];

    /// <summary>Adds the anchors of the rows that describe a part of a template to those taken.</summary>
    public EquatableArray<RouteModel> Link(OperationDraft draft, OperationMembers members, HashSet<int> taken)
    {
        Dictionary<string, PropertyRow> rows = Rows(draft);
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        var signatures = new HashSet<string>(StringComparer.Ordinal);
        var routes = new List<RouteModel>();
        foreach (UrlTemplate documented in draft.Templates)
        {
            UrlTemplate template = FunctionArguments.Complete(documented, draft);
            string?[] names = template.Names;
            var parameters = new List<ParameterModel>();
            for (int i = 0; i < names.Length; i++)
            {
                if (names[i] is { } name)
                {
                    PropertyRow? row = rows.Count == 0
                        ? null
                        : RowOf(rows, name, template.Parts[i].Text, ParameterNames.ArgumentBefore(template.Parts, i));
                    Take(draft.Page, row, taken);
                    bool isList = template.Parts[i].IsList || (row?.Type.IsCollection == true && IsWholeArgument(template.Parts, i));
                    parameters.Add(Parameter(draft.Page, name, row, isList, properties, members));
                }
                else
                {
                    TakeLiteralArguments(draft.Page, template.Parts[i].Text, rows, taken);
                }
            }

            bool isConstructor = signatures.Add(Signature(parameters));
            routes.Add(new RouteModel
            {
                Template = Template(template, names),
                Documented = documented.Documented,
                IsPreview = documented.IsPreview,
                Parameters = parameters.ToEquatableArray(),
                FactoryName = isConstructor ? null : members.Claim(FactoryName(documented, draft.Templates[0]), "Route"),
            });
        }

        return routes.ToEquatableArray();
    }

    private static string Template(UrlTemplate template, string?[] names) =>
        UrlTemplate.Print(template.Parts, (part, index) => part.IsPath ? "+" + names[index] : names[index]!);

    /// <summary>Rows that describe placeholders, by the placeholder's name in any spelling.</summary>
    private static Dictionary<string, PropertyRow> Rows(OperationDraft draft)
    {
        Dictionary<string, PropertyRow>? rows = null;
        foreach (PropertyTable table in draft.Page.PropertyTables)
        {
            if (draft.IsOfUrl(table))
            {
                rows ??= new Dictionary<string, PropertyRow>(StringComparer.OrdinalIgnoreCase);
                foreach (PropertyRow row in table.Rows)
                {
                    string key = CSharpIdentifiers.Pascal(row.Name);
                    if (!rows.ContainsKey(key))
                    {
                        rows.Add(key, row);
                    }
                }
            }
        }

        return rows ?? s_noRows;
    }

    private static PropertyRow? RowOf(Dictionary<string, PropertyRow> rows, params string?[] names)
    {
        foreach (string? name in names)
        {
            if (name is not null && rows.TryGetValue(CSharpIdentifiers.Pascal(name), out PropertyRow? row))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary><c>image(width=0,height=0)</c>: the template fixes what the rows describe.</summary>
    private void TakeLiteralArguments(DocPage page, string literal, Dictionary<string, PropertyRow> rows, HashSet<int> taken)
    {
        int end = FunctionArguments.OptionalStart(literal);
        for (int equals = rows.Count == 0 ? -1 : literal.IndexOf('='); equals > 0 && equals < end; equals = literal.IndexOf('=', equals + 1))
        {
            Take(page, RowOf(rows, ParameterNames.Argument(literal.Substring(0, equals + 1))), taken);
        }
    }

    private void Take(DocPage page, PropertyRow? row, HashSet<int> taken)
    {
        if (row is not null && taken.Add(row.Anchor))
        {
            accounting?.Record(page, row.Anchor, RowFate.Parameter);
        }
    }

    private ParameterModel Parameter(
        DocPage page,
        string name,
        PropertyRow? row,
        bool isList,
        Dictionary<string, string> properties,
        OperationMembers members)
    {
        if (!properties.TryGetValue(name, out string? property))
        {
            property = members.Claim(CSharpIdentifiers.Pascal(name), "Parameter");
            properties.Add(name, property);
        }

        return new ParameterModel
        {
            Name = name,
            PropertyName = property,
            Type = ApiTypes.Of(row is null ? ValueKind.String : KindOf(page, row, isList), null, isList),
            IsOptional = false,
            Summary = row is null ? DocText.Empty : texts.Link(page, row.Description),
        };
    }

    /// <summary>What has a form of its own in a URL; the rest is text for the caller to write.</summary>
    private ValueKind KindOf(DocPage page, PropertyRow row, bool isList)
    {
        ResolvedType type = resolver.Resolve(page, row.Type, hasMembers: false);
        return (type.IsCollection && !isList) || type.Kind is not (<= ValueKind.TimeOfDay or ValueKind.Guid) ? ValueKind.String : type.Kind;
    }

    /// <summary><c>f(ids={ids})</c>, <c>f(ids=@p)?@p={ids}</c>: nothing of the value is the template's.</summary>
    private static bool IsWholeArgument(IReadOnlyList<UrlPart> parts, int at)
    {
        string before = at > 0 ? parts[at - 1].Text : "";
        int equals = before.Length - 1;
        return equals > 0 && before[equals] == '=' && (ParameterNames.CallArgument(before, equals) is not null || IsAlias(before, equals));
    }

    private static bool IsAlias(string text, int equals)
    {
        int at = text.LastIndexOf('@', equals);
        return at > 0 && text[at - 1] is '?' or '&' && text.IndexOf('&', at, equals - at) < 0;
    }

    /// <summary>Constructors with equal parameter types cannot stand beside each other; dates are text in older targets.</summary>
    private static string Signature(List<ParameterModel> parameters)
    {
        var kinds = new char[parameters.Count];
        for (int i = 0; i < kinds.Length; i++)
        {
            ValueKind kind = parameters[i].Type.Kind;
            kinds[i] = (char)((parameters[i].Type.IsCollection ? 'a' : 'A') + (int)(kind is ValueKind.Date or ValueKind.TimeOfDay ? ValueKind.String : kind));
        }

        return new string(kinds);
    }

    /// <summary><c>ForSitesDrive</c>: the segments by which the template differs from the first.</summary>
    private static string FactoryName(UrlTemplate template, UrlTemplate first)
    {
        IReadOnlyList<string> own = template.LiteralSegments;
        IReadOnlyList<string> others = first.LiteralSegments;
        int shared = 0;
        while (shared < own.Count && shared < others.Count
            && string.Equals(own[own.Count - 1 - shared], others[others.Count - 1 - shared], StringComparison.Ordinal))
        {
            shared++;
        }

        int count = own.Count - shared > 0 ? own.Count - shared : own.Count;
        return CSharpIdentifiers.Join("For", string.Concat(own.Take(count).Select(CSharpIdentifiers.Pascal)));
    }
}
