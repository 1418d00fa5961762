using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace DocModelGen.Serialization;

/// <summary>A value that was read without some of its items. Where the JSON is kept as additional data, it is written back in its place.</summary>
internal interface IPartialValue;

internal sealed class PartialList<T>(IList<T> items) : ReadOnlyCollection<T>(items), IPartialValue;

internal sealed class PartialDictionary<T>(IDictionary<string, T> items) : ReadOnlyDictionary<string, T>(items), IPartialValue;
