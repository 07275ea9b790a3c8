import { useEffect, useEffectEvent } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { useRounds, useSettled } from "../../lib/use-settled";
import { ThanksToDecideDocument, type ThanksToDecideQuery } from "../../graphql/generated";
import { useSnapshot } from "../../graphql/use-live";
import { useFormat } from "../../i18n/use-format";
import { useSessionState } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { useConsoleLive } from "../live/console-figures";

/**
 * Changes when thank-yous have come in or were published, at most every 2 s, and once a minute: decisions that no
 * figure tells of, such as putting one aside, are then seen as well. Also when somebody has signed in again.
 */
export function useThanksChanges(): string {
  const figures = useSnapshot(useConsoleLive());
  const settled = useSettled(`${figures?.thankYousReceived}.${figures?.thankYousPublished}`, 2_000, 500);
  const { hasEnded } = useSessionState();
  return `${settled}.${useRounds(60_000)}.${hasEnded}`;
}

/**
 * How many thank-yous there are to decide about; undefined until it is known.
 *
 * @param decisions rises with every decision that was taken here, which counts at once
 */
export function useToDecide(decisions = 0): ThanksToDecideQuery["thanksQueue"] | undefined {
  const { campaign } = useCampaign();
  const [{ data, error }, readAgain] = useQuery({
    query: ThanksToDecideDocument,
    variables: { campaign: campaign.slug },
  });
  const changes = `${useThanksChanges()}.${decisions}`;
  const lookAgain = useEffectEvent(() => {
    if (data || error) readAgain();
  });
  useEffect(() => lookAgain(), [changes]);
  return data?.thanksQueue;
}

/** How many wait for a decision, as a sentence. */
export function useWaitingSentence(): string | undefined {
  const t = useTranslations("console.thanks");
  const f = useFormat();
  const count = useToDecide()?.waiting;
  return count === undefined ? undefined : t("waiting", { count, shown: f.number(count) });
}
