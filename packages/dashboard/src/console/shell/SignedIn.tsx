import { getRouteApi, Outlet } from "@tanstack/react-router";
import { SignInAgain } from "../access/SignInAgain";
import { CampaignProvider } from "../campaigns/CampaignProvider";
import { ConsoleLiveContext } from "../live/console-figures";
import { OutboxProvider } from "../participation/outbox/OutboxProvider";

const route = getRouteApi("/signed-in");

/** All pages of a coordinator: one campaign, one stream of figures, and the question for the password over them. */
export function SignedIn() {
  const { campaign } = route.useSearch();
  const live = route.useLoaderData();
  return (
    <>
      <ConsoleLiveContext value={live}>
        <CampaignProvider key={campaign ?? ""} wanted={campaign}>
          <OutboxProvider>
            <Outlet />
          </OutboxProvider>
        </CampaignProvider>
      </ConsoleLiveContext>
      <SignInAgain />
    </>
  );
}
