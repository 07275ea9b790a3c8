export default {
  jobs: {
    state: {
      QUEUED: "ждёт своей очереди",
      RUNNING: "выполняется",
      DONE: "готово",
      FAILED: "прервано",
    },
    count: "{done} из {total}",
    soFar: "готово: {done}",
  },
  byNow: {
    title: "Тем временем это изменил и кто-то другой. Сейчас там:",
    yes: "да",
    no: "нет",
  },
};
