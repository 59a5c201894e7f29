using NewsPortal.Data;

namespace NewsPortal.Web.Newsroom.FirstAdministrators;

/// <summary>After the store is ready: makes the administrator that the settings name if there is none, or a link that can.</summary>
public class FirstAdministratorReady(IServiceScopeFactory scopes, NewsroomSettings settings) : IHostedLifecycleService
{
    /// <summary>From the root; null when there is an administrator.</summary>
    public string? Link { get; private set; }

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var first = scope.ServiceProvider.GetRequiredService<FirstAdministrator>();
        if (!await first.IsMissingAsync(cancellationToken)) return;

        Link = first.Link();
        if (settings is not { AdminEmail: { } email, AdminPassword: { } password }) return;
        var made = await first.MakeAsync(email, email.Split('@')[0], password, cancellationToken);
        if (made is { Succeeded: false })
            throw StartRefusedException.Setting("Setup:AdminPassword", "…", $"một mật khẩu dùng được cho Setup:AdminEmail ({string.Join(' ', made.Errors.Select(e => e.Description))})");
        Link = null;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
