using System.Diagnostics.CodeAnalysis;

namespace DocModelGen;

/// <summary>
/// An exception that fails a test, thrown by a handler that stands for the service: it says that the test's code is wrong, and not that an exchange failed.
/// <see cref="ApiClient"/> lets it pass as it is, where it makes an <see cref="ApiException"/> of all others, and bulk and uploads do not take it for the
/// failure of a request. xunit v3 knows exceptions with an interface of this name as failed assertions.
/// </summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The name is what test frameworks look for.")]
public interface IAssertionException;
