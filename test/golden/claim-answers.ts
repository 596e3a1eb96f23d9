/** Claim windows as the policy alone tells them, and credits whose facts or options are refused. */
import { type ClaimTerms, type CreditTerms, claimWindow, type Policy } from "nines";
import { assessAll, credited, percent, usd, windowOf } from "../credit/credited.js";
import { supported } from "../credit/supported.js";
import { at, down, type ServiceTerms } from "../downtime/service.js";

const fiveDays: ClaimTerms = {
  within: { calendarDays: 5, endsAt: "end-of-day" },
  of: "period-end",
  early: "void",
  acknowledgement: false,
  clause: "8.1",
};
const claimed = (more: Partial<ClaimTerms> = {}, terms: ServiceTerms = {}): Policy =>
  credited({ clause: "7.1", claim: { ...fiveDays, ...more } }, terms);
const anchors = ["period-end", "incident-end", "incident-start", "eligibility"] as const;
const without = (policy: Policy, ...terms: string[]): Policy =>
  Object.fromEntries(Object.entries(policy).filter(([key]) => !terms.includes(key))) as never;
const outages = [down("10:00", "15:00")];
const assessed = (terms: Partial<CreditTerms>, facts: object, asked: object = {}) =>
  assessAll(credited({ clause: "7.1", ...terms }), { outages, ...facts }, asked).map(
    ({ decision, amount, missing }) => ({ decision, amount, missing }),
  );
const euros = { amountMinor: 5, currency: "EUR" };
const year = { window: "calendar-year", max: { amount: usd(9_000) } } as const;
const flat = { kind: "flat", credit: percent(10) } as const;

