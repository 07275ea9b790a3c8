import type { ExclusionReason } from "@igilik/schema";
import type { LocalizedTextValue } from "../../localized.js";

/** Why something is left out, as people read it on a receipt. */
export const reasonLabels: Record<ExclusionReason, LocalizedTextValue> = {
  CANCELLED: {
    kk: "Болмай қалған іс-шаралар",
    ru: "Отменённые и перенесённые мероприятия",
    en: "Cancelled and postponed events",
  },
  NOT_CHECKED_IN: {
    kk: "Жазылды, бірақ келмеді",
    ru: "Записались, но не пришли",
    en: "Signed up but did not come",
  },
  DUPLICATE_PERSON: {
    kk: "Сол адамның біріктірілген екінші карточкасы",
    ru: "Двойные карточки, объединены",
    en: "Second cards of the same people, merged",
  },
  REHEARSAL: { kk: "Репетиция кезінде", ru: "Репетиция", en: "Rehearsal" },
  UNVERIFIED: {
    kk: "Хабарланды, әлі расталмады",
    ru: "Сообщено, ещё не подтверждено",
    en: "Reported, not verified yet",
  },
  ALREADY_VERIFIED: {
    kk: "Расталды, расталғандардың қатарында есептелді",
    ru: "Уже подтверждено и посчитано там",
    en: "Verified already and counted there",
  },
  VOIDED: { kk: "Қайтарып алынды", ru: "Отозвано", en: "Taken back" },
  NOT_YET_HELD: { kk: "Әлі өткен жоқ", ru: "Ещё не прошли", en: "Not held yet" },
  NOT_CONFIRMED: {
    kk: "Аяқталды, өткені әлі расталмады",
    ru: "Закончились, но ещё не подтверждены",
    en: "Over, and not confirmed yet",
  },
  NOT_LIVE_NOW: { kk: "Дәл қазір өтіп жатқан жоқ", ru: "Сейчас не идут", en: "Not going on now" },
  NOT_APPROVED: { kk: "Әлі бекітілмеген", ru: "Ещё не утверждены", en: "Not approved yet" },
  NOT_COUNTED: {
    kk: "Үлкен іс-шараның бөліктері",
    ru: "Части других мероприятий",
    en: "Parts of other events",
  },
  NOT_PUBLISHED: {
    kk: "Шешім күтіп тұр немесе кейінге қалдырылды",
    ru: "Ждут решения или отложены",
    en: "Waiting for a decision or put aside",
  },
  REJECTED: { kk: "Қабылданбады", ru: "Отклонено", en: "Rejected" },
  NO_HELD_EVENT: {
    kk: "Әзірге бірде-бір іс-шара өткізбеді",
    ru: "Ещё не провели ни одного мероприятия",
    en: "Have held no event yet",
  },
};
