import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useClient } from "urql";
import { ChangeOrganizationDocument, ConsoleOrganizationDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { Words } from "../../ui/Words";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { useAnsweredWrite } from "../use-answered-write";
import { type FormRefusal, refusedAsStale } from "../overtaken";
import { changesOf, fieldsOf, type OrganizationFields } from "./organization-form";
import { OrganizationForm } from "./OrganizationForm";
import styles from "../shell/Form.module.css";
import { useOrganization, type ShownOrganization } from "./use-organization";

const route = getRouteApi("/signed-in/frame/console/organizations/$organization/change");

/** Changes the organization in the address. */
export function ChangeOrganizationPage() {
  const t = useTranslations("console.organizations");
  const sentence = useErrorSentence();
  const mayManage = useMay("MANAGE_CAMPAIGNS");
  const { organization: id } = route.useParams();
  const { organization, problem, readAgain } = useOrganization(id);
  if (!mayManage) return <ErrorState isPage hint={sentence("NOT_ALLOWED")} />;
  if (organization) return <ChangeOrganization key={id} organization={organization} />;
  if (problem) return <ErrorState isPage hint={sentence(problem)} onRetry={readAgain} />;
  if (organization === undefined) return <LoadingState />;
  return (
    <EmptyState
      isPage
      title={sentence("ORGANIZATION_NOT_FOUND")}
      action={<Link to="/console/organizations">{t("all")}</Link>}
    />
  );
}

/** The form over the organization as it was read; the second of two is shown the newer state under what they typed. */
function ChangeOrganization({ organization }: { organization: ShownOrganization }) {
  const t = useTranslations();
  const client = useClient();
  const navigate = route.useNavigate();
  const { slug: campaign } = useCampaign().campaign;
  const [read, setRead] = useState(organization);
  const { send, isSending } = useAnsweredWrite(ChangeOrganizationDocument);
  const { id } = organization;
  useEffect(() => {
    document.title = `${t("console.organizationForm.change")} · ${t("console.title")}`;
  }, [t]);

  async function submit(fields: OrganizationFields): Promise<FormRefusal<OrganizationFields> | undefined> {
    const before = fieldsOf(read);
    const { code } = await send({ id, revision: read.revision, ...changesOf(before, fields) });
    if (code === undefined) {
      await navigate({ to: "/console/organizations/$organization", params: { organization: id } });
      return undefined;
    }
    if (code !== "STALE_CHANGE") return { code };
    const { data } = await client.query(ConsoleOrganizationDocument, { id, campaign });
    const newer = data?.organization;
    if (!newer) return { code };
    setRead(newer);
    return refusedAsStale(fields, before, fieldsOf(newer));
  }

  return (
    <div className={styles.page}>
      <h1 className={styles.title}>
        {t("console.organizationForm.change")}: <Words of={read.name} />
      </h1>
      <OrganizationForm
        begun={fieldsOf(organization)}
        isNew={false}
        isSending={isSending}
        onSubmit={submit}
        cancel={
          <Link to="/console/organizations/$organization" params={{ organization: id }}>
            {t("common.cancel")}
          </Link>
        }
      />
    </div>
  );
}
