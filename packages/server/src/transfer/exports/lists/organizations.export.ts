import type { OrganizationView } from "@igilik/schema";
import { organizationKinds, sizeClasses, words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { idColumn, named, nameColumns, yesNo } from "./columns.js";

export const organizationsExport = listExport<OrganizationView>({
  permission: "RECORD_PARTICIPATION",
  title: words("Ұйымдар", "Организации", "Organizations"),
  read({ services, viewer }, { campaign = null, organizations: filter = null, organizationOrder }, page) {
    return services.organizations.list(viewer, { campaign, filter, orderBy: organizationOrder }, page);
  },
  columns: [
    ...nameColumns,
    {
      heading: words("Түрі", "Вид", "Kind"),
      width: 28,
      cell: ({ kind }, ground) => named(organizationKinds, kind, ground),
    },
    {
      heading: words("Көлемі", "Размер", "Size"),
      width: 22,
      cell: ({ sizeClass }, ground) => sizeClass && named(sizeClasses, sizeClass, ground),
    },
    {
      heading: words("Тексерілген", "Проверена", "Verified"),
      width: 12,
      cell: ({ verified }, ground) => yesNo(verified, ground),
    },
    {
      heading: words("Адам саны", "Людей", "People"),
      width: 12,
      cell: ({ id }, { services, viewer }) => services.organizations.membersOf(viewer, id),
    },
    idColumn,
  ],
});
