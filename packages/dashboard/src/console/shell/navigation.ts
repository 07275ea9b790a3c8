import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconFileSpreadsheet,
  IconFlag,
  IconHeart,
  IconLayoutDashboard,
  IconTargetArrow,
  IconUserCheck,
  IconUsers,
  type TablerIcon,
} from "@tabler/icons-react";
import type { LinkProps } from "@tanstack/react-router";
import type en from "../../i18n/console/en";

/** One way through the console. */
export interface Way {
  to: NonNullable<LinkProps["to"]>;
  icon: TablerIcon;
  /** The key of its name among the console's words. */
  name: keyof (typeof en)["nav"];
  /** Whether it is the place itself alone, and not what lies under its address. */
  isExact?: boolean;
}

/** The console's places as the sidebar lists them. A new place is one line here and its route. */
export const ways: readonly Way[] = [
  { to: "/console", icon: IconLayoutDashboard, name: "home", isExact: true },
  { to: "/console/events", icon: IconCalendarEvent, name: "events" },
  { to: "/console/import", icon: IconFileSpreadsheet, name: "import" },
  { to: "/console/desk", icon: IconUserCheck, name: "desk" },
  { to: "/console/results", icon: IconTargetArrow, name: "results" },
  { to: "/console/thanks", icon: IconHeart, name: "thanks" },
  { to: "/console/people", icon: IconUsers, name: "people" },
  { to: "/console/organizations", icon: IconBuildingCommunity, name: "organizations" },
  { to: "/console/campaign", icon: IconFlag, name: "campaign" },
];
