/** A ticket before the claim: whether each incident, or one of them, was reported in time. */
import type { ClaimTerms, Outage, ReportTerms } from "nines";
import { describe, expect, test } from "vitest";
import { at, down, type ServiceTerms } from "../downtime/service.js";
import { type Asked, assess, assessAll, credited, owed, statusOf } from "./credited.js";

const report: ReportTerms = {
  within: { elapsed: "PT24H" },
  of: "incident-start",
  incidents: "every",
  clause: "6.1",
};

function reported(more: Partial<ReportTerms> = {}, terms: ServiceTerms = {}) {
  const claim: ClaimTerms = {
    within: { calendarDays: 5, endsAt: "end-of-day" },
    of: "period-end",
    early: "accepted",
    acknowledgement: false,
    report: { ...report, ...more },
  };
  return credited({ claim }, terms);
}

const claims = [{ submittedAt: at("03-02 10:00"), period: "2026-02" }];

/** Five hours from ten to three on Monday, the 2nd; five on Monday, the 9th. */
function first(reportedAt?: string | null): Outage {
  return outage("10:00", "15:00", reportedAt);
}

function second(reportedAt?: string | null): Outage {
  return outage("09 10:00", "09 15:00", reportedAt);
}

function outage(from: string, to: string, reportedAt?: string | null): Outage {
  const when = typeof reportedAt === "string" ? at(reportedAt) : reportedAt;
  return down(from, to, { reportedAt: when });
}

function becomes(outages: readonly Outage[], policy = reported(), asked: Asked = {}) {
  return assess(policy, { outages, claims }, asked);
}

describe("an incident reported within a day", () => {
  const end = { of: "incident-end" } as const;
  const days = { within: { businessDays: 1, calendar: "office", endsAt: "end-of-day" } } as const;
  const rows: [string, Partial<ReportTerms>, string | null | undefined, string | number][] = [
    ["of its start: at its start", {}, "10:00", 10_000],
    ["before its start, when it was foreseen", {}, "09:00", 10_000],
    ["while it lasted", {}, "12:00", 10_000],
    ["at the last instant", {}, "03 10:00", 10_000],
    ["a millisecond late", {}, "03 10:00:00.001", "ineligible"],
    ["of its end: at the last instant", end, "03 15:00", 10_000],
    ["of its end: a millisecond late", end, "03 15:00:00.001", "ineligible"],
    ["by the end of the next business day", days, "03 23:59:59.999", 10_000],
    ["a millisecond after that", days, "04 00:00", "ineligible"],
    ["never", {}, null, "ineligible"],
    ["at an instant that nobody recorded", {}, undefined, "indeterminate"],
  ];

  test.for(rows)("%s", ([, more, reportedAt, credit]) => {
    const found = becomes([first(reportedAt)], reported(more));
    expect(owed(found)).toBe(credit);
    expect(found.missing).toEqual(reportedAt === undefined ? ["outages.reportedAt"] : []);
  });

  const sameTime = {
    within: { calendarDays: 1, endsAt: "same-time" },
    of: "incident-end",
  } as const;
  const ends: [string, string, string | number][] = [
    ["at the time of the incident's end", "03 15:00", 10_000],
    ["a millisecond later", "03 15:00:00.001", "ineligible"],
  ];

  test.for(ends)("by the same time a date after its end: %s", ([, reportedAt, credit]) => {
    expect(owed(becomes([first(reportedAt)], reported(sameTime)))).toBe(credit);
  });

  test("is a condition of its own, with its clause", () => {
    const { conditions } = becomes([first(null)]);
    expect(conditions.find(({ id }) => id === "incident-report")).toMatchObject({
      status: "not-met",
      clause: "6.1",
    });
  });
});

describe("where it is open what was downtime", () => {
  const blind: ServiceTerms = { downtime: { unmonitored: "undetermined" } };
  const after = { start: at("15:00"), end: at("16:00") };
  const ofEnd = { of: "incident-end", incidents: "any" } as const;
  const rows: [string, string, string | number][] = [
    ["in time after its end as recorded", "03 15:00", 10_000],
    ["in time only if it ended later", "03 15:30", "indeterminate"],
    ["late in any case", "03 16:00:00.001", "ineligible"],
  ];

  test.for(rows)("an incident reported %s", ([, reportedAt, credit]) => {
    const facts = { outages: [first(reportedAt)], unmonitored: [after], claims };
    const found = assess(reported(ofEnd, blind), facts);
    expect(owed(found)).toBe(credit);
    expect(found.missing).toEqual(credit === "indeterminate" ? ["unmonitored"] : []);
  });

  test("an incident that nobody saw leaves it open whether every one was", () => {
    const unmonitored = [{ start: at("10 15:00"), end: at("10 16:00") }];
    const found = (["every", "any"] as const).map((incidents) =>
      owed(
        assess(reported({ incidents }, blind), { outages: [first("12:00")], unmonitored, claims }),
      ),
    );
    expect(found).toEqual(["indeterminate", 10_000]);
  });

  test("one that was not reported may have been one with the next, which was", () => {
    const between = { start: at("15:00"), end: at("16:00") };
    const next = outage("16:00", "18:00", "16:00");
    const late: Partial<ReportTerms> = { within: { elapsed: "PT48H" } };
    const facts = { outages: [first(null), next], unmonitored: [between], claims };
    expect(owed(assess(reported(late, blind), facts))).toBe("indeterminate");
  });

  test("an incident that may count, and was not reported, leaves it open whether every one was", () => {
    const sure = { ...first("12:00"), confirmedFrom: ["fra", "nyc"] };
    const found = (["every", "any"] as const).map((incidents) =>
      owed(
        assess(reported({ incidents }, { downtime: { minLocations: 2 } }), {
          outages: [sure, second(null)],
          claims,
        }),
      ),
    );
    expect(found).toEqual(["indeterminate", 10_000]);
  });
});

