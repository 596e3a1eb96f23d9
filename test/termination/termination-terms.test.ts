/** Termination terms of a policy: what is accepted, and what is refused at which place. */
import { safeParsePolicy, type TerminationTerms } from "nines";
import { describe, expect, test } from "vitest";
import { service } from "../downtime/service.js";

const term = { id: "ground", commitment: "uptime", rule: { consecutive: 3 } };

/** The codes and paths with which termination terms are refused; none where they are accepted. */
function refused(termination: unknown, more: object = {}): string[] {
  const result = safeParsePolicy({ ...service(), termination, ...more });
  return result.success ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
}

const accepted: readonly TerminationTerms["rule"][] = [
  { consecutive: 1 },
  { consecutive: 1000 },
  { misses: 1, of: 1 },
  { misses: 5, of: 12 },
  { misses: 12, of: 12 },
  { below: 95 },
  { below: "99.995" },
  { downtimeOver: "PT24H" },
  { averageBelow: 97, over: 3 },
];

test.for(accepted)("%o is a rule", (rule) => {
  expect(refused([{ ...term, rule }])).toEqual([]);
});

const rules: readonly (readonly [unknown, string])[] = [
  [{ consecutive: 0 }, "number_out_of_bounds termination[0].rule.consecutive"],
  [{ consecutive: 1001 }, "number_out_of_bounds termination[0].rule.consecutive"],
  [{ consecutive: 1.5 }, "invalid_type termination[0].rule.consecutive"],
  [{ misses: 13, of: 12 }, "number_out_of_bounds termination[0].rule.misses"],
  [{ misses: 5 }, "missing_field termination[0].rule.of"],
  [{ below: 100.1 }, "percent_invalid termination[0].rule.below"],
  [{ downtimeOver: "P1D" }, "duration_not_exact termination[0].rule.downtimeOver"],
  [{ averageBelow: 97 }, "missing_field termination[0].rule.over"],
  [{ averageBelow: 97, over: 0 }, "number_out_of_bounds termination[0].rule.over"],
  [
    { creditsAtLeast: { percentOfBase: 20 }, times: 5, of: 4 },
    "number_out_of_bounds termination[0].rule.times",
  ],
  [{ consecutive: 3, below: 95 }, "unknown_key termination[0].rule.below"],
];

test.for(rules)("%o is none", ([rule, expected]) => {
  const own = refused([{ ...term, rule }]).filter((each) => !each.startsWith("invalid_value"));
  expect(own).toEqual([expected]);
});

describe("terms", () => {
  test("have ids of their own", () => {
    expect(refused([term, term])).toEqual(["duplicate_id termination[1].id"]);
  });

  test("are about a commitment of the policy", () => {
    expect(refused([{ ...term, commitment: "uptimes" }])).toEqual([
      "unknown_commitment termination[0].commitment",
    ]);
  });

  test("name calendars of the policy", () => {
    const exercise = { businessDays: 10, calendar: "offise", endsAt: "end-of-day" };
    expect(refused([{ ...term, exercise }])).toEqual([
      "unknown_calendar termination[0].exercise.calendar",
    ]);
    expect(refused([{ ...term, exercise: { ...exercise, calendar: "office" } }])).toEqual([]);
  });

  test("on credits need a credit for the commitment", () => {
    const rule = { creditsAtLeast: { percentOfBase: 20 }, times: 2, of: 4 };
    expect(refused([{ ...term, rule }])).toEqual(["invalid_value termination[0].commitment"]);
  });

  test("on downtime need a commitment that measures it", () => {
    const rule = { downtimeOver: "PT24H" };
    const counting = (kind: string) => {
      const { availability } = service({
        commitment: { indicator: { kind, slice: "PT5M" } as never },
      });
      return refused([{ ...term, rule }], { availability });
    };
    expect(counting("occurrences")).toEqual(["invalid_value termination[0].rule.downtimeOver"]);
    expect(counting("ratio-timeslices")).toEqual([
      "invalid_value termination[0].rule.downtimeOver",
    ]);
  });

  test("may have readings of their own, which stand with their answers alone", () => {
    const reading = {
      id: "r",
      clause: "9",
      question: "?",
      taken: "a",
      options: ["a", "b"],
      about: ["termination"],
    };
    expect(refused([term], { readings: [reading] })).toEqual([]);
  });
});
