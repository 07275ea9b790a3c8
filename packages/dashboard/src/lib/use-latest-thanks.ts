import type { Client } from "@urql/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { LatestThanksDocument, type ThankYouNoteFragment } from "../graphql/generated";
import {
  applyTold,
  openThanksFeed,
  untold,
  type ThanksFeed,
  type ThanksGround,
} from "../graphql/thanks-feed";
import { usePages, type Pages } from "./use-pages";
import { useRounds, useSettled } from "./use-settled";

interface LatestThanksOptions {
  client: Client;
  /** The page's live figures, over whose socket the feed comes. */
  live: ThanksGround;
  /** Slug of the campaign. */
  campaign: string;
  /** How many to show, and how many more each time. */
  pageSize: number;
  /** The numbers of the newest version: without the feed they tell that the list is another one. */
  figures: { thankYousPublished: number; thankYousHidden: number };
}

const askAgainMs = 10_000;

/**
 * The newest published thank-yous. The list is read once, and then told what is published and taken down; where the feed
 * cannot be had it is read again whenever the numbers change, and every 30 seconds.
 */
export function useLatestThanks(options: LatestThanksOptions): Pages<ThankYouNoteFragment> {
  const { client, live, campaign, pageSize, figures } = options;
  const [{ readings, isStreaming, told }, setState] = useState(untold);
  const feed = useRef<ThanksFeed>(undefined);
  const readAt = useRef(0);
  useEffect(() => {
    const opened = openThanksFeed(live, campaign, setState);
    feed.current = opened;
    return () => opened.close();
  }, [live, campaign]);

  const load = useCallback(
    async (after: string | null) => {
      if (after === null) readAt.current = feed.current?.place() ?? 0;
      const variables = { campaign, first: pageSize, after };
      const { data, error } = await client.query(LatestThanksDocument, variables, {
        requestPolicy: "network-only",
      });
      if (!data) throw error ?? new Error("The API answered nothing.");
      return data.thankYous;
    },
    [client, campaign, pageSize],
  );
  const numbers = useNumbers(figures);
  const asked = useLast(numbers, !isStreaming);
  // A place that became empty is filled, and nothing that was taken down stays for long whatever became of the feed.
  const hidden = useSettled(figures.thankYousHidden, 2_000, 5_000);
  const pages = usePages(load, readings === 0 ? undefined : `${readings} ${hidden} ${asked}`);

  const { nodes: listed, hasFailed, isLoading, retry } = pages;
  useEffect(() => {
    if (listed) feed.current?.forget(readAt.current);
  }, [listed]);
  const again = useRef(retry);
  useEffect(() => {
    again.current = retry;
  });
  useEffect(() => {
    if (!hasFailed || isLoading) return;
    const timer = setTimeout(() => again.current(), askAgainMs);
    return () => clearTimeout(timer);
  }, [hasFailed, isLoading]);

  const atMost = pages.openPages * pageSize;
  const nodes = useMemo(() => listed && applyTold(listed, told).slice(0, atMost), [listed, told, atMost]);
  return { ...pages, nodes };
}

/** Another text whenever the list may be another one, as far as numbers and time tell. */
function useNumbers(figures: LatestThanksOptions["figures"]): string {
  const published = useSettled(figures.thankYousPublished, 5_000, 2_000);
  // What was taken down must not stay to be read: this does not wait, and is only spread a little.
  const hidden = useSettled(figures.thankYousHidden, 0, 800);
  return `${published} ${hidden} ${useRounds(30_000)}`;
}

/** Follows the value while it is wanted; else it is the last one that was. */
function useLast<Value>(value: Value, isWanted: boolean): Value {
  const [last, setLast] = useState(value);
  if (isWanted && last !== value) setLast(value);
  return isWanted ? value : last;
}
