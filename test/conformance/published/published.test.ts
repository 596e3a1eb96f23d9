/** Published service level agreements: each parses, is linted as told, and is assessed to the cent. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  assessCredit,
  definePolicy,
  lintPolicy,
  measureAvailability,
  supportCompliance,
} from "nines";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { noVectors, vectorFolder } from "../vectors.js";
import { publishedSlas } from "./all.js";
import { publishedPage } from "./published-page.js";
import type { PublishedCase, PublishedContract } from "./published-sla.js";

function answer(contract: PublishedContract, each: PublishedCase): void {
  const policy = definePolicy(contract.policy);
  const { period, asOf, met } = each;
  if ("requests" in each) {
    const { rows } = supportCompliance(policy, each.requests, { period, asOf });
    const breached = rows.flatMap((row) => row.breached.map((id) => `${id} ${row.metric}`));
    expect(breached.sort()).toEqual([...each.breached].sort());
    expect(rows.some((row) => row.met.length > 0 || row.breached.length > 0)).toBe(true);
    expect(breached.length === 0).toBe(met);
    return;
  }
  if ("commitment" in each) {
    const measured = measureAvailability(policy, each.facts, { period, asOf });
    const own = measured.filter(({ commitment }) => commitment === each.commitment);
    expect(own.map((measurement) => [measurement.percent, measurement.met])).toEqual([
      [each.percent, met],
    ]);
    return;
  }
  const credits = assessCredit(policy, each.facts, { period, asOf }).filter(
    ({ credit }) => credit === each.credit,
  );
  expect(credits.length).toBeGreaterThan(0);
  const decisions = [...new Set(credits.map(({ decision }) => decision))];
  expect(decisions).toContain(each.decision);
  const sum = credits.reduce((all, { amount }) => all + (amount?.amountMinor ?? 0), 0);
  expect(sum).toBe(each.amountMinor ?? 0);
  for (const { lines, amount } of credits) {
    const lined = lines.reduce((all, { amountMinor }) => all + amountMinor, 0);
    expect(lined).toBe(amount?.amountMinor ?? 0);
  }
  const extension = credits.find((credit) => credit.extension !== null)?.extension ?? null;
  if (each.days !== undefined) expect(extension).toEqual({ days: each.days });
  else if (each.ms !== undefined) expect(extension).toEqual({ ms: each.ms });
  else expect(extension).toBeNull();
}

for (const published of publishedSlas) {
  describe(`${published.id}: ${published.provider}, ${published.service}`, () => {
    for (const contract of published.contracts) {
      it(`${contract.name}: is a policy, and the linter says what it should`, () => {
        const findings = lintPolicy(definePolicy(contract.policy));
        expect(findings.map(({ rule }) => rule).sort()).toEqual([...contract.lint].sort());
      });

      it(`${contract.name}: has a missed and a met period`, () => {
        expect(new Set(contract.cases.map(({ met }) => met))).toEqual(new Set([true, false]));
      });

      for (const each of contract.cases) {
        it(`${contract.name}: ${each.says}`, () => answer(contract, each));
      }
    }

    for (const { id, says, printed, ours, inconsistent } of published.examples) {
      it(`${id}: ${says}`, () => {
        if (inconsistent === undefined) expect(ours()).toBe(printed);
        else expect(ours()).not.toBe(printed);
      });
    }
  });
}

const collection = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      worked_examples: z.array(z.object({ id: z.string() })).default([]),
    }),
  ),
});

describe("the collection", () => {
  it("has every entry and every worked example", (ctx) => {
    if (vectorFolder === null) ctx.skip(noVectors);
    const text = readFileSync(join(vectorFolder ?? "", "published-slas.json"), "utf8");
    const { entries } = collection.parse(JSON.parse(text));
    expect(publishedSlas.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort());
    const examples = entries.flatMap((entry) => entry.worked_examples.map(({ id }) => id));
    const own = publishedSlas.flatMap((each) => each.examples.map(({ id }) => id));
    expect(own.sort()).toEqual(examples.sort());
  });

  it("is the page docs/published-slas.md", () => {
    const path = join(import.meta.dirname, "../../../docs/published-slas.md");
    const page = publishedPage(publishedSlas);
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, page);
    expect(readFileSync(path, "utf8")).toBe(page);
  });
});
