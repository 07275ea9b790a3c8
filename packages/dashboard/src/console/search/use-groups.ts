import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconFolder,
  IconHeart,
  IconHistory,
  IconListSearch,
  IconPlus,
  IconTargetArrow,
  IconUser,
} from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useCampaign } from "../campaigns/campaign-choice";
import { ways } from "../shell/navigation";
import type { FoundGroup, FoundItem } from "./found-item";
import { partsOf } from "./found-words";
import type { RecentPage } from "./recent-pages";
import { shownOfEach, type Found } from "./use-found";

/** What the dialog lists: pages of the console that the text names, and what the server has found. */
export function useGroups(
  typed: string,
  found: Found | undefined,
  recent: readonly RecentPage[],
): readonly FoundGroup[] {
  const t = useTranslations();
  const pages = usePageItems();
  const { eventItems, personItems, organizationItems, projectItems, thanksItems } = useFoundItems(
    typed.trim(),
    found,
  );
  if (typed.trim() === "") {
    const items = recent.map(({ title, href }) => ({ id: `recent ${href}`, icon: IconHistory, title, href }));
    return withSome([
      { id: "recent", title: t("console.search.recent"), items },
      { id: "pages", title: t("console.search.pages"), items: pages },
    ]);
  }
  const named = pages.filter(({ title }) => partsOf(title, typed).some(({ isFound }) => isFound));
  return withSome([
    { id: "pages", title: t("console.search.pages"), items: named },
    { id: "events", title: t("console.events.title"), items: eventItems },
    { id: "people", title: t("console.people.title"), items: personItems },
    { id: "organizations", title: t("console.organizations.title"), items: organizationItems },
    { id: "projects", title: t("console.projects.title"), items: projectItems },
    { id: "thanks", title: t("console.thanks.title"), items: thanksItems },
  ]);
}

function withSome(groups: readonly FoundGroup[]): readonly FoundGroup[] {
  return groups.filter(({ items }) => items.length > 0);
}

/** The places of the sidebar, and what can be made. */
function usePageItems(): readonly FoundItem[] {
  const t = useTranslations("console");
  const router = useRouter();
  const hrefOf = (to: string) => router.buildLocation({ to }).href;
  const made = [
    { to: "/console/events/new", title: t("eventForm.new") },
    { to: "/console/organizations/new", title: t("organizationForm.new") },
    { to: "/console/thanks/new", title: t("thanks.heard.open") },
  ];
  return [
    ...ways.map(({ to, icon, name }) => ({ id: to, icon, title: t(`nav.${name}`), href: hrefOf(to) })),
    ...made.map(({ to, title }) => ({ id: to, icon: IconPlus, title, href: hrefOf(to) })),
  ];
}

function useFoundItems(text: string, found: Found | undefined) {
  const t = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  const { timeZone } = useCampaign().campaign;
  const router = useRouter();
  /** The list goes on where the search ends. */
  const rest = (id: string, isWhole: boolean, href: string): FoundItem[] =>
    isWhole ? [] : [{ id: `all ${id}`, icon: IconListSearch, title: t("console.search.all"), href }];
  const { events = [], volunteers = [], organizations = [], thankYous = [] } = found ?? {};
  const { projects = [], challenges = [] } = found ?? {};
  const eventItems = events.map((event): FoundItem => ({
    id: event.id,
    icon: IconCalendarEvent,
    title: event.title[language],
    hint: [
      `${f.dayMonth(event.localDate)}, ${f.time(event.startsAt, timeZone)}`,
      event.district.name[language],
      event.place,
    ].join(" · "),
    note: t(event.awaitsConfirmation ? "board.events.over" : `board.events.status.${event.status}`),
    href: router.buildLocation({ to: "/console/events/$event", params: { event: event.id } }).href,
  }));
  const personItems = volunteers.map((person): FoundItem => ({
    id: person.volunteer.id,
    icon: IconUser,
    title: `${person.familyName} ${person.givenName}`,
    hint: [
      person.code,
      ...(person.birthYear === null ? [] : [t("console.people.bornIn", { year: String(person.birthYear) })]),
    ].join(" · "),
    href: router.buildLocation({
      to: "/console/people/$person",
      params: { person: person.volunteer.id },
    }).href,
  }));
  const organizationItems = organizations.map(({ id, name, kind }): FoundItem => ({
    id,
    icon: IconBuildingCommunity,
    title: name[language],
    note: t(`console.organizations.kinds.${kind}`),
    href: router.buildLocation({
      to: "/console/organizations/$organization",
      params: { organization: id },
    }).href,
  }));
  const projectsHref = router.buildLocation({ to: "/console/projects" }).href;
  const projectItems = [
    ...projects.map(({ id, name }): FoundItem => ({
      ...{ id, icon: IconFolder, title: name[language], href: projectsHref },
    })),
    ...challenges.map(({ id, name, unit }): FoundItem => ({
      ...{ id, icon: IconTargetArrow, title: name[language], note: unit[language], href: projectsHref },
    })),
  ];
  const thanksItems = thankYous.map((thankYou): FoundItem => ({
    id: thankYou.id,
    icon: IconHeart,
    title: thankYou.text,
    hint: thankYou.from ?? undefined,
    note: `${f.dateTime(thankYou.receivedAt, timeZone)} · ${t(`console.thanks.tab.${thankYou.status}`)}`,
    href: router.buildLocation({
      to: "/console/thanks",
      search: (kept) => ({ ...kept, status: thankYou.status, q: text }),
    }).href,
  }));
  const q = text;
  const isWhole = (items: readonly FoundItem[]) => items.length < shownOfEach;
  const listOf = (to: "/console/events" | "/console/people" | "/console/organizations") =>
    router.buildLocation({ to, search: (kept) => ({ ...kept, q }) }).href;
  return {
    eventItems: [...eventItems, ...rest("events", isWhole(eventItems), listOf("/console/events"))],
    personItems: [...personItems, ...rest("people", isWhole(personItems), listOf("/console/people"))],
    organizationItems: [
      ...organizationItems,
      ...rest("organizations", isWhole(organizationItems), listOf("/console/organizations")),
    ],
    projectItems,
    thanksItems,
  };
}
