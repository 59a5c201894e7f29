using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using NewsPortal.Web.Newsroom.Errors;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom;

/// <summary>
/// What every controller of this namespace is without saying so: its views stand beside it, it answers only who is signed in (unless it says
/// [AllowAnonymous]), and it takes no form that another site has sent.
/// </summary>
public class NewsroomArea : IControllerModelConvention
{
    public void Apply(ControllerModel controller)
    {
        if (!controller.ControllerType.Namespace!.StartsWith(typeof(NewsroomArea).Namespace!, StringComparison.Ordinal)) return;

        controller.RouteValues["area"] = "Newsroom";
        // First, so that a controller's own [IgnoreAntiforgeryToken] has the last word.
        controller.Filters.Insert(0, new AutoValidateAntiforgeryTokenAttribute());
        controller.Filters.Insert(0, new ServiceFilterAttribute<ChiefsSecondFactor>());
        controller.Filters.Insert(0, new TooLargeForms());
        controller.Filters.Add(new UnreadForms());
        controller.Filters.Add(new ServiceFilterAttribute<RefusedForms>());
        // The page of an error asks nobody who is there: whoever was asked for it is known already, and the database may be what failed.
        if (controller.ControllerType == typeof(ErrorsController)) return;
        foreach (var selector in controller.Actions.SelectMany(a => a.Selectors)) selector.EndpointMetadata.Add(new AuthorizeAttribute());
    }
}
