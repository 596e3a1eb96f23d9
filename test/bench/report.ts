/**
 * The benchmark: runs every section, or those named, prints what it measured and, after a run of all,
 * writes the same to `docs/benchmarks.md`. Run by `run.mjs`.
 */
import { writeFileSync } from "node:fs";
import { availabilityDocuments } from "./availability-documents.js";
import { businessTime } from "./business-time.js";
import { downtimeKernel } from "./downtime-kernel.js";
import { firstYear } from "./first-year.js";
import { fleet } from "./fleet.js";
import { intervalDifference } from "./interval-difference.js";
import { load, machine } from "./machine.js";
import { million } from "./million.js";
import type { Section } from "./section.js";
import { supportClock } from "./support-clock.js";
import { markdownTable } from "./table.js";
import { zoneLookUps } from "./zone-look-ups.js";

const begun = performance.now();
const loadBefore = load();
const all = {
  firstYear,
  businessTime,
  intervalDifference,
  zoneLookUps,
  supportClock,
  downtimeKernel,
  availabilityDocuments,
  fleet,
  million,
};
const named = process.argv.slice(2);
const sections = Object.entries(all)
  .filter(([name]) => named.length === 0 || named.includes(name))
  .map(([, section]) => run(section));
const seconds = Math.round((performance.now() - begun) / 1000);
const report = [...head(seconds), ...goals(sections), ...sections.flatMap(printed)].join("\n\n");
if (named.length === 0) writeFileSync("docs/benchmarks.md", `${report}\n`);
console.log(report);

function run(section: () => Section): Section {
  const result = section();
  console.error(`${result.title}: measured`);
  return result;
}

function head(took: number): string[] {
  return [
    "# Benchmarks",
    "What time, calendars, the support clock, downtime and availability cost beside the libraries that people use for the same, and beside code written by hand for one case only. Everything below comes from one run:",
    "```sh\nnpm run bench\n```",
    `It took ${took} s and wrote this page. Contestants are warmed up, then take turns in 25 rounds, in an order that moves on each round; a time is the median round, a ratio the median of the rounds' own ratios, and so not always the quotient of two medians. *Middle half* is where the middle half of the rounds lies. Answers are compared before anything is timed. Times depend on the machine and on what else it does; ratios travel better, but run it on your own.`,
    markdownTable(machine(loadBefore), "left"),
  ];
}

function goals(all: readonly Section[]): string[] {
  const rows = all
    .flatMap((section) => section.goals)
    .map(({ what, wanted, measured, reached }) => [
      what,
      wanted,
      measured,
      reached ? "reached" : "**not reached**",
    ]);
  return [
    "## Goals",
    "Set before measuring. A goal against a peer counts the fastest one that gave no wrong answer to that question; taking the closing instant for open is forgiven.",
    markdownTable([["goal", "wanted", "measured", "result"], ...rows]),
  ];
}

function printed({ title, text, tables }: Section): string[] {
  return [
    `## ${title}`,
    ...text,
    ...tables.flatMap((table) => [`### ${table.title}`, markdownTable(table.rows)]),
  ];
}
