/**
 * Twilio: each API for itself with a higher promise in months with a higher edition, and SendGrid, which
 * also promises a rate of connections whose miss earns a credit of its own.
 */
import type { Outage, PolicyConfig, ServiceFacts } from "nines";
import { monthly, usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedContract, PublishedSla } from "./published-sla.js";
import { downFor } from "./recorded-time.js";
import { connectionsIn, mail, minutesOfUse, rates, tenth } from "./twilio-terms.js";

const evidence = ["sla-claim-in-subject", "dates-and-times", "documentation"];

const apiPolicy: PolicyConfig = {
  id: "twilio-apis",
  version: "2023",
  provider: "Twilio",
  zone: "UTC",
  availability: minutesOfUse([
    monthly("standard", 99.95, "SLA, APIs", { aggregate: "each" }),
    monthly("higher-edition", 99.99, "SLA, APIs with an edition", { aggregate: "each" }),
  ]),
  credits: [
    tenth("standard", "affected", "without-edition", evidence),
    tenth("higher-edition", "affected", "edition-of-the-month", evidence),
  ],
  assumptions: [
    {
      id: "added-back",
      text: "That the text of 2021 takes excluded minutes off and adds them back again comes to the same figure.",
      about: ["availability"],
    },
  ],
};

const inJune = { period: "2026-06", asOf: "2026-09-01T00:00Z" } as const;
const start = "2026-06-10T10:00Z";
const voice = { resources: ["voice"] };

function facts(
  outages: readonly Outage[],
  edition: boolean,
  submittedAt = "2026-07-30T23:59:59.999Z",
): ServiceFacts {
  return {
    resources: [{ id: "voice" }, { id: "messaging" }],
    outages,
    maintenance: [],
    account: {
      fees: [
        { month: "2026-06", item: "voice", fee: usd(43_215) },
        { month: "2026-06", item: "messaging", fee: usd(10_000) },
      ],
    },
    claims: [{ period: "2026-06", submittedAt, evidence }],
    facts: { "edition-of-the-month": edition, "without-edition": !edition },
  };
}

const apis: PublishedContract = {
  name: "APIs",
  policy: apiPolicy,
  lint: [],
  cases: [
    {
      ...inJune,
      credit: "standard",
      says: "21 min, 99.9513 %: met",
      met: true,
      facts: facts([downFor(21, start, voice)], false),
      decision: "ineligible",
    },
    {
      ...inJune,
      credit: "standard",
      says: "22 min, 99.949 %, claimed in the last instant of 30 July: 10 % of 432.15, 43.215",
      met: false,
      facts: facts([downFor(22, start, voice)], false),
      decision: "eligible",
      amountMinor: 4322,
    },
    {
      ...inJune,
      credit: "standard",
      says: "22 min of both APIs: 10 % of each",
      met: false,
      facts: facts([downFor(22, start)], false),
      decision: "eligible",
      amountMinor: 4322 + 1000,
    },
    {
      ...inJune,
      credit: "standard",
      says: "an hour of maintenance and 21 min besides: met",
      met: true,
      facts: {
        ...facts([downFor(81, start, voice)], false),
        maintenance: [{ id: "m-1", type: "excluded-time", start, end: "2026-06-10T11:00Z" }],
      },
      decision: "ineligible",
    },
    {
      ...inJune,
      credit: "standard",
      says: "22 min claimed on the thirty-first day: nothing",
      met: false,
      facts: facts([downFor(22, start, voice)], false, "2026-07-31T00:00Z"),
      decision: "ineligible",
    },
    {
      ...inJune,
      credit: "higher-edition",
      says: "4 min in a month with an edition, 99.9907 %: met",
      met: true,
      facts: facts([downFor(4, start, voice)], true),
      decision: "ineligible",
    },
    {
      ...inJune,
      credit: "higher-edition",
      says: "5 min in a month with an edition, 99.9884 %: 10 %",
      met: false,
      facts: facts([downFor(5, start, voice)], true),
      decision: "eligible",
      amountMinor: 4322,
    },
    {
      ...inJune,
      credit: "higher-edition",
      says: "5 min in a month without: nothing",
      met: false,
      facts: facts([downFor(5, start, voice)], false),
      decision: "ineligible",
    },
  ],
};

const mailPolicy: PolicyConfig = {
  id: "twilio-sendgrid",
  version: "2023",
  provider: "Twilio",
  zone: "UTC",
  availability: minutesOfUse([
    monthly("standard", 99.95, "SLA, mail send", mail),
    monthly("higher-package", 99.99, "SLA, mail send with a package", mail),
    ...rates.map(connectionsIn),
  ]),
  credits: [
    tenth("standard", "all", "without-package", evidence),
    tenth("higher-package", "all", "package-of-the-month", evidence),
    ...rates.map(({ region }) => tenth(region, "all", "enough-connections", evidence)),
  ],
  assumptions: [
    {
      id: "connection-rate",
      text: "A time with fewer successful connections a second than promised is recorded as an outage of the region's connections.",
      about: ["availability"],
    },
  ],
};

const mailFacts = (outages: readonly Outage[], enough = true): ServiceFacts => ({
  outages,
  maintenance: [],
  account: { fees: usd(8995) },
  claims: [{ period: "2026-06", submittedAt: "2026-07-15T00:00Z", evidence }],
  facts: {
    "without-package": true,
    "package-of-the-month": false,
    "enough-connections": enough,
  },
});

const both = mailFacts([
  downFor(22, start, { scope: "mail-send" }),
  downFor(1, "2026-06-20T10:00Z", { scope: "americas" }),
]);

const further: PublishedCase[] = ["standard", "americas"].map((credit) => ({
  ...inJune,
  credit,
  says: `22 min without mail and one of too few connections, ${credit}: a tenth of 89.95 for each`,
  met: false,
  facts: both,
  decision: "eligible",
  amountMinor: 900,
}));

const sendgrid: PublishedContract = {
  name: "SendGrid",
  policy: mailPolicy,
  lint: [],
  cases: [
    ...further,
    {
      ...inJune,
      credit: "elsewhere",
      says: "the rate of the other regions was kept: met",
      met: true,
      facts: both,
      decision: "ineligible",
    },
    {
      ...inJune,
      credit: "higher-package",
      says: "no package in that month: nothing",
      met: false,
      facts: both,
      decision: "ineligible",
    },
    {
      ...inJune,
      credit: "americas",
      says: "a customer who opened too few connections: nothing",
      met: false,
      facts: mailFacts([downFor(1, start, { scope: "americas" })], false),
      decision: "ineligible",
    },
  ],
};

export const twilio: PublishedSla = {
  id: "twilio",
  provider: "Twilio",
  service: "APIs and SendGrid",
  leftOut: [],
  contracts: [apis, sendgrid],
  examples: [],
};
