import type { PhotoView } from "@igilik/schema";
import { momentCell } from "../export-cell.js";
import { photoMoments, photoStatuses, words } from "../export-words.js";
import { listExport } from "../list-export.js";
import { eventColumn, idColumn, named, organizationColumn } from "./columns.js";

export const photosExport = listExport<PhotoView>({
  permission: "MANAGE_EVENTS",
  title: words("Фото", "Фото", "Photos"),
  read: ({ services, viewer }, { campaign = null, photos }, page) =>
    services.photos.list(viewer, { campaign, filter: photos ?? {} }, page),
  columns: [
    {
      heading: words("Қосылды", "Добавлено", "Added"),
      width: 18,
      cell: ({ attachedAt }) => momentCell(attachedAt),
    },
    eventColumn,
    {
      heading: words("Қашан түсірілген", "Когда снято", "When it was taken"),
      width: 16,
      cell: ({ moment }, ground) => named(photoMoments, moment, ground),
    },
    {
      heading: words("Күйі", "Состояние", "State"),
      width: 20,
      cell: ({ status }, ground) => named(photoStatuses, status, ground),
    },
    { heading: words("Не көрінеді", "Что видно", "What can be seen"), width: 44, cell: ({ note }) => note },
    organizationColumn,
    {
      heading: words("Жарияланды", "Опубликовано", "Published"),
      width: 18,
      cell: ({ publishedAt }) => momentCell(publishedAt),
    },
    {
      heading: words("Неге алынды", "Почему снято", "Why it was taken down"),
      width: 40,
      cell: (photo, { services, viewer }) => services.photos.takenDownBecause(viewer, photo),
    },
    idColumn,
  ],
});
