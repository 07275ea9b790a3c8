import { getRouteApi } from "@tanstack/react-router";
import { SignInAgain } from "../access/SignInAgain";
import { ConsoleLiveContext } from "../live/console-figures";
import { DeskPage } from "./DeskPage";
import { OutboxProvider } from "./outbox/OutboxProvider";

const route = getRouteApi("/console/desk/$event");

/** A desk needs no choice of a campaign, only its event: it opens without a network too. */
export function DeskEntrance() {
  const { live } = route.useLoaderData();
  return (
    <>
      <ConsoleLiveContext value={live}>
        <OutboxProvider>
          <DeskPage />
        </OutboxProvider>
      </ConsoleLiveContext>
      <SignInAgain />
    </>
  );
}
