import { describeEnum } from "./describe-enum.js";

export const Tier = describeEnum(
  "Tier",
  "How well a figure or a fact is founded. The three are never added together and are drawn differently.",
  {
    VERIFIED: "Checked: seen at the desk, or confirmed by a coordinator. Drawn solid.",
    REPORTED: "Said by an organization and not checked yet. Drawn hatched.",
    ESTIMATED: "Worked out from other figures, such as a forecast. Drawn as an outline.",
  },
);
export type Tier = keyof typeof Tier;
