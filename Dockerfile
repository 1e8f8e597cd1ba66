# The headless station. Screens and reader services reach it on port 8600; races live in the volume /data.
FROM node:20-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && ./build/container-install.sh /station

FROM node:20-bookworm-slim
ENV NODE_ENV=production PORT=8600 HOST=0.0.0.0 RACETAG_DATA_DIR=/data
# A new volume takes over the owner of this folder. dialout: serial readers that are passed in.
RUN install -d -o node -g node /data && usermod -aG dialout node
COPY --from=build /station /station
WORKDIR /station
USER node
VOLUME /data
EXPOSE 8600
HEALTHCHECK --interval=15s --timeout=5s --start-period=10s CMD ["node", "health.mjs"]
CMD ["node", "out/main/cli.js"]
