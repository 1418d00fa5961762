using System;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>A label in front of what is said of a property: <c>**Type:** String</c>, <c>Default: 3</c>.</summary>
internal readonly record struct PropertyLabel(PropertyLabelKind Kind, int End)
{
    private const int MaximumLength = 24;

    private static readonly (string Label, PropertyLabelKind Kind)[] s_labels =
    [
        ("type", PropertyLabelKind.Type), ("data type", PropertyLabelKind.Type), ("description", PropertyLabelKind.Description), ("default", PropertyLabelKind.Default),
        ("default value", PropertyLabelKind.Default), ("required", PropertyLabelKind.Required),
    ];

    /// <summary>Of the label that the line begins with; any other in bold is of a kind of its own.</summary>
    public static PropertyLabel? Find(TextRange line)
    {
        int colon = line.Length == 0 ? -1 : line.Text.IndexOf(':', line.Start, Math.Min(line.Length, MaximumLength + 4));
        if (colon < 0)
        {
            return null;
        }

        bool isBold = line.StartsWith("**");
        int end = colon + 1;
        while (isBold && end < line.End && line.Text[end] == '*')
        {
            end++;
        }

        string label = new TextRange(line.Text, line.Start, colon).ToString().Trim('*', ' ', '_').ToLowerInvariant();
        int index = Array.FindIndex(s_labels, known => known.Label == label);
        return index >= 0 ? new PropertyLabel(s_labels[index].Kind, end) : isBold ? new PropertyLabel(PropertyLabelKind.Other, end) : null;
    }
}

internal enum PropertyLabelKind
{
    Other,
    Type,
    Description,
    Default,
    Required,
}
