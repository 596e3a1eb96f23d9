/**
 * Verizon's managed network as its worked example tells of it: a fifth of the charge for a month below the
 * promise and a fiftieth for each repair that took too long.
 */
import { assessCredit, definePolicy, type PolicyConfig } from "nines";
import type { PublishedContract, WorkedExample } from "./published-sla.js";
import { april, availability, inApril, repair } from "./verizon-circuits.js";
import { circuit, hardOutages, ofCircuit, owed, repairWithin, together } from "./verizon-terms.js";

const managedNetwork: PolicyConfig = {
  ...circuit,
  id: "verizon-managed-global-network",
  availability: hardOutages([
    ofCircuit("availability", "99.9"),
    ofCircuit("repair", 100, repairWithin("PT3H30M")),
  ]),
  credits: [
    {
      ...owed,
      id: "availability",
      commitment: "availability",
      clause: "SLA, network availability",
      schedule: { kind: "flat", credit: { percent: 20 } },
    },
    {
      ...owed,
      id: "repair",
      commitment: "repair",
      clause: "SLA, time to repair",
      per: "incident",
      schedule: { kind: "flat", credit: { percent: 2 } },
    },
  ],
  combinations: [together],
  assumptions: [
    {
      id: "promises",
      text: "The promises behind the worked example are not printed: 99.9 %, and a repair within less than 3.7 hours, here 3.5.",
      about: ["availability", "credit"],
    },
  ],
};

/** 3.7 h and 4.8 h, as the tickets say. */
const bothTickets = april([
  { hours: 3, minutes: 42 },
  { hours: 4, minutes: 48 },
]);

export const managed: PublishedContract = {
  name: "managed network, as in the worked example",
  lint: [],
  policy: managedNetwork,
  cases: [
    {
      ...availability,
      says: "8.5 h of 720: 20 % of 2,000.00",
      met: false,
      facts: bothTickets,
      decision: "eligible",
      amountMinor: 40_000,
    },
    {
      ...repair,
      says: "two repairs of more than 3.5 h: twice 2 %",
      met: false,
      facts: bothTickets,
      decision: "eligible",
      amountMinor: 8000,
    },
    {
      ...repair,
      says: "a repair of exactly 3.5 h: met",
      met: true,
      facts: april([{ hours: 3, minutes: 30 }]),
      decision: "ineligible",
    },
  ],
};

export const networkOutages: WorkedExample = {
  id: "W11",
  says: "two outages of 3.7 h and 4.8 h on a site with back-up: availability and two repairs",
  printed: "20 % + 4 % = 24 %",
  ours: () => {
    const credits = assessCredit(definePolicy(managedNetwork), bothTickets, inApril);
    const percentOf = (id: string | null): number =>
      credits
        .filter(({ credit }) => id === null || credit === id)
        .reduce((sum, { amount }) => sum + (amount?.amountMinor ?? 0), 0) / 2000;
    const [up, fixed] = [percentOf("availability"), percentOf("repair")];
    return `${up} % + ${fixed} % = ${percentOf(null)} %`;
  },
};
