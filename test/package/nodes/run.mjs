// Packs what was built, installs the tarball as a stranger would, and holds the answers of the Nodes of this
// folder against those of the Node at hand, bit for bit. A difference is forgiven, and said, only where a
// zone that the answers use has another clock in the zone data of the other Node.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installed, packed } from "../packed.mjs";

const here = import.meta.dirname;
const consumer = mkdtempSync(join(tmpdir(), "nines-nodes-"));
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

try {
  installed(here);
  writeFileSync(join(consumer, "package.json"), '{ "private": true }');
  const quietly = ["--silent", "--no-audit", "--no-fund", "--prefer-offline"];
  run("npm", ["install", ...quietly, packed(consumer)], consumer);
  copyFileSync(join(here, "smoke.mjs"), join(consumer, "smoke.mjs"));

  const answersOf = (node) => JSON.parse(run(node, ["smoke.mjs"], consumer));
  const mine = answersOf(process.execPath);
  const count = Object.keys(mine.parts).length;
  console.log(`Node ${mine.node}, zone data ${mine.tz}: ${count} answers.`);
  const others = readdirSync(join(here, "node_modules")).filter((name) => /^node\d+$/.test(name));
  if (others.length === 0) throw new Error("no other Node is installed");
  for (const name of others) compare(mine, answersOf(join(here, "node_modules", name, "bin/node")));
} finally {
  rmSync(consumer, { recursive: true, force: true });
}

function compare(mine, other) {
  const names = new Set([...Object.keys(mine.parts), ...Object.keys(other.parts)]);
  const different = [...names].filter((name) => mine.parts[name] !== other.parts[name]);
  const zones = Object.keys(mine.zones).filter((zone) => mine.zones[zone] !== other.zones[zone]);
  const moved = mine.used.filter((zone) => zones.includes(zone));
  const verdict =
    different.length === 0
      ? "the same answers"
      : moved.length > 0
        ? `${different.length} other answers by the zone data of ${moved.join(", ")}`
        : `OTHER ANSWERS: ${different.join(", ")}`;
  console.log(`Node ${other.node}, zone data ${other.tz}: ${verdict}.`);
  if (zones.length > 0) console.log(`  Zones with another clock: ${zones.join(", ")}.`);
  if (different.length > 0 && moved.length === 0) process.exitCode = 1;
}
