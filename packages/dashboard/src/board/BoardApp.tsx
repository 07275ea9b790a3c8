import { Provider, type Client } from "urql";
import { LanguageProvider } from "../i18n/LanguageProvider";
import { MetricList } from "../receipt/MetricList";
import { MetricReceipt } from "../receipt/MetricReceipt";
import { useAddress } from "./address";
import { Board } from "./Board";
import { BoardLiveContext, type BoardLive } from "./board-live";
import { PageNotFound } from "./PageNotFound";
import { placeOf } from "./place";

interface BoardAppProps {
  client: Client;
  live: BoardLive;
}

/** The public pages: the board, and over it the receipt of a number or the list of all definitions. */
export function BoardApp({ client, live }: BoardAppProps) {
  const place = placeOf(useAddress().pathname);
  return (
    <LanguageProvider>
      <Provider value={client}>
        <BoardLiveContext value={live}>
          {place.page === "unknown" ? <PageNotFound /> : <Board />}
          {place.page === "definitions" && <MetricList />}
          {place.page === "receipt" && <MetricReceipt key={place.metric} id={place.metric} />}
        </BoardLiveContext>
      </Provider>
    </LanguageProvider>
  );
}
