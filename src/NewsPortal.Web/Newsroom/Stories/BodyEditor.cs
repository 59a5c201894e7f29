namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>The editor that shows a body as readers will see it (docs/editor.md), if this build had Node.js to make it; without, there is the Markdown alone.</summary>
public class BodyEditor(IWebHostEnvironment environment)
{
    public bool Installed { get; } = environment.WebRootFileProvider.GetFileInfo("dist/editor.js").Exists;
}
