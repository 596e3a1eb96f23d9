/** The terms that every feature of GitHub Enterprise Cloud shares, beside what it is measured by. */
import type { Commitment, PolicyConfig } from "nines";
import { monthly, recordedDowntime } from "./monthly-terms.js";

/** What does not count, as types of recorded time: a slice of a request log has no cause of its own. */
const excused = ["customer-acts", "customer-connectivity", "customer-equipment", "force-majeure"];

/** The contract on one feature, by the figure that it is measured by. */
export function feature(id: string, indicator: NonNullable<Commitment["indicator"]>): PolicyConfig {
  return {
    id: `github-${id}`,
    version: "published",
    provider: "GitHub",
    zone: "UTC",
    availability: {
      commitments: [
        monthly("uptime", 99.9, "SLA, uptime guarantee", { period: "calendar-quarter", indicator }),
      ],
      exclusions: [
        { id: "not-ours", kind: "maintenance", types: excused, clause: "SLA, exclusions" },
      ],
      downtime: { ...recordedDowntime, unmonitored: "up" },
    },
    credits: [
      {
        id: "credit",
        commitment: "uptime",
        clause: "SLA, service credits",
        schedule: {
          kind: "tiers",
          tiers: [
            { above: 99, atMost: 99.9, credit: { percent: 10 } },
            { below: 99, credit: { percent: 25 } },
          ],
        },
        base: { fee: "period" },
        rounding: "half-away-from-zero",
        limits: [
          {
            max: { days: 90, dayIs: "day-of-period" },
            window: "period",
            clause: "SLA, most that is owed",
          },
        ],
        conditions: {
          standing: { excludes: ["unpaid-invoice"], at: "claim", clause: "SLA, eligibility" },
        },
        claim: {
          within: { calendarDays: 30, endsAt: "end-of-day" },
          of: "period-end",
          early: "accepted",
          acknowledgement: false,
          channels: ["in-writing"],
          clause: "SLA, requests",
        },
        validity: { until: "term-end", clause: "SLA, end of the agreement" },
        remedy: "sole",
      },
    ],
    readings: [
      {
        id: "exactly-at-the-target",
        clause: "SLA, service credits",
        question: "Is a credit owed at exactly 99.9 %, where the guarantee is kept?",
        taken: "no-credit-without-a-miss",
        options: ["no-credit-without-a-miss", "as-the-rows-say"],
        about: ["credit"],
      },
    ],
    assumptions: [
      {
        id: "one-feature",
        text: "The slices and the fees in the facts are those of one feature.",
        about: ["availability", "credit"],
      },
      {
        id: "refund-or-credit",
        text: "A credit is given as a refund or on the account, not as both, and not in cash.",
        about: ["credit"],
      },
    ],
  };
}
