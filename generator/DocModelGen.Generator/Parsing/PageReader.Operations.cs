using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Blocks;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Prose;
using DocModelGen.Generator.Parsing.Requests;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing;

/// <summary>What stands below a heading that owns an operation: request lines in any form, examples without a section, sentences about both.</summary>
internal sealed partial class PageReader
{
    /// <summary>Below the operation's own heading, or one of its author's: no known section says what stands here.</summary>
    private bool IsDirect => _sections.Current is SectionKind.Introduction or SectionKind.Prose or SectionKind.Request;

    /// <summary>The page shows signs of Microsoft Graph, whose own forms then hold.</summary>
    private bool IsGraph => (_page.Signs & PageSigns.Graph) != 0;

    private bool IsOperationPart => _draft.PartKind == PartKind.Operation;

    /// <summary>False where the code is none of an operation's.</summary>
    private bool ReadOperationCode(FenceLines lines)
    {
        int first = lines.SkipBlank(0);
        if (first == lines.Count)
        {
            return false;
        }

        if (RequestForm.Read(lines[first]) is { } request)
        {
            ReadRequest(lines, request);
            return true;
        }

        if (CurlCommand.Read(lines) is { } command)
        {
            new ExampleReader(_draft).Read(command);
            return true;
        }

        if (FenceForm.IsJson(lines))
        {
            new ExampleReader(_draft).Read(lines, _sections.Current, _sections.Heading);
            return true;
        }

        return false;
    }

    private void ReadRequest(FenceLines lines, RequestForm request)
    {
        bool holdsOnlyRequests = RequestBlockReader.HoldsOnlyRequests(lines);
        bool isLine = (IsDirect || (holdsOnlyRequests && _sections.Current == SectionKind.HttpRequest))
            && !IsShown(request) && (_draft.RequestLines.Count == 0 || !request.IsConcrete);
        if (isLine && holdsOnlyRequests)
        {
            new RequestBlockReader(_draft).Read(lines);
            return;
        }

        if (isLine && _draft.RequestLines.Count == 0)
        {
            TextRange line = lines[lines.SkipBlank(0)].Trim();
            AddRequestLine(request, line);
            if (holdsOnlyRequests)
            {
                return;
            }
        }

        new MessageReader(_draft).Read(lines, metadata: null);
    }

    /// <summary>One of the operation's request lines, or an example of one.</summary>
    private bool IsShown(RequestForm request) =>
        _draft.RequestLines.Exists(line => request.Shows(new RequestForm(line.Method, line.Template)));

    private void AddRequestLine(RequestForm request, TextRange place) =>
        _draft.AddRequestLine(request.Method, Whitespace.Collapse(request.Url), _draft.Anchors.Add(place));

    /// <summary>False where the table is another.</summary>
    private bool ReadMethodTable(RawTable table)
    {
        if (MethodTable.Find(table, _inlines) is not { } methods)
        {
            return false;
        }

        foreach ((RequestForm request, RawRow row) in methods.Read())
        {
            if (!IsShown(request))
            {
                AddRequestLine(request, row.Line);
            }
        }

        ReportUnknown(methods);
        return true;
    }

    private void ReportUnknown(MethodTable methods)
    {
        foreach ((string request, TextRange method) in methods.ReadUnknown())
        {
            _draft.Report(Descriptors.RequestLineUnreadable, method, request, $"'{method.ToString().Trim('`', '*')}' is no HTTP method that is known");
        }
    }

    /// <summary>The words of the heading, or of the overview's row about the request.</summary>
    private string TitleOf(HeadingRequest heading) =>
        heading.Title.Length > 0 ? heading.Title
        : _listed.TryGetValue(heading.Request.Method + heading.Request.Url, out string? title) ? title
        : HeadingRequest.Describe(heading.Request);

    /// <summary>An overview of an API: each row is an operation, where no heading of the page owns it.</summary>
    private bool ReadListing(RawTable table)
    {
        if (MethodTable.Find(table, _inlines) is not { IsListing: true } methods)
        {
            return false;
        }

        foreach ((RequestForm request, RawRow row) in methods.Read())
        {
            _listed[request.Method + request.Url] = methods.TitleOf(row);
            EnterPart(PartKind.Operation, MaximumLevel, methods.TitleOf(row), row.Line);
            _draft.IsListing = true;
            AddRequestLine(request, row.Line);
            Turn(_outer.Pop());
        }

        ReportUnknown(methods);
        return true;
    }

