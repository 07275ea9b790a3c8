import type { Viewer } from "@igilik/schema";
import type { FastifyInstance } from "fastify";
import type { Proof } from "../access/access.service.js";
import type { ReportFiles } from "../report/report-files.js";
import { readBearer } from "./bearer.js";
import { sessionCookie } from "./graphql.js";

/** What reports need. */
export interface ReportsOptions {
  reports: ReportFiles;
  viewerOf: (proof: Proof | null, address: string | null, requestId: string) => Promise<Viewer>;
}

const languages = { kk: "KK", ru: "RU", en: "EN" } as const;

/** `GET /reports/<campaign>/kk.pdf`, `ru.pdf` and `en.pdf`: the newest report that was made, for who may read the campaign. */
export function serveReports(app: FastifyInstance, { reports, viewerOf }: ReportsOptions): void {
  app.get<{ Params: { slug: string; language: keyof typeof languages } }>(
    "/reports/:slug/:language(kk|ru|en).pdf",
    async (request, reply) => {
      const { slug, language } = request.params;
      const proof = readBearer(request) ?? request.cookies[sessionCookie] ?? null;
      const viewer = await viewerOf(proof, request.ip, request.id);
      const report = await reports.read(viewer, slug, languages[language]);
      if (!report) {
        return reply
          .code(404)
          .header("cache-control", "no-store")
          .send({ error: "There is nothing at this address." });
      }
      const tag = `"${report.version}:${language}"`;
      void reply
        .header("cache-control", viewer.accountId === null ? "public, no-cache" : "private, no-store")
        .header("vary", "cookie, authorization")
        .header("etag", tag);
      if (request.headers["if-none-match"]?.includes(tag)) return reply.code(304).send();
      return reply
        .header("content-type", "application/pdf")
        .header("content-disposition", `attachment; filename="${slug}-${language}.pdf"`)
        .header("x-content-type-options", "nosniff")
        .send(report.pdf);
    },
  );
}
