/**
 * The rights that one ground for termination gives over one series of periods: a row for each period that
 * is over and completes the rule, and one for what time or facts may still bring, or where there is nothing.
 */
import { type Finding, finding } from "../core/finding.js";
import type { Commitment } from "../policy/commitment.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { type DocumentHead, documentHead } from "../policy/document.js";
import { anchorAtEnd, limitEnd } from "../policy/limit-end.js";
import { describePeriod } from "../policy/period-document.js";
import type { TerminationTerms } from "../policy/termination-terms.js";
import { formatInstant } from "../time/zone.js";
import type { PeriodSeries } from "./period-series.js";
import { earliestOf, openMatter } from "./period-standing.js";
import type { RecordedPeriod } from "./recorded-history.js";
import type { TerminationRight } from "./termination-right.js";
import { type Completion, completionsOf, type Slot, slotsOf } from "./termination-rule.js";
import { aheadText, historyFinding, noticeFinding, ruleText } from "./termination-words.js";

/** A ground for termination and the commitment it is about. */
export interface Ground {
  readonly terms: TerminationTerms;
  readonly commitment: Commitment;
}

/** The rights of one ground over one series; at least one row. */
export function rightsOf(
  ground: Ground,
  series: PeriodSeries,
  compiled: CompiledPolicy,
  unread: readonly Finding[],
  asOf: number,
): TerminationRight[] {
  const { terms, commitment } = ground;
  const slots = slotsOf(series.entries, terms.rule);
  const history = [historyFinding(series.entries), ...series.because, ...unread];
  const about: About = { ground, resource: series.resource, slots, history, compiled, asOf };
  const completions = completionsOf(slots, terms.rule, commitment, compiled.policy);
  const rows = completions.flatMap((each) => arisenRight(each, about) ?? []);
  const ahead = completions.filter((each) => periodArisenWith(each, about) === null);
  return ahead.length === 0 && rows.length > 0 ? rows : [...rows, rightAhead(ahead, about)];
}

/** What all rows of a ground and a series have in common. */
interface About {
  readonly ground: Ground;
  readonly resource: string | null;
  readonly slots: readonly Slot[];
  /** The findings about the history. */
  readonly history: readonly Finding[];
  readonly compiled: CompiledPolicy;
  readonly asOf: number;
}

/** The period that completes the rule, if it does for certain and is over. */
function periodArisenWith(
  { place, isCertain }: Completion,
  { slots, asOf }: About,
): RecordedPeriod | null {
  const period = slots[place]?.period ?? null;
  return isCertain && period !== null && period.wholeEnd <= asOf ? period : null;
}

/** The right that a period gave. */
function arisenRight(completion: Completion, about: About): TerminationRight | null {
  const period = periodArisenWith(completion, about);
  if (period === null) return null;
  const { ground, slots, compiled, asOf } = about;
  const { rule, clause } = ground.terms;
  const { exercise, lastInstant } = timeForNotice(period, about);
  const inTime = lastInstant === null || asOf <= lastInstant;
  const periods = namesOf(completion.rests, slots);
  const asked = ruleText(rule);
  const text = `${period.id} completes the rule (${asked}); it rests on ${periods.join(", ")}.`;
  const last = lastInstant === null ? null : formatInstant(lastInstant, compiled.zone);
  return rightOf(about, {
    state: inTime ? "exercisable" : "lapsed",
    arisenWith: describePeriod(period, compiled.zone),
    periods,
    exercise,
    until: null,
    missing: [],
    because: [
      finding("termination", "applied", text, clause, { rule: asked, period: period.id }),
      noticeFinding(last, inTime, clause),
    ],
  });
}

/** What has not arisen, or is not known to have. */
function rightAhead(ahead: readonly Completion[], about: About): TerminationRight {
  const { ground, slots, compiled, asOf } = about;
  const { rule, clause } = ground.terms;
  const unsure = ahead.filter(({ place, isCertain }) => !isCertain || slots[place] === null);
  const open = new Set(unsure.flatMap((each) => each.open));
  const matters = [...open].map((place) => openMatter(slots[place] ?? null, rule, asOf));
  const ends = ahead.flatMap(({ place }) => slots[place]?.period.wholeEnd ?? []);
  const until = earliestOf([
    ...matters.map((each) => each.until),
    ...ends.filter((at) => at > asOf),
  ]);
  const last = slots[ahead.at(-1)?.place ?? -1]?.period ?? null;
  const inQuestion = namesOf(
    (unsure.length > 0 ? unsure : ahead).map(({ place }) => place),
    slots,
  );
  const isUnsure = unsure.length > 0;
  const text = aheadText(ruleText(rule), inQuestion, isUnsure ? "unsure" : "sure");
  return rightOf(about, {
    state: isUnsure ? "undetermined" : "not-arisen",
    arisenWith: null,
    periods: [],
    exercise: last === null ? null : timeForNotice(last, about).exercise,
    until: until === null ? null : formatInstant(until, compiled.zone),
    missing: [...new Set(matters.flatMap(({ missing }) => missing))],
    because: [finding("termination", "not-applied", text, clause, { rule: ruleText(rule) })],
  });
}

/** From when and until when notice of a right can be given; a last instant of `null` is no limit. */
function timeForNotice(
  { wholeEnd }: RecordedPeriod,
  { ground: { terms }, compiled }: About,
): { readonly exercise: TerminationRight["exercise"]; readonly lastInstant: number | null } {
  const { zone } = compiled;
  const opensAt = formatInstant(wholeEnd, zone);
  if (terms.exercise === undefined)
    return { exercise: { opensAt, closesAt: null }, lastInstant: null };
  const lastInstant = limitEnd(terms.exercise, anchorAtEnd(wholeEnd), compiled);
  return { exercise: { opensAt, closesAt: formatInstant(lastInstant + 1, zone) }, lastInstant };
}

/** The names of the periods in some places, as far as anything is recorded of them. */
function namesOf(places: readonly number[], slots: readonly Slot[]): string[] {
  return places.flatMap((place) => slots[place]?.period.id ?? []);
}

/** What the ground alone does not say of a right. */
type Figures = Omit<
  TerminationRight,
  "type" | "id" | "commitment" | "resource" | "clause" | keyof DocumentHead
>;

function rightOf(
  { ground: { terms }, resource, history, compiled, asOf }: About,
  figures: Figures,
): TerminationRight {
  const subjects = "creditsAtLeast" in terms.rule ? aboutCredits : aboutAvailability;
  return {
    type: "termination-right",
    ...documentHead(compiled, subjects, asOf),
    id: terms.id,
    commitment: terms.commitment,
    resource,
    clause: terms.clause ?? null,
    ...figures,
    because: [...figures.because, ...history],
  };
}

const aboutAvailability = ["availability", "termination"] as const;
const aboutCredits = ["availability", "credit", "termination"] as const;
