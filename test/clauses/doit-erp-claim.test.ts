/**
 * DOit ERP, Credit Request: a credit must be requested by e-mail within five days of the quarter's
 * end, counted in dates from the quarter's last one.
 */
import { type Claim, safeParseFacts } from "nines";
import { describe, expect, test } from "vitest";
import { later } from "./doit-erp-downtime.js";
import { assessed, lastInstantToClaim, statusOf } from "./doit-erp-owed-quarter.js";
import { day, moved } from "./written-instants.js";

/** What becomes of one claim, acknowledged the moment it was sent unless the row says otherwise. */
function claimed(submittedAt: string | number, more: Partial<Claim> = {}): string {
  const sent = { submittedAt, acknowledgedAt: submittedAt, channel: "email", period: "2026-Q1" };
  return assessed({ facts: { claims: [{ ...sent, ...more }] }, asOf: later }).decision;
}

describe("the claim window of each quarter", () => {
  const quarters = [
    ["2026-Q1", "2026-01-01T00:00:00.000-05:00", "2026-04-06T00:00:00.000-04:00"],
    ["2026-Q2", "2026-04-01T00:00:00.000-04:00", "2026-07-06T00:00:00.000-04:00"],
    ["2026-Q3", "2026-07-01T00:00:00.000-04:00", "2026-10-06T00:00:00.000-04:00"],
    ["2026-Q4", "2026-10-01T00:00:00.000-04:00", "2027-01-06T00:00:00.000-05:00"],
  ] as const;

  test.for(quarters)(
    "%s: open from its first instant, closed at %s",
    ([period, opensAt, closesAt]) => {
      expect(assessed({ period }).claimWindow).toEqual({ opensAt, closesAt });
    },
  );
});

describe("a claim", () => {
  const rows = [
    ["at the window's last instant but one", moved(lastInstantToClaim, -1), "eligible"],
    ["at the window's last instant", moved(lastInstantToClaim), "eligible"],
    ["a millisecond late", moved(lastInstantToClaim, 1), "ineligible"],
    ["a day late", moved(lastInstantToClaim, day), "ineligible"],
    ["at the quarter's end instant", moved("2026-04-01T00:00:00-04:00"), "eligible"],
    ["at the quarter's last instant", moved("2026-04-01T00:00:00-04:00", -1), "eligible"],
    ["at the quarter's first instant", moved("2026-01-01T00:00:00-05:00"), "eligible"],
    ["before the quarter began", moved("2026-01-01T00:00:00-05:00", -1), "ineligible"],
  ] as const;

  test.for(rows)("%s: %s is %s", ([, submittedAt, decision]) => {
    expect(claimed(submittedAt)).toBe(decision);
  });

  const channels = [
    ["by e-mail", "email", "eligible"],
    ["by a channel that is not recorded", undefined, "eligible"],
    ["by telephone", "telephone", "ineligible"],
    ["in the application", "in-app", "ineligible"],
  ] as const;

  test.for(channels)("%s: %s is %s", ([, channel, decision]) => {
    expect(claimed("2026-04-03T10:00:00-04:00", { channel })).toBe(decision);
  });

  const periods = [
    ["that names the quarter", "2026-Q1", "eligible"],
    ["that names the quarter before", "2025-Q4", "ineligible"],
    ["that names the quarter after", "2026-Q2", "ineligible"],
    ["that names a month of the quarter", "2026-03", "ineligible"],
  ] as const;

  test.for(periods)("%s: %s is %s", ([, period, decision]) => {
    expect(claimed("2026-04-03T10:00:00-04:00", { period })).toBe(decision);
  });

  test("that names the credit asks for it", () => {
    expect(claimed("2026-04-03T10:00:00-04:00", { credit: "service-credit" })).toBe("eligible");
  });

  test("whose period is no period is refused, or named as one that does not count", () => {
    const claim = { id: "c1", submittedAt: "2026-04-03T10:00:00-04:00", period: "Q1 2026" };
    const parsed = safeParseFacts({ claims: [claim] });
    const told = parsed.success
      ? JSON.stringify(assessed({ facts: { claims: [claim] }, asOf: later }).because)
      : JSON.stringify(parsed.issues);
    expect(told).toMatch(/c1|claims\[0\]\.period/);
  });

  test("that was void does not stand in the way of a good one", () => {
    const claims = [
      { submittedAt: "2026-04-02T10:00:00-04:00", channel: "telephone", period: "2026-Q1" },
      {
        submittedAt: "2026-04-04T10:00:00-04:00",
        acknowledgedAt: "2026-04-04T11:00:00-04:00",
        period: "2026-Q1",
      },
    ];
    expect(assessed({ facts: { claims } }).decision).toBe("eligible");
  });
});

describe("a claim that names no period", () => {
  const rows = [
    ["in the five days after a quarter is about that quarter", "2026-04-03T10:00:00-04:00", true],
    ["at the window's last instant is about the quarter before", lastInstantToClaim, true],
    ["a millisecond later is about the new quarter", "2026-04-06T00:00:00-04:00", false],
    ["within the quarter is about that quarter", "2026-02-20T10:00:00-05:00", true],
    ["in its first five days is about the quarter before", "2026-01-05T23:59:59.999-05:00", false],
    ["after its first five days is about that quarter", "2026-01-06T00:00:00.000-05:00", true],
  ] as const;

  test.for(rows)("sent %s", ([, submittedAt, about]) => {
    const claim = claimed(submittedAt, { period: undefined });
    expect(claim).toBe(about ? "eligible" : "ineligible");
  });

  test("is about one quarter only", () => {
    const claims = [
      { submittedAt: "2026-04-03T10:00:00-04:00", acknowledgedAt: "2026-04-03T11:00:00-04:00" },
    ];
    const about = ["2025-Q4", "2026-Q1", "2026-Q2"].filter(
      (period) => statusOf(assessed({ facts: { claims }, period, asOf: later }), "claim") === "met",
    );
    expect(about).toEqual(["2026-Q1"]);
  });
});

describe("no claim", () => {
  test("while the window is open is premature", () => {
    const credit = assessed({ facts: { claims: [] }, asOf: moved(lastInstantToClaim) });
    expect(credit).toMatchObject({
      decision: "premature",
      until: lastInstantToClaim,
      resubmitBy: lastInstantToClaim,
      amount: null,
      potentialAmount: { amountMinor: 30_000, currency: "USD" },
    });
  });

  test("once the window has closed is ineligible", () => {
    const credit = assessed({ facts: { claims: [] }, asOf: moved(lastInstantToClaim, 1) });
    expect(credit).toMatchObject({ decision: "ineligible", until: null, resubmitBy: null });
    expect(statusOf(credit, "claim")).toBe("not-met");
  });

  test("known of, once the window has closed, leaves the decision open", () => {
    const credit = assessed({ facts: { claims: undefined }, asOf: moved(lastInstantToClaim, 1) });
    expect(credit).toMatchObject({ decision: "indeterminate", missing: ["claims"] });
  });
});
