namespace Quoth.Analysis;

/// <summary>Finds cycles in a graph of steps, in time linear in the graph and without recursion.</summary>
internal static class Cycles
{
    /// <summary>
    /// The number of the knot (strongly connected component) of each node: two nodes have one number exactly if each
    /// leads to the other.
    /// </summary>
    public static int[] FindKnots(IReadOnlyList<List<Step>> steps)
    {
        var knots = new int[steps.Count];
        var order = new int[steps.Count];
        var lowest = new int[steps.Count];
        var open = new Stack<int>();
        var path = new Stack<(int Node, int NextStep)>();
        var (visited, found) = (0, 0);
        for (var start = 0; start < steps.Count; start++)
        {
            if (order[start] != 0)
                continue;
            Enter(start);
            while (path.TryPop(out var at))
            {
                var (node, next) = at;
                if (next < steps[node].Count)
                {
                    path.Push((node, next + 1));
                    var to = steps[node][next].To;
                    if (order[to] == 0)
                        Enter(to);
                    else if (knots[to] == 0)
                        lowest[node] = Math.Min(lowest[node], order[to]);
                    continue;
                }
                Leave(node);
            }
        }
        return knots;

        void Enter(int node)
        {
            order[node] = lowest[node] = ++visited;
            open.Push(node);
            path.Push((node, 0));
        }

        void Leave(int node)
        {
            if (path.TryPeek(out var before))
                lowest[before.Node] = Math.Min(lowest[before.Node], lowest[node]);
            if (lowest[node] != order[node])
                return;
            found++;
            int member;
            do
            {
                member = open.Pop();
                knots[member] = found;
            } while (member != node);
        }
    }

    /// <summary>The shortest way from one node to another within their knot, both ends included.</summary>
    public static List<int> FindPath(IReadOnlyList<List<Step>> steps, int[] knots, int from, int to)
    {
        var cameFrom = new Dictionary<int, int> { [from] = from };
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var node) && node != to)
        {
            foreach (var step in steps[node])
            {
                if (knots[step.To] == knots[from] && cameFrom.TryAdd(step.To, node))
                    queue.Enqueue(step.To);
            }
        }
        var path = new List<int> { to };
        while (path[^1] != from && cameFrom.TryGetValue(path[^1], out var before))
            path.Add(before);
        path.Reverse();
        return path;
    }
}
