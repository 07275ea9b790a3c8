import type { FastifyInstance, FastifyReply } from "fastify";
import type { Calendar } from "../events/calendar/calendar.js";
import type { CalendarLanguage } from "../events/calendar/calendar-text.js";

interface Asked {
  campaign?: unknown;
  lang?: unknown;
}

/** `/events.ics`: a campaign's programme, to be followed by calendars. `/events/<id>.ics`: one event. For everybody. */
export function serveCalendar(app: FastifyInstance, calendar: Calendar): void {
  app.get<{ Querystring: Asked }>("/events.ics", async ({ query }, reply) => {
    const slug = typeof query.campaign === "string" && query.campaign !== "" ? query.campaign : undefined;
    return send(reply, await calendar.ofCampaign(slug, languageOf(query)), slug ?? "igilik");
  });
  app.get<{ Querystring: Asked; Params: { id: string } }>(
    "/events/:id([0-9a-fA-F-]{36}).ics",
    async ({ query, params: { id } }, reply) =>
      send(reply, await calendar.ofEvent(id, languageOf(query)), "event"),
  );
}

function send(reply: FastifyReply, text: string | null, name: string): FastifyReply {
  if (text === null) return reply.code(404).send({ error: "There is nothing at this address." });
  return reply
    .header("content-type", "text/calendar; charset=utf-8")
    .header("content-disposition", `inline; filename="${name.replaceAll(/[^\w-]/g, "")}.ics"`)
    .header("cache-control", "public, max-age=60")
    .send(text);
}

/** Kazakh unless another language of ours is asked for. */
function languageOf({ lang }: Asked): CalendarLanguage {
  return lang === "ru" || lang === "en" ? lang : "kk";
}
