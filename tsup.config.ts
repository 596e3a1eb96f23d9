import { writeFileSync } from "node:fs";
import { defineConfig } from "tsup";
import { policyJsonSchema } from "./test/config/policy-schema.js";
import { removableConstants } from "./test/config/removable-constants.js";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    presets: "src/presets.ts",
    time: "src/time.ts",
    explain: "src/explain.ts",
    interop: "src/interop.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: { compilerOptions: { ignoreDeprecations: "6.0", stripInternal: true } },
  sourcemap: true,
  splitting: true,
  treeshake: true,
  esbuildPlugins: [removableConstants],
  clean: true,
  outExtension: ({ format }) => ({ js: format === "cjs" ? ".cjs" : ".js" }),
  async onSuccess() {
    writeFileSync("dist/policy.schema.json", `${JSON.stringify(policyJsonSchema("."))}\n`);
  },
});