/** By what is asked. */
export const claimAnswers: Readonly<Record<string, () => unknown>> = {
  ...Object.fromEntries(
    anchors.flatMap((of) => [
      [`the window counted from ${of}`, () => windowOf(claimed({ of }))],
      [
        `the window counted from ${of}, and from an instant`,
        () => windowOf(claimed({ of }), { from: at("10 12:00") }),
      ],
      [
        `the window counted from ${of}, open early`,
        () => windowOf(claimed({ of, early: "accepted" }), { from: at("10 12:00") }),
      ],
      [
        `the window counted from ${of}, open for its last dates`,
        () => windowOf(claimed({ of, early: { calendarDays: 2 } }), { from: at("10 12:00") }),
      ],
    ]),
  ),
  "the window of what becomes clear with the month's end": () =>
    windowOf(claimed({ of: "eligibility" }), { from: at("03-01 00:00") }),
  "the window of a credit that is not claimed": () => windowOf(credited({ clause: "7.1" })),
  "the window of a second credit": () =>
    windowOf(
      credited([
        { id: "a", clause: "7.1" },
        { id: "b", clause: "7.2", claim: fiveDays },
      ]),
      { credit: "b" },
    ),
  "the window of a promise about answers": () =>
    windowOf(supported({ attainment: "high-answers" }, flat, { claim: fiveDays }), {
      period: "2026-Q1",
    }),
  "the window of missed targets": () =>
    windowOf(
      supported({ misses: { atLeast: 1, period: "calendar-year" } }, flat, { claim: fiveDays }),
      { period: "2026" },
    ),
  "the window of a second commitment": () =>
    windowOf(
      credited(
        { commitment: "yearly", claim: fiveDays },
        { commitments: [{}, { id: "yearly", period: "calendar-year" }] },
      ),
      { period: "2026" },
    ),
  "the window up to the end of a later month": () =>
    windowOf(claimed({ within: { endOfPeriod: 2, kind: "calendar-month" } })),
  "the window of some days of the customer's own": () =>
    windowOf(claimed(), { period: { start: at("03 10:00"), end: at("20 10:00") } }),
  "a window of no credit": () => windowOf(claimed(), { credit: "other" }),
  "a window of no credit, of several": () =>
    windowOf(credited([{ id: "a" }, { id: "b" }]), { credit: "c" }),
  "a window of a contract without credits": () => windowOf(without(claimed(), "credits")),
  "a window from what is no instant": () => windowOf(claimed(), { from: "soon" }),
  "a window of no period": () => windowOf(claimed(), { period: "soon" }),
  "no options": () => claimWindow(claimed(), null as never),
  "a claim of another credit": () =>
    assessed(
      { claim: fiveDays },
      { claims: [{ submittedAt: at("03-02 10:00"), credit: "other" }] },
    ),
  "a claim of another incident": () =>
    assessed(
      { claim: fiveDays },
      { claims: [{ submittedAt: at("03-02 10:00"), incident: "other" }] },
    ),
  "claims of which one is of another incident": () =>
    assessed(
      { claim: fiveDays },
      {
        claims: [
          { submittedAt: at("03-02 10:00") },
          { submittedAt: at("03-02 10:00"), incident: outages[0]?.id },
          { submittedAt: at("03-02 10:00"), incident: "other" },
        ],
      },
    ),
  "a claim of an incident, and no outages were given": () =>
    assessed(
      { claim: fiveDays },
      { outages: undefined, claims: [{ submittedAt: at("03-02 10:00"), incident: "other" }] },
    ),
  "a claim of an outage beside slices, and no outages were given": () =>
    assessAll(
      credited(
        { claim: fiveDays },
        { commitment: { indicator: { kind: "timeslices", slice: "PT5H", maxErrorPercent: 5 } } },
      ),
      {
        outages: undefined,
        slices: [{ start: at("10 00:00"), total: 100, bad: 50 }],
        claims: [{ id: "c1", submittedAt: at("03-02 10:00"), incident: "other" }],
      },
    ).map(({ decision, missing, conditions }) => ({ decision, missing, conditions })),
  "an issued credit of another": () =>
    assessed({}, { creditsIssued: [{ credit: "other", period: "2026-01", amount: usd(5) }] }),
  "an issued credit in another currency": () =>
    assessed(
      { limits: [year] },
      { creditsIssued: [{ credit: "credit", period: "2026-01", amount: euros }] },
    ),
  "an issued credit in another currency, long ago": () =>
    assessed(
      { limits: [year] },
      { creditsIssued: [{ credit: "credit", period: "2016-01", amount: euros }] },
    ),
  "a limit in another currency": () =>
    assessed({ limits: [{ ...year, max: { amount: euros } }] }, { creditsIssued: [] }),
  "a minimum in another currency": () =>
    assessed({ minimum: { amount: euros, below: "nothing" } }, {}),
  "a value in another currency than the fee": () =>
    assessed({ schedule: { kind: "flat", credit: { amount: euros } } }, {}),
  "values in two currencies": () =>
    assessed(
      {
        schedule: {
          kind: "blocks",
          per: "PT1H",
          counting: "started",
          credit: percent(1),
          first: { amount: euros },
        },
      },
      {},
    ),
  "fees in two currencies": () =>
    assessed(
      {},
      {
        account: {
          fees: [
            { month: "2026-02", item: "a", fee: usd(5) },
            { month: "2026-02", item: "b", fee: euros },
          ],
        },
      },
    ),
  "credits in two currencies, together": () =>
    assessAll(
      credited(
        [
          { id: "a", schedule: { kind: "flat", credit: { amount: usd(5) } } },
          { id: "b", schedule: { kind: "flat", credit: { amount: euros } } },
        ],
        { policy: { combinations: [{ credits: ["a", "b"], pay: "highest" }] } },
      ),
      { outages },
    ),
  "credits of a contract without any": () =>
    assessAll(without(credited({}), "credits"), { outages }),
  "a fact on which nothing depends": () =>
    assessAll(credited({}), { outages, facts: { other: true } }),
  "claims by two instants of a month": () =>
    assessed(
      { claim: fiveDays },
      { claims: [{ submittedAt: at("22 10:00"), period: "2026-02" }] },
      { period: { start: at("02 00:00"), end: at("20 00:00") } },
    ),
  "claims by two instants, for another month": () =>
    assessed(
      { claim: fiveDays },
      { claims: [{ submittedAt: at("22 10:00"), period: "2026-03" }] },
      { period: { start: at("02 00:00"), end: at("20 00:00") } },
    ),
  "claims by two instants up to a month's end": () =>
    assessed(
      { claim: fiveDays },
      { claims: [{ submittedAt: at("03-02 10:00"), period: "2026-02" }] },
      { period: { start: at("02 00:00"), end: at("03-01 00:00") } },
    ),
};
