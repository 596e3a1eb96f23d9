/**
 * The unit in which a billing system takes an amount of a currency. Money here is in minor units by
 * ISO 4217; a billing system may count otherwise, and a wrong unit is a hundredfold mistake. So a
 * currency of which neither a rule nor the system's page says the unit is refused. Cost: O(1).
 *
 * Sources: docs.stripe.com/currencies, "Zero-decimal currencies", "Three-decimal currencies" and
 * "Special cases"; apidocs.chargebee.com/docs/api/currencies, "Currency values"; getlago/lago-openapi
 * `Currency.yaml` with getlago/lago-front `serializeAmount.ts`.
 */
import { type Refusal, refusal } from "../core/issue.js";

/** A billing system that takes credit notes. */
export type BillingSystem = "Stripe" | "Chargebee" | "Lago";

/** How a minor unit by ISO 4217 becomes a unit of the system: `× times / per`, for multiples of `step`. */
interface Unit {
  readonly times: number;
  readonly per: number;
  readonly step: number;
}

const minorUnit: Unit = { times: 1, per: 1, step: 1 };
const hundredth: Unit = { times: 100, per: 1, step: 1 };
const tens: Unit = { times: 1, per: 1, step: 10 };
const tenfold: Unit = { times: 1, per: 10, step: 10 };
const hundredfold: Unit = { times: 1, per: 100, step: 100 };

/** What departs from the minor unit by ISO 4217; `null` where the system's unit is not known. */
const departures: Readonly<Record<BillingSystem, ReadonlyMap<string, Unit | null>>> = {
  Stripe: new Map([
    // Without decimals today, but still taken with two, "where the decimal amount is always 00".
    ...each("ISK UGX", hundredth),
    // Two decimals by ISO 4217; on Stripe's list of currencies without any.
    ...each("MGA", hundredfold),
    // "Require the least-significant (last) digit to be 0."
    ...each("BHD JOD KWD OMR TND", tens),
    ...each("IQD LYD UYI CLF UYW", null),
  ]),
  Chargebee: new Map([
    // "Values up to two decimal places in the major unit", times 100: also where there are three.
    ...each("BHD IQD JOD KWD LYD OMR TND", tenfold),
    // Listed as without decimals: JPY, KRW, XAF, XOF. Of the others the page says nothing.
    ...each("BIF CLP DJF GNF ISK KMF PYG RWF UGX UYI VND VUV XPF CLF UYW", null),
  ]),
  Lago: new Map([
    // Lago's app takes BIF to have two decimals; of MGA its library of money counts fifths.
    ...each("BIF MGA", null),
    ...each("UYI CLF UYW", null),
  ]),
};

function each(currencies: string, unit: Unit | null): [string, Unit | null][] {
  return currencies.split(" ").map((currency) => [currency, unit]);
}

/** An amount in minor units as the system takes it, or why it cannot. */
export function inUnitsOf(
  system: BillingSystem,
  currency: string,
  amountMinor: number,
): number | Refusal {
  const departure = departures[system].get(currency);
  const unit = departure === undefined ? minorUnit : departure;
  if (unit === null) return refusal("currency_unit_unknown", { system, got: currency });
  const { times, per, step } = unit;
  if (amountMinor % step !== 0) {
    const params = { system, currency, stepMinor: step, gotMinor: amountMinor };
    return refusal("money_not_expressible", params);
  }
  const units = (amountMinor / per) * times;
  return Number.isSafeInteger(units)
    ? units
    : refusal("money_invalid", { got: `${amountMinor} × ${times}` });
}
