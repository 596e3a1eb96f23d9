/** Facts, options and records that are refused. */
import {
  assessCredit,
  classifyDowntime,
  measureAvailability,
  outagesFromProbes,
  parseFacts,
} from "nines";
import { doitErp } from "nines/presets";
import { asked, at, outage, usd } from "./broken-terms.js";
import type { RefusedInput } from "./refused-row.js";

/** In the order of the codes. */
export const refusedFacts: readonly RefusedInput[] = [
  {
    code: "currency_mismatch",
    says: "a mean of dollars and euros",
    path: "account.fees",
    call: () => {
      const fees = [
        { month: "2026-01", fee: usd },
        { month: "2026-02", fee: { ...usd, currency: "EUR" } },
        { month: "2026-03", fee: usd },
      ];
      const facts = { outages: [outage], account: { fees } };
      return assessCredit(doitErp({ monthFee: "average-of-quarter" }), facts, asked);
    },
  },
  {
    code: "duplicate_id",
    says: "two outages of one id",
    path: "outages[1].id",
    call: () => parseFacts({ outages: [outage, outage] }),
  },
  {
    code: "duplicate_id",
    says: "two fees of one month",
    path: "account.fees[1].month",
    call: () =>
      parseFacts({
        account: {
          fees: [
            { month: "2026-01", fee: usd },
            { month: "2026-01", fee: usd },
          ],
        },
      }),
  },
  {
    code: "duplicate_id",
    says: "two resources of one id",
    path: "resources[1].id",
    call: () => parseFacts({ resources: [{ id: "a" }, { id: "a" }] }),
  },
  {
    code: "duplicate_id",
    says: "two slices of one start",
    path: "slices[1].start",
    call: () => {
      const slice = { start: at, total: 1, bad: 0 };
      return parseFacts({ slices: [slice, slice] });
    },
  },
  {
    code: "instant_invalid",
    says: "yesterday",
    path: "outages[0].start",
    call: () => parseFacts({ outages: [{ ...outage, start: "yesterday" }] }),
  },
  {
    code: "instant_out_of_range",
    says: "a year before the epoch",
    path: "accessAttempts[0].at",
    call: () => parseFacts({ accessAttempts: [{ at: "1969-01-01T00:00Z", failed: true }] }),
  },
  {
    code: "instant_without_offset",
    says: "a time of day that names no instant",
    path: "asOf",
    call: () =>
      measureAvailability(doitErp(), { outages: [] }, { ...asked, asOf: "2026-04-02T00:00" }),
  },
  {
    code: "interval_reversed",
    says: "an outage that ends before it starts",
    path: "outages[0].end",
    call: () => parseFacts({ outages: [{ ...outage, end: "2026-02-02T09:00Z" }] }),
  },
  {
    code: "interval_reversed",
    says: "an acknowledgement before the claim",
    path: "claims[0].acknowledgedAt",
    call: () => parseFacts({ claims: [{ submittedAt: at, acknowledgedAt: "2026-02-02T09:00Z" }] }),
  },
  {
    code: "interval_reversed",
    says: "a resource that went before it came",
    path: "resources[0].until",
    call: () => parseFacts({ resources: [{ id: "a", from: at, until: "2026-02-02T09:00Z" }] }),
  },
  {
    code: "interval_reversed",
    says: "probes of a time that runs backwards",
    path: "rule.until",
    call: () => {
      const rule = { minLocations: 1, maxGap: "PT1M", from: at, until: "2026-02-02T09:00Z" };
      return outagesFromProbes([], rule);
    },
  },
  {
    code: "invalid_type",
    says: "a number in place of the facts",
    path: "",
    call: () => parseFacts(7),
  },
  {
    code: "invalid_type",
    says: "a text in place of a list",
    path: "outages",
    call: () => parseFacts({ outages: "none" }),
  },
  {
    code: "money_invalid",
    says: "a fee below zero",
    path: "account.fees.amountMinor",
    call: () => parseFacts({ account: { fees: { amountMinor: -1, currency: "USD" } } }),
  },
  {
    code: "money_invalid",
    says: "half a cent",
    path: "account.fees.amountMinor",
    call: () => parseFacts({ account: { fees: { amountMinor: 0.5, currency: "USD" } } }),
  },
  {
    code: "number_out_of_bounds",
    says: "more users affected than there are",
    path: "outages[0].affected.count",
    call: () => parseFacts({ outages: [{ ...outage, affected: { count: 4, of: 3 } }] }),
  },
  {
    code: "number_out_of_bounds",
    says: "users of none",
    path: "outages[0].affected.of",
    call: () => parseFacts({ outages: [{ ...outage, affected: { count: 0, of: 0 } }] }),
  },
  {
    code: "number_out_of_bounds",
    says: "more requests failed than came",
    path: "slices[0].bad",
    call: () => parseFacts({ slices: [{ start: at, total: 9, bad: 10 }] }),
  },
  {
    code: "number_out_of_bounds",
    says: "fewer places than must see an outage",
    path: "rule.locations",
    call: () => outagesFromProbes([], { minLocations: 2, maxGap: "PT1M", locations: ["fra"] }),
  },
  {
    code: "period_invalid",
    says: "a fifth quarter",
    path: "period",
    call: () => measureAvailability(doitErp(), { outages: [] }, { ...asked, period: "2026-Q5" }),
  },
  {
    code: "unknown_commitment",
    says: "a classification for a commitment that there is not",
    path: "commitment",
    call: () => classifyDowntime(doitErp(), { outages: [] }, { ...asked, commitment: "uptimes" }),
  },
  {
    code: "unknown_key",
    says: "a misspelt key of an outage",
    path: "outages[0].casue",
    call: () => parseFacts({ outages: [{ ...outage, casue: "isp" }] }),
  },
  {
    code: "unknown_key",
    says: "a misspelt option",
    path: "asof",
    call: () => measureAvailability(doitErp(), {}, { ...asked, asof: at } as never),
  },
  {
    code: "unknown_resource",
    says: "an outage of a resource that there is not",
    path: "outages[0].resources[1]",
    call: () =>
      parseFacts({ outages: [{ ...outage, resources: ["a", "c"] }], resources: [{ id: "a" }] }),
  },
];
