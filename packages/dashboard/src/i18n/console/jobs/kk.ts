export default {
  jobs: {
    state: {
      QUEUED: "кезегін күтіп тұр",
      RUNNING: "орындалып жатыр",
      DONE: "дайын",
      FAILED: "тоқтатылды",
    },
    count: "{total} ішінен {done}",
    soFar: "дайыны: {done}",
  },
  byNow: {
    title: "Осы арада мұны басқа біреу де өзгертті. Қазір онда:",
    yes: "иә",
    no: "жоқ",
  },
};