    /// <summary>The component of a site generator that has the operation's request.</summary>
    private bool ReadTagRequest(LeafBlock block)
    {
        if (!IsOperationPart || !(IsDirect || _sections.Current == SectionKind.HttpRequest) || TagRequest.Find(block, out TextRange place) is not { } request)
        {
            return false;
        }

        if (!IsShown(request))
        {
            AddRequestLine(request, place);
        }

        return true;
    }

    /// <summary>A tab is called after a section, or after the status of the reply that it shows.</summary>
    private void EnterTab(string text)
    {
        if (!IsOperationPart || TabLabel.Find(text) is not { } label)
        {
            return;
        }

        SectionKind kind = SectionNames.Classify(label);
        kind = SectionNames.StatusOf(label) > 0 ? SectionKind.Response : kind;
        if (kind is SectionKind.Response or SectionKind.RequestBody or SectionKind.Request or SectionKind.HttpRequest)
        {
            _sections.EnterLabel(kind, label);
            NoteSection(_sections.Current);
        }
    }

    /// <param name="text">A paragraph of the operation.</param>
    /// <param name="isOwnProse">It stands right below the operation's heading: the first that says something is its summary.</param>
    private void ReadOperationProse(CellText text, bool isOwnProse)
    {
        CellText whole = text;
        EnterTab(text.Text);
        if (IsDirect || _sections.Current == SectionKind.HttpRequest)
        {
            if (InlineRequest.Find(text) is { } inline)
            {
                var request = new RequestForm(inline.Method, inline.Url);
                if (!IsShown(request))
                {
                    int start = text.GetSource(inline.FlatStart);
                    AddRequestLine(request, new TextRange(_inlines.Text, start, System.Math.Max(start, text.GetSource(inline.FlatEnd))));
                }

                text = text.From(inline.FlatEnd);
                whole = string.IsNullOrWhiteSpace(whole.Text.Substring(0, inline.FlatStart)) ? text : whole;
            }
        }

        if (SectionLabel.Find(text) is { } label)
        {
            _sections.EnterLabel(label.Kind, label.Text);
            NoteSection(_sections.Current);
            text = text.From(label.End);
        }
        else if (_sections.Current is not (SectionKind.Response or SectionKind.Example) && ReplySentence.Introduces(text.Text))
        {
            _sections.EnterLabel(SectionKind.Response, text.ToString());
        }

        RequestBodyProse? body = _draft.RequestBody;
        ReadOperationSentences(text);
        if (isOwnProse && _sections.Current == SectionKind.Introduction && ReferenceEquals(body, _draft.RequestBody))
        {
            _introduction.ReadSummary(whole);
        }
    }

    private void ReadOperationSentences(CellText text)
    {
        if (text.IsBlank)
        {
            return;
        }

        switch (_sections.Current)
        {
            case SectionKind.Response:
                _response.Read(text);
                break;
            case SectionKind.RequestBody:
                _requestBody.Read(text);
                break;
            case SectionKind.QueryParameters when QueryLine.Read(text, _inlines.Text) is { } options:
                int before = _draft.PropertyTables.Count;
                ReadTable(options);
                _header = null;
                _told = _draft.PropertyTables.Count > before ? _draft.PropertyTables[before] : _told;
                break;
            case SectionKind.Introduction or SectionKind.Prose:
                _introduction.Read(text);
                _requestBody.ReadStray(text);
                _response.ReadStray(text);
                break;
            case SectionKind.Request:
                _response.ReadStray(text);
                break;
        }

        if (text.Text.IndexOf('$') >= 0)
        {
            _queryOptions.Read(text);
        }
    }

    /// <summary>An operation whose request is only shown: by a command, or by an example of it.</summary>
    private void FindRequestLine()
    {
        if (!IsOperationPart || _draft.RequestLines.Count > 0)
        {
            return;
        }

        if (_draft.Examples.Find(static example => example is { IsRequest: true, Url.Length: > 0 }) is { } example)
        {
            _draft.AddRequestLine(example.Method, example.Url, example.Anchor);
        }
    }

    /// <summary>The lines of a paragraph that stand above its table.</summary>
    private CellText ReadLines(LeafBlock paragraph, int count)
    {
        StringLineGroup lines = paragraph.Lines;
        return count == lines.Count
            ? _inlines.Read(paragraph)
            : _inlines.Read(new TextRange(lines.Lines[0].Slice.Text, lines.Lines[0].Slice.Start, lines.Lines[count - 1].Slice.End + 1));
    }
}
