using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Tests.Linking.OtherHouses;

/// <summary>Pages of other houses: a page for each dialect, in words of our own, and what comes out of it.</summary>
internal static class HousePages
{
    public static ApiModel Link(string path, string text) => Link((path, text));

    public static ApiModel Link(params (string Path, string Text)[] pages) =>
        LinkedPages.Link(pages.Select(static page => LinkedPages.Parse("spec/" + page.Path, page.Text)));

    /// <summary>Name, method, path, status, and the types of reply and body.</summary>
    public static string Describe(OperationModel operation) =>
        $"{operation.Name.Identifier} {operation.Method} {operation.Routes[0].Documented} {operation.Status} {operation.Reply.Type?.Reference?.FullName ?? "-"} {operation.Body?.Type.Reference?.FullName ?? "-"}";
}
