import {
  DomainError,
  isShortened,
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
  const decide = (id: string, change: Partial<ThankYouView>) => {
    const before = found(
      world.thankYous.find((one) => one.id === id),
      "THANK_YOU_NOT_FOUND",
    );
    const thankYou = replace(world.thankYous, id, change, "THANK_YOU_NOT_FOUND");
    const became = (status: ThankYouView["status"]) =>
      Number(thankYou.status === status) - Number(before.status === status);
    const write = world.change({
      thankYousPublished: world.progress.thankYousPublished + became("APPROVED"),
      thankYousHidden: world.progress.thankYousHidden + became("HIDDEN"),
    });
    const version = world.progress.version.replace(/0$/, "1");
    if (thankYou.status === "APPROVED") decided.push({ __typename: "ThankYouPublished", version, thankYou });
    if (thankYou.status === "HIDDEN") decided.push({ __typename: "ThankYouHidden", version, id });
    return { thankYou, write };
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
        .filter(({ to }) => !filter?.event || to.eventId === filter.event)
        .filter(({ to }) => !filter?.project || to.projectId === filter.project)
        .filter(({ to }) => !filter?.organization || to.organizationId === filter.organization);
      return pageOf(matching, page, ({ id }) => id);
    },
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
      const before = found(
        world.thankYous.find(({ id }) => id === input.id),
        "THANK_YOU_NOT_FOUND",
      );
      const original = world.originalTexts.get(input.id) ?? before.text;
      if (input.shortenedText && !isShortened(original, input.shortenedText))
        throw new DomainError("NOT_SHORTENED");
      world.originalTexts.set(input.id, original);
      const publishedAt = input.decision === "APPROVED" ? world.now : null;
      const change =
        input.decision === "RETURNED"
          ? ({ status: "RECEIVED", text: original, publishedAt } as const)
          : { status: input.decision, text: input.shortenedText ?? before.text, publishedAt };
      return { clientRef: input.clientRef, ...decide(input.id, change) };
    },
    async takeDown(viewer, input) {
      allow(viewer, "MODERATE_THANKS");
      return {
        clientRef: input.clientRef,
        ...decide(input.thankYou, { status: "HIDDEN", publishedAt: null }),
      };
    },
    async queue(viewer) {
      allow(viewer, "MODERATE_THANKS");
      const waiting = world.thankYous.filter(({ status }) => status === "RECEIVED");
      return {
        waiting: waiting.length,
        flagged: waiting.filter(({ id }) => (world.flags.get(id) ?? []).length > 0).length,
        stashed: world.thankYous.filter(({ status }) => status === "STASHED").length,
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
        event ?? project ?? organization ?? text("барлық еріктілерге", "всем волонтёрам", "all volunteers")
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
