/** Credits for incidents: at the bounds of the month, open, unwatched, limited together, and of several resources. */
import type { CreditTerms, ServiceFacts } from "nines";
import { type Asked, percent, usd } from "../credit/credited.js";
import { each } from "../credit/each-incident.js";
import { at, down, type ServiceTerms } from "../downtime/service.js";
import type { CreditScenario } from "./credit-scenarios.js";

/** A credit for each incident of the month. */
function incidents(
  outages: ServiceFacts["outages"],
  terms: Partial<CreditTerms> = {},
  service: ServiceTerms = {},
  facts: ServiceFacts = {},
  asked: Asked = {},
): CreditScenario {
  return {
    policy: each({ clause: "7.1", ...terms }, service),
    facts: { outages, ...facts },
    asked,
  };
}

const two = [down("10:00", "15:00"), down("20 10:00", "20 10:30")];
const atTheStart = down("01-31 20:00", "01 04:00");
const atTheEnd = down("28 20:00", "03-01 04:00");
const unwatched = (start: string, end: string) => ({
  unmonitored: [{ start: at(start), end: at(end) }],
});
const open: ServiceTerms = { downtime: { unmonitored: "undetermined" } };
const joined = (mergeGapUnder: string): ServiceTerms => ({ downtime: { mergeGapUnder } });
const limits = [
  { window: "period", max: percent(25), clause: "7.4" },
  { window: "calendar-year", max: { amount: usd(30_000) }, clause: "7.5" },
] as const;
const days = (count: number) => ({ days: count, dayIs: "service-day" }) as const;
const serviceDays = {
  kind: "duration-tiers",
  tiers: [{ over: "PT0S", credit: days(2) }],
} as const;
const serviceTime = {
  kind: "multiple-of-downtime",
  times: 10,
  hour: "period",
  paidAs: "service-time",
} as const;
const claim = {
  within: { calendarDays: 5, endsAt: "end-of-day" },
  of: "incident-end",
  early: "accepted",
  acknowledgement: false,
  clause: "8.1",
} as const;
const resources = [{ id: "web" }, { id: "db" }];

