/** An answer that may be there at once. What a live version selects must be, so that one execution never waits. */
export type MaybePromise<T> = T | Promise<T>;
