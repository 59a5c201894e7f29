using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Saved;

public record SavedPage : FramedPage;
