#if NET
// What is taken from the stack is written before it is read; clearing it first costs a request 40 ns.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
#endif
