using System;

namespace Microsoft.CodeAnalysis;

/// <summary>Keeps a type from every other assembly, also from those that are shown the internal ones and have the real type.</summary>
[Embedded]
[AttributeUsage(AttributeTargets.All)]
internal sealed class EmbeddedAttribute : Attribute;
