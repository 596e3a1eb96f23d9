/** Every option of every reading of both contracts changes the outcome of some facts. */
import type { Policy } from "nines";
import { type DoitErpReadings, doitErp, type GotomyerpReadings, gotomyerp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { assessed } from "./doit-erp-owed-quarter.js";
import { doitErpRows } from "./doit-erp-reading-rows.js";
import { gotomyerpAvailabilityRows } from "./gotomyerp-availability-reading-rows.js";
import { gotomyerpRows } from "./gotomyerp-reading-rows.js";
import type { ReadingRow } from "./reading-row.js";

const choiceOf = (policy: Policy, id: string): string | undefined =>
  policy.readings?.find((reading) => reading.id === id)?.taken;

function changes<Readings extends object>(
  preset: (readings?: Readings) => Policy,
  rows: readonly ReadingRow<Readings>[],
  none: Readings,
): void {
  test.for(rows)("$reading, $option: $says", (row) => {
    expect(row.outcome(none)).toEqual(row.byDefault);
    expect(row.outcome(row.readings)).toEqual(row.under);
    expect(row.under).not.toEqual(row.byDefault);
  });

  test.for(rows)("$reading, $option is recorded in the policy", ({ reading, option, readings }) => {
    expect(Object.keys(readings)).toEqual([reading]);
    expect(choiceOf(preset(readings), reading)).toBe(option);
  });

  const recorded = preset().readings ?? [];
  const covered = new Set(rows.map(({ reading, option }) => `${reading}: ${option}`));

  test.for(recorded)("$id: every option but the default has a row", ({ id, options }) => {
    const [, ...others] = options;
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((option) => !covered.has(`${id}: ${option}`))).toEqual([]);
  });

  test.for(recorded)("$id: the first option is the default", ({ id, options, taken }) => {
    expect(taken).toBe(options[0]);
    expect(choiceOf(preset({ [id]: options[0] } as Readings), id)).toBe(options[0]);
  });

  test.for(recorded)("$id: has a clause and a question", ({ clause, question }) => {
    expect(clause).toMatch(/^(?:DOit ERP|gotomyerp)/);
    expect(question).toMatch(/^[A-Z].*\?$/);
  });

  test("no row is about a reading or an option that there is not", () => {
    const known = recorded.flatMap(({ id, options }) => options.map((each) => `${id}: ${each}`));
    expect([...covered].filter((each) => !known.includes(each))).toEqual([]);
  });
}

describe("the readings of the DOit ERP commitment", () => {
  changes<DoitErpReadings>(doitErp, doitErpRows, {});
});

describe("the readings of the gotomyerp guidelines", () => {
  changes<GotomyerpReadings>(gotomyerp, [...gotomyerpRows, ...gotomyerpAvailabilityRows], {});
});

describe("the edges of the options that move a deadline", () => {
  const closings = [
    [{ claimDays: "rolled-to-business-day" }, "2026-04-07T00:00:00.000-04:00"],
    [{ claimDays: "business-days-end-of-day" }, "2026-04-08T00:00:00.000-04:00"],
    [
      {
        claimDays: "rolled-to-business-day",
        holidays: [{ date: "2026-04-06", name: "Easter Monday" }],
      },
      "2026-04-08T00:00:00.000-04:00",
    ],
    [
      {
        claimDays: "business-days-end-of-day",
        holidays: [{ date: "2026-04-03", name: "Good Friday" }],
      },
      "2026-04-09T00:00:00.000-04:00",
    ],
    [{ zoneNames: "fixed-offset" }, "2026-04-06T00:00:00.000-05:00"],
  ] as const satisfies readonly (readonly [DoitErpReadings, string])[];

  test.for(closings)("under %o the claim window closes at %s", ([readings, closesAt]) => {
    expect(assessed({ readings }).claimWindow?.closesAt).toBe(closesAt);
  });

  const openings = [
    ["accepted", "2026-01-01T00:00:00.000-05:00"],
    ["within-five-days-before", "2026-03-27T00:00:00.000-04:00"],
    ["void", "2026-04-01T00:00:00.000-04:00"],
  ] as const;

  test.for(openings)("early claims %s: the claim window opens at %s", ([earlyClaim, opensAt]) => {
    expect(assessed({ readings: { earlyClaim } }).claimWindow?.opensAt).toBe(opensAt);
  });
});
