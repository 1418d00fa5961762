using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Comparing;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>
/// Holds pages against a service's metadata: what drift says of accepted facts and the pages' is what differs between metadata and pages. Of that,
/// only what both speak of is a difference.
/// </summary>
internal sealed class MetadataComparer
{
    private const string Untyped = "Json";

    private readonly MetadataFacts _metadata;
    private readonly MetadataView _view;
    private readonly FactPlaces _places;
    private readonly FactIndex _pages;
    private readonly ILookup<string, PropertyFact> _users;

    /// <summary>Types that no page has are said once.</summary>
    private readonly HashSet<string> _said = new(StringComparer.OrdinalIgnoreCase);

    private MetadataComparer(MetadataFacts metadata, FactSet documented, FactPlaces places)
    {
        _metadata = metadata;
        _view = new MetadataView(metadata, documented);
        _places = places;
        _pages = new FactIndex(_view.Documented);
        _users = documented.OfKind<PropertyFact>().ToLookup(static property => property.Type.Name, StringComparer.OrdinalIgnoreCase);
    }

    public static IEnumerable<WitnessDifference> Compare(MetadataFacts metadata, FactSet documented, FactPlaces places)
    {
        var comparer = new MetadataComparer(metadata, documented, places);
        return FactComparer.Compare(comparer._view.Seen, comparer._view.Documented, isHistory: false)
            .Select(comparer.Difference)
            .Where(static difference => difference is not null)
            .Select(static difference => difference!)
            .Concat(comparer.Missing())
            .Concat(comparer.Arguments())
            .Concat(comparer.Operations());
    }

    private WitnessDifference? Difference(DriftChange change) => change switch
    {
        // Instance annotations, whose names begin so, are none of metadata's business.
        PropertyAdded { Is.Name: ['@', ..] } => null,
        PropertyRemoved { Was: var was } removed when IsParameter(removed.Owner) =>
            Create(Descriptors.ParameterNotDocumented, change, was.Name, was.Type.ToString(), OperationOf(removed.Owner)),
        PropertyAdded { Is: var now } when IsParameter(now.Owner) => Create(Descriptors.ParameterNotServed, change, now.Name, OperationOf(now.Owner)),
        ReplyChanged { Was.Reply: { } was, Is: { Reply: { } now } documented } => Create(Descriptors.ReplyDiffers, change, documented.Name, now.ToString(), was.ToString()),
        MethodChanged changed => Create(Descriptors.MethodDiffers, change, changed.Is.Name, changed.Is.Method, changed.Was.Method),
        TypeAdded added when _metadata.IsCompleteFor(added.FullName) && !IsListOfValues(added.FullName) => Create(Descriptors.TypeNotServed, change, added.FullName),
        TypeRenamed renamed when renamed.NewName.IndexOf('.') >= 0 && (renamed.OldName.IndexOf('.') >= 0 || !MetadataFacts.IsSameName(renamed.NewName, renamed.OldName)) => Create(Descriptors.TypeNameDiffers, change, renamed.NewName, renamed.OldName),
        BaseTypeChanged changed => BaseType(changed),
        PropertyRemoved { Was: var was } removed => Create(Descriptors.PropertyNotDocumented, change, was.Name, was.Type.ToString(), removed.Owner),
        PropertyAdded { Is: var now } when Inherited(now) is { } inherited =>
            new WitnessDifference(Descriptors.PropertyCaseDiffers, inherited, now, _places.Find(change), new EquatableArray<string>([now.Name, now.Owner, inherited.Name])),
        PropertyAdded { Is: var now } when !IsExampleOfOpen(now) && IsClaimed(now) => Create(Descriptors.PropertyNotServed, change, now.Name, now.Owner),
        PropertyRetyped changed => Retyped(changed),
        CollectionChanged changed => Collection(change, changed.Was, changed.Is),
        // What metadata says of a collection is about its items: the collection itself is never null.
        NullabilityChanged { Is: { Type.IsCollection: false } now } when now.Flags.HasFlag(PropertyFlags.NotNullable) =>
            Create(Descriptors.NullabilityDiffers, change, now.Name, OwnerOf(now)),
        PropertyCaseChanged changed => Create(Descriptors.PropertyCaseDiffers, change, changed.Is.Name, OwnerOf(changed.Is), changed.Was.Name),
        // A cell says so; what only the page's JSON hints at is no claim to be contradicted.
        KeyChanged { Is: var now } when now.Flags.HasFlag(PropertyFlags.Key) =>
            _places.FindRows(now).Any(static found => found.Row.Flags.HasFlag(PropertyFlags.Key)) ? Create(Descriptors.KeyNotServed, change, now.Name, now.Owner) : null,
        KeyChanged { Is: { Name: not EntityId.Name } now } => Create(Descriptors.KeyNotDocumented, change, now.Name, now.Owner),
        MemberRemoved removed => Create(Descriptors.MemberNotDocumented, change, removed.Was.Name, removed.Enum),
        MemberAdded added => Create(Descriptors.MemberNotServed, change, added.Is.Name, added.Is.Enum),
        MemberRenumbered changed => Create(Descriptors.MemberNumberDiffers, change, changed.Is.Name, changed.Is.Enum, Number(changed.Is), Number(changed.Was)),
        MemberCaseChanged changed => Create(Descriptors.MemberCaseDiffers, change, changed.Is.Name, changed.Is.Enum, changed.Was.Name),
        FlagsChanged changed => Create(changed.Is.IsFlags ? Descriptors.FlagsNotServed : Descriptors.FlagsNotDocumented, change, changed.Is.FullName),
        _ => null,
    };

