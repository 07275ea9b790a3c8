import type { ConnectionState } from "../../graphql/connection-state";
import type { LampState } from "../../ui/Lamp";
import type { SceneCampaign } from "./scene-figures";

/** What the lamp shows: the connection, unless the figures are final and nothing newer can come. */
export function lampState(connection: ConnectionState, phase: SceneCampaign["phase"]): LampState {
  return phase === "CLOSED" || phase === "ARCHIVED" ? "closed" : connection;
}
