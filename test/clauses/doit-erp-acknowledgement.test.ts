/**
 * DOit ERP, Credit Request: a request that gets no acknowledgement was not properly received; it must
 * be sent again while the window is open, or else there is no credit.
 */
import type { Claim } from "nines";
import { describe, expect, test } from "vitest";
import { later } from "./doit-erp-downtime.js";
import { assessed, lastInstantToClaim, statusOf } from "./doit-erp-owed-quarter.js";
import { hour, moved } from "./written-instants.js";

const sent: Claim = {
  id: "c1",
  submittedAt: "2026-04-03T10:00:00.000-04:00",
  channel: "email",
  period: "2026-Q1",
};

describe("a claim without an acknowledgement", () => {
  const rows = [
    ["on the day it was sent", "2026-04-03T18:00:00.000-04:00", "premature"],
    ["at the window's last instant", lastInstantToClaim, "premature"],
    ["a millisecond after it", moved(lastInstantToClaim, 1), "ineligible"],
    ["a year later", "2027-04-01T00:00:00.000-04:00", "ineligible"],
  ] as const;

  test.for(rows)("is, %s, %s: %s", ([, asOf, decision]) => {
    const credit = assessed({ facts: { claims: [sent] }, asOf });
    expect(credit.decision).toBe(decision);
    const waiting = decision === "premature" ? lastInstantToClaim : null;
    expect([credit.until, credit.resubmitBy]).toEqual([waiting, waiting]);
    expect(statusOf(credit, "claim")).toBe(waiting === null ? "not-met" : "unknown");
  });

  test("says that it was not properly received, with the clause", () => {
    const { because } = assessed({ facts: { claims: [sent] }, asOf: later });
    expect(because).toContainEqual({
      rule: "claim",
      outcome: "not-applied",
      clause: "DOit ERP, Credit Request",
      text: "Claim c1 was not acknowledged, so it was not properly received.",
      params: { claim: "c1", void: "not-acknowledged" },
    });
  });

  test("is the same with an acknowledgement of null", () => {
    const claims = [{ ...sent, acknowledgedAt: null }];
    expect(assessed({ facts: { claims }, asOf: later }).decision).toBe("ineligible");
  });
});

describe("an acknowledgement", () => {
  const acknowledgedAt = "2026-04-04T09:00:00.000-04:00";
  const claims = [{ ...sent, acknowledgedAt }];

  test("has not come a millisecond before its instant", () => {
    expect(assessed({ facts: { claims }, asOf: moved(acknowledgedAt, -1) }).decision).toBe(
      "premature",
    );
  });

  test("has come at its instant", () => {
    expect(assessed({ facts: { claims }, asOf: moved(acknowledgedAt) }).decision).toBe("eligible");
  });

  test("after the window's close is good from then on", () => {
    const late = moved(lastInstantToClaim, 3 * hour);
    const facts = { claims: [{ ...sent, acknowledgedAt: late }] };
    expect(assessed({ facts, asOf: late - 1 }).decision).toBe("ineligible");
    expect(assessed({ facts, asOf: late }).decision).toBe("eligible");
  });
});

describe("a claim that is sent again", () => {
  const again = (submittedAt: string | number): Claim => ({
    ...sent,
    id: "c2",
    submittedAt,
    acknowledgedAt: submittedAt,
  });

  test("and acknowledged inside the window is good", () => {
    const claims = [sent, again("2026-04-04T10:00:00.000-04:00")];
    expect(assessed({ facts: { claims }, asOf: later }).decision).toBe("eligible");
  });

  test("at the window's last instant is good", () => {
    const claims = [sent, again(moved(lastInstantToClaim))];
    expect(assessed({ facts: { claims }, asOf: later }).decision).toBe("eligible");
  });

  test("a millisecond after it is too late", () => {
    const claims = [sent, again(moved(lastInstantToClaim, 1))];
    const credit = assessed({ facts: { claims }, asOf: later });
    expect(credit.decision).toBe("ineligible");
    const condition = credit.conditions.find(({ id }) => id === "claim");
    expect(condition?.because.map(({ params }) => params["void"])).toEqual([
      "not-acknowledged",
      "too-late",
    ]);
  });

  test("is judged in the order of sending, whatever the order of the list", () => {
    const good = again("2026-04-04T10:00:00.000-04:00");
    const inOrder = assessed({ facts: { claims: [sent, good] }, asOf: later });
    const reversed = assessed({ facts: { claims: [good, sent] }, asOf: later });
    expect(reversed).toEqual(inOrder);
  });
});

test("a claim sent after the instant up to which facts are known has not been sent yet", () => {
  const claims = [{ ...sent, acknowledgedAt: sent.submittedAt }];
  const submittedAt = moved("2026-04-03T10:00:00.000-04:00");
  expect(assessed({ facts: { claims }, asOf: submittedAt - 1 }).decision).toBe("premature");
  expect(assessed({ facts: { claims }, asOf: submittedAt }).decision).toBe("eligible");
});
