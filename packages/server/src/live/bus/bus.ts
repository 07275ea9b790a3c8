/** What a node hears from the others. Both are hints to look: what is true stands in PostgreSQL. */
export interface BusListener {
  /** The leader on another node has appended versions. */
  onVersions(): void;
  /** Something was committed through another node: whoever leads looks for it. */
  onWake(): void;
}

/**
 * How the nodes of one database tell each other to look again. Every hint may be lost, merged with others or come
 * late: that costs the time until the next look, never a number.
 */
export interface Bus {
  /** Tells the other nodes that this one has appended versions. Cheap; called once a tick at most. */
  publish(): void;
  /** Hears the other nodes, never its own. Returns how to stop. */
  subscribe(listener: BusListener): () => void;
  /** Tells the leader on another node that something was committed here. Cheap; called after every commit. */
  wake(): void;
  /** Whether hints get through now. While they do not, nodes find everything by their slow looks. */
  health(): "up" | "down";
  close(): Promise<void>;
}
