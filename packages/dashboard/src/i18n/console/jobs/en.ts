/** Long work: how far it is. */
export default {
  jobs: {
    state: {
      QUEUED: "waits for its turn",
      RUNNING: "under way",
      DONE: "done",
      FAILED: "given up",
    },
    count: "{done} of {total}",
    soFar: "{done} so far",
  },
};
