/** `claimWindow`: from when and until when a credit can be claimed, by the policy alone. */
import { type ClaimTerms, type CreditTerms, claimWindow, isNinesError } from "nines";
import { describe, expect, test } from "vitest";
import { at, down, type ServiceTerms, service } from "../downtime/service.js";
import { assess, credited, windowOf } from "./credited.js";

const fiveDays: ClaimTerms = {
  within: { calendarDays: 5, endsAt: "end-of-day" },
  of: "period-end",
  early: "void",
  acknowledgement: false,
  clause: "5.1",
};

function claimed(more: Partial<ClaimTerms> = {}, terms: ServiceTerms = {}) {
  return credited({ clause: "5", claim: { ...fiveDays, ...more } }, terms);
}

/** Opening, closing and last instant. */
function bounds(found: ReturnType<typeof windowOf>) {
  return [found.opensAt, found.closesAt, found.lastInstant];
}

describe("the window of each month", () => {
  const rows: [string, string, string, string][] = [
    ["2026-01", "02-01 00:00", "02-06 00:00", "02-05 23:59:59.999"],
    ["2026-02", "03-01 00:00", "03-06 00:00", "03-05 23:59:59.999"],
    ["2026-03", "04-01 00:00", "04-06 00:00", "04-05 23:59:59.999"],
  ];

  test.for(rows)("%s", ([period, ...instants]) => {
    const found = windowOf(claimed(), { period });
    expect(bounds(found)).toEqual(instants.map(at));
    expect(found.period.key).toBe(period);
  });

  test("is the contract zone's", () => {
    const found = windowOf(claimed({}, { policy: { zone: "America/New_York" } }));
    expect(bounds(found)).toEqual([
      "2026-03-01T00:00:00.000-05:00",
      "2026-03-06T00:00:00.000-05:00",
      "2026-03-05T23:59:59.999-05:00",
    ]);
  });

  test("of several months is that of the last", () => {
    expect(windowOf(claimed(), { period: "2026-Q1" }).period.key).toBe("2026-03");
  });

  test("of a range in which no month ends is that of the month that holds its end", () => {
    const quarterly = claimed({}, { commitment: { period: "calendar-quarter" } });
    expect(windowOf(quarterly, { period: "2026-02" }).period.key).toBe("2026-Q1");
  });

  test("of a month that the term cuts is counted from its last date all the same", () => {
    const found = windowOf(claimed({}, { policy: { term: { until: "2026-02-15" } } }));
    expect(found.lastInstant).toBe(at("03-05 23:59:59.999"));
    expect(found.period).toMatchObject({ clipped: true, end: at("15 00:00") });
  });
});

