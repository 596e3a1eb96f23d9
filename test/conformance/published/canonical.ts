/**
 * Canonical's Ubuntu Pro support: a weekday plan whose gravest matters run on a clock that stands still only
 * at weekends and on holidays, the others in the hours of the customer's headquarters; and a plan at all hours.
 */
import type { CalendarConfig, PolicyConfig, Severity, Target } from "nines";
import type { PublishedSla } from "./published-sla.js";
import { answered, aroundTheClock, ticket } from "./support-tickets.js";

/** A customer with its headquarters in Berlin, and the holidays there. */
const zone = "Europe/Berlin";
const holidays = [
  { date: "2026-05-01", name: "Labour Day" },
  { date: "2026-05-14", name: "Ascension Day" },
  { date: "2026-05-25", name: "Whit Monday" },
];

const hours = (from: string, to: string): CalendarConfig => ({
  zone,
  weekly: [{ days: "weekdays", from, to }],
  holidays,
});

const levels = (targets: readonly Target[]): Severity[] =>
  targets.map((target, n) => ({
    id: String(n + 1),
    name: `Severity ${n + 1}`,
    level: n + 1,
    targets: [target],
  }));

const on = (calendar: string, time: string): Target =>
  answered({ businessTime: time, calendar }, { starts: "receipt" });

const weekday: PolicyConfig = {
  id: "canonical-weekday",
  version: "published",
  provider: "Canonical",
  zone,
  calendars: { business: hours("08:00", "18:00"), weekdays: hours("00:00", "24:00") },
  support: {
    calendar: "business",
    clause: "Ubuntu Pro support, weekday",
    severities: levels([
      on("weekdays", "PT4H"),
      on("business", "PT8H"),
      on("business", "PT12H"),
      on("business", "PT24H"),
    ]),
    clock: { outsideHours: "on-receipt" },
  },
};

const allHours: PolicyConfig = {
  id: "canonical-24x7",
  version: "published",
  provider: "Canonical",
  zone,
  support: {
    calendar: "always",
    clause: "Ubuntu Pro support, 24/7",
    severities: levels(["PT1H", "PT2H", "PT6H", "PT12H"].map(aroundTheClock)),
    clock: { outsideHours: "on-receipt" },
  },
};

const inMay = { period: "2026-05", asOf: "2026-06-15T00:00Z" } as const;
const all = ["1", "2", "3", "4"].map((n) => `T-${n} first-response`);

/** Friday 22 May before Whit Monday: at night, and in the afternoon. */
const overWhitsun = (ms: string) => [
  ticket("T-1", "1", "2026-05-22T22:00+02:00", ["responded", `2026-05-26T02:00:00.00${ms}+02:00`]),
  ticket("T-2", "2", "2026-05-22T16:00+02:00", ["responded", `2026-05-26T14:00:00.00${ms}+02:00`]),
  ticket("T-3", "3", "2026-05-22T16:00+02:00", ["responded", `2026-05-26T18:00:00.00${ms}+02:00`]),
  ticket("T-4", "4", "2026-05-22T16:00+02:00", ["responded", `2026-05-28T10:00:00.00${ms}+02:00`]),
];

const onWhitMonday = (ms: string) =>
  ["01", "02", "06", "12"].map((hour, n) =>
    ticket(`T-${n + 1}`, String(n + 1), "2026-05-25T00:00+02:00", [
      "responded",
      `2026-05-25T${hour}:00:00.00${ms}+02:00`,
    ]),
  );

export const canonical: PublishedSla = {
  id: "canonical",
  provider: "Canonical",
  service: "Ubuntu Pro support",
  leftOut: [],
  contracts: [
    {
      name: "weekday",
      lint: [],
      policy: weekday,
      cases: [
        {
          ...inMay,
          says: "4 h of a Friday night run on into Tuesday after Whit Monday, and so do 8, 12 and 24 business hours",
          met: true,
          requests: overWhitsun("0"),
          breached: [],
        },
        {
          ...inMay,
          says: "a millisecond later all four are late",
          met: false,
          requests: overWhitsun("1"),
          breached: all,
        },
      ],
    },
    {
      name: "24/7",
      lint: [],
      policy: allHours,
      cases: [
        {
          ...inMay,
          says: "on a holiday at midnight: 1, 2, 6 and 12 h",
          met: true,
          requests: onWhitMonday("0"),
          breached: [],
        },
        {
          ...inMay,
          says: "a millisecond later all four are late",
          met: false,
          requests: onWhitMonday("1"),
          breached: all,
        },
      ],
    },
  ],
  examples: [],
};
