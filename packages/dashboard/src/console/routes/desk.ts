import { createRoute, redirect } from "@tanstack/react-router";
import type { Client } from "@urql/core";
import type { ViewerKind } from "../../graphql/generated";
import type { Session } from "../access/session";
import { DeskEntrance } from "../participation/DeskEntrance";
import { readKeptDesk } from "../participation/kept/kept-desks";
import { LoadFailed } from "../shell/LoadFailed";
import { root } from "./frames";

/** Stands outside the frame: the whole screen of the desk is one field and one answer. */
export const deskRoute = createRoute({
  getParentRoute: () => root,
  path: "/console/desk/$event",
  async beforeLoad({ context: { session, client }, location, params }) {
    const kind = await findKind(session, client, params.event);
    if (kind === "ORGANIZATION") throw redirect({ to: "/console/organization" });
    if (kind !== "COORDINATOR") throw redirect({ to: "/console/sign-in", search: { then: location.href } });
  },
  loaderDeps: ({ search: { campaign } }) => ({ campaign }),
  loader: async ({ context, deps, params }) => ({
    live: context.openFigures(deps.campaign),
    kept: await readKeptDesk(params.event),
  }),
  component: DeskEntrance,
  errorComponent: LoadFailed,
});

/** What sort of reader this is; without a network, whoever opened this desk on this device before. */
async function findKind(session: Session, client: Client, event: string): Promise<ViewerKind> {
  try {
    return (await session.find(client)).kind;
  } catch (cause) {
    const kept = await readKeptDesk(event);
    if (!kept) throw cause;
    session.became(kept.viewer);
    return kept.viewer.kind;
  }
}
