/**
 * The compiled form of a policy: its zone and calendars, made on first use and kept beside the policy
 * in a `WeakMap`. A policy that another copy of the library made, or a clone, is checked first; it is
 * kept only if it is frozen throughout, since an object that can change must be read anew each time.
 */
import { alwaysOpen, type Calendar, calendarOf } from "../calendar/calendar.js";
import { isNinesError, issueAt, NinesError } from "../core/issue.js";
import { validate } from "../core/validation.js";
import { type Zone, zoneOf } from "../time/zone.js";
import { type Policy, policySchema } from "./policy.js";

/** A policy with what its terms refer to. */
export interface CompiledPolicy {
  readonly policy: Policy;
  readonly zone: Zone;
  /** The calendar of a name that the policy gives, or `always`. */
  calendar(name: string): Calendar;
}

const compiledPolicies = new WeakMap<object, CompiledPolicy>();

/** The compiled form of a policy, whoever made it. */
export function compiledOf(policy: Policy): CompiledPolicy {
  const known = typeof policy === "object" && policy !== null && compiledPolicies.get(policy);
  if (known) return known;
  const compiled = compile(plain(validate(policySchema, policy)));
  if (isDeeplyFrozen(policy)) compiledPolicies.set(policy, compiled);
  return compiled;
}

/** Checks a policy, freezes a copy of it and keeps its compiled form. */
export function policyOf(input: unknown): Policy {
  const policy = deepFreeze(plain(validate(policySchema, input)));
  compiledPolicies.set(policy, compile(policy));
  return policy;
}

/** A copy as JSON has it: a key without a value is no key, and no zero is below zero. */
function plain(policy: Policy): Policy {
  return JSON.parse(JSON.stringify(policy)) as Policy;
}

function compile(policy: Policy): CompiledPolicy {
  const zone = zoneOf(policy.zone);
  const calendars = new Map<string, Calendar>([["always", alwaysOpen(zone)]]);
  const issues = Object.entries(policy.calendars ?? {}).flatMap(([name, config]) => {
    try {
      calendars.set(name, calendarOf(config, zone));
      return [];
    } catch (thrown) {
      if (!isNinesError(thrown)) throw thrown;
      return thrown.issues.map((issue) => issueAt(`calendars.${name}`, issue));
    }
  });
  const [first, ...rest] = issues;
  if (first !== undefined) throw new NinesError([first, ...rest]);
  return { policy, zone, calendar: (name) => calendars.get(name) as Calendar };
}

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
