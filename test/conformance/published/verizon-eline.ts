/**
 * Verizon's circuits: credits for availability, here by the minutes of hard outages, and for the time to
 * repair, which add up to at most the month's charge. The tables of E-Line and of the managed network are not
 * in the excerpt, and figures stand in for them.
 */
import type { PolicyConfig } from "nines";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { april, availability, lastInstant, repair } from "./verizon-circuits.js";
import { managed, networkOutages } from "./verizon-eline-managed.js";
import { wavelength } from "./verizon-eline-wavelength.js";
import { circuit, hardOutages, ofCircuit, owed, repairWithin, together } from "./verizon-terms.js";

const eline: PolicyConfig = {
  ...circuit,
  id: "verizon-e-line",
  availability: hardOutages([
    ofCircuit("availability", "99.9"),
    ofCircuit("repair", 100, repairWithin("PT4H")),
  ]),
  credits: [
    {
      ...owed,
      id: "availability",
      commitment: "availability",
      clause: "SLA, availability credits by outage minutes",
      schedule: {
        kind: "duration-tiers",
        tiers: [
          { over: "PT43M12S", credit: { percent: 10 } },
          { over: "PT4H", credit: { percent: 25 } },
          { over: "PT24H", credit: { percent: 100 } },
        ],
      },
    },
    {
      ...owed,
      id: "repair",
      commitment: "repair",
      clause: "SLA, time to repair",
      per: "incident",
      schedule: { kind: "flat", credit: { percent: 10 } },
    },
  ],
  combinations: [together],
  assumptions: [
    {
      id: "stand-ins",
      text: "The promises, the rows and the credits of a product class are not in the excerpt; these stand in.",
      about: ["availability", "credit"],
    },
  ],
};

const byMinutes: PublishedContract = {
  name: "E-Line, credits by minutes",
  lint: [],
  policy: eline,
  cases: [
    {
      ...availability,
      says: "an hour from the ticket, claimed in the last instant of 30 May: 10 % of that circuit's 2,000.00",
      met: false,
      facts: april([{ hours: 1 }]),
      decision: "eligible",
      amountMinor: 20_000,
    },
    {
      ...availability,
      says: "exactly four hours are not more than four: 10 %",
      met: false,
      facts: april([{ hours: 4 }]),
      decision: "eligible",
      amountMinor: 20_000,
    },
    {
      ...availability,
      says: "two outages of 2 h 30 min make 5 h: 25 %",
      met: false,
      facts: april([
        { hours: 2, minutes: 30 },
        { hours: 2, minutes: 30 },
      ]),
      decision: "eligible",
      amountMinor: 50_000,
    },
    {
      ...availability,
      says: "25 h: all of the month",
      met: false,
      facts: april([{ hours: 25 }]),
      decision: "eligible",
      amountMinor: 200_000,
    },
    {
      ...repair,
      says: "25 h were not repaired in four either, but nothing is left of the month",
      met: false,
      facts: april([{ hours: 25 }]),
      decision: "eligible",
      amountMinor: 0,
    },
    {
      ...repair,
      says: "two repairs of 5 h: twice 10 %",
      met: false,
      facts: april([{ hours: 5 }, { hours: 5 }]),
      decision: "eligible",
      amountMinor: 40_000,
    },
    {
      ...availability,
      says: "claimed on the 31st day after the month: nothing",
      met: false,
      facts: april([{ hours: 1 }], "2026-05-31T04:00Z"),
      decision: "ineligible",
    },
    {
      ...availability,
      says: "claimed without the circuit's id: nothing",
      met: false,
      facts: april([{ hours: 1 }], lastInstant, ["ticket-numbers", "ticket-times"]),
      decision: "ineligible",
    },
    {
      ...availability,
      says: "43 min 12 s of 43,200 min are exactly 99.9 %: met",
      met: true,
      facts: april([{ minutes: 43, ms: 12_000 }]),
      decision: "ineligible",
    },
    {
      ...repair,
      says: "repaired after exactly four hours: met",
      met: true,
      facts: april([{ hours: 4 }]),
      decision: "ineligible",
    },
  ],
};

export const verizonEline: PublishedSla = {
  id: "verizon-eline",
  provider: "Verizon",
  service: "E-Line / E-LAN EVC, Wavelength, Managed Global Network",
  leftOut: [
    "that a credit for delay is not added to the other two: 'highest' of a combination weighs single credits, so two repairs could not be held against one delay",
    "the mean time to repair of a month's outages: repair is measured outage by outage",
    "that a claim for an outage which is restored in a later month has thirty days from that month's end: claims for a month are counted from its own end",
    "that the provider may end its own obligations after a chronic failure: grounds for termination are the customer's",
  ],
  contracts: [byMinutes, managed, ...wavelength],
  examples: [networkOutages],
};
