# The server and the dashboard it serves; the database is another container (docker-compose.yml) or any PostgreSQL 15 to 18.
FROM node:22-slim AS base
WORKDIR /app
# The same pnpm as package.json's packageManager.
RUN npm install --global pnpm@10.34.9
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json tsconfig.json ./
COPY packages/schema/package.json packages/schema/
COPY packages/server/package.json packages/server/
COPY packages/dashboard/package.json packages/dashboard/

FROM base AS build
RUN pnpm install --frozen-lockfile
COPY scripts scripts
COPY packages packages
RUN node scripts/build.mjs

FROM base AS dependencies
# What the server needs to run, and nothing to build with.
RUN pnpm install --frozen-lockfile --prod --filter "@igilik/server..."

FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY --from=dependencies /app ./
COPY --from=build /app/packages/schema/dist packages/schema/dist
COPY --from=build /app/packages/schema/schema.graphql packages/schema/
COPY --from=build /app/packages/server/dist packages/server/dist
# The demonstration's programme is data, which the build leaves where it is.
COPY packages/server/src/demo/data packages/server/src/demo/data
COPY --from=build /app/packages/dashboard/dist packages/dashboard/dist
COPY LICENSE ./
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# As `npm start` has it: a request's objects are garbage before they are old.
CMD ["node", "--max-semi-space-size=32", "--enable-source-maps", "packages/server/dist/main.js"]
