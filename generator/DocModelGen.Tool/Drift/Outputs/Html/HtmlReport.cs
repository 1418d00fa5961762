using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocModelGen.Tool.Drift.Comparing;
using DocModelGen.Tool.Drift.Outputs.Json;

namespace DocModelGen.Tool.Drift.Outputs.Html;

/// <summary>
/// The comparison as one page that needs no network. All text of pages is in one block of JSON, which the browser does not
/// run, and the script puts it into the page as text only; should it not, the policy lets nothing run but the script itself.
/// </summary>
internal static class HtmlReport
{
    private static readonly PageAsset s_style = PageAsset.Of("page.css", "filters.css", "changes.css", "print.css");
    private static readonly PageAsset s_script = PageAsset.Of("model.js", "filters.js", "excerpt.js", "changes.js", "page.js");

    public static string Write(Comparison comparison)
    {
        var places = comparison.Entries.ToArray();
        var data = new HtmlData(
            JsonReport.Document(comparison),
            new SideTexts(
                Excerpts.Of(places.Select(static entry => entry.Old).OfType<EntryPlace>(), comparison.Old.TextOf),
                Excerpts.Of(places.Select(static entry => entry.New).OfType<EntryPlace>(), comparison.New.TextOf),
                comparison.Witnesses.All.IsEmpty ? null : Excerpts.Of(places.Select(static entry => entry.Witness?.Place).OfType<EntryPlace>(), comparison.Witnesses.TextOf)));
        return Page(
            HtmlEncoder.Default.Encode($"Documentation drift: {comparison.OldName} to {comparison.NewName}"),
            JsonSerializer.Serialize(data, DriftJsonContext.Compact.HtmlData));
    }

    private static string Page(string title, string data) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src {s_script.Hash}; style-src {s_style.Hash}; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <style>{s_style.Text}</style>
        </head>
        <body>
        <a class="skip" href="#changes">Skip to the changes</a>
        <header class="masthead">
          <p class="kicker">Documentation drift</p>
          <h1><span id="old-name"></span> <span class="arrow" aria-label="to">→</span> <span id="new-name"></span></h1>
          <div class="figures" id="figures"></div>
          <table class="areas" id="areas" aria-label="Changes by what they are about"></table>
        </header>
        <div class="columns">
          <form class="filters" id="filters" role="search" aria-label="Filters">
            <div class="field">
              <label for="query">Search</label>
              <input type="search" id="query" autocomplete="off" spellcheck="false" placeholder="type, property, page.md:35">
            </div>
            <details class="choices" id="choices" open>
              <summary>Filter</summary>
              <div id="choice-groups"></div>
            </details>
            <button type="reset" id="reset">Show all</button>
          </form>
          <main>
            <div class="bar">
              <p id="status" role="status"></p>
              <label>Group by <select id="group"><option value="page">page</option><option value="rule">kind</option></select></label>
            </div>
            <div id="changes" tabindex="-1"></div>
            <button type="button" id="more" hidden>Show more</button>
          </main>
        </div>
        <noscript><p class="noscript">This page lists its changes by script. The same changes are in the Markdown and JSON outputs.</p></noscript>
        <script type="application/json" id="data">{data}</script>
        <script type="module">{s_script.Text}</script>
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}
