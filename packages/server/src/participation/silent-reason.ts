/** What a correction says when a claim was confirmed at one stroke: every reader finds their language in it. */
export const silentReason = "Тексерілді · Проверено · Checked";
/** The same when a check-out took the place of hours that were only claimed or assumed. */
export const measuredReason = "Кету уақыты өлшенді · Уход измерен · Measured by the check-out";
/** The same when a claim took the place of hours that were only assumed. */
export const claimedReason = "Сағат айтылды · Часы названы · Hours were claimed";
/** The same when hours come back that had given way to a check-out which was wrong. */
export const returnedReason = "Кету белгісі алынды · Уход отменён · The check-out was taken back";
