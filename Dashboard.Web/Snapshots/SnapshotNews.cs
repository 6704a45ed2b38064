namespace Dashboard.Web.Snapshots;

/// <summary>Tells open pages that newer snapshots exist. It carries no figures: a page reads again what it may see.</summary>
public sealed class SnapshotNews(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly List<Func<Task>> subscribers = [];

    /// <summary>Calls back after every publication until the returned handle is disposed.</summary>
    /// <param name="onNews">Must not throw; failures belong to the page that subscribed.</param>
    public IDisposable Subscribe(Func<Task> onNews)
    {
        return new Subscription(this, onNews);
    }

    /// <summary>The same, but at most once in a time; the last news is never lost, and the publisher does not wait.</summary>
    /// <param name="onNews">Must not throw; it is called on another thread, never twice at the same time.</param>
    /// <param name="pause">The shortest time between the end of one call and the next.</param>
    public IDisposable Subscribe(Func<Task> onNews, TimeSpan pause)
    {
        PacedListener listener = new(onNews, pause, time);
        return new Subscription(this, listener.HeardAsync, listener);
    }

    /// <summary>Tells every subscriber, outside the lock, so that one may unsubscribe meanwhile.</summary>
    public Task PublishAsync()
    {
        Func<Task>[] listening;
        lock (gate) listening = [.. subscribers];
        return Task.WhenAll(listening.Select(onNews => onNews()));
    }

    private sealed class Subscription : IDisposable
    {
        private readonly SnapshotNews news;
        private readonly Func<Task> onNews;
        private readonly IDisposable? listener;

        public Subscription(SnapshotNews news, Func<Task> onNews, IDisposable? listener = null)
        {
            (this.news, this.onNews, this.listener) = (news, onNews, listener);
            lock (news.gate) news.subscribers.Add(onNews);
        }

        public void Dispose()
        {
            lock (news.gate) news.subscribers.Remove(onNews);
            listener?.Dispose();
        }
    }
}
