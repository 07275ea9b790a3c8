import { describe, expect, test } from "vitest";
import { campaignProblems, emptyCampaign, toOpenCampaign } from "../../src/console/campaigns/campaign-form";

const medeu = { code: "medeu", name: { kk: "Медеу", ru: "Медеу", en: "Medeu" } };
const offered = { categories: [medeu], districts: [medeu] };
const typed = {
  ...emptyCampaign("", offered),
  ...{ slug: "almaty-2026", startsOn: "2026-12-04", endsOn: "2026-12-09" },
};

describe("the form of a new campaign", () => {
  test("is content with days and an address", () => {
    expect(campaignProblems(typed)).toEqual({});
  });

  test.each([
    [{ endsOn: "2026-12-03" }, { endsOn: "endsFirst" }],
    [{ kk: "", ru: " ", en: "" }, { kk: "noName" }],
    [{ consentAge: "19" }, { consentAge: "ageRule" }],
    [{ slug: "Алматы" }, { slug: "slugRule" }],
    [{ districts: [] }, { districts: "noEntries" }],
    [{ districts: [...typed.districts, { code: "", kk: "", ru: "медеу ", en: "" }] }, { districts: "twice" }],
  ])("finds what is wrong with %o", (change, problems) => {
    expect(campaignProblems({ ...typed, ...change })).toEqual(problems);
  });

  test("leaves blank rows out and gives each new entry a code that no other has", () => {
    const added = [
      { code: "", kk: "", ru: "", en: "" },
      { code: "", kk: "", ru: "Новый", en: "" },
      { code: "", kk: "", ru: "Другой", en: "Medeu" },
      { code: "", kk: "Тағы", ru: "", en: "" },
    ];
    const { districts } = toOpenCampaign({ ...typed, districts: [...typed.districts, ...added] });
    expect(districts?.map(({ code }) => code)).toEqual(["medeu", "district", "medeu-2", "district-2"]);
  });
});
