/**
 * DOit ERP, Credit Request: a customer who is past due or in default is not eligible; by default what
 * matters is the standing at the claim that was acknowledged.
 */
import type { Standing } from "nines";
import { describe, expect, test } from "vitest";
import { later } from "./doit-erp-downtime.js";
import { assessed, owed, statusOf } from "./doit-erp-owed-quarter.js";
import { day, moved } from "./written-instants.js";

const [claim] = owed.claims;
const submitted = moved(claim.submittedAt);

function decisionWith(...standing: Standing[]): string {
  const account = { ...owed.account, standing };
  return assessed({ facts: { account } }).decision;
}

describe.for(["past-due", "in-default"] as const)("an account that is %s", (status) => {
  const rows = [
    ["from the claim on", 0, null, "ineligible"],
    ["from a millisecond before it", -1, null, "ineligible"],
    ["from a millisecond after it", 1, null, "eligible"],
    ["up to the claim, exclusive", -day, 0, "eligible"],
    ["up to a millisecond after it", -day, 1, "ineligible"],
    ["up to a millisecond before it", -day, -1, "eligible"],
    ["for the one millisecond of it", 0, 1, "ineligible"],
    ["for no time at all", 0, 0, "eligible"],
  ] as const;

  test.for(rows)("%s is %s", ([, from, to, decision]) => {
    const standing = {
      status,
      from: submitted + from,
      to: to === null ? null : submitted + to,
    };
    expect(decisionWith(standing)).toBe(decision);
  });

  test("without an end lasts", () => {
    expect(decisionWith({ status, from: "2026-01-02T00:00:00-05:00" })).toBe("ineligible");
  });

  test("says so with its clause", () => {
    const account = { ...owed.account, standing: [{ status, from: submitted }] };
    const { conditions } = assessed({ facts: { account } });
    expect(conditions.find(({ id }) => id === "good-standing")).toMatchObject({
      status: "not-met",
      clause: "DOit ERP, Credit Request",
      because: [{ rule: "standing", text: `The account was ${status} when it mattered.` }],
    });
  });
});

describe("another standing", () => {
  test("that the contract does not name excludes nothing", () => {
    expect(decisionWith({ status: "on-trial", from: "2026-01-01T00:00:00-05:00" })).toBe(
      "eligible",
    );
  });

  test("beside one that it names does not hide it", () => {
    expect(
      decisionWith(
        { status: "on-trial", from: "2026-01-01T00:00:00-05:00" },
        { status: "past-due", from: "2026-04-01T00:00:00-04:00" },
      ),
    ).toBe("ineligible");
  });

  test("that was cured before the claim excludes nothing", () => {
    expect(
      decisionWith({
        status: "past-due",
        from: "2026-02-01T00:00:00-05:00",
        to: "2026-03-01T00:00:00-05:00",
      }),
    ).toBe("eligible");
  });
});

describe("the claim that matters", () => {
  const cured = "2026-04-04T00:00:00.000-04:00";
  const account = {
    ...owed.account,
    standing: [{ status: "past-due", from: "2026-03-01T00:00:00-05:00", to: cured }],
  };

  test("is the one that was acknowledged, not the one before it", () => {
    const claims = [
      { submittedAt: "2026-04-02T09:00:00-04:00", period: "2026-Q1" },
      { submittedAt: cured, acknowledgedAt: cured, period: "2026-Q1" },
    ];
    expect(assessed({ facts: { account, claims } }).decision).toBe("eligible");
  });

  test("is looked at when it was sent, not when it was acknowledged", () => {
    const sentBefore = moved(cured, -1);
    const claims = [{ submittedAt: sentBefore, acknowledgedAt: cured, period: "2026-Q1" }];
    expect(assessed({ facts: { account, claims } }).decision).toBe("ineligible");
  });

  test("has not come: the standing is unknown, while the window is open", () => {
    const credit = assessed({
      facts: { account, claims: [] },
      asOf: "2026-04-02T00:00:00-04:00",
    });
    expect(credit.decision).toBe("premature");
    expect(statusOf(credit, "good-standing")).toBe("unknown");
  });
});

describe("the standing", () => {
  test("is good throughout where the list is empty", () => {
    const account = { ...owed.account, standing: [] };
    expect(statusOf(assessed({ facts: { account } }), "good-standing")).toBe("met");
  });

  test("is unknown where no list was given", () => {
    const account = { fees: owed.account.fees };
    const credit = assessed({ facts: { account }, asOf: later });
    expect(statusOf(credit, "good-standing")).toBe("unknown");
    expect(credit).toMatchObject({ decision: "indeterminate", missing: ["account.standing"] });
  });
});

describe("where another instant than the claim matters", () => {
  const decidedAt = moved("2026-04-10T00:00:00.000-04:00");
  const quarterStart = moved("2026-01-01T00:00:00.000-05:00");
  const rows = [
    ["decision", "from the decision on", decidedAt, null, "ineligible"],
    ["decision", "from a millisecond after it", decidedAt + 1, null, "eligible"],
    ["decision", "up to the decision, exclusive", submitted, decidedAt, "eligible"],
    ["decision", "up to a millisecond after it", submitted, decidedAt + 1, "ineligible"],
    ["throughout", "up to the quarter's start", quarterStart - day, quarterStart, "eligible"],
    ["throughout", "for its first millisecond", quarterStart, quarterStart + 1, "ineligible"],
    ["throughout", "from the decision on", decidedAt, null, "ineligible"],
    ["throughout", "from a millisecond after it", decidedAt + 1, null, "eligible"],
  ] as const;

  test.for(rows)("at the %s, past due %s", ([standingAt, , from, to, decision]) => {
    const account = { ...owed.account, standing: [{ status: "past-due", from, to }] };
    const credit = assessed({ facts: { account }, readings: { standingAt }, asOf: decidedAt });
    expect(credit.decision).toBe(decision);
  });
});
