/**
 * Laws of the schema of policy files, over policies in which one value was changed: it refuses nothing that
 * the library takes, and all that a schema can say.
 */
import fc from "fast-check";
import { type Issue, type IssueCode, type PolicyConfig, safeParsePolicy } from "nines";
import { doitErp, gotomyerp } from "nines/presets";
import { describe, expect, test } from "vitest";
import {
  asFile,
  changed,
  complaints,
  holidays,
  type Json,
  type Place,
  published,
  supportHours,
} from "./policy-files.js";

/** Every place of a JSON value that is a member of something. */
function placesOf(value: Json, at: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const members: [string | number, Json][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return members.flatMap(([key, member]) => [[...at, key], ...placesOf(member, [...at, key])]);
}

const sources = [
  doitErp(),
  doitErp({ fullBusinessDay: { supportHours }, holidays }),
  gotomyerp(),
  gotomyerp({ maintenanceDay: "noon-to-noon", holidays }),
  ...published.map(({ policy }) => policy),
];
const scraps: readonly Json[] = [
  ...[
    "PT0S",
    "PT5M",
    "PT",
    "P1D",
    "PT1.5H",
    "PT0.0001S",
    "24:00",
    "24:01",
    "7:00",
    "always",
    "UTC+5:30",
  ],
  ...[
    "2026-02-29",
    "2028-02-29",
    "2200-01-01",
    "1970-01-01",
    "",
    "0",
    "100.0000000000001",
    "1e3",
    "USD",
  ],
  ...[0, 1, -1, 0.5, 99.95, 101, 1e9, 1e-7, 2 ** 53, true, false, null],
  ...[[], {}, ["mon"], [null], { elapsed: "PT1H" }, { percent: 5 }, { kind: "window" }],
];
const places = sources.flatMap((policy) =>
  placesOf(asFile(policy)).map((at) => ({ policy, at, value: valueAt(policy, at) })),
);
/** What policies have at places of a name: at another such place it may well be good. */
const byName = new Map<string, Json[]>();
for (const { at, value } of places) {
  const name = nameOf(at);
  byName.set(name, [...(byName.get(name) ?? []), value]);
}

function valueAt(policy: PolicyConfig, at: Place): Json {
  return at.reduce<Json>(
    (part, key) => (part as Record<string, Json>)[key] as Json,
    asFile(policy),
  );
}

function nameOf(at: Place): string {
  return String(at.findLast((key) => typeof key === "string"));
}

/** A policy with a value taken out, put in or exchanged. */
const mutations = fc.constantFrom(...sources).chain((policy) =>
  fc.constantFrom(...placesOf(asFile(policy))).chain((at) => {
    const value = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...(byName.get(nameOf(at)) as Json[])) },
      { weight: 1, arbitrary: fc.constantFrom(...scraps) },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json> },
    );
    return fc.oneof(
      { weight: 1, arbitrary: fc.constant(changed(policy, at, undefined)) },
      { weight: 1, arbitrary: value.map((v) => changed(policy, [...at.slice(0, -1), "extra"], v)) },
      { weight: 4, arbitrary: value.map((v) => changed(policy, at, v)) },
    );
  }),
);

/**
 * What a schema cannot say, by code and place: names that refer to nothing, values that do not go together,
 * numbers with more decimals than are read.
 */
const beyondASchema: Readonly<Partial<Record<IssueCode, RegExp>>> = {
  unknown_attainment: /./,
  unknown_calendar: /./,
  unknown_channel: /./,
  unknown_commitment: /./,
  unknown_credit: /./,
  unknown_severity: /./,
  unknown_window: /./,
  unknown_zone: /./,
  duplicate_id: /./,
  holiday_twice: /./,
  currency_mismatch: /./,
  calendar_never_opens: /./,
  interval_reversed: /\.(until|last)$/,
  term_missing: /\.trigger$/,
  number_out_of_bounds: /\.rule\.(misses|times)$/,
  missing_field: /\.(types|commitment|incident|since)$/,
  unknown_key: /\.types$/,
  duration_invalid: /./,
  percent_invalid: /./,
  multiple_invalid: /./,
};

/** A value that is none of a closed list could have been refused by a schema; one that does not fit, not. */
function unsayable({ code, path, params }: Issue): boolean {
  if (code === "invalid_value") return !/^(one of|a known) /.test(String(params["expected"]));
  return beyondASchema[code]?.test(path) === true;
}

describe("a policy with one value changed", () => {
  test("is never refused by the schema alone", () => {
    fc.assert(
      fc.property(mutations, (policy) => {
        if (complaints(policy).length > 0) expect(safeParsePolicy(policy).success).toBe(false);
      }),
    );
  });

  test("is refused by the library alone only for what a schema cannot say", () => {
    fc.assert(
      fc.property(mutations, (policy) => {
        if (complaints(policy).length > 0) return;
        const read = safeParsePolicy(policy);
        if (!read.success) expect(read.issues.filter((issue) => !unsayable(issue))).toEqual([]);
      }),
    );
  });

  test("is often refused by both, by neither, and by the library alone, so that the laws say something", () => {
    const seen = { both: 0, neither: 0, alone: 0 };
    for (const policy of fc.sample(mutations, { numRuns: 1000, seed: 7 })) {
      const taken = safeParsePolicy(policy).success;
      seen[complaints(policy).length > 0 ? "both" : taken ? "neither" : "alone"]++;
    }
    expect(seen.both).toBeGreaterThan(200);
    expect(seen.neither).toBeGreaterThan(200);
    expect(seen.alone).toBeGreaterThan(20);
  });
});
