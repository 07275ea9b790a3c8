/** Keeps at most one stream open: asked for the same campaign again it answers the same one, for another it closes it. */
export function keepOneOpen<Stream extends { close: () => void }>(
  open: (campaign: string | undefined) => Stream,
): (campaign: string | undefined) => Stream {
  let kept: { campaign: string | undefined; stream: Stream } | undefined;
  return (campaign) => {
    if (kept && kept.campaign === campaign) return kept.stream;
    kept?.stream.close();
    kept = { campaign, stream: open(campaign) };
    return kept.stream;
  };
}
