using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace DocModelGen.Tool.Drift.Outputs.Html;

/// <summary>A style sheet or script of the page: text of ours, which the page's policy knows by its hash.</summary>
internal sealed record PageAsset(string Text)
{
    /// <summary>A source expression of a Content-Security-Policy.</summary>
    public string Hash => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";

    /// <summary>In the given order, as one text.</summary>
    public static PageAsset Of(params ReadOnlySpan<string> names)
    {
        var text = new StringBuilder("\n");
        foreach (string name in names)
        {
            using var reader = new StreamReader(typeof(PageAsset).Assembly.GetManifestResourceStream(name)!);
            text.Append(reader.ReadToEnd().ReplaceLineEndings("\n"));
        }

        return new PageAsset(text.ToString());
    }
}
