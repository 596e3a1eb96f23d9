/** An hour of a request log in slices of a quarter, from ten o'clock of the tables' date on. */
import type {
  AvailabilityMeasurement,
  Commitment,
  Indicator,
  Policy,
  ServiceFacts,
  Slice,
} from "nines";
import { at, type ServiceTerms, service } from "../downtime/service.js";
import { type Asked, measureOne } from "./measured.js";

export type Kind = Exclude<Indicator["kind"], "downtime">;

type Fields = Omit<Extract<Indicator, { kind: "timeslices" }>, "kind">;

/** The hour that is measured. */
export const theHour = { start: at("10:00"), end: at("11:00") };

/** A commitment measured by slices; slices are down above ten per cent of failures. */
export function sliced(
  kind: Kind,
  fields: Partial<Fields> = {},
  terms: ServiceTerms = {},
  commitment: Partial<Commitment> = {},
): Policy {
  const { maxErrorPercent = 10, inclusive, ...rest } = fields;
  const shared = { slice: "PT15M", ...rest };
  const indicator: Indicator =
    kind === "timeslices" ? { kind, ...shared, maxErrorPercent, inclusive } : { kind, ...shared };
  return service({ ...terms, commitment: { targetPercent: 50, indicator, ...commitment } });
}

/** A slice that begins at a time, with all its requests and those that failed. */
export function slice(time: string, total: number, bad: number): Slice {
  return { start: at(time), total, bad };
}

/** The four slices of the hour. */
export function quarters(...requests: readonly (readonly [total: number, bad: number])[]): Slice[] {
  return requests.map(([total, bad], n) =>
    slice(`10:${String(15 * n).padStart(2, "0")}`, total, bad),
  );
}

/** The measurement of the hour. */
export function measureHour(
  policy: Policy,
  facts: ServiceFacts,
  asked: Asked = {},
): AvailabilityMeasurement {
  return measureOne(policy, facts, { period: theHour, ...asked });
}

/** The ratio in lowest terms, `3/4`. */
export function lowest({ ratio }: AvailabilityMeasurement): string | null {
  if (ratio === null) return null;
  const [a, b] = [BigInt(ratio.numerator), BigInt(ratio.denominator)];
  const divisor = gcd(a, b);
  return `${a / divisor}/${b / divisor}`;
}

export function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
