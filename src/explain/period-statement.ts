/**
 * The statement of a period: the verdict first, then the numbers, then each clause that applied and
 * each that did not, then the readings taken.
 */
import type { PeriodAssessment } from "../assessment/assess-period.js";
import type { AvailabilityMeasurement } from "../availability/measurement.js";
import type { Finding } from "../core/finding.js";
import type { DowntimeClassification } from "../downtime/classify.js";
import type { DowntimeSegment } from "../downtime/segments.js";
import { periodName } from "../policy/period-document.js";
import { describeDuration } from "../time/duration.js";
import { creditSection, creditVerdict } from "./credit-statement.js";
import { bullets, cited, escaped, joined, readable, table } from "./markdown.js";

/** A period assessment as Markdown. */
export function periodStatement(assessment: PeriodAssessment): string {
  const { measurements, classifications, credits } = assessment;
  const name = escaped(assessment.title ?? assessment.provider);
  return joined([
    `# ${name}: ${escaped(periodName(assessment.period))}`,
    bullets(verdicts(assessment).map((verdict) => `**${verdict}**`)),
    assessment.asOf === null ? null : `As known at ${readable(assessment.asOf)}.`,
    measurements.length === 0 ? null : `## Availability\n\n${availabilityTable(measurements)}`,
    ...classifications.map((each) => downtimeSection(each, classifications.length > 1)),
    ...credits.map(creditSection),
    clauseSection("Clauses that applied", assessment, "applied"),
    clauseSection("Clauses that did not apply", assessment, "not-applied"),
    readingsSection(assessment),
  ]);
}

function verdicts({ credits, measurements }: PeriodAssessment): string[] {
  if (credits.some(({ decision }) => decision !== "no-remedy")) return credits.map(creditVerdict);
  const measured = measurements.map(
    (each) =>
      `${escaped(nameOf(each))}, ${escaped(periodName(each.period))}: ${metText(each)}${each.percent === null ? "" : `, ${each.percent} %`}.`,
  );
  return [...measured, ...credits.map(creditVerdict)];
}

/** A commitment, with the resource that it was measured for. */
function nameOf({ commitment, resource }: AvailabilityMeasurement): string {
  return resource === null ? commitment : `${commitment} (${resource})`;
}

function metText({ met, provisional }: AvailabilityMeasurement): string {
  const verdict = met === null ? "cannot be decided" : met ? "met" : "missed";
  return provisional ? `${verdict} so far` : verdict;
}

function availabilityTable(measurements: readonly AvailabilityMeasurement[]): string {
  const head = [
    "Commitment",
    "Period",
    "Target",
    "Measured",
    "Counted downtime",
    "Allowed",
    "Result",
  ];
  return table(
    head,
    measurements.map((each) => [
      escaped(nameOf(each)),
      escaped(periodName(each.period)),
      `${escaped(each.targetPercent)} %`,
      each.percent === null ? "unknown" : `${each.percent} %`,
      describeDuration(each.downtimeMs),
      describeDuration(each.allowedDowntimeMs),
      metText(each),
    ]),
  );
}

function downtimeSection(classification: DowntimeClassification, many: boolean): string {
  const { segments, countedMs, excludedMs, undeterminedMs, commitment, period } = classification;
  const title = many
    ? `Downtime, ${escaped(commitment)}, ${escaped(periodName(period))}`
    : "Downtime";
  const sums = `Counted ${describeDuration(countedMs)}, excluded ${describeDuration(excludedMs)}, undetermined ${describeDuration(undeterminedMs)}.`;
  if (segments.length === 0) return `## ${title}\n\nNo downtime is recorded.`;
  const head = ["From", "To", "Length", "Verdict", "Why", "Clause", "Outages", "Maintenance"];
  return `## ${title}\n\n${table(head, segments.map(segmentRow))}\n\n${sums}`;
}

function segmentRow(segment: DowntimeSegment): string[] {
  const why =
    segment.exclusion === null ? segment.reason : `${segment.reason}: ${segment.exclusion}`;
  return [
    readable(segment.start),
    readable(segment.end),
    describeDuration(segment.durationMs),
    segment.verdict,
    escaped(why),
    cited(segment.clause),
    segment.outageIds.map(escaped).join(", ") || "–",
    segment.maintenanceIds.map(escaped).join(", ") || "–",
  ];
}

/** Every clause once per sentence, in the order of the documents. */
function clauseSection(
  title: string,
  { classifications, measurements, credits }: PeriodAssessment,
  outcome: Finding["outcome"],
): string | null {
  const findings = [
    ...measurements.flatMap(({ because }) => because),
    ...classifications.flatMap(({ advisories }) => advisories),
    ...credits.flatMap(({ conditions }) => conditions.flatMap(({ because }) => because)),
    ...credits.filter(({ decision }) => decision === "no-remedy").flatMap(({ because }) => because),
  ].filter((each) => each.outcome === outcome);
  const decided = outcome === "applied" ? classifications.flatMap(decidingLines) : [];
  const lines = [
    ...decided,
    ...findings.map(({ clause, text }) => `${cited(clause)}: ${escaped(text)}`),
  ];
  return lines.length === 0 ? null : `## ${title}\n\n${bullets([...new Set(lines)])}`;
}

/** What each exclusion excluded and each carve-out counted. */
function decidingLines({ segments }: DowntimeClassification): string[] {
  const decided = new Map<string, { line: string; ms: number }>();
  for (const { exclusion, verdict, clause, durationMs } of segments) {
    if (exclusion === null) continue;
    const line = `${cited(clause)}: ${escaped(exclusion)} ${verdict === "excluded" ? "excludes" : "counts"}`;
    decided.set(line, { line, ms: durationMs + (decided.get(line)?.ms ?? 0) });
  }
  return [...decided.values()].map(
    ({ line, ms }) => `${line} ${describeDuration(ms)} of downtime.`,
  );
}

function readingsSection({ readings, assumptions }: PeriodAssessment): string | null {
  const lines = [
    ...readings.map(
      ({ question, taken, clause }) =>
        `${escaped(question)} **${escaped(taken)}** (${escaped(clause)})`,
    ),
    ...assumptions.map(({ text }) => escaped(text)),
  ];
  return lines.length === 0 ? null : `## Readings and assumptions\n\n${bullets(lines)}`;
}
