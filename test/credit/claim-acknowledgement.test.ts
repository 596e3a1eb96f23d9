/** Claims that the provider must acknowledge, claims that are sent again, and by when they are decided on. */
import type { Claim, ClaimTerms } from "nines";
import { describe, expect, test } from "vitest";
import { at, down } from "../downtime/service.js";
import { type Asked, assess, credited, owed } from "./credited.js";

const outages = [down("10:00", "15:00")];
const sent: Claim = { submittedAt: at("03-02 10:00"), period: "2026-02" };

/** What becomes of claims within five days of the month's end. */
function becomes(more: Partial<ClaimTerms>, claims: readonly Claim[], asked: Asked = {}) {
  const claim: ClaimTerms = {
    within: { calendarDays: 5, endsAt: "end-of-day" },
    of: "period-end",
    early: "accepted",
    acknowledgement: false,
    ...more,
  };
  return assess(credited({ claim }), { outages, claims }, asked);
}

describe("a claim that must be acknowledged", () => {
  const close = "03-05 23:59:59.999";
  const rows: [string, Partial<ClaimTerms>, string | null, string, string | number][] = [
    ["was", {}, "03-03 10:00", "03-10 00:00", 10_000],
    ["was not, and the window is closed", {}, null, "03-06 00:00", "ineligible"],
    ["was not, and the window is open", {}, null, close, "premature"],
    ["was after the window, by when it is decided", {}, "03-08 10:00", "03-10 00:00", 10_000],
    ["will be, which is not known yet", {}, "03-08 10:00", "03-07 00:00", "ineligible"],
    [
      "was at the window's last instant, by which it must be",
      { acknowledgedBy: "window-close" },
      close,
      "03-10 00:00",
      10_000,
    ],
    [
      "was a millisecond later",
      { acknowledgedBy: "window-close" },
      "03-06 00:00",
      "03-10 00:00",
      "ineligible",
    ],
  ];

  test.for(rows)("%s", ([, more, acknowledgedAt, asOf, credit]) => {
    const terms = { acknowledgement: true, acknowledgedBy: "as-of", ...more } as const;
    const claims = [
      { ...sent, acknowledgedAt: acknowledgedAt === null ? null : at(acknowledgedAt) },
    ];
    expect(owed(becomes(terms, claims, { asOf: at(asOf) }))).toBe(credit);
  });

  test("need not be where the contract does not say so", () => {
    expect(owed(becomes({}, [{ ...sent, acknowledgedAt: null }]))).toBe(10_000);
  });
});

describe("an acknowledged resubmission after the window", () => {
  const late = { ...sent, submittedAt: at("03-08 10:00"), acknowledgedAt: at("03-08 11:00") };
  const rows: [string, Partial<ClaimTerms>, Claim[], string | number][] = [
    ["is too late", { resubmission: "inside-window" }, [sent, late], "ineligible"],
    ["is too late where nothing is said", {}, [sent, late], "ineligible"],
    [
      "counts where the first was in time",
      { resubmission: "first-submission-counts" },
      [sent, late],
      10_000,
    ],
    [
      "does not where there was no first",
      { resubmission: "first-submission-counts" },
      [late],
      "ineligible",
    ],
    [
      "does not where the first was too early",
      { resubmission: "first-submission-counts", early: "void" },
      [{ ...sent, submittedAt: at("28 10:00") }, late],
      "ineligible",
    ],
    [
      "does not where the first came by another channel",
      { resubmission: "first-submission-counts", channels: ["email"] },
      [{ ...sent, channel: "fax" }, late],
      "ineligible",
    ],
  ];

  test.for(rows)("%s", ([, more, claims, credit]) => {
    expect(owed(becomes({ acknowledgement: true, ...more }, claims))).toBe(credit);
  });
});

describe("the provider decides", () => {
  const tenDays = { businessDays: 10, calendar: "office", endsAt: "end-of-day" } as const;
  const rows: [string, Partial<ClaimTerms>, string | null][] = [
    ["by when nobody says", {}, null],
    [
      "within ten business days of the claim",
      { decision: { within: tenDays, of: "claim" } },
      "03-16 23:59:59.999",
    ],
    [
      "within ten business days of its acknowledgement",
      { decision: { within: tenDays, of: "acknowledgement" } },
      "03-17 23:59:59.999",
    ],
    [
      "within 48 hours of the claim",
      { decision: { within: { elapsed: "PT48H" }, of: "claim" } },
      "03-04 10:00",
    ],
    [
      "by the end of the next month",
      { decision: { within: { endOfPeriod: 1, kind: "calendar-month" }, of: "claim" } },
      "04-30 23:59:59.999",
    ],
  ];

  // The claim is of Monday, 2 March, its acknowledgement of Tuesday.
  test.for(rows)("%s", ([, more, due]) => {
    const found = becomes(more, [{ ...sent, acknowledgedAt: at("03-03 10:00") }]);
    expect(found.decisionDueAt).toBe(due === null ? null : at(due));
  });

  test("on no claim that does not count, nor before it is acknowledged", () => {
    const decision = { within: tenDays, of: "claim" } as const;
    const late = { ...sent, submittedAt: at("03-06 00:00") };
    expect(becomes({ decision }, [late]).decisionDueAt).toBeNull();
    const acknowledged = { within: tenDays, of: "acknowledgement" } as const;
    expect(becomes({ decision: acknowledged }, [sent]).decisionDueAt).toBeNull();
  });
});
