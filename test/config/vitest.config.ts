import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const source = (entry: string): string =>
  fileURLToPath(new URL(`../../src/${entry}.ts`, import.meta.url));

const config: ViteUserConfig = defineConfig({
  resolve: {
    alias: [
      { find: /^nines$/, replacement: source("index") },
      { find: /^nines\/(\w+)$/, replacement: source("$1") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/config/setup.ts"],
    testTimeout: 60_000,
    maxWorkers: "100%",
    isolate: false,
  },
});
export default config;
