using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>What a chief reaches who has come in with a password alone, where Newsroom:ChiefsNeedSecondFactor is on: the way to a second factor.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FirstFactorDoesAttribute : Attribute;

/// <summary>Leads chiefs without a second factor to where they get one, where the setting asks for it.</summary>
public class ChiefsSecondFactor(NewsroomSettings settings) : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!settings.ChiefsNeedSecondFactor || context.HttpContext.User is not { Identity.IsAuthenticated: true } user) return;
        if (!user.Me().Role.IsChief() || user.HasSecondFactor()) return;
        if (context.ActionDescriptor.EndpointMetadata.Any(m => m is FirstFactorDoesAttribute or IAllowAnonymous)) return;
        context.Result = new LocalRedirectResult("/admin/tai-khoan");
    }
}
