namespace Dashboard.Web.Snapshots;

/// <summary>Tells open pages that newer snapshots exist. It carries no figures: a page reads again what it may see.</summary>
public sealed class SnapshotNews
{
    private readonly Lock gate = new();
    private readonly List<Func<Task>> subscribers = [];

    /// <summary>Calls back after every publication until the returned handle is disposed.</summary>
    /// <param name="onNews">Must not throw; failures belong to the page that subscribed.</param>
    public IDisposable Subscribe(Func<Task> onNews)
    {
        lock (gate) subscribers.Add(onNews);
        return new Subscription(this, onNews);
    }

    /// <summary>Tells every subscriber, outside the lock, so that one may unsubscribe meanwhile.</summary>
    public Task PublishAsync()
    {
        Func<Task>[] listening;
        lock (gate) listening = [.. subscribers];
        return Task.WhenAll(listening.Select(onNews => onNews()));
    }

    private sealed class Subscription(SnapshotNews news, Func<Task> onNews) : IDisposable
    {
        public void Dispose()
        {
            lock (news.gate) news.subscribers.Remove(onNews);
        }
    }
}
