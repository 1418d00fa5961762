using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Enums;
using DocModelGen.Generator.Linking.Operations;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Linking.Types;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking;

/// <summary>The second half of linking: everything is known and gets its name and model.</summary>
internal static partial class Linker
{
    private sealed partial class Session
    {
        /// <summary>Types before operations: a type's name is the wire's, an operation's is ours to bend.</summary>
        private void NameEverything()
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var names = new ModelNames(_options, _problems, _renames, _form);
            List<TypeEntry> types = [.. _types.Types.OrderBy(static type => type.FullName, StringComparer.Ordinal)];
            List<EnumEntry> enums = [.. _types.Enums.OrderByDescending(static entry => entry.IsDeclared).ThenBy(static entry => entry.FullName, StringComparer.Ordinal)];
            names.ReserveNamespaces([.. types, .. enums]);
            types.ForEach(names.Name);
            enums.ForEach(names.Name);
            names.Name(_operations);
            foreach (OperationDraft operation in _operations)
            {
                if (operation.BodyType is { BodyOf: not null, IsNamed: false } body)
                {
                    names.NameOwn(operation, body, "Body");
                }

                if (operation.Found?.Entry is TypeEntry { BodyOf: not null, IsNamed: false } reply)
                {
                    names.NameOwn(operation, reply, "Reply");
                }
            }

            var replies = new OperationReplies(_resolver, _problems);
            _operations.ForEach(replies.Decide);
            _reference = _operations.Exists(static operation => operation.Body == DraftBody.Reference)
                ? new TypeReference(ReferenceBody.FullName, names.ClaimReference())
                : null;
        }

        private TypeReference? _reference;
        private TypeModels? _typeModels;
        private OperationLinker? _operationLinker;
        private ApiModel? _model;

        private ApiModel MakeModel()
        {
            _typeModels = new TypeModels(_resolver, _texts, _renames, _allTypes);
            List<TypeModel> types = _typeModels.Make(_allTypes);
            if (_reference is not null)
            {
                types.Add(ReferenceBody.Make(_reference));
            }

            _cancellationToken.ThrowIfCancellationRequested();
            _operationLinker = new OperationLinker(_resolver, _texts, _reference ?? ReferenceBody.Unused, _form, _accounting);
            IEnumerable<OperationModel> operationModels = SharedRequests.Join(_operations, _operationLinker.Link);
            EnumModel[] enums = [.. _types.Enums.Select(entry => EnumModels.Make(entry, _texts, _problems, _renames))];
            new TableRemainders(_allTypes, _problems, _accounting).Report(_pages, _operations);
            return new ApiModel
            {
                Types = Sorted(types, static type => type.FullName, static type => type.Name),
                Enums = Sorted(enums, static type => type.FullName, static type => type.Name),
                Operations = operationModels
                    .OrderBy(static operation => operation.Name.Identifier, StringComparer.Ordinal)
                    .ThenBy(static operation => operation.Name.Namespace, StringComparer.Ordinal)
                    .ToEquatableArray(),
                Problems = _problems.ToModel(_allTypes, _pageIndex),
            };
        }

        private static EquatableArray<T> Sorted<T>(IEnumerable<T> models, Func<T, string> fullName, Func<T, CSharpName> name)
            where T : IEquatable<T> =>
            models
                .OrderBy(fullName, StringComparer.Ordinal)
                .ThenBy(model => name(model).Namespace, StringComparer.Ordinal)
                .ThenBy(model => name(model).Identifier, StringComparer.Ordinal)
                .ToEquatableArray();
    }
}
