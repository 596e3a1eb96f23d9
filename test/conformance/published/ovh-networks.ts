/**
 * OVHcloud's private links and bare metal, of which the excerpt has the promises; and its old dedicated
 * cloud, which promises all of the time and pays the most favourable of two credits.
 */
import type { Outage, ServiceFacts } from "nines";
import { monthly, usd } from "./monthly-terms.js";
import { availability, credit, shared } from "./ovh-terms.js";
import type { PublishedContract } from "./published-sla.js";

/** An outage from its ticket on. */
function outage(id: string, start: string, end: string, scope: string): Outage {
  return { id, start, reportedAt: start, end, scope };
}

/** Links, and clusters of two hosts with high availability: of other clusters nothing is promised. */
export const networks: PublishedContract = {
  name: "Connect, vRack and Bare Metal Essentials",
  lint: [],
  policy: {
    ...shared,
    id: "ovh-networks",
    availability: availability([
      monthly("connect", "99.9", "SLA, Connect", { scope: "connect" }),
      monthly("connect-redundant", "99.99", "SLA, Connect", { scope: "connect-redundant" }),
      monthly("vrack", "99.95", "SLA, vRack", { scope: "vrack" }),
      monthly("essentials", "99.7", "SLA, Bare Metal Essentials", {
        scope: "two-hosts-with-high-availability",
      }),
    ]),
  },
  cases: [
    {
      commitment: "essentials",
      says: "130 of 43,200 min: 99.6990 %, missed",
      period: "2026-04",
      asOf: "2026-05-01T00:00Z",
      met: false,
      facts: {
        outages: [
          outage(
            "o-1",
            "2026-04-10T06:00Z",
            "2026-04-10T08:10Z",
            "two-hosts-with-high-availability",
          ),
        ],
      },
      percent: "99.6990",
    },
    {
      commitment: "essentials",
      says: "129.6 min are exactly 99.7 %; a cluster of one host is not promised anything",
      period: "2026-04",
      asOf: "2026-05-01T00:00Z",
      met: true,
      facts: {
        outages: [
          outage(
            "o-1",
            "2026-04-10T06:00Z",
            "2026-04-10T08:09:36Z",
            "two-hosts-with-high-availability",
          ),
          outage("o-2", "2026-04-12T06:00Z", "2026-04-13T06:00Z", "one-host"),
        ],
      },
      percent: "99.7000",
    },
    {
      commitment: "vrack",
      says: "22 of 43,200 min: 99.9490 %, missed",
      period: "2026-04",
      asOf: "2026-05-01T00:00Z",
      met: false,
      facts: { outages: [outage("o-1", "2026-04-10T06:00Z", "2026-04-10T06:22Z", "vrack")] },
      percent: "99.9490",
    },
    {
      commitment: "connect-redundant",
      says: "five minutes of 43,200: 99.9884 %, missed",
      period: "2026-04",
      asOf: "2026-05-01T00:00Z",
      met: false,
      facts: {
        outages: [outage("o-1", "2026-04-10T06:00Z", "2026-04-10T06:05Z", "connect-redundant")],
      },
      percent: "99.9884",
    },
  ],
};

const twoHosts = ["two-hosts-with-ha", "monitoring-not-blocked"];

function april(outages: readonly Outage[], facts = { "two-hosts-with-ha": true }): ServiceFacts {
  return {
    outages,
    account: { fees: usd(20000), standing: [] },
    claims: [{ submittedAt: "2026-05-04T09:00Z", channel: "control-panel" }],
    facts: { "monitoring-not-blocked": true, ...facts },
  };
}

const network = outage("n-1", "2026-04-10T06:00Z", "2026-04-10T06:25Z", "network");
const internet = outage("i-1", "2026-04-11T06:00Z", "2026-04-11T09:00Z", "internet");
const inApril = { period: "2026-04", asOf: "2026-07-01T00:00Z" } as const;

/** The old dedicated cloud: 5 % of the invoice for ten minutes of network, or for an hour of internet. */
export const privateCloud: PublishedContract = {
  name: "old dedicated cloud",
  lint: [],
  policy: {
    ...shared,
    id: "ovh-dedicated-cloud",
    availability: availability([
      monthly("network", 100, "SLA, network", { scope: "network" }),
      monthly("internet", 100, "SLA, internet access", { scope: "internet" }),
    ]),
    credits: [
      credit({
        id: "network",
        commitment: "network",
        schedule: { kind: "blocks", per: "PT10M", counting: "full", credit: { percent: 5 } },
        limits: [{ max: { percent: 100 }, window: "period", clause: "SLA, credits" }],
        needs: twoHosts,
      }),
      credit({
        id: "internet",
        commitment: "internet",
        schedule: { kind: "blocks", per: "PT1H", counting: "full", credit: { percent: 5 } },
        limits: [{ max: { percent: 100 }, window: "period", clause: "SLA, credits" }],
        needs: twoHosts,
      }),
    ],
    combinations: [
      {
        credits: ["network", "internet"],
        pay: "highest",
        clause: "SLA, the most favourable credit",
      },
    ],
  },
  cases: [
    {
      ...inApril,
      credit: "network",
      says: "25 min of network are two full blocks: 10 % of 200.00",
      met: false,
      facts: april([network]),
      decision: "eligible",
      amountMinor: 2000,
    },
    {
      ...inApril,
      credit: "internet",
      says: "with 3 h of internet in the same month, 15 %, which is more",
      met: false,
      facts: april([network, internet]),
      decision: "eligible",
      amountMinor: 3000,
    },
    {
      ...inApril,
      credit: "network",
      says: "and the network's 10 % give way",
      met: false,
      facts: april([network, internet]),
      decision: "ineligible",
    },
    {
      ...inApril,
      credit: "network",
      says: "3 h 30 min of network are 21 blocks, 105 %: capped at the invoice",
      met: false,
      facts: april([outage("n-1", "2026-04-10T06:00Z", "2026-04-10T09:30Z", "network")]),
      decision: "eligible",
      amountMinor: 20000,
    },
    {
      ...inApril,
      credit: "network",
      says: "on a single host nothing is owed",
      met: false,
      facts: april([network], { "two-hosts-with-ha": false }),
      decision: "ineligible",
    },
    {
      ...inApril,
      credit: "network",
      says: "never reported, so it never began",
      met: true,
      facts: april([{ ...network, reportedAt: null }]),
      decision: "ineligible",
    },
  ],
};
