import { useConnection, useSnapshot } from "../../graphql/use-live";
import { useFormat } from "../../i18n/use-format";
import { Lamp } from "../../ui/Lamp";
import { useConsoleLive } from "./console-figures";

interface ConsoleLampProps {
  short?: boolean;
  /** Whether the campaign of the page is a draft. */
  isDraft?: boolean;
}

/** How fresh the figures of the page are. */
export function ConsoleLamp({ short, isDraft = false }: ConsoleLampProps) {
  const live = useConsoleLive();
  const figures = useSnapshot(live);
  const { state } = useConnection(live);
  const f = useFormat();
  const isFinal = figures?.campaign.phase === "CLOSED" || figures?.campaign.phase === "ARCHIVED";
  // Nothing of a draft is counted, so that its stream may wait for ever: that says nothing of the connection.
  if (isDraft && state !== "offline") return <Lamp short={short} state="draft" />;
  return (
    <Lamp
      short={short}
      state={isFinal && state === "live" ? "closed" : state}
      asOf={
        figures &&
        (isFinal
          ? f.dateTime(figures.asOf, figures.campaign.timeZone)
          : f.time(figures.asOf, figures.campaign.timeZone))
      }
    />
  );
}
