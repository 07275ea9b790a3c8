import type { TablerIcon } from "@tabler/icons-react";

/** One line of what was found. */
export interface FoundItem {
  /** Different from every other line. */
  id: string;
  icon: TablerIcon;
  title: string;
  /** What is searched as well and tells it from others of the same name. */
  hint?: string | undefined;
  /** What is not searched, such as its state. */
  note?: string | undefined;
  /** Where it is opened. */
  href: string;
}

/** What was found of one sort. */
export interface FoundGroup {
  id: string;
  title: string;
  items: readonly FoundItem[];
}
