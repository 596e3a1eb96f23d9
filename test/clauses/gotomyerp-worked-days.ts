/**
 * Rows about the day that an allowance is for: the service is down during all of the work; what of it is
 * excluded, and what counts, for either commitment.
 */
import type { Account } from "nines";
import type { GotomyerpReadings } from "nines/presets";
import { describe, expect, test } from "vitest";
import { classify, commitments, downDuring, work } from "./gotomyerp-downtime.js";

/** Work with its type, its start and its end, and what becomes of the downtime in it. */
export interface Worked {
  readonly says: string;
  readonly works: readonly (readonly ["routine" | "scheduled", string, string])[];
  readonly excludedMs: number;
  readonly countedMs: number;
}

/** Whose days they are. */
export interface Whose {
  readonly readings?: GotomyerpReadings;
  readonly account?: Account;
}

/** Each row is a test for each commitment. */
export function holdOnDays(title: string, rows: readonly Worked[], whose: Whose = {}): void {
  const { readings = {}, account } = whose;
  describe.for(commitments)(`${title}, for the %s`, (commitment) => {
    test.for(rows)("$says", ({ works, excludedMs, countedMs }) => {
      const maintenance = works.map(([type, from, to]) => work(type, from, to));
      const facts = { maintenance, account };
      const classified = classify(downDuring(maintenance), { facts, readings, commitment });
      expect([classified.excludedMs, classified.countedMs]).toEqual([excludedMs, countedMs]);
    });
  });
}
