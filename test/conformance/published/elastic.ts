/**
 * Elastic Cloud support at the Limited level: an aim of three business days, which are those of the place from
 * which support is given. Of the other three levels the excerpt has the names only.
 */
import type { Holiday, PolicyConfig } from "nines";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { answered, ticket } from "./support-tickets.js";

function policy(place: string, zone: string, holidays: readonly Holiday[]): PolicyConfig {
  return {
    id: `elastic-limited-${place}`,
    version: "published",
    provider: "Elastic",
    zone,
    calendars: {
      "place-of-support": {
        zone,
        weekly: [{ days: "weekdays", from: "00:00", to: "24:00" }],
        holidays,
      },
    },
    support: {
      calendar: "place-of-support",
      clause: "Support policy, Limited",
      severities: [
        {
          id: "any",
          name: "Any issue, an aim without a guarantee",
          targets: [
            answered({ businessDays: 3, calendar: "place-of-support", endsAt: "end-of-day" }),
          ],
        },
      ],
      clock: { outsideHours: "next-opening" },
    },
  };
}

const inApril = { period: "2026-04", asOf: "2026-06-01T00:00Z" } as const;

/** Thursday 23 April; the Monday after is a holiday in the Netherlands and none in Spain. */
const thursday = (respondedAt: string) => [
  ticket("T-1", "any", "2026-04-23T10:00+02:00", ["responded", respondedAt]),
];

function from(place: string, own: PolicyConfig, lastDay: string): PublishedContract {
  return {
    name: `Limited, from ${place}`,
    lint: [],
    policy: own,
    cases: [
      {
        ...inApril,
        says: `received on Thursday 23 April: the last day is ${lastDay} April`,
        met: true,
        requests: thursday(`2026-04-${lastDay}T23:59:59.999+02:00`),
        breached: [],
      },
      {
        ...inApril,
        says: "at the next midnight it is late",
        met: false,
        requests: thursday(`2026-04-${Number(lastDay) + 1}T00:00+02:00`),
        breached: ["T-1 first-response"],
      },
    ],
  };
}

const amsterdam = policy("amsterdam", "Europe/Amsterdam", [
  { date: "2026-04-27", name: "King's Day" },
]);
const madrid = policy("madrid", "Europe/Madrid", [{ date: "2026-05-01", name: "Labour Day" }]);

export const elastic: PublishedSla = {
  id: "elastic",
  provider: "Elastic",
  service: "Elastic Cloud support",
  leftOut: [
    "that the three business days are an aim and no promise: a target of support has no such mark, as a commitment has",
  ],
  contracts: [from("the Netherlands", amsterdam, "29"), from("Spain", madrid, "28")],
  examples: [],
};
