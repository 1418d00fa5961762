using Microsoft.CodeAnalysis;

namespace System;

/// <summary>An index from the start or, <c>^</c>, from the end.</summary>
[Embedded]
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
