namespace Quoth.LanguageServer.Rpc;

/// <summary>
/// Work that one thread takes in order. A thread of its own, not the pool's: a pool busy with requests must not
/// delay the next keystroke.
/// </summary>
internal sealed class WorkQueue
{
    private readonly Queue<Action> items = [];
    private readonly object gate = new();
    private bool isClosed;

    public void Add(Action item)
    {
        lock (gate)
        {
            if (isClosed)
            {
                return;
            }

            items.Enqueue(item);
            Monitor.Pulse(gate);
        }
    }

    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            Monitor.Pulse(gate);
        }
    }

    public void Stop()
    {
        lock (gate)
        {
            isClosed = true;
            items.Clear();
            Monitor.Pulse(gate);
        }
    }

    public void Run()
    {
        while (Take() is { } item)
        {
            item();
        }
    }

    private Action? Take()
    {
        lock (gate)
        {
            while (items.Count == 0)
            {
                if (isClosed)
                {
                    return null;
                }

                Monitor.Wait(gate);
            }

            return items.Dequeue();
        }
    }
}
