/** The overview. */
export default {
  home: {
    title: "Шолу",
    campaign: "Марафон",
    phase: {
      DRAFT: "дайындалып жатыр",
      PUBLISHED: "жарияланды",
      LIVE: "өтіп жатыр",
      CLOSING: "кеш есептер қабылданады",
      CLOSED: "жабылды, қорытындысы бекітілді",
      ARCHIVED: "мұрағатта",
    },
    rehearsal: "Дайындық: ештеңе саналмайды",
    numbers: "Басты сандар",
    turnouts: "{count, plural, other {қатысу}}",
    firstTime: "алғаш рет: {shown}",
    received: "барлығы келгені: {shown}",
    tasks: "Не істейміз",
    deskHint: "Іс-шараға келгендерді белгілеу",
    thanksHint: "Адамдар жазғанды оқып, жариялау",
    boardHint: "Бәрі көретін бет",
    screenHint: "Залдағы қабырға үшін",
    campaigns: "Марафондар",
    current: "қазіргі",
    empty: "Әзірге марафон жоқ",
    emptyHint: "Біріншісін осы жерден ашыңыз: күндері, тізімдері, содан кейін бағдарламасы.",
  },
};
