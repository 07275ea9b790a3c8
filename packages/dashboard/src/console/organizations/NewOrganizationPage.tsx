import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { AddOrganizationDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { ErrorState } from "../../ui/ErrorState";
import { useMay } from "../access/use-session";
import { useAnsweredWrite } from "../use-answered-write";
import { emptyFields, nameOf } from "./organization-form";
import { OrganizationForm } from "./OrganizationForm";
import styles from "../shell/Form.module.css";

const route = getRouteApi("/signed-in/frame/console/organizations/new");

/** Adds an organization, registered or not. */
export function NewOrganizationPage() {
  const t = useTranslations();
  const sentence = useErrorSentence();
  const mayManage = useMay("MANAGE_CAMPAIGNS");
  const navigate = route.useNavigate();
  const { send, isSending } = useAnsweredWrite(AddOrganizationDocument);
  useEffect(() => {
    document.title = `${t("console.organizationForm.new")} · ${t("console.title")}`;
  }, [t]);
  if (!mayManage) return <ErrorState isPage hint={sentence("NOT_ALLOWED")} />;
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("console.organizationForm.new")}</h1>
      <OrganizationForm
        begun={emptyFields}
        isNew
        isSending={isSending}
        onSubmit={async (fields) => {
          const { data, code } = await send({
            name: nameOf(fields),
            kind: fields.kind,
            sizeClass: fields.size || null,
          });
          if (!data) return { code };
          const { id } = data.addOrganization.organization;
          await navigate({ to: "/console/organizations/$organization", params: { organization: id } });
          return undefined;
        }}
        cancel={<Link to="/console/organizations">{t("common.cancel")}</Link>}
      />
    </div>
  );
}
