import { useTranslations } from "use-intl";
import type { SubmitReportInput } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";

type Headcount = Pick<SubmitReportInput, "headcountUnnamed" | "headcountAtMost">;

/** How a report says how many came without names: a number, or a range with a dash; undefined when it says nothing. */
export function useUnnamed(): (headcount: Headcount) => string | undefined {
  const t = useTranslations("console.portal");
  const f = useFormat();
  return ({ headcountUnnamed, headcountAtMost }) => {
    if (typeof headcountUnnamed !== "number") return undefined;
    const most = headcountAtMost ?? headcountUnnamed;
    // The word agrees with the number that stands beside it.
    return t("unnamed", { count: most, shown: f.range(headcountUnnamed, most) });
  };
}
