/**
 * The terms of SAP's cloud services: regular and announced maintenance, a credit by full points, three
 * grounds for ending the contract.
 */
import type {
  CreditTerms,
  Denominator,
  Exclusion,
  PolicyConfig,
  TerminationRule,
  TerminationTerms,
} from "nines";
import { monthFee, monthly, recordedDowntime } from "./monthly-terms.js";

const exclusions: readonly Exclusion[] = [
  {
    id: "regular-window",
    kind: "window",
    window: { days: ["sun"], from: "02:00", to: "06:00" },
    covers: "recorded-maintenance",
    types: ["regular"],
    clause: "SLA, regular maintenance windows",
  },
  {
    id: "announced",
    kind: "maintenance",
    types: ["other", "regular"],
    notice: { businessDays: 5, calendar: "business-days" },
    clause: "SLA, other maintenance, five business days ahead",
  },
  {
    id: "unforeseeable",
    kind: "cause",
    causes: ["force-majeure"],
    clause: "SLA, unforeseeable events",
  },
];

const credit: CreditTerms = {
  id: "credit",
  commitment: "uptime",
  clause: "SLA, credit",
  schedule: { kind: "per-shortfall", stepPercent: 1, counting: "full", credit: { percent: 2 } },
  base: monthFee,
  rounding: "half-even",
  limits: [{ max: { percent: 100 }, window: "period", clause: "SLA, cap" }],
  conditions: { facts: [{ fact: "productive-version", clause: "SLA, productive versions" }] },
  claim: {
    within: { calendarDays: 30, endsAt: "end-of-day" },
    of: "period-end",
    early: "void",
    acknowledgement: false,
    clause: "SLA, credit procedure",
  },
  remedy: "cumulative",
};

function ground(id: string, rule: TerminationRule): TerminationTerms {
  return {
    id,
    commitment: "uptime",
    clause: "SLA, termination",
    rule,
    exercise: { calendarDays: 30, endsAt: "end-of-day" },
  };
}

/** The agreement with one denominator or another. */
export function policy(id: string, denominator: Denominator): PolicyConfig {
  return {
    id,
    version: "published",
    provider: "SAP",
    zone: "Europe/Berlin",
    calendars: { "business-days": { weekly: [{ days: "weekdays", from: "00:00", to: "24:00" }] } },
    availability: {
      commitments: [monthly("uptime", "99.5", "SLA, system availability", { denominator })],
      exclusions,
      downtime: recordedDowntime,
    },
    credits: [credit],
    termination: [
      ground("four-in-a-row", { consecutive: 4 }),
      ground("five-of-twelve", { misses: 5, of: 12 }),
      ground("below-95", { below: 95 }),
    ],
    readings: [
      {
        id: "points",
        clause: "SLA, credit",
        question: "Does a point of shortfall count when it is full, begun, or in proportion?",
        taken: "full",
        options: ["full", "started", "exact"],
        about: ["credit"],
      },
    ],
    assumptions: [
      {
        id: "window",
        text: "The regular windows stand elsewhere; Sundays from 02:00 to 06:00 are taken.",
        about: ["availability"],
      },
      {
        id: "procedure",
        text: "How long the credit procedure leaves is not known; thirty days are taken.",
        about: ["credit"],
      },
      {
        id: "damages",
        text: "A credit is counted against damages for the same failure.",
        about: ["credit"],
      },
    ],
  };
}
