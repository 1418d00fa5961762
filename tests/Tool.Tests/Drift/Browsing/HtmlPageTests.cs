using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DocModelGen.Generator.Tests.Drift;
using DocModelGen.Tool.Tests.Drift.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Drift.Browsing;

/// <summary>The HTML output in a real browser.</summary>
public sealed class HtmlPageTests(Browser browser) : IClassFixture<Browser>
{
    [SkippableFact]
    public async Task The_page_opens_with_its_figures_and_asks_for_nothing_else()
    {
        using DriftFolders folders = Library.Changed();
        await using BrowserPage page = await OpenAsync(folders);
        Assert.Equal("docs-old → docs-new", await page.TextAsync("h1"));
        Assert.Equal("7 changes", await page.TextAsync(".figure.all"));
        Assert.Equal("5 can break callers", await page.TextAsync(".figure.breaking"));
        Assert.Equal("7 on 3 pages", await page.TextAsync("#status"));
        Assert.Equal(7, await page.CountAsync(".change"));
        Assert.Empty(page.Complaints);
        Assert.Single(page.Requests);
    }

    [SkippableFact]
    public async Task Findings_of_a_page_are_counted_beside_its_changes()
    {
        using DriftFolders folders = WitnessedLibrary.Folders()
            .WithOld(Library.Resource, DriftPages.Book("title|String|What it is called.", "year|Int32|When it came out.", "shelf|String|Where it stands."));
        await using BrowserPage page = await OpenAsync(folders, "", "--witness", Path.GetDirectoryName(folders.New)!);
        Assert.Equal("1 breaking, 4 findings", await page.TextAsync("h2 .count"));
        await page.ClickAsync("input[value=finding]");
        await page.UntilAsync("document.querySelector('h2 .count').textContent === '4 findings'");
    }

    [SkippableFact]
    public async Task Two_names_that_fit_no_one_line_break_between_them()
    {
        using DriftFolders folders = Library.Changed();
        await using BrowserPage page = await OpenAsync(folders, "", "--old-name", "reference-of-may-2020", "--new-name", "reference-of-july-2021");
        await page.SizeAsync(390, 800);
        Assert.True((bool)(await page.AskAsync("[...document.querySelectorAll('h1 span')].every(name => name.getClientRects().length === 1 && name.offsetHeight < 1.5 * parseFloat(getComputedStyle(name).lineHeight))"))!);
    }

    [SkippableFact]
    public async Task Searching_narrows_the_list_as_one_types()
    {
        using DriftFolders folders = Library.Changed();
        await using BrowserPage page = await OpenAsync(folders);
        await page.ClickAsync("#query");
        await page.TypeAsync("book YEAR");
        await page.UntilAsync("document.getElementById('status').textContent === '1 of 7 on 1 page'");
        Assert.Equal("The type of year of microsoft.graph.book was Int32 and is now String", await page.TextAsync(".change .message"));

        await page.ClickAsync("#reset");
        await page.UntilAsync("document.getElementById('status').textContent === '7 on 3 pages'");
        Assert.Equal("", (string?)await page.AskAsync("document.getElementById('query').value"));
    }

    [SkippableFact]
    public async Task Kinds_and_effects_filter_the_list()
    {
        using DriftFolders folders = Library.Changed();
        await using BrowserPage page = await OpenAsync(folders);
        await page.ClickAsync("input[value=DMG3302]");
        await page.UntilAsync("document.querySelectorAll('.change').length === 1");
        Assert.Contains("language", await page.TextAsync(".change .message"));

        await page.ClickAsync("input[value=DMG3303]");
        await page.UntilAsync("document.querySelectorAll('.change').length === 2");
        await page.ClickAsync("input[value=breaking]");
        await page.UntilAsync("document.querySelectorAll('.change').length === 1");
        Assert.Equal(1, await page.CountAsync(".change.breaking"));

        // Who gets the address sees the same.
        string hash = (string)(await page.AskAsync("location.hash"))!;
        await using BrowserPage other = await browser.OpenAsync(folders.File("drift.html"), hash);
        Assert.Equal("1 of 7 on 1 page", await other.TextAsync("#status"));
    }

    [SkippableFact]
    public async Task A_figure_of_the_table_leads_to_its_changes()
    {
        using DriftFolders folders = Library.Changed();
        await using BrowserPage page = await OpenAsync(folders);
        await page.ClickAsync(".areas tbody tr:last-child button");
        await page.UntilAsync("document.querySelectorAll('.change').length === 4");
        Assert.All(await Task.WhenAll(page.TextAsync(".change .rule")), static rule => Assert.StartsWith("DMG33", rule));
    }

    [SkippableFact]
    public async Task A_line_is_jumped_to_and_shown_old_beside_new()
    {
        using DriftFolders folders = Library.Changed();
        await using BrowserPage page = await OpenAsync(folders, "#rule=DMG3303");
        await page.ClickAsync(".change .jump");
        await page.UntilAsync("document.activeElement.classList.contains('line')");

        // The row of the property, as the pages have it.
        string[] old = await File.ReadAllLinesAsync(Path.Combine(folders.Old, Library.Resource));
        string[] current = await File.ReadAllLinesAsync(Path.Combine(folders.New, Library.Resource));
        int oldLine = System.Array.FindIndex(old, static line => line.StartsWith("|year", System.StringComparison.Ordinal)) + 1;
        int newLine = System.Array.FindIndex(current, static line => line.StartsWith("|year", System.StringComparison.Ordinal)) + 1;
        Assert.Equal($"{newLine}", (string?)await page.AskAsync("document.activeElement.dataset.line"));
        Assert.Equal(current[newLine - 1], await page.TextAsync(".pane.new .here .text"));
        Assert.Equal(old[oldLine - 1], await page.TextAsync(".pane.old .here .text"));
        Assert.Equal("Int32", await page.TextAsync(".pane.old mark"));
        Assert.Equal("String", await page.TextAsync(".pane.new mark"));
        Assert.True((bool)(await page.AskAsync("(box => box.top >= 0 && box.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())"))!);
        Assert.True((bool)(await page.AskAsync("document.querySelector('.pane.old').getBoundingClientRect().right <= document.querySelector('.pane.new').getBoundingClientRect().left"))!);

        string hash = (string)(await page.AskAsync("location.hash"))!;
        await using BrowserPage other = await browser.OpenAsync(folders.File("drift.html"), hash);
        await other.UntilAsync("document.activeElement.classList.contains('line')");
    }