    /// <summary>Requests that lead nowhere, each line of a page by itself.</summary>
    private IEnumerable<WitnessDifference> Missing() => _view.Requests.Missing.Select(pair => new WitnessDifference(
        Descriptors.OperationNotServed,
        null,
        pair.Key,
        _places.FindRequest(pair.Key),
        new EquatableArray<string>(
        [
            pair.Key.Method + " " + pair.Key.Template,
            pair.Value.Reason,
        ])));

    /// <summary>That an entity derives from nothing but <c>entity</c> is what a page says that says nothing.</summary>
    private WitnessDifference? BaseType(BaseTypeChanged change)
    {
        string? documented = IsEntity(change.Is.Base) ? null : change.Is.Base;
        string? served = IsEntity(change.Was.Base) ? null : change.Was.Base;
        return documented is null
            ? Create(Descriptors.BaseTypeNotDocumented, change, change.Is.FullName, served!)
            : Create(Descriptors.BaseTypeDiffers, change, change.Is.FullName, documented, change.Was.Base is { } name ? $"'{name}'" : "nothing");

        static bool IsEntity(string? name) => name is null || name.EndsWith(".entity", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where the pages' facts have no type or one of our making, the page's own words count.</summary>
    private WitnessDifference? Retyped(PropertyRetyped change)
    {
        string served = _metadata.IsUntyped(change.Was.Type.Name) ? Untyped : change.Was.Type.Name;
        TypeCell? cell = _places.FindRows(change.Is).Select(static found => found.Row.Type).FirstOrDefault();
        bool isSameCollection = change.Is.Type.IsCollection == change.Was.Type.IsCollection;
        if (cell is { Kind: TypeCellKind.Empty or TypeCellKind.Unknown } || (served == Untyped && change.Is.Type.Name == Untyped && isSameCollection))
        {
            return null;
        }

        if (JsonKinds.Is(change.Was.Type))
        {
            return !isSameCollection ? Collection(change, change.Was, change.Is)
                : JsonKinds.Fit(change.Is.Type.Name, JsonKinds.Of(change.Was.Type), _pages) ? null
                : Create(Descriptors.PropertyTypeDiffers, change, change.Is.Name, OwnerOf(change.Is), change.Is.Type.ToString(), JsonKinds.Show(change.Was.Type));
        }

        if (cell is { Kind: TypeCellKind.Named } && IsCalled(cell.Name, served))
        {
            return !isSameCollection ? Collection(change, change.Was, change.Is)
                : served.IndexOf('.') > 0 && _said.Add(served) ? Create(Descriptors.TypeNotDocumented, change, served, $"which '{change.Is.Name}' has")
                : null;
        }

        if (cell is { Kind: TypeCellKind.Untyped } && isSameCollection && Alternatives(cell.Text).All(name => IsOneOf(name, served)))
        {
            return null;
        }

        // An enumeration without a name of its own is a string with a list of values.
        if (served == "String" && cell is { Kind: TypeCellKind.Primitive } && _pages.FindEnum(change.Is.Type.Name) is not null)
        {
            return isSameCollection ? null : Collection(change, change.Was, change.Is);
        }

        string shown = change.Is.Type.Name == Untyped && cell is { Text.Length: > 0 } ? cell.Text : change.Is.Type.ToString();
        return Create(Descriptors.PropertyTypeDiffers, change, change.Is.Name, OwnerOf(change.Is), shown, change.Was.Type.ToString());
    }

    /// <summary>"X or Y" of a page that has no word for the base type of both.</summary>
    private static string[] Alternatives(string cell) =>
        [.. cell.Split([" or ", ",", "/"], StringSplitOptions.RemoveEmptyEntries).Select(static name => name.Trim()).Where(static name => name.Length > 0)];

    private bool IsOneOf(string name, string served) => _metadata.Descendants(served).Any(type => IsCalled(name, type.Fact.FullName)) || IsCalled(name, served);

    /// <summary>
    /// An enumeration that the pages name nowhere but in the heading above its members: what they call it is no type's name where the service has
    /// a string.
    /// </summary>
    private bool IsListOfValues(string fullName)
    {
        if (_pages.FindEnum(fullName) is null)
        {
            return false;
        }

        PropertyFact[] users = [.. _users[fullName]];
        return users.Length > 0
            ? Array.TrueForAll(users, user => _places.FindRows(user).All(static found => found.Row.Type.Kind is TypeCellKind.Primitive or TypeCellKind.Enumeration))
            : _places.FindType(fullName)?.Page.Page.PropertyTables.Any(table => table.Rows.Any(row => row.Type.Kind == TypeCellKind.Primitive && IsCalled(row.Name, fullName))) == true;
    }

    /// <summary>One of a base type that differs in case.</summary>
    private PropertyFact? Inherited(PropertyFact documented) =>
        _metadata.Index.FindType(documented.Owner) is { } type && _metadata.FindProperty(type, documented.Name) is { } property && CaseOnly.Differs(property.Name, documented.Name)
            ? property
            : null;

    /// <summary>A page about the type has it, or one of a request that sends such an object. What an action takes is no property of what it returns.</summary>
    private bool IsClaimed(PropertyFact documented)
    {
        if (_places.IsOnTypePage(documented))
        {
            return true;
        }

        string[] requests = [.. _places.RequestsWith(documented)];
        return requests.Length == 0 || Array.Exists(requests, request => _view.Requests.IsSending(request, documented.Owner));
    }

    /// <summary>No table has it, and the type may have any others: its JSON shows what else can come.</summary>
    private bool IsExampleOfOpen(PropertyFact documented) =>
        !_places.FindRows(documented).Any() && _metadata.Ancestors(documented.Owner).Any(static type => type.Fact.IsOpen);

    private WitnessDifference Collection(DriftChange change, PropertyFact served, PropertyFact documented) =>
        Create(Descriptors.CollectionDiffers, change, documented.Name, OwnerOf(documented), served.Type.IsCollection ? "a collection" : "no collection");

    private static bool IsCalled(string written, string fullName) =>
        string.Equals(written.Substring(written.LastIndexOf('.') + 1), fullName.Substring(fullName.LastIndexOf('.') + 1), StringComparison.OrdinalIgnoreCase);

    /// <summary>What functions have in parentheses. One that is called in several lines is told of once, where a line first has or lacks it.</summary>
    private IEnumerable<WitnessDifference> Arguments()
    {
        var told = new HashSet<(string Operation, string Argument)>();
        foreach ((TemplateFact documented, WalkedPath.Call call) in _view.Requests.Calls)
        {
            // Of another method the page means something else, and says that parameters go elsewhere.
            if (call.Arguments is not { } arguments || call.Operation.Fact.Method != "GET" || documented.Method != "GET")
            {
                continue;
            }

            PagePlace? place = _places.FindRequest(documented);
            foreach (KeyValuePair<string, string> argument in call.Operation.Arguments.Where(argument => !arguments.Contains(argument.Key, StringComparer.OrdinalIgnoreCase)))
            {
                if (!IsDescribed(place, argument.Key) && told.Add((documented.Name, argument.Key)))
                {
                    yield return new WitnessDifference(
                        Descriptors.ParameterNotDocumented, call.Operation.Fact, documented, place,
                        new EquatableArray<string>([argument.Key, argument.Value, documented.Name]));
                }
            }

            foreach (string name in arguments.Except(call.Operation.Arguments.Keys, StringComparer.OrdinalIgnoreCase).Where(name => told.Add((documented.Name, name))))
            {
                yield return new WitnessDifference(
                    Descriptors.ParameterNotServed, call.Operation.Fact, documented, place, new EquatableArray<string>([name, documented.Name]));
            }
        }
    }

    /// <summary>
    /// Actions and functions that no request ends in, of types that pages describe. Of one that the type's page links to, the page is not among the
    /// project's: that is a choice.
    /// </summary>
    private IEnumerable<WitnessDifference> Operations()
    {
        var called = new HashSet<(string Name, TypeText? Binding)>(_view.Requests.Calls.Select(static call => KeyOf(call.Call.Operation)));
        foreach (BoundOperation operation in _metadata.BoundOperations)
        {
            if (operation.Binding is { } binding && called.Add(KeyOf(operation)) && !_view.Requests.MayCall(operation.ShortName) && _pages.FindType(binding.Name) is { } type
                && _places.FindType(type.Fact.FullName) is { Page.Page: { Kind: PageKind.Resource } page } place
                && !page.Links.Any(link => IsAbout(link.Target, operation.ShortName)))
            {
                yield return new WitnessDifference(
                    Descriptors.OperationNotDocumented, operation.Fact, null, place,
                    new EquatableArray<string>([operation.ShortName, $"{operation.Fact.Method} {operation.Fact.Template}"]));
            }
        }

        static (string Name, TypeText? Binding) KeyOf(BoundOperation operation) => (operation.Name, operation.Binding);
    }

    /// <summary><c>../api/user-sendmail.md</c> is about <c>sendMail</c>.</summary>
    private static bool IsAbout(string link, string operation) =>
        link.Replace("-", "").IndexOf(operation, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>A template may leave out what a table of the page has.</summary>
    private static bool IsDescribed(PagePlace? place, string parameter) =>
        place?.Page.Page.PropertyTables.Any(table => table.Rows.Any(row => string.Equals(row.Name, parameter, StringComparison.OrdinalIgnoreCase))) == true;

    private WitnessDifference Create(DiagnosticDescriptor descriptor, DriftChange change, params string[] arguments) =>
        new(descriptor, change.Accepted, change.Current, _places.Find(change), new EquatableArray<string>(arguments));

    private static bool IsParameter(string owner) => owner.EndsWith("#body", StringComparison.Ordinal);

    /// <summary>The type, or the operation that has the parameter.</summary>
    private static string OwnerOf(PropertyFact property) => IsParameter(property.Owner) ? OperationOf(property.Owner) : property.Owner;

    private static string OperationOf(string body) => body.Substring(0, body.IndexOf('#'));

    private static string Number(MemberFact member) => member.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
