/**
 * Safespring's support: the gravest matters by telephone at any hour, by e-mail within half an hour of the
 * working day; the others in working hours.
 */
import type { CalendarConfig, RequestEvent, SupportRequest, SupportTerms } from "nines";
import type { PublishedCase } from "./published-sla.js";

/** Working hours, with the Swedish public holidays of 2026 that fall on a weekday. */
export const safespringDays: CalendarConfig = {
  weekly: [{ days: "weekdays", from: "08:00", to: "17:00" }],
  holidays: [
    { date: "2026-01-01", name: "New Year's Day" },
    { date: "2026-01-06", name: "Epiphany" },
    { date: "2026-04-03", name: "Good Friday" },
    { date: "2026-04-06", name: "Easter Monday" },
    { date: "2026-05-01", name: "May Day" },
    { date: "2026-05-14", name: "Ascension Day" },
    { date: "2026-12-25", name: "Christmas Day" },
  ],
};

export const safespringSupport: SupportTerms = {
  calendar: "workdays",
  clause: "SLA, support",
  severities: [
    {
      id: "p1-by-phone",
      name: "P1 by telephone",
      targets: [{ metric: "first-response", within: { elapsed: "PT0S" }, starts: "receipt" }],
    },
    {
      id: "p1",
      name: "P1",
      targets: [
        { metric: "first-response", within: { businessTime: "PT30M", calendar: "workdays" } },
      ],
    },
    {
      id: "p2",
      name: "P2, then worked on around the clock",
      targets: [
        { metric: "first-response", within: { businessTime: "PT2H", calendar: "workdays" } },
      ],
    },
    {
      id: "p3",
      name: "P3",
      targets: [
        { metric: "first-response", within: { endOfBusinessDay: 1, calendar: "workdays" } },
      ],
    },
  ],
  channels: {
    phone: { severity: "fixed", to: "p1-by-phone", clause: "SLA, telephone" },
    "e-mail": { severity: "as-requested" },
  },
  clock: { outsideHours: "next-opening" },
};

const responded = (at: string): RequestEvent[] => [{ at, type: "responded" }];

/** By telephone on a Sunday night; by e-mail before and after hours on the Thursday before Easter. */
const requests = (late: string): SupportRequest[] => [
  {
    id: "T-1",
    receivedAt: "2026-04-12T02:00+02:00",
    channel: "phone",
    events: responded(`2026-04-12T02:00:00.00${late}+02:00`),
  },
  {
    id: "T-2",
    receivedAt: "2026-04-02T07:00+02:00",
    channel: "e-mail",
    severity: "p1",
    events: responded(`2026-04-02T08:30:00.00${late}+02:00`),
  },
  {
    id: "T-3",
    receivedAt: "2026-04-02T16:00+02:00",
    channel: "e-mail",
    severity: "p2",
    events: responded(`2026-04-07T09:00:00.00${late}+02:00`),
  },
  {
    id: "T-4",
    receivedAt: "2026-04-02T10:00+02:00",
    channel: "e-mail",
    severity: "p3",
    events: responded(`2026-04-07T17:00:00.00${late}+02:00`),
  },
];

const inApril = { period: "2026-04", asOf: "2026-05-01T00:00Z" } as const;

export const supportCases: readonly PublishedCase[] = [
  {
    ...inApril,
    says: "a call taken at once, 30 min from 08:00, 2 h over Easter, the end of the next business day",
    met: true,
    requests: requests("0"),
    breached: [],
  },
  {
    ...inApril,
    says: "a millisecond later each is late",
    met: false,
    requests: requests("1"),
    breached: [
      "T-1 first-response",
      "T-2 first-response",
      "T-3 first-response",
      "T-4 first-response",
    ],
  },
];
