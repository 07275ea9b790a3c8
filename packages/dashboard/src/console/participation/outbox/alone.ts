const lockName = "igilik-desk-outbox";

/**
 * Does it while no other tab of this browser does. Pages without TLS have no locks: there two tabs may both send a row,
 * and its reference lets it count once all the same.
 */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const { locks }: { locks?: LockManager | null } = navigator;
  return locks ? locks.request(lockName, work) : work();
}
