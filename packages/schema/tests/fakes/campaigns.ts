import { type CampaignsPort, DomainError, fillLanguages } from "../../src/index.js";
import { allow, found, pageOf, replace } from "./answers.js";
import { categories, districts } from "./places.js";
import type { FakeWorld } from "./world.js";

export function fakeCampaigns(world: FakeWorld): CampaignsPort {
  const bySlug = (slug: string) => world.campaigns.find((campaign) => campaign.slug === slug);
  return {
    current: () => world.campaigns[0] ?? null,
    bySlug: (_viewer, slug) => bySlug(slug) ?? null,
    list: (_viewer, page) => pageOf(world.campaigns, page, ({ id }) => id),
    offeredCodeBooks: () => ({ categories, districts }),
    async open(viewer, input) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      if (bySlug(input.slug)) throw new DomainError("SLUG_TAKEN");
      const name = fillLanguages(input.name);
      const campaign = {
        id: world.id("campaign"),
        slug: input.slug,
        series: { id: input.series, slug: input.series, name },
        name,
        city: fillLanguages(input.city),
        timeZone: input.timeZone,
        startsOn: input.startsOn,
        endsOn: input.endsOn,
        days: [input.startsOn, input.endsOn],
        phase: "DRAFT" as const,
        isRehearsal: input.isRehearsal,
        isDemonstration: false,
        consentAge: input.consentAge,
        revision: 1,
      };
      world.campaigns.push(campaign);
      return { clientRef: input.clientRef, write: world.change(), campaign };
    },
    async change(viewer, { clientRef, campaign: slug, revision, name, startsOn, endsOn, consentAge }) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      const before = found(bySlug(slug), "CAMPAIGN_NOT_FOUND");
      if (typeof revision === "number" && revision !== before.revision) throw new DomainError("STALE_CHANGE");
      const days = { from: startsOn ?? before.startsOn, to: endsOn ?? before.endsOn };
      if (world.events.some(({ localDate }) => localDate < days.from || localDate > days.to)) {
        throw new DomainError("OUTSIDE_CAMPAIGN");
      }
      const change = {
        ...(name && { name: fillLanguages(name) }),
        ...(startsOn && { startsOn }),
        ...(endsOn && { endsOn }),
        ...(typeof consentAge === "number" && { consentAge }),
        revision: before.revision + 1,
      };
      const campaign = replace(world.campaigns, before.id, change, "CAMPAIGN_NOT_FOUND");
      return { clientRef, write: world.change(), campaign };
    },
    async changePhase(viewer, input) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      const { id } = found(bySlug(input.campaign), "CAMPAIGN_NOT_FOUND");
      const campaign = replace(world.campaigns, id, { phase: input.phase }, "CAMPAIGN_NOT_FOUND");
      return { clientRef: input.clientRef, write: world.change(), campaign };
    },
    nowOf: () => world.now,
    byId: (id) =>
      found(
        world.campaigns.find((campaign) => campaign.id === id),
        "CAMPAIGN_NOT_FOUND",
      ),
    categoryById: (id) =>
      found(
        categories.find((category) => category.id === id),
        "CATEGORY_NOT_FOUND",
      ),
    districtById: (id) =>
      found(
        districts.find((district) => district.id === id),
        "DISTRICT_NOT_FOUND",
      ),
    categoriesOf: () => categories,
    districtsOf: () => districts,
    targetsOf: () => [{ metric: "active_volunteers", value: 15_000 }],
    publishedFiguresOf: () => [],
  };
}
