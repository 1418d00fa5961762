using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>A request example whose method and path follow none of the page's request lines.</summary>
internal sealed class ExampleUrlRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.UrlFollowsNoTemplate;

    public override void Check(PageContext context)
    {
        ExampleMessage[] requests = [.. context.Page.Examples.Where(static message => message is { IsRequest: true, Url.Length: > 0 })];
        if (context.Page.RequestLines.Count > 0 && requests.Length > 0)
        {
            new Comparison(context, Descriptor, requests).Report();
        }
    }

    /// <summary>A page's request lines, looked up by an example's URL.</summary>
    private sealed class Comparison
    {
        private readonly PageContext _context;
        private readonly DiagnosticDescriptor _descriptor;
        private readonly MatchingWork _work = new();
        private readonly ExampleMessage[] _requests;
        private readonly EquatableArray<RequestLine> _lines;
        private readonly ILookup<string, RequestLine> _byMethod;
        private readonly Dictionary<string, RequestTemplates> _templates = new(StringComparer.Ordinal);
        private readonly Dictionary<string, NearTemplates> _near = new(StringComparer.Ordinal);
        private readonly Lazy<RequestTemplates> _allTemplates;
        private readonly Lazy<NearTemplates> _allNear;
        private readonly Lazy<HashSet<string?>> _lastNames;
        private readonly string _host;
        private bool _someFollow;

        public Comparison(PageContext context, DiagnosticDescriptor descriptor, ExampleMessage[] requests)
        {
            _context = context;
            _descriptor = descriptor;
            _requests = requests;
            _lines = context.Page.RequestLines;
            _byMethod = _lines.ToLookup(static line => line.Method, StringComparer.Ordinal);
            _allTemplates = new Lazy<RequestTemplates>(() => new RequestTemplates(_lines.Select(static line => line.Template), _work));
            _allNear = new Lazy<NearTemplates>(() => new NearTemplates(_lines, _work));
            _lastNames = new Lazy<HashSet<string?>>(() => [.. _lines.Select(static line => UrlPath.LastName(UrlPath.NormalizeTemplate(line.Template)))]);
            _host = ExampleUrl.Parse(requests[0].Url).Host;
        }

        public void Report()
        {
            ExampleUrl[] urls = [.. _requests.Select(static request => ExampleUrl.Parse(request.Url))];
            bool[] follows = new bool[urls.Length];
            for (int i = 0; i < urls.Length; i++)
            {
                follows[i] = Follows(_requests[i], urls[i]);
                _someFollow |= follows[i];
                if (EndsAt(_requests[i]))
                {
                    return;
                }
            }

            for (int i = 0; i < urls.Length; i++)
            {
                if (!follows[i])
                {
                    Report(_requests[i], urls[i]);
                    if (EndsAt(_requests[i]))
                    {
                        return;
                    }
                }
            }
        }

        private void Report(ExampleMessage request, ExampleUrl url)
        {
            bool followsAnother = _allTemplates.Value.FirstOf(url) is not null;
            string? difference = Near(request.Method).DifferenceOf(url) ?? (_someFollow ? null : _allNear.Value.DifferenceOf(url)) ?? (followsAnother ? null : MisspeltSegment.DifferenceOf(url, _byMethod[request.Method]));
            bool isNear = (followsAnother && !_someFollow) || difference is not null;
            if (!_work.IsSpent && (isNear || !IsAside(url, request)))
            {
                _context.ReportPart(_descriptor, request.Anchor, request.Url, request.Method + " " + url.Written, Reason(url, difference));
            }
        }

        private bool Follows(ExampleMessage request, ExampleUrl url)
        {
            if (!_templates.TryGetValue(request.Method, out RequestTemplates? templates))
            {
                templates = new RequestTemplates(_byMethod[request.Method].Select(static line => line.Template), _work);
                _templates.Add(request.Method, templates);
            }

            return templates.FirstOf(url) is not null;
        }

        private NearTemplates Near(string method)
        {
            if (!_near.TryGetValue(method, out NearTemplates? near))
            {
                _near.Add(method, near = new NearTemplates(_byMethod[method], _work));
            }

            return near;
        }

        private bool EndsAt(ExampleMessage request)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            if (_work.IsSpent)
            {
                _context.Report(Descriptors.JudgedInPart, request.Anchor, _descriptor.Id, MatchingWork.TooMuch);
            }

            return _work.IsSpent;
        }

        /// <summary>Call-backs go to another host or below no version; a page with several steps also shows requests of other pages.</summary>
        private bool IsAside(ExampleUrl url, ExampleMessage request) =>
            _someFollow
            || !string.Equals(url.Host, _host, StringComparison.OrdinalIgnoreCase)
            || (url.Host.Length > 0 && !url.HasVersion)
            || !_byMethod.Contains(request.Method)
            || IsShownInProse(url);

        /// <summary>"To read the item, request /drives/{drive-id}/items/{item-id}": a template of something else, not a request.</summary>
        private bool IsShownInProse(ExampleUrl url) =>
            url.Host.Length == 0 && url.Written.IndexOf('{') >= 0 && UrlPath.LastName(url.Path) is { } name && !_lastNames.Value.Contains(name);

        private string Reason(ExampleUrl url, string? difference) =>
            _allTemplates.Value.FirstOf(url) is { } other ? "the template's method is " + _lines[other.Number].Method
            : difference ?? _allNear.Value.DifferenceOf(url) ?? "the first is '" + _lines[0].Method + " " + _lines[0].Template + "'";
    }
}
