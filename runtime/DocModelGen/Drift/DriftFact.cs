using System.Diagnostics;
using System.Globalization;

namespace DocModelGen;

/// <summary>Something that a <see cref="DriftObserver"/> saw in replies and no page documents. It has names and kinds, and no value but a member's name.</summary>
/// <remarks>Names come from replies, and are what somebody else wrote: encode them for where they go. <see cref="ToString"/> is safe to log.</remarks>
public sealed class DriftFact
{
    internal DriftFact(DriftFactKind kind, string subject, string? name, string? found, string? witnessLine)
    {
        Kind = kind;
        Subject = subject;
        Name = name;
        Found = found;
        WitnessLine = witnessLine;
    }

    /// <summary>What it is about.</summary>
    public DriftFactKind Kind { get; }

    /// <summary>
    /// What was documented: the type (<c>microsoft.graph.user</c>), of a member its C# enum (<c>csharp:Contoso.ApiModels.InstallState</c>), of a status the
    /// operation (<c>GetUser</c>).
    /// </summary>
    public string Subject { get; }

    /// <summary>
    /// The name of the property, member or type, or method and template of the operation. <see langword="null"/> where it is not noted: the names of
    /// members are switched off, it is no name but data, or there are too many; the fact then stands for all of them.
    /// </summary>
    public string? Name { get; }

    /// <summary>
    /// Of a property the JSON kinds that were seen (<c>json:null|string</c>, <c>Collection(json:number)</c>), of an operation the status; else
    /// <see langword="null"/>.
    /// </summary>
    public string? Found { get; }

    /// <summary>The line of a witness file, without a line end; <see langword="null"/> for a fact without <see cref="Name"/>.</summary>
    public string? WitnessLine { get; }

    internal string KindWord => Kind switch
    {
        DriftFactKind.UndocumentedProperty => "undocumented_property",
        DriftFactKind.ContradictedProperty => "contradicted_property",
        DriftFactKind.UnknownMember => "unknown_member",
        DriftFactKind.UnknownType => "unknown_type",
        _ => "undocumented_status",
    };

    /// <summary>For metrics: bounded in number as the facts are, and encoded.</summary>
    internal TagList Tags
    {
        get
        {
            TagList tags = new()
            {
                { "docmodelgen.drift.kind", KindWord },
                { "docmodelgen.drift.subject", DriftText.ToTag(Subject) },
            };
            if (Name is not null)
            {
                tags.Add("docmodelgen.drift.name", DriftText.ToTag(Name));
            }

            if (Kind == DriftFactKind.UndocumentedStatus)
            {
                tags.Add("http.response.status_code", int.Parse(Found!, CultureInfo.InvariantCulture));
            }

            return tags;
        }
    }

    /// <summary>The fact as a sentence, such as <c>property 'shoeSize' of microsoft.graph.user is not documented (json:number)</c>.</summary>
    /// <returns>The sentence, in which what no line of a log can hold is escaped.</returns>
    public override string ToString()
    {
        string subject = DriftText.ToLog(Subject);
        string name = Name is null ? "(not named)" : $"'{DriftText.ToLog(Name)}'";
        return Kind switch
        {
            DriftFactKind.UndocumentedProperty => $"property {name} of {subject} is not documented ({Found ?? "several"})",
            DriftFactKind.ContradictedProperty => $"property {name} of {subject} is documented otherwise ({Found})",
            DriftFactKind.UnknownMember => $"member {name} of {subject} is not documented",
            DriftFactKind.UnknownType => $"type {name} in the place of {subject} is not documented",
            _ => $"status {Found} of {subject} ({name}) is not documented",
        };
    }
}
