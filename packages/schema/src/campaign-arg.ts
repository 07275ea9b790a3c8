/** How most reads name their campaign. */
export const CAMPAIGN_ARG = {
  nullable: true,
  description: "The slug of the campaign; left out, the current one.",
} as const;
