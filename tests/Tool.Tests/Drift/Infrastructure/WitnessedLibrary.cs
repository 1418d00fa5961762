using System.Linq;
using DocModelGen.Generator.Tests.Drift;

namespace DocModelGen.Tool.Tests.Drift.Infrastructure;

/// <summary>A page about a book, and what those say who have seen the service.</summary>
internal static class WitnessedLibrary
{
    public const string Metadata = "docmodels.witness.service.txt";
    public const string Observed = "docmodels.witness.canary.txt";

    /// <summary>A property of another type, one that the service lacks, and one that the page lacks; a reply that contradicts the page.</summary>
    public static DriftFolders Folders(string morePage = "", params string[] moreFacts) => new DriftFolders()
        .WithBoth(Library.Resource, DriftPages.Book("title|String|What it is called.", "year|String|When it came out.", "shelf|String|Where it stands.") + morePage)
        .WithFile(Metadata, Text("metadata", "2026-03-31", "microsoft.graph", [
            "property\tmicrosoft.graph.book\tisbn\tString",
            "property\tmicrosoft.graph.book\ttitle\tString",
            "property\tmicrosoft.graph.book\tyear\tInt32",
            "type\tmicrosoft.graph.book\tcomplex\t-",
            .. moreFacts]))
        .WithFile(Observed, Text("observed", "2026-04-02", "a test", "property\tmicrosoft.graph.book\ttitle\tjson:number"));

    public static string Text(string kind, string date, string scope, params string[] facts) =>
        $"# docmodels witness: {kind}; date: {date}; scope: {scope}\ndocmodels.baseline\t1\n{string.Concat(facts.Order(System.StringComparer.Ordinal).Select(static fact => fact + "\n"))}";
}
