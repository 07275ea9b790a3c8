import type { Bus } from "./bus.js";

/** The bus of a server that is alone: there is nobody to tell, and nobody to hear. */
export function createMemoryBus(): Bus {
  return {
    publish() {},
    subscribe: () => () => {},
    wake() {},
    health: () => "up",
    close: async () => {},
  };
}
