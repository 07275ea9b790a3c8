import type { EventResult } from "@igilik/schema";
import type { Marathon } from "./marathon.js";
import { coordinator } from "./platform.js";

/** What a coordinator does with an event of a marathon, each time under a new reference. */
export interface EventSteps {
  cancel(id: string): Promise<EventResult>;
  reopen(id: string): Promise<EventResult>;
  confirm(id: string): Promise<EventResult>;
  change(id: string, changes: object): Promise<EventResult>;
  postpone(id: string, times?: object): Promise<EventResult>;
}

/** The steps with reasons of their own; `marathon` is asked anew each time, as tests open one each. */
export function eventSteps(marathon: () => Marathon): EventSteps {
  const input = (id: string) => ({ clientRef: marathon().ref(), id });
  return {
    cancel: (id) => marathon().events.cancel(coordinator, { ...input(id), reason: "карантин" }),
    reopen: (id) => marathon().events.reopen(coordinator, { ...input(id), reason: "всё в силе" }),
    confirm: (id) => marathon().events.confirmHeld(coordinator, { ...input(id), note: "видела сама" }),
    change: (id, changes) => marathon().events.change(coordinator, { ...input(id), ...changes }),
    postpone: (id, times = {}) =>
      marathon().events.postpone(coordinator, { ...input(id), reason: "мороз", ...times }),
  };
}
