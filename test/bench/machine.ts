/** Where a run took place and with which versions. Files are read from the folder it is run in. */
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import moment from "moment-timezone";

const contestants = [
  "luxon",
  "zod",
  "moment",
  "moment-timezone",
  "moment-business-time",
  "dayjs",
  "dayjs-business-time",
];

/** Processes that ran or waited for a core during the last minute; the benchmark itself is one. */
export function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

/** A table of the machine, the runtime, the zone data and the packages. */
export function machine(loadBefore: string): string[][] {
  const packages = contestants.map((name) => `${name} ${versionIn(`node_modules/${name}`)}`);
  return [
    ["what", "which"],
    ["processor", `${cpus()[0]?.model.trim() ?? "unknown"}, ${cpus().length} cores`],
    ["load", `${loadBefore} before the run, ${load()} after it (1 is this run alone)`],
    ["system", `${process.platform} ${process.arch}, host zone ${hostZone()}`],
    ["runtime", `Node ${process.versions.node}, V8 ${process.versions.v8}`],
    [
      "zone data",
      `${process.versions["tz"] ?? "unknown"} (runtime), ${momentData()} (moment-timezone)`,
    ],
    ["nines", versionIn(".")],
    ["packages", packages.join(", ")],
  ];
}

function versionIn(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const { version } = manifest as { readonly version?: string };
  return version ?? "unknown";
}

function hostZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function momentData(): string {
  const { dataVersion } = moment.tz as unknown as { readonly dataVersion?: string };
  return dataVersion ?? "unknown";
}
