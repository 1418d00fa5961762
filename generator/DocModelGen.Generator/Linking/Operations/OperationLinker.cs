using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>Makes the model of an operation once all types have names.</summary>
internal sealed class OperationLinker(TypeResolver resolver, DocTextLinker texts, TypeReference odataReference, ApiForm form, Accounting? accounting)
{
    private const string ErrorCodes = "ErrorCodes";

    private readonly OperationRoutes _routes = new(resolver, texts, accounting);
    private readonly QueryOptions _options = new(texts, form, accounting);

    public OperationModel Link(OperationDraft draft)
    {
        DocPage page = draft.Page;
        var members = new OperationMembers(draft.Name!.Identifier);
        var takenRows = new HashSet<int>();
        EquatableArray<RouteModel> routes = _routes.Link(draft, members, takenRows);
        EquatableArray<ErrorModel> errors = Errors(page);
        return new OperationModel
        {
            Name = draft.Name,
            Method = draft.Method,
            Status = draft.Status,
            Routes = routes,
            Body = Body(draft, draft.Body, routes, members),
            OtherBodies = draft.OtherBodies.Select(form => Body(draft, form, routes, members)!).ToEquatableArray(),
            IsBodyOptional = draft.IsBodyOptional,
            Reply = draft.Reply,
            QueryOptions = _options.Link(draft, draft.Reply, routes, members, takenRows),
            Headers = RequestHeaders.Link(draft, members),
            DelegatedWorkPermissions = Permissions(page, PermissionKind.DelegatedWork),
            DelegatedPersonalPermissions = Permissions(page, PermissionKind.DelegatedPersonal),
            ApplicationPermissions = Permissions(page, PermissionKind.Application),
            Permissions = page.Permissions.Select(static row => new PermissionModel
            {
                Kind = row.Kind,
                Names = row.Names,
                LeastCount = row.LeastCount,
                IsRefused = row.IsRefused,
                Subject = row.Subject,
            }).ToEquatableArray(),
            Errors = errors,
            ErrorCodesName = errors.Any(static error => error.ConstantName is not null) ? members.Claim(ErrorCodes, "Documented") : null,
            Summary = DocTextLinker.Plain(page.Summary),
            Obsolete = page.Deprecation,
            BaseAddress = draft.BaseAddress,
            Page = PagePaths.FileName(page.Path),
            SourcePath = page.Key,
        };
    }

    private BodyModel? Body(OperationDraft draft, DraftBody form, EquatableArray<RouteModel> routes, OperationMembers members)
    {
        ApiType? type = form switch
        {
            DraftBody.Type => ApiTypes.Of(ValueKind.Object, draft.BodyType!.Reference, draft.IsBodyList),
            DraftBody.Reference => ApiTypes.Of(ValueKind.Object, odataReference),
            DraftBody.Json => ApiTypes.Of(ValueKind.Json),
            DraftBody.Values => ApiTypes.Of(draft.BodyValues, isCollection: true),
            DraftBody.Stream or DraftBody.Multipart => ApiTypes.Of(ValueKind.Stream),
            _ => null,
        };
        if (type is null)
        {
            return null;
        }

        return new BodyModel
        {
            Type = type,
            ContentType = form == DraftBody.Stream ? draft.MediaTypes.Default : form == DraftBody.Multipart ? "multipart/form-data" : null,
            ParameterName = HasParameter(routes, "body") ? HasParameter(routes, "requestBody") ? "bodyToSend" : "requestBody" : "body",
            PropertyName = form == draft.Body ? "Body" : members.Claim(form == DraftBody.Multipart ? "MultipartBody" : "StreamBody", "Content"),
            IsMultipart = form == DraftBody.Multipart,
            Parts = form == DraftBody.Multipart ? PartsOf(draft.Page) : [],
        };
    }

    private static EquatableArray<BodyPartModel> PartsOf(DocPage page) => page.PropertyTables
        .Where(static table => table.Kind == PropertyTableKind.RequestBody)
        .SelectMany(static table => table.Rows)
        .Select(static row => new BodyPartModel(row.Name, (row.Flags & PropertyFlags.Required) != 0, row.Description))
        .ToEquatableArray();

    private static bool HasParameter(EquatableArray<RouteModel> routes, string name)
    {
        foreach (RouteModel route in routes)
        {
            foreach (ParameterModel parameter in route.Parameters)
            {
                if (string.Equals(parameter.Name, name, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Codes that are texts are constants; a page may give several statuses one code.</summary>
    private EquatableArray<ErrorModel> Errors(DocPage page)
    {
        var names = new NameScope(StringComparer.Ordinal);
        names.Reserve(ErrorCodes);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return page.Errors.Select(row => new ErrorModel(
            row.Status,
            row.Code,
            row.Code is { Length: > 0 and <= 100 } code && seen.Add(code) ? names.Claim(CSharpIdentifiers.Pascal(char.IsDigit(code[0]) ? "Code" + code : code)) : null,
            texts.Link(page, row.Description))).ToEquatableArray();
    }

    private static EquatableArray<string> Permissions(DocPage page, PermissionKind kind)
    {
        List<string>? names = null;
        HashSet<string>? known = null;
        foreach (PermissionRow row in page.Permissions)
        {
            if (row.Kind == kind && row.Names.Count > 0)
            {
                (names ??= []).AddRange(row.Names.Where((known ??= new HashSet<string>(StringComparer.Ordinal)).Add));
            }
        }

        return names?.ToEquatableArray() ?? [];
    }
}
