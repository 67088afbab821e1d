# The service for many users. Runs as nobody special, on a read-only file system; what it keeps lies in /data or in DATABASE_URL.
FROM node:22-bookworm-slim AS built
WORKDIR /app
COPY package.json package-lock.json ./
# a mirror, a proxy or an authority of your own: docker build --secret id=npmrc,src=$HOME/.npmrc . (it stays out of the image)
RUN --mount=type=secret,id=npmrc NPM_CONFIG_USERCONFIG=/run/secrets/npmrc npm ci --include=dev --no-audit --no-fund
COPY . .
# what only builds is left behind: Node 22 reads the sources as they stand
RUN npm run build && npm prune --omit=dev --no-save --no-audit --no-fund

FROM node:22-bookworm-slim
WORKDIR /app
COPY --from=built /app /app
# a named volume takes its owner from these
RUN mkdir -p /data/checkpoints /data/backups && chown -R node:node /data
USER node
ENV NODE_ENV=production NODE_OPTIONS=--disable-warning=ExperimentalWarning HOST=0.0.0.0 PORT=5240 KAOPING_DATA=/data
VOLUME /data
EXPOSE 5240
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/serve.mjs"]
