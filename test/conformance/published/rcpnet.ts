/**
 * RCP.NET and four agreements like it: free days for downtime, by blocks or by length, each with its own
 * allowance, cap and time to ask.
 */
import { monthFee, monthly } from "./monthly-terms.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { dfdesigns, serverRack } from "./rcpnet-blocks.js";
import { cultrix, gaia } from "./rcpnet-durations.js";
import { april, availability, met, owed, refused, thirtieth } from "./rcpnet-terms.js";

const paidUp = "no-balance-over-three-business-days-late-in-two-billing-cycles";

/** April with a claim sent at an instant. */
const asked = (minutes: number, submittedAt: string, isPaidUp = true) => ({
  ...april(minutes, [{ period: "2026-04", submittedAt }]),
  facts: { [paidUp]: isPaidUp },
});

const soon = "2026-04-11T00:00Z";

const rcp: PublishedContract = {
  name: "RCP.NET",
  lint: [],
  policy: {
    id: "rcp-net",
    version: "published",
    provider: "RCP.NET",
    zone: "UTC",
    availability: availability(monthly("uptime", "99.95", "SLA, uptime")),
    credits: [
      {
        id: "credit",
        commitment: "uptime",
        clause: "SLA, a day for a quarter of an hour",
        schedule: {
          kind: "blocks",
          per: "PT15M",
          counting: "full",
          on: "beyond-target",
          credit: thirtieth(1),
        },
        base: monthFee,
        rounding: "half-even",
        limits: [{ max: thirtieth(15), window: "period", clause: "SLA, half of a cycle" }],
        conditions: {
          standing: { excludes: ["in-default"], at: "claim", clause: "SLA, good standing" },
          facts: [{ fact: paidUp, clause: "SLA, overdue balances" }],
        },
        claim: {
          within: { elapsed: "PT72H" },
          of: "incident-end",
          incident: "last",
          early: "accepted",
          acknowledgement: false,
          clause: "SLA, within 72 hours",
        },
        invoices: "future",
        remedy: "sole",
      },
    ],
  },
  cases: [
    owed("36.6 min, 15 beyond the 21.6 allowed: a day of 300.00", asked(36.6, soon), 1000),
    owed("36.5 min: no full quarter of an hour", asked(36.5, soon), 0),
    owed("60 min, asked for 72 h after the end: two days", asked(60, "2026-04-13T01:00Z"), 2000),
    refused("a millisecond later: nothing", asked(60, "2026-04-13T01:00:00.001Z")),
    owed("246.6 min, 225 beyond: fifteen days", asked(246.6, soon), 15000),
    owed("300 min, eighteen quarters beyond: fifteen days", asked(300, soon), 15000),
    refused("a balance was overdue: nothing", asked(60, soon, false)),
    met("21.6 min, exactly 99.95 %", asked(21.6, soon)),
  ],
};

export const rcpnet: PublishedSla = {
  id: "rcpnet",
  provider: "RCP.NET / ServerRack / dfdesigns / Cultrix / Gaia Streams",
  service: "Hosting and colocation",
  leftOut: [],
  contracts: [rcp, serverRack, dfdesigns, cultrix, gaia],
  examples: [],
};
