/** What must hold beside the miss: facts that the policy declares, the standing of the account, an impact. */
import type { CreditConditions, ServiceFacts, Standing } from "nines";
import { describe, expect, test } from "vitest";
import { at, down } from "../downtime/service.js";
import { type Asked, assess, credited, owed, rulesOf, statusOf } from "./credited.js";

const outages = [down("10:00", "15:00")];

function becomes(conditions: CreditConditions, facts: ServiceFacts = {}, asked: Asked = {}) {
  return assess(credited({ conditions }), { outages, ...facts }, asked);
}

describe("a credit that depends on two sites and on backups", () => {
  const conditions = { facts: ["two-sites", { fact: "backups", clause: "4.2" }] };
  const rows: [string, Record<string, boolean> | undefined, string | number, string[]][] = [
    ["both are so", { "two-sites": true, backups: true }, 10_000, []],
    ["one is not", { "two-sites": false, backups: true }, "ineligible", []],
    ["the other is not", { "two-sites": true, backups: false }, "ineligible", []],
    ["neither is", { "two-sites": false, backups: false }, "ineligible", []],
    ["of one nothing is said", { "two-sites": true }, "indeterminate", ["facts.backups"]],
    ["of both nothing is said", {}, "indeterminate", ["facts.two-sites", "facts.backups"]],
    ["no facts are given at all", undefined, "indeterminate", ["facts.two-sites", "facts.backups"]],
    [
      "one is not, of the other nothing is said",
      { "two-sites": false },
      "ineligible",
      ["facts.backups"],
    ],
  ];

  test.for(rows)("%s", ([, facts, credit, missing]) => {
    const found = becomes(conditions, { facts });
    expect([owed(found), found.missing]).toEqual([credit, missing]);
  });

  test("each is a condition of its own, with its clause", () => {
    const { conditions: listed } = becomes(conditions, {
      facts: { "two-sites": true, backups: false },
    });
    expect(listed.map(({ id, status, clause }) => [id, status, clause])).toEqual([
      ["commitment-missed", "met", null],
      ["fact:two-sites", "met", null],
      ["fact:backups", "not-met", "4.2"],
    ]);
  });

  test("a fact that no credit depends on is seen", () => {
    const found = becomes(conditions, {
      facts: { "two-sites": true, backups: true, backup: true },
    });
    expect(owed(found)).toBe(10_000);
    const said = found.because.find(({ rule }) => rule === "undeclared-fact");
    expect(said?.params).toEqual({ fact: "backup" });
  });

  test("a name that every object has is no fact", () => {
    const found = becomes({ facts: ["constructor"] }, { facts: {} });
    expect([found.decision, found.missing]).toEqual(["indeterminate", ["facts.constructor"]]);
  });

  test("while the month runs it is premature, and what is missing is said", () => {
    const found = becomes(conditions, {}, { asOf: at("20 00:00") });
    expect(found.decision).toBe("premature");
    expect(found.missing).toEqual(["facts.two-sites", "facts.backups"]);
  });
});

describe("an account that must not be past due", () => {
  type At = NonNullable<CreditConditions["standing"]>["at"];
  const asOf = "03-10 00:00";
  function standing(when: At, from: string, to: string | null, status = "past-due") {
    const held: Standing[] = [{ from: at(from), to: to === null ? null : at(to), status }];
    const conditions = { standing: { excludes: ["past-due"], at: when, clause: "8" } } as const;
    return owed(becomes(conditions, { account: { standing: held } }, { asOf: at(asOf) }));
  }
  const rows: [string, At, string, string | null, string | number][] = [
    ["at the decision: it is", "decision", "03-01 00:00", null, "ineligible"],
    ["at the decision: it became so at that instant", "decision", asOf, null, "ineligible"],
    [
      "at the decision: it becomes so a millisecond later",
      "decision",
      "03-10 00:00:00.001",
      null,
      10_000,
    ],
    ["at the decision: it was, until that instant", "decision", "01 00:00", asOf, 10_000],
    [
      "at the decision: it was, until a millisecond later",
      "decision",
      "01 00:00",
      "03-10 00:00:00.001",
      "ineligible",
    ],
    [
      "throughout: it was for a millisecond",
      "throughout",
      "15 00:00",
      "15 00:00:00.001",
      "ineligible",
    ],
    ["throughout: it was until the month began", "throughout", "01-01 00:00", "01 00:00", 10_000],
    [
      "throughout: it was until a millisecond after",
      "throughout",
      "01-01 00:00",
      "01 00:00:00.001",
      "ineligible",
    ],
    [
      "throughout: it was after the month, before the decision",
      "throughout",
      "03-05 00:00",
      "03-06 00:00",
      "ineligible",
    ],
    ["throughout: it will be after the decision", "throughout", "03-10 00:00:00.001", null, 10_000],
    [
      "at the claim, of which there need be none: at the decision",
      "claim",
      "03-01 00:00",
      null,
      "ineligible",
    ],
    [
      "at the claim, of which there need be none: no more at the decision",
      "claim",
      "01 00:00",
      "03-09 00:00",
      10_000,
    ],
  ];

  test.for(rows)("%s", ([, when, from, to, credit]) => {
    expect(standing(when, from, to)).toBe(credit);
  });

  test("may have another standing", () => {
    expect(standing("decision", "01 00:00", null, "on-notice")).toBe(10_000);
  });

  test("may cure it while the month runs", () => {
    const held = [{ from: at("01 00:00"), to: null, status: "past-due" }];
    const conditions = { standing: { excludes: ["past-due"], at: "decision" } } as const;
    const found = becomes(conditions, { account: { standing: held } }, { asOf: at("20 00:00") });
    expect(found.decision).toBe("premature");
  });

  test("whose standing nobody knows leaves the decision open", () => {
    const conditions = { standing: { excludes: ["past-due"], at: "decision" } } as const;
    expect(becomes(conditions, { account: { standing: undefined } })).toMatchObject({
      decision: "indeterminate",
      missing: ["account.standing"],
    });
  });
});

