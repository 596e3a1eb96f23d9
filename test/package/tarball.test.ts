/**
 * The package as a stranger gets it: built, packed, unpacked beside its two dependencies, and used from
 * an ES module, from CommonJS and from TypeScript.
 */
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const consumer = mkdtempSync(join(tmpdir(), "nines-consumer-"));
let tarball = "";

function run(command: string, args: readonly string[], cwd: string = root): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function consume(file: string, source: string): string {
  writeFileSync(join(consumer, file), source);
  return run("node", [file], consumer).trim();
}

beforeAll(() => {
  run("npm", ["run", "build", "--silent"]);
  run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", consumer]);
  tarball = join(consumer, readdirSync(consumer).find((name) => name.endsWith(".tgz")) ?? "");
  const modules = join(consumer, "node_modules");
  mkdirSync(join(modules, "nines"), { recursive: true });
  run("tar", ["-xzf", tarball, "-C", join(modules, "nines"), "--strip-components=1"]);
  for (const name of ["luxon", "zod"])
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  writeFileSync(join(consumer, "package.json"), "{}");
}, 180_000);

afterAll(() => rmSync(consumer, { recursive: true, force: true }));

const facts = `{
  outages: [{ id: "o", start: "2026-02-02T08:00-05:00", end: "2026-02-02T20:00-05:00" }],
}`;
const use = `
  const [q1] = nines.measureAvailability(presets.doitErp(), ${facts}, {
    period: "2026-Q1",
    asOf: "2026-04-02T00:00Z",
  });
  const utc = time.compileCalendar({ weekly: [{ days: "daily", from: "09:00", to: "10:00" }] }, "UTC");
  const kinds = [typeof words.explain, typeof bills.stripeCreditNote].join(" ");
  console.log(q1.met, q1.percent, time.isOpen(utc, 34_200_000), kinds);
`;

describe("the packed tarball", () => {
  test("works from an ES module", () => {
    const imports = `import * as nines from "nines"; import * as presets from "nines/presets";
      import * as time from "nines/time"; import * as words from "nines/explain";
      import * as bills from "nines/interop";`;
    expect(consume("esm.mjs", imports + use)).toBe("false 99.4441 true function function");
  });

  test("works from CommonJS", () => {
    const imports = `const nines = require("nines"); const presets = require("nines/presets");
      const time = require("nines/time"); const words = require("nines/explain");
      const bills = require("nines/interop");`;
    expect(consume("cjs.cjs", imports + use)).toBe("false 99.4441 true function function");
  });

  test("resolves nothing beyond its entry points", () => {
    const source = `import("nines/dist/index.js").then(() => console.log("open"), (e) => console.log(e.code));`;
    expect(consume("closed.mjs", source)).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });

  test("recognises an error of its other copy", () => {
    const source = `import { isNinesError } from "nines"; import { createRequire } from "node:module";
      const other = createRequire(import.meta.url)("nines");
      try { other.parsePolicy(null); } catch (e) { console.log(isNinesError(e)); }`;
    expect(consume("copies.mjs", source)).toBe("true");
  });

  test("takes a policy that its other copy made", () => {
    const source = `import { measureAvailability } from "nines"; import { createRequire } from "node:module";
      const { doitErp } = createRequire(import.meta.url)("nines/presets");
      const options = { period: "2026-Q1", asOf: "2026-04-02T00:00Z" };
      console.log(measureAvailability(doitErp(), ${facts}, options)[0].percent);`;
    expect(consume("policy.mjs", source)).toBe("99.4441");
  });

  test("is typed for a strict consumer without luxon's types, in both formats", () => {
    const source = `import { assessCredit, type CreditAssessment } from "nines";
      import { doitErp } from "nines/presets"; import { compileCalendar } from "nines/time";
      import { explain } from "nines/explain";
      import { type StripeCreditNote, stripeCreditNote } from "nines/interop";
      export const note = (rows: CreditAssessment[]): StripeCreditNote =>
        stripeCreditNote(rows, {
          invoice: { id: "in_1", currency: "USD", unpaidMinor: 0 },
          excess: "refund",
        });
      export const rows: CreditAssessment[] = assessCredit(doitErp(), {}, { period: "2026-Q1", asOf: 0 });
      export const zone: string = compileCalendar({ weekly: [] }, "UTC").zone;
      // @ts-expect-error an option that the reading does not have
      doitErp({ reservedWindows: "sometimes" });
      // @ts-expect-error no policy, no answer
      explain({ type: "period-assessment" });`;
    for (const file of ["consumer.mts", "consumer.cts"]) {
      writeFileSync(join(consumer, file), source);
      const options = ["--noEmit", "--strict", "--skipLibCheck", "false"];
      const module = ["--module", "nodenext", "--target", "es2022", "--lib", "es2022"];
      const tsc = join(root, "node_modules/typescript/bin/tsc");
      expect(run("node", [tsc, ...options, ...module, file], consumer)).toBe("");
    }
  });

  test("holds the build, its maps and the papers, and nothing else", () => {
    const listed = run("tar", ["-tzf", tarball]).trim().split("\n");
    const files = listed.map((name) => name.replace("package/", ""));
    const papers = ["CHANGELOG.md", "LICENSE", "README.md", "package.json"];
    expect(files.filter((name) => !name.startsWith("dist/")).sort()).toEqual(papers);
    expect(
      files.filter((name) => !/^(dist\/[\w.-]+\.(c?js|d\.c?ts)(\.map)?|[\w.]+)$/.test(name)),
    ).toEqual([]);
  });

  test("depends on luxon and zod alone", () => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(Object.keys((manifest as { dependencies: object }).dependencies)).toEqual([
      "luxon",
      "zod",
    ]);
  });

  test("is clean for publint and are-the-types-wrong", () => {
    const bin = (name: string): string => join(root, "node_modules/.bin", name);
    expect(run(bin("publint"), ["run", tarball, "--strict"])).toContain("All good!");
    expect(run(bin("attw"), [tarball, "--no-emoji"])).toContain("No problems found");
  }, 120_000);
});
