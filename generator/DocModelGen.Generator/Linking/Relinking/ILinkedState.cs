using System.Collections.Generic;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Enums;
using DocModelGen.Generator.Linking.Operations;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Linking.Types;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Relinking;

/// <summary>All that following an edit needs of a finished link.</summary>
internal interface ILinkedState
{
    DocPage[] Pages { get; }

    PageIndex PageIndex { get; }

    List<TypeEntry> AllTypes { get; }

    List<OperationDraft> Operations { get; }

    TypeIndex Types { get; }

    TypeResolver Resolver { get; }

    DocTextLinker Texts { get; }

    PropertyMerger Merger { get; }

    UnnamedEnums Unnamed { get; }

    EnumFlags Flags { get; }

    ProblemList Problems { get; }

    Renames Renames { get; }

    ApiModel Model { get; set; }

    /// <summary>Models of types whose rows changed; their names stay.</summary>
    List<TypeModel> MakeAgain(List<TypeEntry> types);

    OperationModel Link(OperationDraft operation);
}