export const incidentCreditScenarios: Readonly<Record<string, CreditScenario>> = {
  "two incidents": incidents(two),
  "two, the later one first": incidents(two.toReversed()),
  "two that overlap": incidents([down("10:00", "12:00"), down("11:00", "13:00")]),
  "two that touch": incidents([down("10:00", "12:00"), down("12:00", "13:00")]),
  "two less than a gap apart": incidents(
    [down("10:00", "10:30"), down("10:40", "11:20")],
    {},
    joined("PT10M1S"),
  ),
  "two a gap apart": incidents(
    [down("10:00", "10:30"), down("10:40", "11:20")],
    {},
    joined("PT10M"),
  ),
  "one that began in the month before": incidents([atTheStart]),
  "one that ends in the month after": incidents([atTheEnd]),
  "one that ends with the month before": incidents([down("01-31 20:00", "01 00:00")]),
  "one that ends with the month": incidents([down("28 20:00", "03-01 00:00")]),
  "one that ends with the month, and another that joins it": incidents(
    [down("28 20:00", "03-01 00:00"), down("03-01 00:05", "03-01 02:00")],
    {},
    joined("PT10M"),
  ),
  "one that begins with the month, and another that it joins": incidents(
    [down("01-31 20:00", "01-31 23:55"), down("01 00:00", "01 00:30")],
    {},
    joined("PT10M"),
  ),
  "one just before the month, and another that it does not join": incidents(
    [down("01-31 20:00", "01-31 23:50"), down("01 00:00", "01 00:30")],
    {},
    joined("PT10M"),
  ),
  "one that goes on": incidents(
    [...two, down("25 10:00", null)],
    {},
    {},
    {},
    { asOf: at("25 12:00") },
  ),
  "one that has just ended, and may be joined": incidents(
    [down("10:00", "15:00")],
    {},
    joined("PT10M"),
    {},
    { asOf: at("15:05") },
  ),
  "one that ended long enough ago": incidents(
    [down("10:00", "15:00")],
    {},
    joined("PT10M"),
    {},
    { asOf: at("15:10") },
  ),
  "one beside time that nobody watched": incidents(two, {}, open, unwatched("15:00", "16:00")),
  "one inside time that nobody watched": incidents(two, {}, open, unwatched("09:00", "16:00")),
  "time that nobody watched, by itself": incidents(
    two,
    {},
    open,
    unwatched("12 10:00", "12 11:00"),
  ),
  "two with time between that nobody watched": incidents(
    [down("10:00", "11:00"), down("12:00", "13:00")],
    {},
    open,
    unwatched("11:00", "12:00"),
  ),
  "one at the start of the month that nobody watched": incidents(
    [down("01 02:00", "01 03:00")],
    {},
    open,
    unwatched("01 00:00", "01 02:00"),
  ),
  "one at the end of the month that nobody watched": incidents(
    [down("28 20:00", "28 21:00")],
    {},
    open,
    unwatched("28 21:00", "03-01 01:00"),
  ),
  "an excluded one and another": incidents(
    [down("10:00", "15:00", { cause: "customer" }), down("20 10:00", "20 10:30")],
    {},
    {
      exclusions: [{ id: "own", kind: "cause", causes: ["customer"], clause: "5.1" }],
    },
  ),
  "limited together": incidents(
    [...two, down("22 10:00", "22 15:00")],
    { limits },
    {},
    {
      creditsIssued: [{ credit: "credit", period: "2026-01", amount: usd(2_500) }],
    },
  ),
  "limited together, and nobody says what was issued": incidents(two, { limits }),
  "limited together, and one is open": incidents(
    [...two, down("22 10:00", "22 15:00")],
    { limits: [limits[0]] },
    open,
    unwatched("15:00", "16:00"),
  ),
  "limited together, and one is not over": incidents(
    [down("22 10:00", null), ...two],
    { limits: [limits[0]] },
    {},
    {},
    { asOf: at("22 12:00") },
  ),
  "limited together, and one has no row": incidents([...two, down("22 10:00", "22 15:00")], {
    limits: [limits[0]],
    schedule: { kind: "duration-tiers", tiers: [{ over: "PT1H", credit: percent(20) }] },
  }),
  "days of service for each": incidents(two, { schedule: serviceDays }),
  "days of service, limited together": incidents([...two, down("22 10:00", "22 15:00")], {
    schedule: serviceDays,
    limits: [{ window: "period", max: days(3), clause: "7.4" }],
  }),
  "time of service for each": incidents(two, { schedule: serviceTime }),
  "time of service, limited together": incidents([...two, down("22 10:00", "22 15:00")], {
    schedule: serviceTime,
    limits: [{ window: "period", max: days(3), clause: "7.4" }],
  }),
  "claimed for one of two": incidents(
    two,
    { claim },
    {},
    {
      claims: [{ submittedAt: at("03 10:00"), incident: two[0]?.id }],
    },
  ),
  "claimed by time for one of two": incidents(
    two,
    { claim },
    {},
    {
      claims: [{ submittedAt: at("03 10:00") }],
    },
  ),
  "claimed as the window opens, and as it closes": incidents(
    two,
    { claim: { ...claim, early: "void" } },
    {},
    {
      claims: [{ submittedAt: at("15:00") }, { submittedAt: at("25 23:59:59.999") }],
    },
  ),
  "claimed just outside both windows": incidents(
    two,
    { claim: { ...claim, early: "void" } },
    {},
    {
      claims: [{ submittedAt: at("14:59:59.999") }, { submittedAt: at("26 00:00") }],
    },
  ),
  "claimed for each by name, one too late": incidents(
    two,
    { claim },
    {},
    {
      claims: [
        { submittedAt: at("08 10:00"), incident: two[0]?.id },
        { submittedAt: at("21 10:00"), incident: two[1]?.id },
      ],
    },
  ),
  "of the fees of what each affected": incidents(
    [down("10:00", "15:00", { resources: ["web"] }), down("20 10:00", "20 10:30")],
    { base: { fee: "monthly", month: "last-of-period", of: "affected" } },
    {},
    {
      resources,
      account: {
        fees: [
          { month: "2026-02", item: "web", fee: usd(60_000) },
          { month: "2026-02", item: "db", fee: usd(40_000) },
        ],
      },
    },
  ),
  "a minimum for each": incidents(two, {
    minimum: { amount: usd(15_000), below: "nothing", clause: "7.7" },
  }),
  "a minimum for each, and the month runs": incidents(
    two,
    { minimum: { amount: usd(15_000), below: "nothing", mustExceed: true, clause: "7.7" } },
    {},
    {},
    { asOf: at("21 00:00") },
  ),
  "the two instants of a day": incidents(
    two,
    {},
    {},
    {},
    {
      period: { start: at("02 00:00"), end: at("03 00:00") },
    },
  ),
  "two months, and one has incidents": incidents(
    two,
    { limits },
    {},
    { creditsIssued: [] },
    {
      period: "2026-02-01..2026-03-31",
    },
  ),
};
