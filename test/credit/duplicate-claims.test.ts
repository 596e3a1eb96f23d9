/** Several claims for one credit: one of them counts, and nothing is paid twice. */
import type { Claim, ClaimTerms } from "nines";
import { describe, expect, test } from "vitest";
import { at, down } from "../downtime/service.js";
import { type Asked, assess, assessAll, credited, owed } from "./credited.js";

const outages = [down("10:00", "15:00")];

const claim: ClaimTerms = {
  within: { calendarDays: 5, endsAt: "end-of-day" },
  of: "period-end",
  early: "void",
  acknowledgement: true,
  channels: ["email"],
};

/** A good claim of a date in March, and what a row changes of it. */
function sent(id: string, date: string, changed: Partial<Claim> = {}): Claim {
  const submittedAt = at(`03-${date} 10:00`);
  return { id, submittedAt, acknowledgedAt: at(`03-${date} 11:00`), period: "2026-02", ...changed };
}

function told(claims: readonly Claim[], asked: Asked = {}): [number | string, string[]] {
  const found = assess(credited({ claim }), { outages, claims }, asked);
  const said = found.because
    .filter(({ rule }) => rule === "claim")
    .map(({ outcome, params }) => `${params["claim"]} ${outcome} ${params["void"] ?? ""}`.trim());
  return [owed(found), said];
}

describe("of several claims", () => {
  const unanswered = { acknowledgedAt: null };
  const rows: [string, Claim[], number | string, string[]][] = [
    [
      "two good ones: the second is a duplicate",
      [sent("a", "02"), sent("b", "03")],
      10_000,
      ["a applied", "b overridden duplicate"],
    ],
    [
      "three good ones",
      [sent("a", "02"), sent("b", "03"), sent("c", "04")],
      10_000,
      ["a applied", "b overridden duplicate", "c overridden duplicate"],
    ],
    [
      "in the order of their sending, not of the list",
      [sent("b", "03"), sent("a", "02")],
      10_000,
      ["a applied", "b overridden duplicate"],
    ],
    [
      "a void one first: the second counts",
      [sent("a", "02", unanswered), sent("b", "03")],
      10_000,
      ["a not-applied not-acknowledged", "b applied"],
    ],
    [
      "a void one after: it is a duplicate all the same",
      [sent("a", "02"), sent("b", "03", unanswered)],
      10_000,
      ["a applied", "b overridden duplicate"],
    ],
    [
      "an early one first",
      [sent("a", "02", { submittedAt: at("28 10:00") }), sent("b", "03")],
      10_000,
      ["a not-applied too-early", "b applied"],
    ],
    [
      "by the wrong channel first",
      [sent("a", "02", { channel: "fax" }), sent("b", "03")],
      10_000,
      ["a not-applied wrong-channel", "b applied"],
    ],
    [
      "none that counts",
      [sent("a", "02", unanswered), sent("b", "07")],
      "ineligible",
      ["a not-applied not-acknowledged", "b not-applied too-late"],
    ],
    [
      "a late one after a good one is a duplicate",
      [sent("a", "02"), sent("b", "09")],
      10_000,
      ["a applied", "b overridden duplicate"],
    ],
  ];

  test.for(rows)("%s", ([, claims, credit, said]) => {
    expect(told(claims)).toEqual([credit, said]);
  });

  test("one that is not known yet is no duplicate yet", () => {
    const claims = [sent("a", "02"), sent("b", "04")];
    expect(told(claims, { asOf: at("03-03 00:00") })).toEqual([
      10_000,
      ["a applied", "b not-applied after-as-of"],
    ]);
  });

  test("two of one instant are one, and its duplicate", () => {
    const [credit, said] = told([sent("a", "02"), sent("b", "02")]);
    expect([credit, said.length]).toEqual([10_000, 2]);
    expect(said.filter((each) => each.endsWith("duplicate"))).toHaveLength(1);
  });
});

describe("claims for different things are no duplicates", () => {
  test("of two credits, each has its own", () => {
    const two = credited([{ claim }, { id: "other", claim }]);
    const claims = [sent("a", "02", { credit: "credit" }), sent("b", "03", { credit: "other" })];
    expect(assessAll(two, { outages, claims }).map(owed)).toEqual([10_000, 10_000]);
  });

  test("one that names no credit asks for each of them", () => {
    const two = credited([{ claim }, { id: "other", claim }]);
    expect(assessAll(two, { outages, claims: [sent("a", "02")] }).map(owed)).toEqual([
      10_000, 10_000,
    ]);
  });

  test("of two months, each has its own", () => {
    const march = { id: "m", start: "2026-03-02T00:00Z", end: "2026-03-02T05:00Z" };
    const claims = [
      sent("a", "02"),
      sent("b", "02", {
        period: "2026-03",
        submittedAt: at("04-02 10:00"),
        acknowledgedAt: at("04-02 11:00"),
      }),
    ];
    const facts = { outages: [...outages, march], claims };
    const found = assessAll(credited({ claim }), facts, { period: "2026-Q1" });
    expect(found.map(owed)).toEqual(["ineligible", 10_000, 10_000]);
  });
});