    [SkippableFact]
    public async Task A_witness_stands_beside_the_page()
    {
        using DriftFolders folders = WitnessedLibrary.Folders();
        await using BrowserPage page = await OpenAsync(folders, "#rule=DMG5302,DMG5303&q=metadata%20year", "--witness", Path.GetDirectoryName(folders.New)!);
        Assert.Equal("4 differences from the service", await page.TextAsync(".figure.finding"));
        Assert.Equal(0, await page.CountAsync(".change"));
        await page.AskAsync("document.getElementById('reset').click()");
        await page.UntilAsync("document.querySelectorAll('.change').length === 4");
        await page.AskAsync("document.querySelectorAll('.change').forEach(change => { change.open = true; })");
        await page.UntilAsync("document.querySelectorAll('.change .pane.witness').length === 4");
        Assert.Equal(4, await page.CountAsync(".change .pane.new"));
        Assert.Equal("property microsoft.graph.book isbn String", await page.TextAsync(".change .pane.witness .here .text"));
        Assert.Equal($"metadata of 2026-03-31 {WitnessedLibrary.Metadata}:3", await page.TextAsync(".change .pane.witness h4"));
        Assert.Equal($"{WitnessedLibrary.Metadata} has nothing of this.", await page.TextAsync(".change .pane.witness .missing"));
        Assert.Empty(page.Complaints);
    }

    [SkippableFact]
    public async Task The_keyboard_alone_will_do()
    {
        using DriftFolders folders = Library.Changed();
        await using BrowserPage page = await OpenAsync(folders);
        await page.AskAsync("document.querySelector('.change summary').focus()");
        await page.PressAsync("Enter", "Enter", 13, "\r");
        await page.UntilAsync("document.querySelector('.change').open && document.querySelector('.change .pane')");
        await page.PressAsync("Tab", "Tab", 9);
        await page.UntilAsync("document.activeElement.classList.contains('jump')");
        Assert.Equal(0, (int)(await page.AskAsync("[...document.querySelectorAll('input, select')].filter(each => each.labels.length === 0).length"))!);
    }

    [SkippableFact]
    public async Task Narrow_windows_and_dark_ones_show_all_of_it()
    {
        using DriftFolders folders = Library.Changed();
        await using BrowserPage page = await OpenAsync(folders, "#rule=DMG3303");
        string light = (string)(await page.AskAsync("getComputedStyle(document.body).backgroundColor"))!;
        await page.SizeAsync(360, 800);
        await page.DarkAsync();
        await page.ClickAsync(".change .jump");
        await page.UntilAsync("document.activeElement.classList.contains('line')");
        Assert.True((bool)(await page.AskAsync("document.documentElement.scrollWidth <= innerWidth"))!);
        Assert.NotEqual(light, (string)(await page.AskAsync("getComputedStyle(document.body).backgroundColor"))!);
    }

    [SkippableFact]
    public async Task Thousands_of_changes_are_made_as_far_as_one_looks()
    {
        const int Count = 3_000;
        using var folders = new DriftFolders();
        folders.WithOld(Library.Resource, DriftPages.Book("title|String|What it is called."));
        folders.WithNew(Library.Resource, DriftPages.Book([.. Enumerable.Range(0, Count).Select(static i => $"p{i}|String|One of many."), "title|String|What it is called."]));
        await using BrowserPage page = await OpenAsync(folders);
        Assert.InRange(await page.CountAsync(".change"), 1, Count / 2);
        await page.AskAsync("scrollTo(0, document.documentElement.scrollHeight)");
        await page.UntilAsync("document.querySelectorAll('.change').length > 120");

        // Paper has no scroll bar.
        await page.AskAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(Count, await page.CountAsync(".change"));
    }

    [SkippableFact]
    public async Task Text_of_hostile_pages_stays_text()
    {
        using DriftFolders folders = HostilePages.Changed();
        await using BrowserPage page = await OpenAsync(folders);
        int scripts = await page.CountAsync("script");
        await page.AskAsync("document.querySelectorAll('.change').forEach(change => { change.open = true; })");
        await page.UntilAsync("document.querySelectorAll('.change').length === document.querySelectorAll('.change .body').length");
        Assert.Equal(2, scripts);
        Assert.Equal(0, await page.CountAsync("img, svg, iframe, object, embed, main script, main style, [onerror], [onload]"));
        Assert.Equal("undefined", (string)(await page.AskAsync("typeof window.hacked"))!);
        Assert.Contains("<img src=x", await page.TextAsync("main"));
        Assert.Empty(page.Complaints);
        Assert.Single(page.Requests);
    }

    private async Task<BrowserPage> OpenAsync(DriftFolders folders, string hash = "", params string[] options)
    {
        Assert.Equal(0, folders.Compare(["--html", folders.File("drift.html"), .. options]).ExitCode);
        return await browser.OpenAsync(folders.File("drift.html"), hash);
    }
}
