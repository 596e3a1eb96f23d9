/**
 * Fragments of a clause library, of several vendors: each clause is a policy of its own, with figures that
 * stand in for what the fragment does not say.
 */
import { measureClauses } from "./misc-clauses-measures.js";
import { rightsClauses } from "./misc-clauses-rights.js";
import { scheduleClauses } from "./misc-clauses-schedules.js";
import type { PublishedSla } from "./published-sla.js";

export const miscClauses: PublishedSla = {
  id: "misc-clauses",
  provider: "Clause-library fragments (several vendors)",
  service:
    "Intermedia, Espressive, OneNeck, a contact-centre vendor, UnitedLayer, Element Critical, SVCE, Crowdfox, Runway, Zus, Coiled, Onsite",
  leftOut: [
    "which scheduled downtimes are beyond the twelfth of a year (UnitedLayer): events are not counted, so their scope says it",
    "that a credit is used on the fee of the next service year only (Runway): the language knows future invoices, not those of another year",
    "the sum of the users of outages at one time (user-weighted): of several the largest share counts",
    "the thirty days of notice with which a termination takes effect (Espressive): a right has a time to be used in, no period of notice",
    "the refund in proportion that comes with a termination (contact centre): a right has no payment of its own",
  ],
  contracts: [...scheduleClauses, ...measureClauses, ...rightsClauses],
  examples: [],
};
