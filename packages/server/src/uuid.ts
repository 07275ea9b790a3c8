const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id of ours. What is not would be a fault in PostgreSQL, where it is only unknown. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
