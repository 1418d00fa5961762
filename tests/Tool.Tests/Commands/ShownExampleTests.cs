using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Drift;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.References;
using DocModelGen.Tool.Showing;
using DocModelGen.Tool.Sources;
using DocModelGen.Tool.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DocModelGen.Tool.Tests.Commands;

/// <summary>The example that <c>show</c> prints is code: it compiles with what is generated.</summary>
public sealed class ShownExampleTests
{
    /// <summary>What a console project has without saying so.</summary>
    private static readonly string[] s_usings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Text.Json", "System.Threading", "System.Threading.Tasks", "DocModelGen"];

    [Fact]
    public void Of_each_kind_of_reply_and_body_it_compiles()
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["api/book-get.md"] = Shelf.Operation("Get book", "GET /books/{event}", "a [book](../resources/book.md) object", ""),
            ["api/book-list.md"] = Shelf.Operation("List books", "GET /books", "a collection of [book](../resources/book.md) objects", ""),
            ["api/book-titles.md"] = Shelf.Operation("book: titles", "GET /books/titles", "a String collection", ""),
            ["api/book-count.md"] = Shelf.Operation("book: tally", "GET /books/tally(from={from})", "an Int32 value", ""),
            ["api/book-kind.md"] = Shelf.Operation("book: genre", "GET /books/{id}/genre", "a [genre](../resources/enums.md#genre-values) value", ""),
            ["api/cover-get.md"] = Shelf.Operation("Get cover", "GET /books/{id}/cover/$value", "the bytes of the picture", ""),
            ["api/book-delete.md"] = Shelf.Operation("Delete book", "DELETE /books/{id}", "", "").Replace("`200 OK` response code and  in the response body", "`204 No Content` response code"),
            ["api/book-create.md"] = DriftPages.CreateBook("", "title|String|What it is called. Required."),
            ["api/cover-put.md"] = Shelf.Operation("Replace cover", "PUT /books/{id}/cover/$value", "a [book](../resources/book.md) object", "")
                .Replace("Do not supply a request body for this method.", "In the request body, supply the binary data of the picture."),
            ["resources/book.md"] = DriftPages.Book("id|String|Its number. Key.", "title|String|What it is called.", "genre|[genre](enums.md#genre-values)|What it is."),
            ["resources/enums.md"] = Shelf.First()[Shelf.Path + "/resources/enums.md"],
        };
        using TestFolder source = TestFolder.Of(pages);
        using var project = new TestProject();
        ApiModel model = Reference.Of(pages.ToDictionary(static page => page.Key, static page => Encoding.UTF8.GetBytes(page.Value)), wanted: null, Quiet.Instance).Model;
        Assert.Equal(
            ["Collection", "None", "Object", "Stream", "Value", "Value of many"],
            model.Operations.Select(static operation => operation.Reply.Kind + (operation.Reply is { Kind: ReplyKind.Value, Type.IsCollection: true } ? " of many" : "")).Distinct().Order(StringComparer.Ordinal));

        Assert.Empty(Problems(model, model.Operations.Select(operation => Example(project.Run("show", operation.Name.Identifier, "--from", source.Path)))));
    }

    [SkippableFact]
    public void Of_each_operation_of_a_reference_it_compiles()
    {
        string folder = Path.Combine(Repository.Root, "..", "shared", "corpus", "graph-v1.0-2021-07");
        Skip.IfNot(Directory.Exists(folder), "The shared corpus is not here.");
        FolderTree tree = FolderTree.Open(SourceSpec.Of(folder, path: null, reference: null));
        ApiModel model = Reference.Of(new SourcePages(tree, Quiet.Instance).ReadAll(), wanted: null, Quiet.Instance).Model;
        Assert.NotEmpty(model.Operations);
        string[] problems = Problems(model, model.Operations.Select(OperationExample.Of));
        Assert.True(problems.Length == 0, string.Join("\n", problems));
    }

    private static string Example(ToolRun run)
    {
        Assert.Equal(0, run.ExitCode);
        string[] lines = [.. run.Output.Split('\n').SkipWhile(static line => line != "Example").Skip(1).TakeWhile(static line => line.Length > 0)];
        Assert.NotEmpty(lines);
        return string.Join("\n", lines);
    }

    /// <summary>Warnings too.</summary>
    private static string[] Problems(ApiModel model, IEnumerable<string> examples)
    {
        string[] namespaces = [.. model.Types.Select(static type => type.Name).Concat(model.Enums.Select(static type => type.Name)).Select(static name => name.Namespace).Distinct().Order(StringComparer.Ordinal)];
        string usings = string.Concat(s_usings.Concat(namespaces).Select(static name => $"using {name};\n"));
        string methods = string.Join("\n", examples.Select(static (example, number) => $"public static async Task Example{number}(IApiClient client)\n{{\n{example}\n}}\n"));
        string code = $"{usings}\nnamespace Caller;\n\npublic static class Examples\n{{\n{methods}}}\n";
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Append(typeof(ApiObject).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path));
        SyntaxTree caller = CSharpSyntaxTree.ParseText(code, options);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Caller",
            [caller, .. WholeModel.Print(model, Reference.Options, GeneratedShape.Target).Values.Select(text => CSharpSyntaxTree.ParseText(text, options))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return
        [
            .. compilation.GetSemanticModel(caller).GetDiagnostics()
                .Where(static problem => problem.Severity is DiagnosticSeverity.Warning or DiagnosticSeverity.Error)
                .Select(problem => $"{problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture)} ({problem.Id}): {caller.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line]}"),
        ];
    }
}
