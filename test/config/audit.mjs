// Asks the registry for known vulnerabilities of what the package depends on. Without a registry that
// answers the question it says so and passes; a vulnerability fails.
import { spawnSync } from "node:child_process";

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8" });
const report = parsed(stdout);
const found = report?.metadata?.vulnerabilities;
if (found === undefined) {
  const why = report?.message ?? report?.error?.summary ?? "no answer";
  console.log(`Audit SKIPPED: the registry gave no report (${String(why).split("\n")[0]}).`);
} else if (found.total > 0) {
  console.error(
    `Audit: ${found.total} known vulnerabilities: ${Object.keys(report.vulnerabilities)}.`,
  );
  process.exitCode = 1;
} else
  console.log(`Audit: no known vulnerability in ${report.metadata.dependencies.prod} packages.`);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
