using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.CodeFixes;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Generator.Tests.Drift;

public sealed class CodeFixTests
{
    private static readonly string[] s_rows =
    [
        "id|String|Names the book.", "title|String|On its cover.", "pages|Int32|How many.", "printedOn|DateTimeOffset|When.",
        "bookGenre|Enumeration|Kind of book. Possible values are: `novel`, `poetry`, `drama`.",
    ];

    private static PageProject Project(string code) => PageProject.With(
            (DriftPages.Resource, DriftPages.Book(s_rows)),
            (DriftPages.Create, DriftPages.CreateBook(
                "", "title|String|Required. On its cover.", "pages|Int32|Required. How many.", "printedOn|DateTimeOffset|Required. When.",
                "bookGenre|Enumeration|Required. Kind of book. Possible values are: `novel`, `poetry`, `drama`.")))
        .WithCode(code);

    [Theory]
    [InlineData(
        "new CreateBook(new Book { Title = \"x\" })",
        "new CreateBook(new Book { Title = \"x\", Pages = 0, PrintedOn = default(DateTimeOffset), BookGenre = BookGenre.Novel })")]
    [InlineData(
        "new CreateBook(new Book\n    {\n        Title = \"x\",\n        Pages = 3,\n    })",
        "new CreateBook(new Book\n    {\n        Title = \"x\",\n        Pages = 3,\n        PrintedOn = default(DateTimeOffset),\n        BookGenre = BookGenre.Novel,\n    })")]
    [InlineData(
        "new CreateBook(new Book())",
        "new CreateBook(new Book()\n    {\n        Title = \"\",\n        Pages = 0,\n        PrintedOn = default(DateTimeOffset),\n        BookGenre = BookGenre.Novel,\n    })")]
    public async Task Missing_properties_are_added_with_values_to_be_replaced(string before, string after)
    {
        static string Code(string expression) => $"using System;\nusing Contoso.ApiModels;\nstatic class C\n{{\n    static object M() => {expression};\n}}\n";
        Solution solution = await FixAsync(Project(Code(before)), new AddPropertiesFix());
        Assert.Equal(Code(after), await CodeOf(solution));
    }

    [Theory]
    [InlineData(
        "static int M(BookGenre g) => g switch\n    {\n        BookGenre.Novel => 1,\n    };",
        "static int M(BookGenre g) => g switch\n    {\n        BookGenre.Novel => 1,\n        BookGenre.Poetry => throw new System.NotSupportedException(),\n        BookGenre.Drama => throw new System.NotSupportedException(),\n    };")]
    [InlineData(
        "static void M(BookGenre? g)\n    {\n        switch (g)\n        {\n            case BookGenre.Novel:\n                break;\n            case BookGenre.Poetry:\n                break;\n        }\n    }",
        "static void M(BookGenre? g)\n    {\n        switch (g)\n        {\n            case BookGenre.Novel:\n                break;\n            case BookGenre.Poetry:\n                break;\n            case BookGenre.Drama:\n                throw new System.NotSupportedException();\n        }\n    }")]
    [InlineData(
        "static void M(BookGenre? g)\n    {\n        switch (g)\n        {\n            case BookGenre.Novel or BookGenre.Poetry or BookGenre.Drama:\n                break;\n        }\n    }",
        "static void M(BookGenre? g)\n    {\n        switch (g)\n        {\n            case BookGenre.Novel or BookGenre.Poetry or BookGenre.Drama:\n                break;\n            default:\n                break;\n        }\n    }")]
    public async Task Missing_arms_are_added(string before, string after)
    {
        static string Code(string member) => $"using Contoso.ApiModels;\nstatic class C\n{{\n    {member}\n}}\n";
        Solution solution = await FixAsync(Project(Code(before)), new AddArmsFix());
        Assert.Equal(Code(after), await CodeOf(solution));
    }

    [Fact]
    public async Task Accepting_a_use_of_what_drifted_edits_its_line_of_the_baseline()
    {
        PageProject project = Project("static class C { static object? M(Contoso.ApiModels.Book b) => b.Pages; }");
        project = project.WithPage(DriftPages.Baseline, DriftRun.Accept(project))
            .Edit(DriftPages.Resource, "|pages|Int32|", "|pages|Int64|").Edit(DriftPages.Create, "|pages|Int32|", "|pages|Int64|");

        Solution solution = await FixAsync(project, new AcceptFactFix());
        Assert.Equal(DriftRun.Accept(project), await BaselineOf(solution));
    }

    [Fact]
    public async Task Accepting_on_the_baseline_takes_out_all_that_went_with_the_fact()
    {
        PageProject project = Project("class C { }");
        project = project.WithPage(DriftPages.Baseline, DriftRun.Accept(project)).WithoutPage(DriftPages.Create).Edit(
            DriftPages.Resource, "title|String|On", "title|String|Required. On").Edit(DriftPages.Resource, "pages|Int32|How", "pages|Int32|Required. How")
            .Edit(DriftPages.Resource, "printedOn|DateTimeOffset|When", "printedOn|DateTimeOffset|Required. When")
            .Edit(DriftPages.Resource, "|Kind of book", "|Required. Kind of book");

        // The prints of descriptions that changed otherwise are not what is accepted.
        Solution solution = await FixAsync(project, new AcceptFactFix());
        Assert.Equal(Statements(DriftRun.Accept(project)), Statements(await BaselineOf(solution)));

        static string[] Statements(string baseline) => [.. DriftRun.Read(baseline).Facts.Select(static fact => fact.Statement)];
    }

