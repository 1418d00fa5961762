using System;
using System.Collections.Generic;

namespace DocModelGen.Generator.Linking.Naming;

/// <summary>
/// Names of types that implicit usings bring into every file (<c>System</c>, <c>System.IO</c>, <c>System.Linq</c>, <c>System.Net.Http</c>,
/// <c>System.Threading</c>, <c>System.Threading.Tasks</c>, <c>System.Collections.Generic</c>), and a few that every program knows: where generated code
/// has such a name too, code that means either does not compile.
/// </summary>
internal static class PlatformNames
{
    private static readonly HashSet<string> s_names = new(
        """
        Action Activator AppContext AppDomain ApplicationException ArgumentException Array Attribute AttributeTargets BinaryReader BinaryWriter Boolean
        Buffer BufferedStream Byte CancellationToken CancellationTokenSource Char Comparer Comparison Console ConsoleColor ConsoleKey Convert Converter DateOnly
        DateTime DateTimeKind DateTimeOffset DayOfWeek Decimal Delegate Dictionary Directory DirectoryInfo Double DriveInfo DriveType Enum Enumerable Environment
        Event EventArgs EventHandler Exception ExecutionContext File FileAccess FileAttributes FileInfo FileMode FileOptions FileShare FileStream FileSystemInfo Func
        FormatException GC Guid Half HashSet HttpClient HttpContent HttpMethod HttpRequestMessage HttpResponseMessage Index Int16 Int32 Int64 IOException KeyValuePair
        Lazy LinkedList List Lock Lookup Math MemoryStream Monitor MulticastDelegate Mutex NotSupportedException Nullable Object ObjectDisposedException OperatingSystem
        Overlapped Parallel Path PathTooLongException PeriodicTimer PlatformID PriorityQueue Process Progress Queryable Queue Random Range SByte SearchOption Semaphore
        SemaphoreSlim SeekOrigin Single SortedDictionary SortedList SortedSet SpinLock SpinWait Stack Stream StreamContent StreamReader StreamWriter String StringComparer
        StringComparison StringContent StringReader StringWriter SystemException Task TaskFactory TaskScheduler TaskStatus TextReader TextWriter Thread ThreadPool
        ThreadPriority ThreadState Timeout TimeoutException TimeOnly Timer TimeSpan TimeZone TimeZoneInfo Tuple Type TypeCode UInt16 UInt32 UInt64 Uri UriBuilder UriFormat
        UriKind UriParser UriPartial ValueTask ValueTuple Version Void Volatile WaitHandle WeakReference
        """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    public static bool Contains(string identifier) => s_names.Contains(identifier);
}
