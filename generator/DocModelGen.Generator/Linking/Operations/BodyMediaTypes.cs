using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>The media types that a page documents for a request's body: in the rows about its headers, then in its examples.</summary>
internal sealed class BodyMediaTypes
{
    public const string Bytes = "application/octet-stream";

    private static readonly char[] s_separators = [' ', ',', ';', '\n', '\t', '(', ')'];
    private static readonly string[] s_kinds = ["application", "audio", "font", "image", "message", "model", "text", "video"];
    private static readonly string[] s_forInstance = ["such as", "for example", "e.g.", "MIME type of", "media type of"];

    private readonly bool _isForInstance;

    private BodyMediaTypes(OperationDraft draft)
    {
        foreach (HeaderRow row in draft.Page.Headers)
        {
            if (IsContentType(RequestHeaders.NameOf(row)))
            {
                Read(row.Value);
                _isForInstance |= Array.Exists(s_forInstance, words => row.Value.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0);
            }
        }

        SaysJson = HasJson;
        foreach (ExampleMessage example in draft.Examples.Where(example => example.IsRequest && example.Method == draft.Method))
        {
            foreach (ExampleHeader header in example.Headers.Where(static header => IsContentType(header.Name)))
            {
                Read(header.Value, isShown: true);
                ShowsOther |= example is { IsJson: false, Body: not null } && !IsJson(header.Value);
            }
        }
    }

    /// <summary>Neither JSON nor of several parts, as documented before as shown.</summary>
    public List<string> Others { get; } = [];

    public bool HasJson { get; private set; }

    public bool HasMultipart { get; private set; }

    /// <summary>A row names JSON.</summary>
    public bool SaysJson { get; }

    /// <summary>A row names another form than JSON.</summary>
    public bool SaysOther { get; private set; }

    /// <summary>An example has a body that is no JSON, and says what it is.</summary>
    public bool ShowsOther { get; }

    /// <summary>The page leaves it to the caller: it names several, none, or one for instance.</summary>
    public bool IsOpen => Others.Count != 1 || _isForInstance;

    /// <summary>What is sent where the caller says nothing.</summary>
    public string Default => Others.Count == 0 || _isForInstance ? Bytes : Others[0];

    public static BodyMediaTypes Of(OperationDraft draft) => new(draft);

    /// <summary>Cells put sentences around the types.</summary>
    private void Read(string text, bool isShown = false)
    {
        foreach (string word in text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries))
        {
            string type = word.Trim('`', '*', '.', '"', '\'').ToLowerInvariant();
            int slash = type.IndexOf('/');
            if (slash <= 0 || !RequestHeaders.IsToken(type.Substring(0, slash)) || !RequestHeaders.IsToken(type.Substring(slash + 1)) || type.IndexOf('*') >= 0)
            {
                continue;
            }

            string kind = type.Substring(0, slash);
            bool isOther = Array.IndexOf(s_kinds, kind) >= 0 && !IsJson(type);
            HasMultipart |= kind == "multipart";
            HasJson |= IsJson(type);
            SaysOther |= !isShown && isOther;

            // What an example shows is one of many where a row names others already.
            if (isOther && !Others.Contains(type) && (!isShown || Others.Count == 0))
            {
                Others.Add(type);
            }
        }
    }

    private static bool IsJson(string type) => type.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0;

    public static bool IsContentType(string name) => string.Equals(name, "Content-Type", StringComparison.OrdinalIgnoreCase);
}
