import { useTranslations } from "use-intl";
import { followLink, hrefTo } from "../board/address";
import { ButtonLink } from "../ui/Button";

/** The way to the list of all numbers. */
export function DefinitionsLink() {
  const t = useTranslations("receipt");
  return (
    <ButtonLink look="primary" large href={hrefTo("/metric")} onClick={followLink}>
      {t("definitions")}
    </ButtonLink>
  );
}
