/** What a correction says when a claim was confirmed at one stroke: every reader finds their language in it. */
export const silentReason = "Тексерілді · Проверено · Checked";
