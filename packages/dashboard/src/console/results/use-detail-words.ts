import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { EventBooksDocument, type ListedCorrectionFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";

type Detail = ListedCorrectionFragment["changes"][number];

const fields = [
  ...[
    "status",
    "state",
    "count",
    "countAtMost",
    "quantity",
    "title",
    "startsAt",
    "endsAt",
    "place",
    "district",
    "category",
  ],
  ...["checkedOutAt", "hours"],
  ...["project", "organizers", "beneficiaries", "capacity", "countsAsEvent", "adultsOnly"],
] as const;
const statuses = ["DRAFT", "SUBMITTED", "APPROVED", "LIVE", "HELD", "CANCELLED", "POSTPONED"] as const;
const states = ["CLAIMED", "VERIFIED", "DISPUTED", "REJECTED", "VOIDED", "PRESENT", "LEFT"] as const;

/** Says what a correction changed in the reader's words: "Head-count: 40 → 25". */
export function useDetailWords(campaign: { slug: string; timeZone: string }): (detail: Detail) => string {
  const t = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: EventBooksDocument, variables: { campaign: campaign.slug } });
  const nameOf = (
    entries: readonly { code: string; name: Record<"kk" | "ru" | "en", string> }[] | undefined,
    code: string,
  ) => entries?.find((entry) => entry.code === code)?.name[language] ?? code;

  function value(field: string, told: string): string | undefined {
    switch (field) {
      case "status": {
        const status = statuses.find((one) => one === told);
        return status && t(`board.events.status.${status}`);
      }
      case "state": {
        const state = states.find((one) => one === told);
        return state && t(`console.corrections.state.${state}`);
      }
      case "count":
      case "countAtMost":
      case "quantity":
      case "capacity":
      case "hours":
        return f.number(Number(told), 3);
      case "startsAt":
      case "endsAt":
      case "checkedOutAt":
        return f.dateTime(told, campaign.timeZone);
      case "district":
        return nameOf(data?.campaign?.districts, told);
      case "category":
        return nameOf(data?.campaign?.categories, told);
      case "project":
        return data?.campaign?.projects.find(({ id }) => id === told)?.name[language];
      case "countsAsEvent":
      case "adultsOnly":
        return t(told === "true" ? "console.corrections.yes" : "console.corrections.no");
      default:
        return told;
    }
  }

  return ({ field, from, to }) => {
    const known = fields.find((one) => one === field);
    const name = known ? t(`console.corrections.field.${known}`) : field;
    const before = from === null ? undefined : value(field, from);
    const after = to === null ? undefined : value(field, to);
    if (before === undefined && after === undefined) return t("console.corrections.changed", { name });
    const nothing = t("console.eventForm.none");
    return `${name}: ${before ?? nothing} → ${after ?? nothing}`;
  };
}
