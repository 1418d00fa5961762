using System;

namespace DocModelGen;

/// <summary>
/// Sees when links lead in a circle, whatever its length, and holds one of them at a time (Brent, 1980): a listing of many pages costs no memory.
/// </summary>
internal sealed class LinkCycle(Uri start)
{
    private string _held = start.OriginalString;
    private long _steps;
    private long _stepsUntilNext = 1;

    /// <summary>Whether the link is the one that is held; another is held after one, two, four and so on links.</summary>
    public bool Closes(Uri link)
    {
        string address = link.OriginalString;
        if (address == _held)
        {
            return true;
        }

        if (++_steps == _stepsUntilNext)
        {
            _held = address;
            _steps = 0;
            _stepsUntilNext *= 2;
        }

        return false;
    }
}
