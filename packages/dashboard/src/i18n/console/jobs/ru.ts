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
};
