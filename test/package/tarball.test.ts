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
import { bundledPackageUse, bundledUse } from "./bundled.js";

const root = resolve(import.meta.dirname, "../..");
const consumer = mkdtempSync(join(tmpdir(), "nines-consumer-"));
const entries = ["index", "presets", "time", "explain", "interop"];
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

  test("brings the schema of policy files, for editors and for programs", () => {
    const source = `import { createRequire } from "node:module"; import { readFileSync } from "node:fs";
      import { fileURLToPath } from "node:url";
      import schema from "nines/policy.schema.json" with { type: "json" };
      const required = createRequire(import.meta.url).resolve("nines/policy.schema.json");
      const inEditor = JSON.parse(readFileSync("node_modules/nines/dist/policy.schema.json", "utf8"));
      console.log(required === fileURLToPath(import.meta.resolve("nines/policy.schema.json")));
      console.log(schema.title, inEditor.$id === schema.$id, schema.properties.zone.description);`;
    const zone = "The contract's zone: its dates bound periods and limits.";
    expect(consume("schema.mjs", source)).toBe(`true\nA nines policy true ${zone}`);
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
    const built = entries.flatMap((entry) =>
      ["js", "js.map", "d.ts", "cjs", "cjs.map", "d.cts"].map((kind) => `dist/${entry}.${kind}`),
    );
    const shared = /^dist\/(chunk-[A-Z0-9]{8}\.c?js(\.map)?|[a-z]+(-[a-z]+)*-[\w-]{8}\.d\.c?ts)$/;
    expect(files.filter((name) => !shared.test(name)).sort()).toEqual(
      [...papers, ...built, "dist/policy.schema.json"].sort(),
    );
  });

  test.each(["computeDeadlines", "assessCredit", "applyCredits", "formatMoney"])(
    "leaves out of a bundle what %s does not use, as the sources do",
    async (name) => {
      const fromSources = await bundledUse(name);
      const fromTarball = await bundledPackageUse(name, consumer);
      expect(fromTarball.minified).toBeLessThanOrEqual(fromSources.minified * 1.05 + 500);
    },
  );

  test("depends on luxon and zod alone", () => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(Object.keys((manifest as { dependencies: object }).dependencies)).toEqual([
      "luxon",
      "zod",
    ]);
  });

  test("has the surface that docs/api-report tells of, or `npm run api` tells it anew", () => {
    expect(run("node", [join(root, "test/config/api-report.mjs")])).toContain("No change.");
  }, 120_000);

  test("is clean for publint and are-the-types-wrong", () => {
    const bin = (name: string): string => join(root, "node_modules/.bin", name);
    expect(run(bin("publint"), ["run", tarball, "--strict"])).toContain("All good!");
    const types = run(bin("attw"), [tarball, "--no-emoji", "--profile", "strict"]);
    expect(types).toContain("No problems found");
    for (const entry of entries.slice(1)) expect(types).toContain(`"nines/${entry}"`);
    for (const how of ["node10", "node16 (from CJS)", "node16 (from ESM)", "bundler"])
      expect(types).toContain(how);
  }, 120_000);
});
