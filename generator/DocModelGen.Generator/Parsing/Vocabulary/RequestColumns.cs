namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>The columns of a table whose rows are requests.</summary>
internal static class RequestColumns
{
    public static string[] Methods { get; } = ["method", "http method", "verb", "http verb", "request method"];

    public static string[] Paths { get; } =
        ["path", "request uri", "uri", "url", "request url", "endpoint", "route", "resource path", "request path", "uri template", "url template"];
}