describe("standing at the claim is that at the claim that counts", () => {
  const claim = {
    within: { calendarDays: 5, endsAt: "end-of-day" },
    of: "period-end",
    early: "accepted",
    acknowledgement: true,
  } as const;
  const conditions = { standing: { excludes: ["past-due"], at: "claim" } } as const;
  const sent = (date: string, isAcknowledged: boolean) => ({
    submittedAt: at(`03-${date} 10:00`),
    acknowledgedAt: isAcknowledged ? at(`03-${date} 11:00`) : null,
    period: "2026-02",
  });
  const rows: [string, string, string | null, ReturnType<typeof sent>[], string | number][] = [
    ["past due at its instant", "03-03 10:00", null, [sent("03", true)], "ineligible"],
    ["past due a millisecond later", "03-03 10:00:00.001", null, [sent("03", true)], 10_000],
    ["past due until its instant", "01 00:00", "03-03 10:00", [sent("03", true)], 10_000],
    [
      "past due at a claim that was void, and no more at the next",
      "01 00:00",
      "03-04 00:00",
      [sent("03", false), sent("04", true)],
      10_000,
    ],
    [
      "past due at the next, and not at a claim that was void",
      "03-04 00:00",
      null,
      [sent("03", false), sent("04", true)],
      "ineligible",
    ],
  ];

  test.for(rows)("%s", ([, from, to, claims, credit]) => {
    const standing = [{ from: at(from), to: to === null ? null : at(to), status: "past-due" }];
    const policy = credited({ claim, conditions });
    expect(owed(assess(policy, { outages, claims, account: { standing } }))).toBe(credit);
  });
});

describe("an attempt at access", () => {
  const conditions = { impact: "failed-access", impactClause: "2" } as const;
  const rows: [string, string, boolean, string | number][] = [
    ["at the outage's first instant", "10:00", true, 10_000],
    ["at its last", "14:59:59.999", true, 10_000],
    ["at its end, when the service was up", "15:00", true, "ineligible"],
    ["a millisecond before it", "09:59:59.999", true, "ineligible"],
    ["during it, that succeeded", "12:00", false, "ineligible"],
  ];

  test.for(rows)("%s", ([, time, failed, credit]) => {
    const found = becomes(conditions, { accessAttempts: [{ at: at(time), failed }] });
    expect(owed(found)).toBe(credit);
    expect(found.conditions.find(({ id }) => id === "customer-impact")?.clause).toBe("2");
  });

  test("of which none is recorded, or nothing is known", () => {
    expect(owed(becomes(conditions, { accessAttempts: [] }))).toBe("ineligible");
    const unknown = becomes(conditions);
    expect(unknown).toMatchObject({ decision: "indeterminate", missing: ["accessAttempts"] });
    expect(statusOf(unknown, "customer-impact")).toBe("unknown");
    expect(rulesOf(unknown)).toContain("impact");
  });

  test("is not asked for where the contract does not", () => {
    expect(statusOf(becomes({}), "customer-impact")).toBe("not listed");
  });
});
