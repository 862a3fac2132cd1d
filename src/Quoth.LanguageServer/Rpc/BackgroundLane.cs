namespace Quoth.LanguageServer.Rpc;

/// <summary>Work for the pool, of which only so much runs at once that a core stays free for what a person waits for.</summary>
internal sealed class BackgroundLane(int width)
{
    private readonly Queue<Func<Task>> waiting = [];
    private readonly Lock gate = new();
    private int running;

    public void Add(Func<Task> work)
    {
        lock (gate)
        {
            if (running == width)
            {
                waiting.Enqueue(work);
                return;
            }

            running++;
        }

        _ = Task.Run(() => RunAsync(work));
    }

    private async Task RunAsync(Func<Task>? work)
    {
        while (work is not null)
        {
            await work().ConfigureAwait(false);
            lock (gate)
            {
                if (!waiting.TryDequeue(out work))
                {
                    running--;
                }
            }
        }
    }
}