describe("the document", () => {
  test("says what it is about, under which clause", () => {
    expect(windowOf(claimed())).toMatchObject({
      type: "claim-window",
      policy: { id: "service", version: "1" },
      credit: "credit",
      clause: "5.1",
      required: true,
    });
  });

  test("of a credit that is given without a claim has no window", () => {
    const found = windowOf(credited({ clause: "5" }));
    expect(found).toMatchObject({ required: false, clause: "5" });
    expect(bounds(found)).toEqual([null, null, null]);
  });

  test("is plain JSON", () => {
    const found = windowOf(claimed());
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe("a window counted from", () => {
  const rows: [string, Partial<ClaimTerms>, string, string][] = [
    ["an incident's end", { of: "incident-end", incident: "last" }, "11:00", "08 00:00"],
    ["an incident's start", { of: "incident-start", incident: "last" }, "10:00", "08 00:00"],
    ["the miss", { of: "eligibility" }, "10:40:19.200", "08 00:00"],
    [
      "an incident's end, two days",
      { of: "incident-end", incident: "last", within: { elapsed: "PT48H" } },
      "11:00",
      "04 11:00:00.001",
    ],
    [
      "an incident's end at midnight, the date before",
      { of: "incident-end", incident: "last" },
      "03 00:00",
      "08 00:00",
    ],
    [
      "an incident's start at midnight, that date",
      { of: "incident-start", incident: "last" },
      "03 00:00",
      "09 00:00",
    ],
  ];

  test.for(rows)("%s, as given", ([, more, from, closesAt]) => {
    const found = windowOf(claimed(more), { from: at(from) });
    expect([found.opensAt, found.closesAt]).toEqual([at(from), at(closesAt)]);
  });

  test.for(rows)("%s, is open where that is not given", ([, more]) => {
    const found = windowOf(claimed(more));
    expect(found).toMatchObject({ required: true });
    expect(bounds(found)).toEqual([null, null, null]);
    expect(found.because.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ["claim", "not-applied"],
    ]);
  });
});

describe("the window of the policy is the one that a claim is held against", () => {
  const outages = [down("10:00", "11:00")];
  const rows: [string, Partial<ClaimTerms>, string | undefined][] = [
    ["from the month's end", {}, undefined],
    ["from the month's end, early claims accepted", { early: "accepted" }, undefined],
    ["from the month's end, on its last three dates", { early: { calendarDays: 3 } }, undefined],
    ["from an incident's end", { of: "incident-end", incident: "first" }, "11:00"],
    ["from an incident's start", { of: "incident-start", incident: "first" }, "10:00"],
    [
      "from an incident's start, early claims accepted",
      { of: "incident-start", incident: "first", early: "accepted" },
      "10:00",
    ],
    ["from the miss", { of: "eligibility" }, "10:40:19.200"],
  ];

  test.for(rows)("%s", ([, more, from]) => {
    const policy = claimed(more);
    const { opensAt, closesAt } = windowOf(policy, from === undefined ? {} : { from: at(from) });
    const assessed = assess(policy, { outages, claims: [] }).claimWindow;
    expect({ opensAt, closesAt }).toEqual(assessed);
  });
});

test("a window that opens with an incident has no opening where only the incident's end is given", () => {
  const policy = claimed({ of: "incident-end", incident: "first", early: "accepted" });
  const assessed = assess(policy, { outages: [down("10:00", "11:00")], claims: [] }).claimWindow;
  const found = windowOf(policy, { from: at("11:00") });
  expect([found.opensAt, found.closesAt]).toEqual([null, assessed?.closesAt]);
  expect(assessed?.opensAt).toBe(at("10:00"));
});

describe("which credit is asked about", () => {
  const policy = credited([
    { id: "first", claim: fiveDays },
    { id: "second", claim: { ...fiveDays, within: { calendarDays: 10, endsAt: "end-of-day" } } },
  ]);

  test("the policy's first, or the one that is named", () => {
    expect(windowOf(policy)).toMatchObject({ credit: "first", closesAt: at("03-06 00:00") });
    expect(windowOf(policy, { credit: "second" })).toMatchObject({
      credit: "second",
      closesAt: at("03-11 00:00"),
    });
  });

  test("of a promise of support: the period of that promise", () => {
    const misses = { atLeast: 3, period: "calendar-quarter" } as const;
    const support: Partial<CreditTerms> = {
      commitment: undefined,
      trigger: { misses },
      claim: fiveDays,
    };
    const severities = [{ id: "high", name: "High", targets: [] }];
    const desk = { calendar: "always", severities, clock: { outsideHours: "on-receipt" } } as const;
    const found = windowOf(credited(support, { policy: { support: desk } }));
    expect([found.period.key, found.lastInstant]).toEqual(["2026-Q1", at("04-05 23:59:59.999")]);
  });

  const refusals: [string, () => unknown, string][] = [
    ["an unknown one", () => windowOf(policy, { credit: "third" }), "unknown_credit"],
    ["one of a contract that names none", () => windowOf(service()), "term_missing"],
    ["no period", () => windowOf(policy, { period: "February" }), "period_invalid"],
    [
      "an instant without an offset",
      () => windowOf(policy, { from: "2026-02-02T10:00" }),
      "instant_without_offset",
    ],
  ];

  test.for(refusals)("%s is refused", ([, ask, code]) => {
    let refused: unknown;
    try {
      ask();
    } catch (error) {
      refused = error;
    }
    expect(isNinesError(refused) ? refused.code : refused).toBe(code);
  });

  test("an option that means nothing is refused", () => {
    const options = { period: "2026-02", asOf: at("10:00") };
    expect(() => claimWindow(policy, options)).toThrow(
      expect.objectContaining({ name: "NinesError", code: "unknown_key" }),
    );
  });
});
