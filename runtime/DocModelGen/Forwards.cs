#if NET
using System.Runtime.CompilerServices;

// A library for .NET Standard names our polyfill wherever it sets a property that has an init accessor; in a program for .NET it must find the real type.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#endif
