/**
 * Which version of a contract holds at an instant. The first version holds from the beginning; each
 * later one is an amendment, judged by the terms of the version before it: announced by an accepted
 * channel and to the right recipient, and in force no earlier than its notice allows.
 */
import * as z from "zod";
import { type Finding, finding } from "../core/finding.js";
import { refusal, refuse } from "../core/issue.js";
import { reading, validate } from "../core/validation.js";
import { type CivilDate, civilDateSchema, civilDay } from "../time/civil-date.js";
import { parseDuration } from "../time/duration.js";
import { type Instant, type InstantInput, readInstant } from "../time/instant.js";
import { periodHolding } from "../time/period.js";
import { formatInstant, localDayAt, startOfDay, type Zone } from "../time/zone.js";
import type { AmendmentTerms } from "./amendment-terms.js";
import { type CompiledPolicy, compiledOf } from "./compiled.js";
import type { Policy } from "./policy.js";

/** A version of a contract. */
export interface PolicyVersion {
  readonly policy: Policy;
  /** The first date on which it is meant to hold; by default as early as its notice allows. */
  readonly effective?: CivilDate | undefined;
  /** How it was announced; the first version needs no announcement. */
  readonly notice?: AmendmentNotice | undefined;
}

/** How an amendment was announced. */
export interface AmendmentNotice {
  readonly at: InstantInput;
  readonly channel?: string | undefined;
  readonly recipient?: string | undefined;
}

/** The version in force at an instant. */
export interface TermsInForce {
  readonly type: "terms-in-force";
  readonly at: Instant;
  readonly policy: Policy;
  /** Which of the versions given, counted from zero. */
  readonly version: number;
  /** Since when; `null` for the first version. */
  readonly since: Instant | null;
  /** When the next version takes over, as far as is known; a period it lies in is split there. */
  readonly until: Instant | null;
  readonly because: readonly Finding[];
}

const noticeSchema = z.strictObject({
  at: reading(readInstant),
  channel: z.string().min(1).optional(),
  recipient: z.string().min(1).optional(),
});

const versionsSchema = z
  .array(
    z.strictObject({
      policy: z.unknown(),
      effective: civilDateSchema.optional(),
      notice: noticeSchema.optional(),
    }),
  )
  .min(1)
  .max(10_000);

const optionsSchema = z.strictObject({ at: reading(readInstant) });

type CheckedVersion = z.infer<typeof versionsSchema>[number];

/**
 * The version of a contract that holds at an instant; `versions` in the order in which they were agreed
 * or announced.
 *
 * **Boundaries**: a version holds from an instant on, `[since, until)`. Of a notice in days, from the
 * start of the date so many days after that of the notice, in the contract's zone; of a measured one,
 * from that instant. An amendment announced after `at` is not known. Of two that take effect at the same
 * instant, the later in the list holds.
 * **Source**: DOit ERP, Updates/Notice.
 *
 * @throws NinesError `missing_field`, `invalid_type`, `number_out_of_bounds`, `unknown_key`,
 * `civil_date_invalid` and the issues of the policies and of `parseInstant`
 * @example
 * ```ts
 * import { termsInForce } from "nines";
 * import { doitErp } from "nines/presets";
 * const versions = [
 *   { policy: doitErp() },
 *   {
 *     policy: doitErp({ reservedWindows: "recorded-maintenance" }),
 *     notice: { at: "2026-02-10T09:00-05:00", channel: "email", recipient: "administrator" },
 *   },
 * ];
 * const { version, until } = termsInForce(versions, { at: "2026-03-20T00:00Z" });
 * console.log(version, until);
 * // 0 2026-04-01T00:00:00.000-04:00
 * ```
 */
export function termsInForce(
  versions: readonly PolicyVersion[],
  options: { readonly at: InstantInput },
): TermsInForce {
  const checked = validate(versionsSchema, versions, "versions");
  const { at } = validate(optionsSchema, options, "options");
  const compiled = checked.map(({ policy }) => compiledOf(policy as Policy));
  const because: Finding[] = [];
  const steps: Step[] = [{ version: 0, since: Number.NEGATIVE_INFINITY }];
  for (const [version, given] of checked.entries()) {
    if (version === 0) continue;
    const before = compiled[(steps.at(-1) as Step).version] as CompiledPolicy;
    const since = effectOf(given, version, before, at, because);
    if (since === null) continue;
    while ((steps.at(-1) as Step).since >= since) steps.pop();
    steps.push({ version, since });
  }
  const place = steps.findLastIndex(({ since }) => since <= at);
  const now = steps[place] as Step;
  const next = steps[place + 1];
  const { policy, zone } = compiled[now.version] as CompiledPolicy;
  return {
    type: "terms-in-force",
    at: formatInstant(at, zone),
    policy,
    version: now.version,
    since: Number.isFinite(now.since) ? formatInstant(now.since, zone) : null,
    until: next === undefined ? null : formatInstant(next.since, zone),
    because,
  };
}

interface Step {
  readonly version: number;
  readonly since: number;
}

/** From when an amendment holds; `null` where it does not come into force, with a finding. */
function effectOf(
  { effective, notice }: CheckedVersion,
  version: number,
  before: CompiledPolicy,
  at: number,
  because: Finding[],
): number | null {
  const { zone, policy } = before;
  const declared = effective === undefined ? 0 : startOfDay(zone, civilDay(effective));
  const terms = policy.amendments;
  if (terms === undefined) {
    if (effective !== undefined) return declared;
    const expected = "the date from which it holds, since the contract names no notice";
    return refuse(`versions[${version}].effective`, refusal("missing_field", { expected }));
  }
  const say = (outcome: "applied" | "not-applied", text: string): void => {
    because.push(finding("amendment", outcome, text, terms.clause, { version }));
  };
  const failing = whyNotAnnounced(notice, terms, at);
  if (failing !== null || notice === undefined) {
    say("not-applied", `Version ${version} is not in force: ${failing}.`);
    return null;
  }
  const earliest = endOfNotice(terms, notice.at, zone);
  const since = takesEffect(terms, Math.max(declared, earliest), before);
  say("applied", `Version ${version} holds from ${formatInstant(since, zone)}.`);
  return since;
}

function whyNotAnnounced(
  notice: CheckedVersion["notice"],
  { channels, recipient }: AmendmentTerms,
  at: number,
): string | null {
  if (notice === undefined || notice.at > at) return "it was not announced";
  if (notice.channel === undefined || !channels.includes(notice.channel)) {
    return `it was not announced by ${channels.join(" or ")}`;
  }
  if (recipient !== undefined && notice.recipient !== recipient) {
    return `it was not announced to the ${recipient}`;
  }
  return null;
}

function endOfNotice({ notice }: AmendmentTerms, at: number, zone: Zone): number {
  if ("elapsed" in notice) return at + parseDuration(notice.elapsed);
  return startOfDay(zone, localDayAt(zone, at) + notice.calendarDays);
}

/** The effective instant, or the start of the measurement period after it. */
function takesEffect(
  { takes }: AmendmentTerms,
  at: number,
  { policy, zone }: CompiledPolicy,
): number {
  const kind = policy.availability?.commitments[0]?.period;
  if (takes === "on-effective-date" || kind === undefined) return at;
  const { first, end } = periodHolding(kind, localDayAt(zone, at));
  const start = startOfDay(zone, first);
  return start === at ? at : startOfDay(zone, end);
}
