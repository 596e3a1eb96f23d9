/**
 * What credits are owed in: values are all money of one currency, or all service, within a credit and among
 * credits that are looked at together.
 */
import { type Refusal, refusal } from "../core/issue.js";
import { type AddIssue, type Bag, bag, list, type Path, values } from "./named-terms.js";

/** Values are all owed in money of one currency, or all in service. */
export function checkOwed(credit: Bag, path: Path, add: AddIssue): void {
  const found = valuesIn(credit, path);
  if (found[0]?.service === true) checkServiceLimits(credit, path, add);
  const say = (expected: string, got: string, at: Path): void =>
    add(refusal("invalid_value", { expected, got }), at);
  let [kind, currency]: (string | undefined)[] = [];
  for (const { service, money, at } of found) {
    const own = service ? "service" : "money";
    kind ??= own;
    if (kind !== own) say(`${kind}, as the credit's first value is`, own, at);
    if (money === null) continue;
    currency ??= money;
    if (currency !== money) {
      add(refusal("currency_mismatch", { expected: currency, got: money }) satisfies Refusal, at);
    }
  }
}

/** What was given as service is not in the facts, so that only a period can limit it. */
function checkServiceLimits(credit: Bag, path: Path, add: AddIssue): void {
  for (const [n, { window }] of list(credit["limits"]).entries()) {
    if (window === "period" || typeof window !== "string") continue;
    const expected = '"period", since service that was given before is not in the facts';
    add(refusal("invalid_value", { expected, got: window }), [...path, "limits", n, "window"]);
  }
}

/** Credits that are looked at together are all owed in money, or all in service. */
export function checkCombined(
  combination: Bag,
  credits: readonly Bag[],
  path: Path,
  add: AddIssue,
): void {
  const named = values(combination["credits"]);
  const kindOf = (term: unknown): string | null => {
    const [first] = valuesIn(term, []);
    return first === undefined ? null : first.service ? "service" : "money";
  };
  let kind = kindOf(combination["max"]);
  for (const [n, id] of named.entries()) {
    const own = kindOf(credits.find((each) => each["id"] === id));
    kind ??= own;
    if (own === null || own === kind) continue;
    const expected = `credits that are all owed in ${kind}`;
    add(refusal("invalid_value", { expected, got: own }), [...path, "credits", n]);
  }
}

interface FoundValue {
  readonly service: boolean;
  readonly money: string | null;
  readonly at: Path;
}

/** Every value below a term: its credits, its limits, its minimum. */
function valuesIn(term: unknown, path: Path): FoundValue[] {
  if (Array.isArray(term)) {
    return values(term).flatMap((each, index) => valuesIn(each, [...path, index]));
  }
  const { dayIs, amount, percent, kind, paidAs } = bag(term);
  if (kind === "multiple-of-downtime") {
    return [{ service: paidAs === "service-time", money: null, at: [...path, "paidAs"] }];
  }
  if (dayIs !== undefined) {
    return [{ service: dayIs === "service-day", money: null, at: [...path, "dayIs"] }];
  }
  if (amount !== undefined) {
    const { currency } = bag(amount);
    const money = typeof currency === "string" ? currency : null;
    return [{ service: false, money, at: [...path, "amount", "currency"] }];
  }
  if (percent !== undefined) return [{ service: false, money: null, at: [...path, "percent"] }];
  return Object.entries(bag(term)).flatMap(([key, value]) => valuesIn(value, [...path, key]));
}
