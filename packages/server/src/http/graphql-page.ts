import type { FastifyReply, FastifyRequest } from "fastify";

/** Whether somebody typed the address into a browser: a client asks for JSON, and a GET that asks names a query. */
export function isVisit({ method, headers, query }: FastifyRequest): boolean {
  const isAsking = typeof query === "object" && query !== null && "query" in query;
  return method === "GET" && !isAsking && (headers.accept?.includes("text/html") ?? false);
}

/** Tells a visitor what the address is for, and what to type to ask it. */
export function showGraphqlPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const address = escapeHtml(`${request.protocol}://${request.host}/graphql`);
  return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Igilik · GraphQL</title>
<body style="font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem">
<h1>Igilik · GraphQL</h1>
<p lang="kk">Бұл — бағдарламаларға арналған мекенжай. Сұрау мысалы төменде.</p>
<p lang="ru">Это адрес для программ. Ниже пример запроса.</p>
<p>This address is for programs. Below is how to ask it.</p>
<pre style="overflow-x: auto"><code>curl -s -G ${address} -H 'apollo-require-preflight: 1' --data-urlencode 'query={ progress { version activeVolunteers } }'</code></pre>
<p><a href="/">Марафон тақтасы · Табло марафона · The marathon's board</a></p>
</html>
`);
}

/** The host is whatever the visitor's browser was told. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
