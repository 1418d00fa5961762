using System.Collections.Generic;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Enums;
using DocModelGen.Generator.Linking.Operations;
using DocModelGen.Generator.Linking.Relinking;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Linking.Types;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking;

/// <summary>What following an edit sees of a link.</summary>
internal static partial class Linker
{
    private sealed partial class Session : ILinkedState
    {
        DocPage[] ILinkedState.Pages => _pages;

        PageIndex ILinkedState.PageIndex => _pageIndex;

        List<TypeEntry> ILinkedState.AllTypes => _allTypes;

        List<OperationDraft> ILinkedState.Operations => _operations;

        TypeIndex ILinkedState.Types => _types;

        TypeResolver ILinkedState.Resolver => _resolver;

        DocTextLinker ILinkedState.Texts => _texts;

        PropertyMerger ILinkedState.Merger => _merger;

        UnnamedEnums ILinkedState.Unnamed => _unnamed;

        EnumFlags ILinkedState.Flags => _flags;

        ProblemList ILinkedState.Problems => _problems;

        Renames ILinkedState.Renames => _renames;

        ApiModel ILinkedState.Model
        {
            get => _model!;
            set => _model = value;
        }

        List<TypeModel> ILinkedState.MakeAgain(List<TypeEntry> types) => _typeModels!.MakeAgain(types);

        OperationModel ILinkedState.Link(OperationDraft operation) => _operationLinker!.Link(operation);
    }
}
