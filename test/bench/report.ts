/**
 * The benchmark: runs every section, or those named, prints what it measured and, after a run of all,
 * writes the same to `docs/benchmarks.md`. Run by `run.mjs`.
 */
import { writeFileSync } from "node:fs";
import { load, machine } from "./machine.js";
import type { Section } from "./section.js";
import { printSection, sectionNames, sectionOfOwnProcess } from "./sections.js";
import { markdownTable } from "./table.js";

const given = process.argv.slice(2);
if (given[0] === "--print") await printSection(given[1] ?? "");
else measureAll(given.length === 0 ? sectionNames : given);

function measureAll(names: readonly string[]): void {
  const begun = performance.now();
  const loadBefore = load();
  const sections = names.map(sectionOfOwnProcess);
  const seconds = Math.round((performance.now() - begun) / 1000);
  const parts = [...head(seconds, loadBefore), ...goals(sections), ...sections.flatMap(printed)];
  const report = parts.join("\n\n");
  if (names === sectionNames) writeFileSync("docs/benchmarks.md", `${report}\n`);
  console.log(report);
}
function head(took: number, loadBefore: string): string[] {
  return [
    "# Benchmarks",
    "What time, calendars, the support clock, downtime and availability cost beside the libraries that people use for the same, and beside code written by hand for one case only. Everything below comes from one run:",
    "```sh\nnpm run bench\n```",
    `It took ${took} s and wrote this page. Each section runs in a process of its own. Contestants are warmed up, then take turns in 25 rounds, in an order that moves on each round; a time is the median round, a ratio the median of the rounds' own ratios, and so not always the quotient of two medians. *Middle half* is where the middle half of the rounds lies. Answers are compared before anything is timed. Times depend on the machine and on what else it does; ratios travel better, but run it on your own.`,
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
