# The service for many users. Runs as nobody special, on a read-only file system; what it keeps lies in /data or in DATABASE_URL.
FROM node:22-bookworm-slim AS built
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:22-bookworm-slim
WORKDIR /app
COPY --from=built --chown=root:root /app /app
RUN mkdir /data && chown node:node /data
USER node
ENV HOST=0.0.0.0 PORT=5240 KAOPING_DATA=/data
VOLUME /data
EXPOSE 5240
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:5240/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/serve.mjs"]
