const patienceMs = 10_000;

/** Fetches; an answer that does not come within 10 s is a lost network. */
export const fetchInTime: typeof fetch = (input, init) => {
  const tooLong = AbortSignal.timeout(patienceMs);
  const signal = init?.signal ? AbortSignal.any([init.signal, tooLong]) : tooLong;
  return fetch(input, { ...init, signal });
};
