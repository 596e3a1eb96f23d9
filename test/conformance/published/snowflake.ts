/**
 * Snowflake: two promises on the error rate of queries, minute by minute, of which both must hold. The
 * excerpt has no credits.
 */
import type { ServiceFacts } from "nines";
import { monthly, recordedDowntime } from "./monthly-terms.js";
import type { PublishedSla } from "./published-sla.js";
import { requestLog } from "./request-log.js";

/** April has 43,200 minutes; on the 14th, of a thousand queries a minute, so many fail for so long. */
function april(minutes: number, failures: number): ServiceFacts {
  return {
    slices: requestLog("2026-04-14T00:00Z", "2026-04-15T00:00Z", 60, 1000, (n) =>
      n < minutes ? failures : 0,
    ),
  };
}

const inApril = { period: "2026-04", asOf: "2026-05-01T00:00Z" } as const;

export const snowflake: PublishedSla = {
  id: "snowflake",
  provider: "Snowflake",
  service: "Query execution SLA (from June 2022)",
  leftOut: [],
  contracts: [
    {
      name: "query execution",
      lint: [],
      policy: {
        id: "snowflake-query-execution",
        version: "2022-06",
        provider: "Snowflake",
        title: "Query execution, for Premier and Priority support",
        zone: "UTC",
        term: { from: "2022-06-01" },
        availability: {
          commitments: [
            monthly("under-1-percent", "99.9", "SLA, error rate below 1 %", {
              indicator: {
                kind: "timeslices",
                slice: "PT1M",
                maxErrorPercent: 1,
                inclusive: true,
              },
            }),
            monthly("under-10-percent", "99.99", "SLA, error rate below 10 %", {
              indicator: {
                kind: "timeslices",
                slice: "PT1M",
                maxErrorPercent: 10,
                inclusive: true,
              },
            }),
          ],
          exclusions: [],
          downtime: { ...recordedDowntime, unmonitored: "up" },
        },
        assumptions: [
          {
            id: "no-queries",
            text: "A minute of which nothing is recorded had no queries, and is up.",
            about: ["availability"],
          },
        ],
      },
      cases: [
        {
          ...inApril,
          commitment: "under-1-percent",
          says: "44 minutes at exactly 1 %, which is not below it: 99.8981 %, missed",
          met: false,
          facts: april(44, 10),
          percent: "99.8981",
        },
        {
          ...inApril,
          commitment: "under-1-percent",
          says: "43 of them: 99.9004 %, met",
          met: true,
          facts: april(43, 10),
          percent: "99.9004",
        },
        {
          ...inApril,
          commitment: "under-1-percent",
          says: "a day at 0.9 %: met",
          met: true,
          facts: april(1440, 9),
          percent: "100.0000",
        },
        {
          ...inApril,
          commitment: "under-10-percent",
          says: "five minutes at exactly 10 %: 99.9884 %, missed, while the first promise holds",
          met: false,
          facts: april(5, 100),
          percent: "99.9884",
        },
        {
          ...inApril,
          commitment: "under-1-percent",
          says: "the same five minutes are 99.9884 % under the first promise: met",
          met: true,
          facts: april(5, 100),
          percent: "99.9884",
        },
        {
          ...inApril,
          commitment: "under-10-percent",
          says: "four minutes at 10 %: 99.9907 %, met",
          met: true,
          facts: april(4, 100),
          percent: "99.9907",
        },
      ],
    },
  ],
  examples: [],
};
