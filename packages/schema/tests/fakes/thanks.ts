import {
  DomainError,
  isShortened,
  type ModerateThankYouInput,
  type ModerationVerdict,
  type ThanksFeedEvent,
  type ThanksPort,
  type ThankYouTargetView,
  type ThankYouView,
  type Viewer,
} from "../../src/index.js";
import { allow, found, pageOf, replace } from "./answers.js";
import { text } from "./places.js";
import type { FakeWorld } from "./world.js";

export function fakeThanks(world: FakeWorld): ThanksPort {
  const readable = (viewer: Viewer) => (thankYou: ThankYouView) =>
    thankYou.status === "APPROVED" || viewer.permissions.includes("MODERATE_THANKS");
  const decided: ThanksFeedEvent[] = [];
  const decide = (
    id: string,
    decision: ModerationVerdict,
    reason: string | null,
    change: Partial<ThankYouView>,
  ) => {
    const before = found(
      world.thankYous.find((one) => one.id === id),
      "THANK_YOU_NOT_FOUND",
    );
    const revision = before.revision + 1;
    const thankYou = replace(world.thankYous, id, { ...change, revision }, "THANK_YOU_NOT_FOUND");
    const became = (status: ThankYouView["status"]) =>
      Number(thankYou.status === status) - Number(before.status === status);
    const write = world.change({
      thankYousPublished: world.progress.thankYousPublished + became("APPROVED"),
      thankYousHidden: world.progress.thankYousHidden + became("HIDDEN"),
    });
    const version = world.progress.version.replace(/0$/, "1");
    if (thankYou.status === "APPROVED") decided.push({ __typename: "ThankYouPublished", version, thankYou });
    if (thankYou.status === "HIDDEN") decided.push({ __typename: "ThankYouHidden", version, id });
    for (const earlier of world.decisions) if (earlier.thankYouId === id) earlier.isLast = false;
    world.decisions.push({
      ...{ id: world.id("decision"), decision, reason, thankYouId: id },
      ...{ by: "Айгерім", decidedAt: world.now, isLast: true },
    });
    return { thankYou, write };
  };
  const moderate = (
    input: Pick<ModerateThankYouInput, "id" | "decision" | "shortenedText" | "revision">,
    reason: string | null,
  ) => {
    const before = found(
      world.thankYous.find(({ id }) => id === input.id),
      "THANK_YOU_NOT_FOUND",
    );
    if (input.revision && input.revision !== before.revision) throw new DomainError("STALE_CHANGE");
    const original = world.originalTexts.get(input.id) ?? before.text;
    if (input.shortenedText && !isShortened(original, input.shortenedText))
      throw new DomainError("NOT_SHORTENED");
    world.originalTexts.set(input.id, original);
    const publishedAt = input.decision === "APPROVED" ? world.now : null;
    const change =
      input.decision === "RETURNED"
        ? ({ status: "RECEIVED", text: original, publishedAt } as const)
        : { status: input.decision, text: input.shortenedText ?? before.text, publishedAt };
    return decide(input.id, input.decision, reason, change);
  };
  return {
    list(viewer, { filter }, page) {
      const matching = world.thankYous
        .filter(readable(viewer))
        .filter(({ status }) => !filter?.status || filter.status.includes(status))
        .filter(
          ({ id }) =>
            typeof filter?.flagged !== "boolean" || filter.flagged === (world.flags.get(id) ?? []).length > 0,
        )
        .filter(({ text: said }) => said.toLowerCase().includes(filter?.search?.toLowerCase() ?? ""))
        .filter(({ language }) => !filter?.language || language === filter.language)
        .filter(({ to }) => !filter?.event || to.eventId === filter.event)
        .filter(({ to }) => !filter?.project || to.projectId === filter.project)
        .filter(({ to }) => !filter?.organization || to.organizationId === filter.organization);
      return pageOf(matching, page, ({ id }) => id);
    },
    posterSignatureOf: (viewer) => (viewer.permissions.includes("MODERATE_THANKS") ? "7k2mq0za" : null),
    ofEvent: (viewer, eventId, page) =>
      pageOf(
        world.thankYous.filter(readable(viewer)).filter(({ to }) => to.eventId === eventId),
        page,
        ({ id }) => id,
      ),
    async *follow(_viewer, { campaign }) {
      if (campaign !== null && campaign !== world.campaigns[0]?.slug)
        throw new DomainError("CAMPAIGN_NOT_FOUND");
      let told = decided.length;
      yield { __typename: "Resync", version: world.progress.version };
      for await (const _version of world.follow(null)) {
        for (; told < decided.length; told++) yield decided[told] as ThanksFeedEvent; // told is below the length
      }
    },
    async send(_viewer, input) {
      const { clientRef } = input;
      if (!input.text.trim()) {
        return {
          __typename: "SendThankYouRefused",
          clientRef,
          code: "TEXT_BLANK",
          message: "Write a few words.",
        };
      }
      const id = world.id("thank-you");
      world.thankYous.unshift({
        id,
        text: input.text,
        language: input.language ?? null,
        from: input.from ?? null,
        to: targetOf(input),
        status: "RECEIVED",
        revision: 1,
        channel: input.channel ?? "PUBLIC_FORM",
        receivedAt: world.now,
        heardAt: input.heardAt ?? null,
        publishedAt: null,
      });
      world.change({ thankYousReceived: world.progress.thankYousReceived + 1 });
      return { __typename: "ThankYouReceived", clientRef, id };
    },
    async moderate(viewer, input) {
      allow(viewer, "MODERATE_THANKS");
      return { clientRef: input.clientRef, ...moderate(input, input.reason ?? null) };
    },
    async moderateAll(viewer, { clientRef, thankYous, decision, reason }) {
      allow(viewer, "MODERATE_THANKS");
      const judged = thankYous.map(({ id, revision }) => {
        try {
          return moderate({ id, revision, decision }, reason ?? null).thankYou;
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          return { id, code: error.code, message: error.message };
        }
      });
      return {
        clientRef,
        decided: judged.filter((one) => "text" in one),
        refused: judged.filter((one) => "code" in one),
        write: world.change(),
      };
    },
    async decisions(viewer, _campaign, page) {
      allow(viewer, "MODERATE_THANKS");
      return pageOf(world.decisions.toReversed(), page, ({ id }) => id);
    },
    byId: (thankYouId) =>
      found(
        world.thankYous.find(({ id }) => id === thankYouId),
        "THANK_YOU_NOT_FOUND",
      ),
    async takeDown(viewer, input) {
      allow(viewer, "MODERATE_THANKS");
      return {
        clientRef: input.clientRef,
        ...decide(input.thankYou, "HIDDEN", input.reason, { status: "HIDDEN", publishedAt: null }),
      };
    },
    async queue(viewer) {
      allow(viewer, "MODERATE_THANKS");
      const count = (wanted: ThankYouView["status"]) =>
        world.thankYous.filter(({ status }) => status === wanted).length;
      const waiting = world.thankYous.filter(({ status }) => status === "RECEIVED");
      return {
        waiting: waiting.length,
        flagged: waiting.filter(({ id }) => (world.flags.get(id) ?? []).length > 0).length,
        stashed: count("STASHED"),
        published: count("APPROVED"),
        rejected: count("REJECTED"),
        hidden: count("HIDDEN"),
        oldestReceivedAt: waiting.map(({ receivedAt }) => receivedAt).toSorted()[0] ?? null,
        languages: (["KK", "RU", "EN"] as const)
          .map((one) => ({
            language: one,
            waiting: waiting.filter(({ language }) => language === one).length,
          }))
          .filter((each) => each.waiting > 0),
      };
    },
    flagsOf: (viewer, id) =>
      viewer.permissions.includes("MODERATE_THANKS") ? (world.flags.get(id) ?? []) : null,
    originalTextOf(viewer, id) {
      if (!viewer.permissions.includes("MODERATE_THANKS")) return null;
      return (
        world.originalTexts.get(id) ?? world.thankYous.find((thankYou) => thankYou.id === id)?.text ?? null
      );
    },
    targetNameOf({ eventId, projectId, organizationId }) {
      const project = world.projects.find(({ id }) => id === projectId)?.name;
      const organization = world.organizations.find(({ id }) => id === organizationId)?.name;
      const event = world.events.find(({ id }) => id === eventId)?.title;
      return (
        event ?? project ?? organization ?? text("барлық волонтёрлерге", "всем волонтёрам", "all volunteers")
      );
    },
  };
}

function targetOf(input: {
  event?: string | null;
  project?: string | null;
  organization?: string | null;
}): ThankYouTargetView {
  const [eventId, projectId, organizationId] = [
    input.event ?? null,
    input.project ?? null,
    input.organization ?? null,
  ];
  const kind = eventId ? "EVENT" : projectId ? "PROJECT" : organizationId ? "ORGANIZATION" : "EVERYONE";
  return { kind, eventId, projectId, organizationId };
}
