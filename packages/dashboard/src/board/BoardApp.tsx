import { lazy, Suspense } from "react";
import { Provider, type Client } from "urql";
import { LanguageProvider } from "../i18n/LanguageProvider";
import { MetricList } from "../receipt/MetricList";
import { MetricReceipt } from "../receipt/MetricReceipt";
import { LoadingState } from "../ui/LoadingState";
import { useAddress } from "./address";
import { Board } from "./Board";
import { BoardLiveContext, type BoardLive } from "./board-live";
import { PageNotFound } from "./PageNotFound";
import { placeOf } from "./place";

// Few readers of the board want it on paper.
const ReportPage = lazy(async () => ({ default: (await import("../report/ReportPage")).ReportPage }));

interface BoardAppProps {
  client: Client;
  live: BoardLive;
}

/** The public pages: the board, and over it the receipt of a number or the list of all definitions; the report. */
export function BoardApp({ client, live }: BoardAppProps) {
  const { pathname, searchParams } = useAddress();
  const place = placeOf(pathname);
  return (
    <LanguageProvider>
      <Provider value={client}>
        <BoardLiveContext value={live}>
          {place.page === "unknown" && <PageNotFound />}
          {place.page === "report" && (
            <Suspense fallback={<LoadingState />}>
              <ReportPage campaign={searchParams.get("campaign") ?? undefined} />
            </Suspense>
          )}
          {place.page !== "unknown" && place.page !== "report" && <Board />}
          {place.page === "definitions" && <MetricList />}
          {place.page === "receipt" && <MetricReceipt key={place.metric} id={place.metric} />}
        </BoardLiveContext>
      </Provider>
    </LanguageProvider>
  );
}
