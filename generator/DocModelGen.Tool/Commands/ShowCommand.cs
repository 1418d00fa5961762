using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Projects;
using DocModelGen.Tool.References;
using DocModelGen.Tool.Showing;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.Commands;

/// <summary>The command <c>docmodels show</c>.</summary>
internal static class ShowCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var name = new Argument<string>("NAME") { Description = "An operation, type or enumeration by C# or wire name, a page, or a method and path in quotes" };
        name.CompletionSources.Add(NameCompletion.Of);
        var common = new CommonOptions();
        var command = new Command("show", "Says what is generated of something: signature, shapes, permissions, the pages it needs, an example.") { name };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            common.Apply(parsed);
            var run = new CommandRun(output, error);
            return run.End(() =>
            {
                using ProjectFolder project = ProjectFolder.Open(common.Project(parsed), isChanging: false);
                foreach ((IndexEntry entry, Closure.Result needed) in run.Watch(progress => Find(
                    SourceOpener.OpenToRead(common.Source(parsed), project, progress, run.Notes), project, parsed.GetRequiredValue(name), progress)))
                {
                    Write(run.Output, entry, needed);
                }

                return ExitCode.Fine;
            });
        });
        return command;
    }

    /// <summary>What the source does not have, a page of the project's own may: they are generated beside each other.</summary>
    private static (IndexEntry Entry, Closure.Result Needed)[] Find(SourceTree tree, ProjectFolder project, string name, IProgress progress)
    {
        ReferenceIndex index = IndexStore.GetOrMake(tree, progress);
        IReadOnlyList<IndexEntry> found = Names.FindWithParts(index, name);
        if (found.Count == 0 && project.OwnPages().Any())
        {
            SourceTree own = FolderTree.Open(SourceSpec.Of(project.PagesFolder, path: null, reference: null));
            ReferenceIndex ownIndex = IndexStore.GetOrMake(own, progress);
            if (Names.FindWithParts(ownIndex, name) is { Count: > 0 } here)
            {
                (tree, index, found) = (own, ownIndex, here);
            }
        }

        // A part has no page that gives it alone.
        return [.. (found.Count > 0 ? found : Names.Resolve(index, [name])).Select(entry => (entry, Closure.Of(tree, index, [index.WholeOf(entry)], progress)))];
    }

    private static void Write(TextWriter output, IndexEntry entry, Closure.Result needed)
    {
        ApiModel model = needed.Reference.Model;
        var shape = new GeneratedShape(model);
        OperationModel? operation = entry.Kind == EntryKind.Operation ? model.Operations.FirstOrDefault(operation => operation.Name.Identifier == entry.Name) : null;
        output.WriteLine(Paint.Head(entry.Name) + (entry.Summary.Length == 0 ? "" : "  " + Paint.Line(entry.Summary)));
        if (operation is not null)
        {
            Section(output, "Request", operation.Routes.Select(route => $"{operation.Method} {route.Documented}"));
            Section(output, "C#", shape.Signatures(operation.Name));
            Section(output, "May be set", shape.Options(operation.Name));
            Shape(output, "Body", operation.Body?.Type, shape);
            output.WriteLine($"\nReply: {operation.Status}, {(operation.Reply.Type is { } reply ? operation.Reply.Kind == ReplyKind.Collection ? "pages of " + OperationExample.NameOf(reply with { IsCollection = false }) : OperationExample.NameOf(reply) : operation.Reply.Kind == ReplyKind.Stream ? "bytes" : "nothing")}");
            Shape(output, "", operation.Reply.Type, shape);
            Section(output, "Permissions", Permissions(operation));
            Section(output, "Example", OperationExample.Of(operation).Split('\n'));
        }
        else
        {
            CSharpName? name = model.Types.Where(type => type.FullName == entry.FullName).Select(static type => type.Name)
                .Concat(model.Enums.Where(type => type.FullName == entry.FullName).Select(static type => type.Name)).FirstOrDefault();
            Section(output, entry.Kind == EntryKind.Type ? "Properties" : "Members", name is null ? [] : shape.Members(name));
        }

        Section(output, $"Pages ({AddCommand.SizeOf(needed.Files.Values.Sum(static file => file.Length))})", needed.Files.Keys.Order(StringComparer.Ordinal));
    }

    private static void Shape(TextWriter output, string title, ApiType? type, GeneratedShape shape)
    {
        if (type is null)
        {
            return;
        }

        if (title.Length > 0)
        {
            output.WriteLine($"\n{title}: {OperationExample.NameOf(type)}");
        }

        foreach (string member in type.Reference is { } reference ? shape.Members(reference.Name) : [])
        {
            output.WriteLine("  " + Paint.Line(member));
        }
    }

    private static IEnumerable<string> Permissions(OperationModel operation) =>
        ((string, EquatableArray<string>)[])[("delegated", operation.DelegatedWorkPermissions), ("personal", operation.DelegatedPersonalPermissions), ("application", operation.ApplicationPermissions)] is var kinds
            ? kinds.Where(static kind => !kind.Item2.IsEmpty).Select(static kind => $"{kind.Item1}: {string.Join(", ", kind.Item2)}")
            : [];

    private static void Section(TextWriter output, string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            output.WriteLine($"\n{title}");
            foreach (string line in all)
            {
                output.WriteLine("  " + Paint.Line(line));
            }
        }
    }
}
