/**
 * The first quarter of 2026 of a customer of DOit ERP. What counts, by hand, in New York's time:
 *
 * | outage | from and to | counted | excluded |
 * | --- | --- | --- | --- |
 * | network, storage | Tue 13 Jan 10:15–12:45, 12:30–13:00, overlapping | 2 h 45 | |
 * | saturday | Sat 24 Jan 21:30 – Sun 00:10, reserved 22:00–23:50 | 50 min | 1 h 50 |
 * | upgrade | Wed 4 Feb 19:05–23:10, announced Fri 30 Jan for 19:00–22:00, done 23:00 | 1 h 10 | 2 h 55 |
 * | patch | Thu 12 Feb 20:00–22:00, announced Tue 10 Feb: one full day between | 2 h | |
 * | release | Fri 20 Feb 12:00–12:40, announced 2 h 05 before | | 40 min |
 * | repair | Tue 3 Mar 02:30–05:00, reserved; unscheduled work 03:00–04:30 | 1 h 30 | 1 h |
 * | night | Sun 8 Mar 00:30–07:00, clocks go forward, reserved 01:00–06:00 | 1 h 30 | 4 h |
 * | seen | Thu 12 Mar 09:00–11:00, known from the customer's monitoring only | | |
 * | database | Mon 23 Mar 14:00–16:00 | 2 h | |
 *
 * Counted 11 h 45, excluded 10 h 25. Of 2159 hours 0.5 % are 10 h 47 min 42 s: missed by 57 min 18 s.
 * The first claim gets no answer, the second is acknowledged; the fee of March is 1200.50 dollars, and
 * a quarter of it 300.125, which is rounded to 300.13.
 */
import type { ServiceFacts } from "nines";

export const quarterFacts: ServiceFacts = {
  outages: [
    {
      id: "network",
      start: "2026-01-13T10:15:00-05:00",
      end: "2026-01-13T12:45:00-05:00",
      cause: "network",
      source: "provider-log",
    },
    { id: "storage", start: "2026-01-13T12:30:00-05:00", end: "2026-01-13T13:00:00-05:00" },
    { id: "saturday", start: "2026-01-24T21:30:00-05:00", end: "2026-01-25T00:10:00-05:00" },
    { id: "upgrade", start: "2026-02-04T19:05:00-05:00", end: "2026-02-04T23:10:00-05:00" },
    { id: "patch", start: "2026-02-12T20:00:00-05:00", end: "2026-02-12T22:00:00-05:00" },
    { id: "release", start: "2026-02-20T12:00:00-05:00", end: "2026-02-20T12:40:00-05:00" },
    { id: "repair", start: "2026-03-03T02:30:00-05:00", end: "2026-03-03T05:00:00-05:00" },
    { id: "night", start: "2026-03-08T00:30:00-05:00", end: "2026-03-08T07:00:00-04:00" },
    {
      id: "seen",
      start: "2026-03-12T09:00:00-04:00",
      end: "2026-03-12T11:00:00-04:00",
      source: "customer-monitoring",
    },
    { id: "database", start: "2026-03-23T14:00:00-04:00", end: "2026-03-23T16:00:00-04:00" },
  ],
  maintenance: [
    {
      id: "upgrade-work",
      type: "scheduled",
      start: "2026-02-04T19:00:00-05:00",
      end: "2026-02-04T23:00:00-05:00",
      announcedAt: "2026-01-30T09:00:00-05:00",
      announcedEnd: "2026-02-04T22:00:00-05:00",
      channel: "in-app-login",
    },
    {
      id: "patch-work",
      type: "scheduled",
      start: "2026-02-12T20:00:00-05:00",
      end: "2026-02-12T22:00:00-05:00",
      announcedAt: "2026-02-10T15:00:00-05:00",
      channel: "email",
    },
    {
      id: "release-14",
      type: "release",
      start: "2026-02-20T12:00:00-05:00",
      end: "2026-02-20T13:00:00-05:00",
      announcedAt: "2026-02-20T09:55:00-05:00",
    },
    {
      id: "repair-work",
      type: "unscheduled",
      start: "2026-03-03T03:00:00-05:00",
      end: "2026-03-03T04:30:00-05:00",
    },
    {
      id: "sunday-work",
      type: "scheduled",
      start: "2026-03-15T22:00:00-04:00",
      end: "2026-03-16T01:30:00-04:00",
      announcedAt: "2026-03-06T09:00:00-05:00",
      channel: "in-app-login",
    },
  ],
  accessAttempts: [
    { at: "2026-03-08T03:30:00-04:00", failed: true },
    { at: "2026-03-23T13:59:59-04:00", failed: false },
    { at: "2026-03-23T14:10:00-04:00", failed: true },
    { at: "2026-03-23T16:00:00-04:00", failed: true },
  ],
  account: {
    term: { from: "2024-05-01" },
    fees: [
      { month: "2026-01", fee: { amountMinor: 100_000, currency: "USD" } },
      { month: "2026-02", fee: { amountMinor: 100_000, currency: "USD" } },
      { month: "2026-03", fee: { amountMinor: 120_050, currency: "USD" } },
    ],
    standing: [
      {
        from: "2026-02-01T00:00:00-05:00",
        to: "2026-02-10T00:00:00-05:00",
        status: "past-due",
      },
    ],
  },
  claims: [
    { id: "first", submittedAt: "2026-04-02T09:00:00-04:00", channel: "email" },
    {
      id: "second",
      submittedAt: "2026-04-04T09:00:00-04:00",
      acknowledgedAt: "2026-04-06T08:30:00-04:00",
      channel: "email",
    },
  ],
};
