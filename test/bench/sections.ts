/**
 * The sections of the benchmark, each loaded only when it is run, and run in a process of its own: neither
 * what another one compiled nor what it left on the heap may help or hinder it.
 */
import { spawnSync } from "node:child_process";
import type { Section } from "./section.js";

const sections: Readonly<Record<string, () => Promise<() => Section>>> = {
  firstYear: async () => (await import("./first-year.js")).firstYear,
  businessTime: async () => (await import("./business-time.js")).businessTime,
  intervalDifference: async () => (await import("./interval-difference.js")).intervalDifference,
  zoneLookUps: async () => (await import("./zone-look-ups.js")).zoneLookUps,
  supportClock: async () => (await import("./support-clock.js")).supportClock,
  downtimeKernel: async () => (await import("./downtime-kernel.js")).downtimeKernel,
  availabilityDocuments: async () =>
    (await import("./availability-documents.js")).availabilityDocuments,
  fleet: async () => (await import("./fleet.js")).fleet,
  million: async () => (await import("./million.js")).million,
};

/** The names of all sections, in the order of the page. */
export const sectionNames: readonly string[] = Object.keys(sections);

/** Runs a section here and prints it as JSON. */
export async function printSection(name: string): Promise<void> {
  const load = sections[name];
  if (load === undefined)
    throw new Error(`no section ${name}; there are ${sectionNames.join(", ")}`);
  process.stdout.write(JSON.stringify((await load())()));
}

/** Runs a section in a process of its own. */
export function sectionOfOwnProcess(name: string): Section {
  const [script = ""] = process.argv.slice(1);
  const { stdout, status } = spawnSync(process.execPath, [script, "--print", name], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`section ${name} failed`);
  const section = JSON.parse(stdout) as Section;
  console.error(`${section.title}: measured`);
  return section;
}
