/**
 * A week and a half of requests to gotomyerp around the day on which clocks go forward, and what is
 * due when, by hand, in New York's time (support is open on weekdays from 07:00 to 21:00):
 *
 * | request | received | first response | start of work |
 * | --- | --- | --- | --- |
 * | stopped | Wed 4 Mar 10:00, level 1 | 12:00 | 11:00 |
 * | friday-evening | Fri 6 Mar 20:30, level 1 | Mon 08:30 | Mon 07:30 |
 * | at-closing | Fri 6 Mar 21:00, level 1 | Mon 09:00 | Mon 08:00 |
 * | same-day | Thu 5 Mar 20:59, level 2 | 21:00 | |
 * | weekend-day | Sat 7 Mar 12:00, level 2 | Mon 21:00 | |
 * | minimal | Fri 6 Mar 15:00, level 3 | Sat 15:00 – Sun 16:00 | |
 * | nominal | Mon 9 Mar 06:00, level 4 | Wed 07:00 – Thu 07:00 | |
 * | mailed | Sun 8 Mar 03:00, e-mail that asks for level 1 | level 3: Tue 07:00 – Wed 07:00 | |
 * | outage | Sun 8 Mar 01:45, everybody, two places | 03:15, clocks jump | |
 * | one-place | Sun 8 Mar 01:45, everybody, one place, level 1 | Mon 09:00 | Mon 08:00 |
 * | not-all | Tue 10 Mar 09:00, two places, not everybody, level 2 | 21:00 | |
 * | escalated | Tue 10 Mar 19:30, level 1, escalated | Wed 07:30 | 20:30 |
 */
import type { SupportRequest } from "nines";

export const requests: readonly SupportRequest[] = [
  {
    id: "stopped",
    receivedAt: "2026-03-04T10:00:00-05:00",
    channel: "portal",
    severity: "level-1",
  },
  {
    id: "friday-evening",
    receivedAt: "2026-03-06T20:30:00-05:00",
    channel: "portal",
    severity: "level-1",
  },
  {
    id: "at-closing",
    receivedAt: "2026-03-06T21:00:00-05:00",
    channel: "portal",
    severity: "level-1",
  },
  {
    id: "same-day",
    receivedAt: "2026-03-05T20:59:00-05:00",
    channel: "portal",
    severity: "level-2",
  },
  {
    id: "weekend-day",
    receivedAt: "2026-03-07T12:00:00-05:00",
    channel: "portal",
    severity: "level-2",
  },
  {
    id: "minimal",
    receivedAt: "2026-03-06T15:00:00-05:00",
    channel: "portal",
    severity: "level-3",
  },
  {
    id: "nominal",
    receivedAt: "2026-03-09T06:00:00-04:00",
    channel: "portal",
    severity: "level-4",
  },
  {
    id: "mailed",
    receivedAt: "2026-03-08T03:00:00-04:00",
    channel: "email",
    severity: "level-1",
  },
  {
    id: "outage",
    receivedAt: "2026-03-08T01:45:00-05:00",
    channel: "portal",
    severity: "level-1",
    emergency: { allUsersAffected: true, confirmedFrom: ["Boston office", "gotomyerp support"] },
  },
  {
    id: "one-place",
    receivedAt: "2026-03-08T01:45:00-05:00",
    channel: "portal",
    severity: "level-1",
    emergency: { allUsersAffected: true, confirmedFrom: ["Boston office", "Boston office"] },
  },
  {
    id: "not-all",
    receivedAt: "2026-03-10T09:00:00-04:00",
    channel: "portal",
    severity: "level-2",
    emergency: { allUsersAffected: false, confirmedFrom: ["Boston office", "Albany office"] },
  },
  {
    id: "escalated",
    receivedAt: "2026-03-10T19:30:00-04:00",
    channel: "portal",
    severity: "level-1",
    escalated: true,
  },
];
