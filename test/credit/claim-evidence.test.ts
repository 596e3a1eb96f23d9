/** What a claim must be to count: its evidence, its channel, what it asks for. */
import type { Claim, ClaimTerms } from "nines";
import { describe, expect, test } from "vitest";
import { at, down } from "../downtime/service.js";
import { type Asked, assess, credited, owed, statusOf } from "./credited.js";

const outages = [down("10:00", "15:00")];
const sent: Claim = { submittedAt: at("03-02 10:00"), period: "2026-02" };

/** Within five days of the month's end. */
function claimed(more: Partial<ClaimTerms> = {}) {
  const claim: ClaimTerms = {
    within: { calendarDays: 5, endsAt: "end-of-day" },
    of: "period-end",
    early: "accepted",
    acknowledgement: false,
    clause: "5.1",
    ...more,
  };
  return credited({ claim });
}

function becomes(
  more: Partial<ClaimTerms>,
  claims: readonly Claim[] | undefined,
  asked: Asked = {},
) {
  return assess(claimed(more), { outages, claims }, asked);
}

/** What was said of the claims, in their order. */
function voids({ because }: ReturnType<typeof becomes>): unknown[] {
  return because.filter(({ rule }) => rule === "claim").map(({ params }) => params["void"]);
}

describe("a claim that must bring a log and a ticket", () => {
  const evidence = ["log", "ticket"];
  const rows: [string, readonly string[] | undefined, string | number][] = [
    ["brings both", ["log", "ticket"], 10_000],
    ["brings both, in another order, and more", ["photo", "ticket", "log"], 10_000],
    ["brings one", ["log"], "ineligible"],
    ["brings the other", ["ticket"], "ineligible"],
    ["brings none", [], "ineligible"],
    ["brings something else", ["logs", "Ticket"], "ineligible"],
    ["brought nobody knows what", undefined, "indeterminate"],
  ];

  test.for(rows)("%s", ([, brought, credit]) => {
    const found = becomes({ evidence }, [{ ...sent, evidence: brought }]);
    expect(owed(found)).toBe(credit);
    expect(found.missing).toEqual(brought === undefined ? ["claims.evidence"] : []);
  });

  test("can be sent again while the window is open", () => {
    const asked = { asOf: at("03-05 23:59:59.999") };
    expect(becomes({ evidence }, [{ ...sent, evidence: ["log"] }], asked)).toMatchObject({
      decision: "premature",
      until: at("03-05 23:59:59.999"),
      resubmitBy: at("03-05 23:59:59.999"),
    });
  });

  test("counts the second time, where it brings what was lacking", () => {
    const again: Claim = { ...sent, submittedAt: at("03-05 10:00"), evidence };
    const found = becomes({ evidence }, [{ ...sent, evidence: ["log"] }, again]);
    expect([owed(found), voids(found)]).toEqual([10_000, ["without-evidence", null]]);
  });

  test("need bring nothing where nothing is asked for", () => {
    expect(owed(becomes({}, [sent]))).toBe(10_000);
  });
});

describe("a claim by e-mail or portal", () => {
  const channels = ["email", "portal"];
  const rows: [string, string | undefined, string | number, string | null][] = [
    ["by e-mail", "email", 10_000, null],
    ["by portal", "portal", 10_000, null],
    ["by telephone", "telephone", "ineligible", "wrong-channel"],
    ["by no recorded channel", undefined, 10_000, null],
  ];

  test.for(rows)("%s", ([, channel, credit, why]) => {
    const found = becomes({ channels }, [{ ...sent, channel }]);
    expect([owed(found), voids(found)]).toEqual([credit, [why]]);
  });
});

describe("what is said of a claim", () => {
  const rows: [string, Partial<ClaimTerms>, Partial<Claim>, string | null][] = [
    ["that counts: nothing against it", {}, {}, null],
    ["that was early", { early: "void" }, { submittedAt: at("28 23:59:59.999") }, "too-early"],
    ["that was late", {}, { submittedAt: at("03-06 00:00") }, "too-late"],
    ["that came after what is known", {}, { submittedAt: at("06-02 00:00") }, "after-as-of"],
    ["that brought nothing", { evidence: ["log"] }, { evidence: [] }, "without-evidence"],
    ["that was not acknowledged", { acknowledgement: true }, {}, "not-acknowledged"],
    [
      "that came by the wrong channel",
      { channels: ["email"] },
      { channel: "fax" },
      "wrong-channel",
    ],
  ];

  test.for(rows)("%s", ([, more, changed, why]) => {
    const found = becomes(more, [{ ...sent, id: "c1", ...changed }]);
    expect(voids(found)).toEqual([why]);
    const said = found.because.find(({ rule }) => rule === "claim");
    expect(said).toMatchObject({
      clause: "5.1",
      outcome: why === null ? "applied" : "not-applied",
    });
    expect(said?.text).toContain("c1");
  });

  test("that was not sent: nothing is known, or that none was", () => {
    expect(becomes({}, undefined)).toMatchObject({
      decision: "indeterminate",
      missing: ["claims"],
    });
    expect(becomes({}, [])).toMatchObject({ decision: "ineligible", missing: [] });
    expect(statusOf(becomes({}, []), "claim")).toBe("not-met");
  });
});

describe("a claim for another credit, or for another period", () => {
  test("does not count", () => {
    const other = { id: "other", claim: claimed().credits?.[0]?.claim ?? "automatic" };
    const policy = credited([{ ...claimed().credits?.[0] }, other]);
    const found = (claim: Claim) => {
      return assess(
        { ...policy, credits: policy.credits?.slice(0, 1) },
        { outages, claims: [claim] },
      );
    };
    expect(owed(found({ ...sent, credit: "credit" }))).toBe(10_000);
    expect(owed(found({ ...sent, period: "2026-01" }))).toBe("ineligible");
    expect(() => found({ ...sent, credit: "other" })).toThrow(
      expect.objectContaining({ name: "NinesError", code: "unknown_credit" }),
    );
  });

  test("or for an outage that nobody recorded is refused", () => {
    expect(() => becomes({}, [{ submittedAt: at("03-02 10:00"), incident: "o9" }])).toThrow(
      expect.objectContaining({ name: "NinesError", code: "unknown_outage" }),
    );
  });
});
