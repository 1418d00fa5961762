using System;
using System.Collections.Generic;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>
/// Templates by their segments. A path walks along all that begin as it does at once, so that a page's many examples and many request lines
/// take the sum of both, not the product; and a node is entered once a segment, however many <c>...</c> lead to it.
/// </summary>
internal sealed class TemplateTree(StringComparison comparison, MatchingWork work)
{
    private readonly TemplateNode _root = new(comparison);
    private readonly List<TemplateNode> _reached = [];
    private List<TemplateNode> _here = [];
    private List<TemplateNode> _next = [];
    private long _visit;

    /// <param name="template">Normalised.</param>
    /// <param name="number">By which <see cref="FirstOf"/> names it.</param>
    public void Add(string template, int number)
    {
        string[] segments = UrlPath.Segments(template);
        work.Allow(segments.Length);
        TemplateNode node = _root;
        foreach (string segment in segments)
        {
            node = node.GetOrAdd(segment);
        }

        node.EndAt(number);
    }

    /// <summary>The least number of a template that the normalised path is an instance of; <see cref="int.MaxValue"/> where there is none.</summary>
    public int FirstOf(string path)
    {
        string[] segments = UrlPath.Segments(path);
        work.Allow(segments.Length);
        _here.Clear();
        _visit++;
        Enter(_root, _here);
        foreach (string segment in segments)
        {
            _next.Clear();
            _visit++;
            foreach (TemplateNode node in _here)
            {
                Step(node, segment);
            }

            (_here, _next) = (_next, _here);
            if (_here.Count == 0 || work.IsSpent)
            {
                return int.MaxValue;
            }
        }

        int first = int.MaxValue;
        foreach (TemplateNode node in _here)
        {
            first = Math.Min(first, node.Template);
        }

        return first;
    }

    private void Step(TemplateNode node, string segment)
    {
        if (work.IsSpent)
        {
            return;
        }

        if (node.LeavesOut)
        {
            Enter(node, _next);
        }

        _reached.Clear();
        work.Spend(node.Follow(segment, _reached));
        foreach (TemplateNode reached in _reached)
        {
            Enter(reached, _next);
        }
    }

    /// <summary><c>...</c> may also leave nothing out.</summary>
    private void Enter(TemplateNode node, List<TemplateNode> nodes)
    {
        for (TemplateNode? entered = node; entered is not null && entered.Visit != _visit; entered = entered.LeftOut)
        {
            entered.Visit = _visit;
            nodes.Add(entered);
        }
    }
}