describe("of two incidents", () => {
  const yes = "12:00";
  const rows: [string, Outage[], string | number, string | number][] = [
    ["both were reported", [first(yes), second("09 12:00")], 10_000, 10_000],
    ["one was", [first(yes), second(null)], "ineligible", 10_000],
    ["the other was", [first(null), second("09 12:00")], "ineligible", 10_000],
    ["none was", [first(null), second(null)], "ineligible", "ineligible"],
    ["of one nothing is recorded, the other was", [first(yes), second()], "indeterminate", 10_000],
    [
      "of one nothing is recorded, the other was not",
      [first(null), second()],
      "ineligible",
      "indeterminate",
    ],
    ["of neither anything is recorded", [first(), second()], "indeterminate", "indeterminate"],
  ];

  test.for(rows)("%s: every, or any", ([, outages, every, any]) => {
    const found = (["every", "any"] as const).map((incidents) =>
      owed(becomes(outages, reported({ incidents }))),
    );
    expect(found).toEqual([every, any]);
  });
});

describe("an incident of several outages", () => {
  test("was reported when the first of them was", () => {
    const both = [outage("10:00", "12:00", null), outage("11:00", "15:00", "03 09:00")];
    expect(owed(becomes(both))).toBe(10_000);
  });

  test("was reported in time if one of them was, its own start being the incident's", () => {
    // The second outage is reported within a day of its own start, but not of the incident's.
    const both = [outage("10:00", "14:00", null), outage("14:00", "15:00", "03 12:00")];
    expect(owed(becomes(both))).toBe("ineligible");
  });

  test("that does not count need not have been reported", () => {
    const theirs = { exclusions: [{ id: "theirs", kind: "cause", causes: ["customer"] }] } as const;
    const customers = down("09 10:00", "09 15:00", { cause: "customer", reportedAt: null });
    expect(owed(becomes([first("12:00"), customers], reported({}, theirs)))).toBe(10_000);
  });

  test("is reported by the report from which its downtime begins, where the contract says so", () => {
    const policy = reported({}, { downtime: { startsAt: "reported" } });
    expect(owed(becomes([first("10:30")], policy))).toBe(10_000);
  });
});

describe("while a report can still come", () => {
  // The incident of the 27th to the 28th can be reported until the evening of the 1st.
  const late = outage("27 22:00", "28 22:00", null);
  const policy = reported({ of: "incident-end" });
  const rows: [string, string, string, string][] = [
    ["the period runs", "28 23:00", "premature", "unknown"],
    ["at its last instant", "03-01 22:00", "premature", "unknown"],
    ["a millisecond later it is too late", "03-01 22:00:00.001", "ineligible", "not-met"],
  ];

  test.for(rows)("%s", ([, asOf, decision, status]) => {
    const found = becomes([late], policy, { asOf: at(asOf) });
    expect([found.decision, statusOf(found, "incident-report")]).toEqual([decision, status]);
  });

  test("a report after what is known has not come", () => {
    const soon = outage("27 22:00", "28 22:00", "03-01 20:00");
    const [before, after] = ["03-01 19:59:59.999", "03-01 20:00"].map((asOf) =>
      statusOf(becomes([soon], policy, { asOf: at(asOf) }), "incident-report"),
    );
    expect([before, after]).toEqual(["unknown", "met"]);
  });
});

test("each incident that is credited on its own is reported on its own", () => {
  const policy = reported();
  const [credit] = policy.credits ?? [];
  const each = credited({ ...credit, per: "incident" }, { commitment: { targetPercent: 100 } });
  const found = assessAll(each, { outages: [first("12:00"), second(null)], claims });
  expect(found.map(owed)).toEqual([10_000, "ineligible"]);
});

describe("an outage of another resource", () => {
  const policy = reported({}, { commitment: { aggregate: "each" } });
  const facts = {
    resources: [{ id: "a" }, { id: "b" }],
    claims,
    outages: [
      { ...first("12:00"), id: "of-a", resources: ["a"] },
      { ...first(null), id: "of-b", resources: ["b"] },
    ],
  };

  test("reports none but its own", () => {
    expect(assessAll(policy, facts).map((each) => statusOf(each, "incident-report"))).toEqual([
      "met",
      "not-met",
    ]);
  });
});

test("of slices of a log, the outages recorded beside them are reported", () => {
  const indicator = { kind: "timeslices", slice: "PT1H", maxErrorPercent: 5 } as const;
  const policy = reported({}, { commitment: { indicator } });
  const slices = Array.from({ length: 5 }, (_, n) => ({
    start: at(`${10 + n}:00`),
    total: 100,
    bad: 50,
  }));
  const reports: [string | null | undefined, string][] = [
    ["12:00", "met"],
    [null, "not-met"],
    [undefined, "unknown"],
  ];
  for (const [reportedAt, status] of reports) {
    const found = assess(policy, { slices, outages: [first(reportedAt)], claims });
    expect(statusOf(found, "incident-report")).toBe(status);
  }
});

test("a claim may name an outage recorded beside slices of a log", () => {
  const indicator = { kind: "timeslices", slice: "PT1H", maxErrorPercent: 5 } as const;
  const policy = reported({}, { commitment: { indicator } });
  const slices = [{ start: at("10:00"), total: 100, bad: 100 }];
  const outages = [first("12:00"), second("09 12:00")];
  const named = (incident: string) => [{ submittedAt: at("03-02 10:00"), incident }];
  const status = (incident: string) =>
    statusOf(assess(policy, { slices, outages, claims: named(incident) }), "claim");
  expect(outages.map(({ id }) => status(id))).toEqual(["met", "not-met"]);
});
