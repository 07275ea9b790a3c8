import { useConnection, useSnapshot } from "../../graphql/use-live";
import { useFormat } from "../../i18n/use-format";
import { Lamp } from "../../ui/Lamp";
import { useConsoleLive } from "./console-figures";

/** How fresh the figures of the page are. */
export function ConsoleLamp({ short }: { short?: boolean }) {
  const live = useConsoleLive();
  const figures = useSnapshot(live);
  const { state } = useConnection(live);
  const f = useFormat();
  const isFinal = figures?.campaign.phase === "CLOSED" || figures?.campaign.phase === "ARCHIVED";
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
