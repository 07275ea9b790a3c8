/** A point on a campaign's one clock, written `<campaign>.<epoch>.<seq>.<ordinal>`. */
interface Version {
  campaign: string;
  epoch: number;
  seq: number;
  ordinal: number;
}

const shape = /^(.+)\.(\d+)\.(\d+)\.(\d+)$/;

function parseVersion(text: string): Version | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const [, campaign = "", epoch, seq, ordinal] = match;
  return { campaign, epoch: Number(epoch), seq: Number(seq), ordinal: Number(ordinal) };
}

/** True when both versions are of one campaign, so that they can be compared. */
export function isSameCampaign(one: string, other: string): boolean {
  return parseVersion(one)?.campaign === parseVersion(other)?.campaign;
}

/**
 * Whether what carries `candidate` may replace what carries `known`: it is of another campaign, or newer within the same
 * one. What cannot be read as a version replaces everything, so that an unknown form never freezes a page.
 */
export function isNewer(candidate: string, known: string): boolean {
  const [one, other] = [parseVersion(candidate), parseVersion(known)];
  if (!one || !other) return candidate !== known;
  if (one.campaign !== other.campaign) return true;
  const ahead = one.epoch - other.epoch || one.seq - other.seq || one.ordinal - other.ordinal;
  return ahead > 0;
}
