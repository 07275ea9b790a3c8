import type { ConsoleLive, OpenFigures } from "./console-figures";

/** Keeps at most one stream open: asked for the same campaign again it answers the same one, for another it closes it. */
export function keepOneOpen(open: OpenFigures): OpenFigures {
  let kept: { campaign: string | undefined; live: ConsoleLive } | undefined;
  return (campaign) => {
    if (kept && kept.campaign === campaign) return kept.live;
    kept?.live.close();
    kept = { campaign, live: open(campaign) };
    return kept.live;
  };
}
