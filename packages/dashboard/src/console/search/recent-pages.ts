import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";

/** A page that was looked at. */
export interface RecentPage {
  title: string;
  href: string;
}

const keptAtMost = 6;

/**
 * The pages that were looked at since the console was opened, the latest first, without the one that is open. They have
 * people's names in their titles, so they go with the tab and are written nowhere.
 */
export function useRecentPages(): readonly RecentPage[] {
  const router = useRouter();
  const [pages, setPages] = useState<readonly RecentPage[]>([]);
  useEffect(
    () =>
      // When a page is left its title is there, whatever it was read from.
      router.subscribe("onBeforeNavigate", ({ fromLocation, toLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        const left = { title: document.title.split(" · ")[0] ?? "", href: fromLocation.href };
        setPages((before) =>
          [left, ...before]
            .filter(({ href }, index, all) => all.findIndex((one) => one.href === href) === index)
            .filter(({ href }) => href !== toLocation.href)
            .slice(0, keptAtMost),
        );
      }),
    [router],
  );
  return pages;
}
