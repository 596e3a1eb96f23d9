/** Input of a hostile size costs a bounded number of steps, and ends in an answer or a refusal. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { hostileSizes } from "./hostile-sizes.js";
import type { SizeReport } from "./size-steps.js";

/** Twice the size may cost this much more; the linter compares every two rows of a schedule. */
const growth = (says: string): number => (says.includes("linter") ? 4.2 : 2.3);

describe("hostile sizes", () => {
  const reports = new Map<string, SizeReport>();
  beforeAll(() => {
    const program = join(import.meta.dirname, "sizes.mjs");
    const options = { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } } as const;
    const output = execFileSync(process.execPath, [program], options);
    for (const each of JSON.parse(output) as SizeReport[]) reports.set(each.says, each);
  }, 600_000);

  test.for(hostileSizes)("$says", ({ says, size, becomes, stepsEach }) => {
    const report = reports.get(says);
    expect(report?.became).toBe(becomes);
    expect(report?.steps).toBeGreaterThan(0);
    expect(report?.steps).toBeLessThanOrEqual(stepsEach * size);
    if (becomes !== "answers") return;
    expect(report?.steps).toBeLessThanOrEqual(growth(says) * (report?.stepsOfHalf ?? 0));
  });
});
