import type { IncomingMessage } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import { loadGraphiql } from "./graphiql.js";

/** Whether somebody opened the address in a browser: a client asks for JSON, by whichever method it asks. */
export function isVisit({ method, headers }: Pick<IncomingMessage, "method" | "headers">): boolean {
  const accepted = headers.accept ?? "";
  return method === "GET" && accepted.includes("text/html") && !accepted.includes("json");
}

/** Gives a visitor GraphiQL; without scripts it tells what the address is for, and what to type to ask it. */
export async function showGraphqlPage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { base } = await loadGraphiql();
  const address = escapeHtml(`${request.protocol}://${request.host}/graphql`);
  return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Igilik · GraphQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${base}/graphiql.css">
<body class="no-focus-outline">
<noscript>
<h1>Igilik · GraphQL</h1>
<p lang="kk">Бұл — бағдарламаларға арналған мекенжай. Сұрау мысалы төменде.</p>
<p lang="ru">Это адрес для программ. Ниже пример запроса.</p>
<p>This address is for programs. Below is how to ask it.</p>
<pre><code>curl -s -G ${address} -H 'apollo-require-preflight: 1' --data-urlencode 'query={ progress { version activeVolunteers } }'</code></pre>
<p><a href="/">Марафон тақтасы · Табло марафона · The marathon's board</a></p>
</noscript>
<div id="root"></div>
<script src="${base}/graphiql.js"></script>
</body>
</html>
`);
}

/** Tells a stranger that this server is asked freely by coordinators alone. */
export function showSignInFirst(reply: FastifyReply): FastifyReply {
  return reply.code(403).type("text/html; charset=utf-8").header("cache-control", "no-store")
    .send(`<!doctype html>
<html lang="kk">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Igilik · GraphQL</title>
<link rel="icon" href="data:,">
<h1>Igilik · GraphQL</h1>
<p lang="kk">Бұл серверде еркін сұрауды үйлестірушілер ғана жібереді. <a href="/console">Кіру</a></p>
<p lang="ru">На этом сервере произвольные запросы отправляют только координаторы. <a href="/console">Войти</a></p>
<p lang="en">On this server only coordinators may ask what they like. <a href="/console">Sign in</a></p>
<p><a href="/">Марафон тақтасы · Табло марафона · The marathon's board</a></p>
</html>
`);
}

/** The host is whatever the visitor's browser was told. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
