using Dashboard.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace Dashboard.Web.Security;

/// <summary>A page or address is for those who have a right somewhere; where they have it is part of every query.</summary>
public sealed record RightRequirement(Right Right) : IAuthorizationRequirement;

/// <summary>Decides by the grants of this moment.</summary>
public sealed class RightHandler(PersonReader people) : AuthorizationHandler<RightRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RightRequirement requirement)
    {
        if (people.Of(context.User).Has(requirement.Right)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
