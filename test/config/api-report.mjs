// Holds the public surface of each entry point against its report in docs/api-report, from the built
// declarations. `--update` writes the reports anew; without it a difference fails.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const root = resolve(import.meta.dirname, "../..");
const update = process.argv.includes("--update");
const reportFolder = resolve(root, "docs/api-report");
const reportTempFolder = resolve(root, "build/api-report");
mkdirSync(reportFolder, { recursive: true });

const silent = { logLevel: "none" };
const changed = ["index", "presets", "time", "explain", "interop"].filter((entry) => {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: resolve(root, `dist/${entry}.d.ts`),
      compiler: { tsconfigFilePath: resolve(root, "test/config/api-report.tsconfig.json") },
      apiReport: {
        enabled: true,
        reportFileName: `${entry}.api.md`,
        reportFolder,
        reportTempFolder,
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: "error" } },
        extractorMessageReporting: {
          default: { logLevel: "error" },
          // The bundled declarations have the entry's comment elsewhere; every export is public; what an
          // export names without being one stands in the report; typedoc looks after the comments.
          "ae-misplaced-package-tag": silent,
          "ae-missing-release-tag": silent,
          "ae-forgotten-export": silent,
          "ae-undocumented": silent,
        },
        tsdocMessageReporting: { default: silent },
      },
    },
  });
  const { succeeded, apiReportChanged } = Extractor.invoke(config, {
    localBuild: update,
    printApiReportDiff: true,
    messageCallback: (message) => {
      if (message.messageId === "console-preamble") message.handled = true;
    },
  });
  if (!succeeded && !apiReportChanged) process.exitCode = 1;
  return apiReportChanged;
});

if (changed.length > 0 && !update) {
  console.error(`The surface of ${changed.join(", ")} differs from docs/api-report.`);
  console.error(
    "If that is meant, run `npm run api`, say so in CHANGELOG.md and commit the report.",
  );
  process.exitCode = 1;
} else console.log(changed.length > 0 ? `Written: ${changed.join(", ")}.` : "No change.");
