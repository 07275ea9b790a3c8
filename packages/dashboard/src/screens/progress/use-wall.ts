import { useState } from "react";
import type { SceneThankYou } from "./scene-figures";
import { firstWall, keepPublished, turnWall, type Wall } from "./wall-order";

interface TurningWall {
  /** The notes on the wall, newest first. */
  notes: readonly SceneThankYou[];
  /** Puts up one more; `inSight` are the ids of those that are shown as a whole now. */
  turn: (inSight: ReadonlySet<string>) => void;
}

/** The notes on the wall. What is no longer published is gone at once. */
export function useWall(published: readonly SceneThankYou[]): TurningWall {
  const [wall, setWall] = useState<Wall<SceneThankYou>>(() => firstWall(published));
  const [known, setKnown] = useState(published);
  if (known !== published) {
    setKnown(published);
    setWall(keepPublished(wall, published));
  }
  return {
    notes: wall.notes,
    turn: (inSight) => setWall((before) => turnWall(before, published, inSight)),
  };
}