    /// <summary><c>dotnet format</c> applies what has a provider, to everything and without asking.</summary>
    [Fact]
    public void Only_fixes_that_need_no_decision_can_be_applied_to_all()
    {
        CodeFixProvider[] fixes =
        [
            .. typeof(AcceptFactFix).Assembly.GetTypes()
                .Where(static type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract)
                .Select(static type => (CodeFixProvider)System.Activator.CreateInstance(type)!),
        ];

        Assert.Equal(
            [nameof(AddArmsFix), nameof(RenamePropertyFix)],
            fixes.Where(static fix => fix.GetFixAllProvider() is not null).Select(static fix => fix.GetType().Name).Order(System.StringComparer.Ordinal));
        Assert.Contains(fixes, static fix => fix is AcceptFactFix);
    }

    [Theory]
    [InlineData("object? M(Book b) => b.Title;", "object? M(Book b) => b.Heading;")]
    [InlineData("object? M(Book? b) => b?.Title;", "object? M(Book? b) => b?.Heading;")]
    [InlineData("object? M() => new Book { Title = \"x\" };", "object? M() => new Book { Heading = \"x\" };")]
    [InlineData("object? M(Book b) => b with { Title = \"x\" };", "object? M(Book b) => b with { Heading = \"x\" };")]
    [InlineData("bool M(object? b) => b is Book { Title: \"x\" };", "bool M(object? b) => b is Book { Heading: \"x\" };")]
    [InlineData("int? M(Book b) => b.Title?.Length;", "int? M(Book b) => b.Heading?.Length;")]
    public async Task A_use_of_a_renamed_property_is_renamed(string before, string after)
    {
        static string Code(string member) => $"using Contoso.ApiModels;\nstatic class C\n{{\n    static {member}\n}}\n";
        Assert.Equal(Code(after), await CodeOf(await FixAsync(Renamed("heading|String", Code(before)), new RenamePropertyFix())));
    }

    [Fact]
    public async Task A_use_of_what_is_gone_has_no_other_name() =>
        Assert.Null(await ActionAsync(Renamed("sheets|Int32", "static class C { static object? M(Contoso.ApiModels.Book b) => b.Title; }"), new RenamePropertyFix()));

    /// <summary>Accepted with a title, which then is something else.</summary>
    private static PageProject Renamed(string property, string code)
    {
        PageProject project = PageProject.With((DriftPages.Resource, DriftPages.Book(s_rows))).WithCode(code);
        return project.WithPage(DriftPages.Baseline, DriftRun.Accept(project)).Edit(DriftPages.Resource, "|title|String|", $"|{property}|");
    }

    private static async Task<Solution> FixAsync(PageProject pages, CodeFixProvider fix)
    {
        CodeAction? action = await ActionAsync(pages, fix);
        ImmutableArray<CodeActionOperation> operations = await action!.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<CodeAction?> ActionAsync(PageProject pages, CodeFixProvider fix)
    {
        ImmutableArray<Diagnostic> diagnostics =
        [
            .. (await DriftRun.DiagnosticsAsync(pages)).Concat(DriftRun.Generate(pages).GetDiagnostics())
                .Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)),
        ];
        Assert.NotEmpty(diagnostics);

        Project project = Consumer(pages);
        Document document = project.Documents.Single(static candidate => candidate.Name == "Program.cs");
        CodeAction? action = null;
        TextDocument place = diagnostics[0].Location.IsInSource ? document : project.AdditionalDocuments.Single();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(place, diagnostics[0], (found, _) => action ??= found, CancellationToken.None));
        return action;
    }

    private static Project Consumer(PageProject pages)
    {
        Project project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
            compilationOptions: GeneratedCompilation.Options, parseOptions: pages.ParseOptions,
            metadataReferences: DriftRun.Generate(pages).References));
        foreach (SyntaxTree tree in DriftRun.Generate(pages).SyntaxTrees.Skip(1))
        {
            project = project.AddDocument(tree.FilePath, tree.GetText()).Project;
        }

        project = project.AddDocument("Program.cs", SourceText.From(pages.Code!)).Project;
        return project.AddAdditionalDocument(
            DriftPages.Baseline, pages.Files.TryGetValue(DriftPages.Baseline, out TestFile? baseline) ? baseline.GetText() : SourceText.From(""), filePath: DriftPages.Baseline).Project;
    }

    private static async Task<string> CodeOf(Solution solution) =>
        (await solution.Projects.Single().Documents.Single(static document => document.Name == "Program.cs").GetTextAsync()).ToString();

    private static async Task<string> BaselineOf(Solution solution) =>
        (await solution.Projects.Single().AdditionalDocuments.Single().GetTextAsync()).ToString();
}
