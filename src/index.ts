/**
 * Service contracts as typed config, answers as pure functions that cite the clause.
 *
 * @packageDocumentation
 */
export { assessPeriod, type PeriodAssessment } from "./assessment/assess-period.js";
export { type DowntimeBudget, downtimeBudget, type SparedTime } from "./availability/budget.js";
export { type MeasureOptions, measureAvailability } from "./availability/measure.js";
export type { AvailabilityMeasurement } from "./availability/measurement.js";
export type { FullDayRule } from "./calendar/business-days.js";
export type { SpanConfig, WallClock } from "./calendar/daily-span.js";
export type { Recurrence, Window } from "./calendar/recurrence.js";
export type {
  CalendarConfig,
  CalendarException,
  Days,
  Holiday,
  WeeklyHours,
} from "./calendar/weekly-hours.js";
export type { Finding, FindingOutcome } from "./core/finding.js";
export { formatIssues, type Issue, isNinesError, NinesError } from "./core/issue.js";
export { type IssueCode, type IssueParams, issueCodes } from "./core/issue-codes.js";
export type { ParseResult } from "./core/result.js";
export { type AssessOptions, assessCredit } from "./credit/assess.js";
export { type ClaimWindow, type ClaimWindowOptions, claimWindow } from "./credit/claim-window.js";
export type { CreditCondition } from "./credit/conditions.js";
export type {
  CreditAssessment,
  CreditDecision,
  CreditedIncident,
  CreditLine,
  ServiceExtension,
} from "./credit/credit-assessment.js";
export {
  type ClassifyOptions,
  classifyDowntime,
  type DowntimeClassification,
} from "./downtime/classify.js";
export {
  outagesFromProbes,
  type ProbeEvidence,
  type ProbeRule,
  type ProbeSample,
} from "./downtime/probes.js";
export type { DowntimeSegment } from "./downtime/segments.js";
export type { Verdict } from "./downtime/verdict.js";
export type { Account, MonthFee, Standing } from "./facts/account.js";
export type { Claim, IssuedCredit } from "./facts/claim.js";
export { type Facts, parseFacts, type ServiceFacts, safeParseFacts } from "./facts/facts.js";
export type { Maintenance } from "./facts/maintenance.js";
export type { AccessAttempt, Resource, Slice, Unmonitored } from "./facts/monitoring.js";
export type { Outage, Share } from "./facts/outage.js";
export type { EmergencyReport, SupportRequest } from "./facts/request.js";
export type { Party, RequestEvent } from "./facts/request-event.js";
export { type CreditBalance, creditBalance } from "./ledger/balance.js";
export type { LedgerOptions } from "./ledger/entry-instant.js";
export type { CreditGrant } from "./ledger/grant.js";
export type { CreditUse } from "./ledger/grant-use.js";
export type { Invoice } from "./ledger/invoice.js";
export { type IssueOptions, issueCredit } from "./ledger/issuance.js";
export { type AppliedCredit, applyCredits, type CreditApplication } from "./ledger/ledger.js";
export {
  type CreditRestoration,
  type ReturnedCredit,
  restoreCredits,
} from "./ledger/restoration.js";
export { type VoidOptions, voidCredit } from "./ledger/voiding.js";
export { lintPolicy } from "./lint/lint-policy.js";
export { allocateMoney } from "./money/allocation.js";
export { formatMoney, type Money } from "./money/amount.js";
export type { Multiple } from "./money/decimal.js";
export type { Percent } from "./money/percent.js";
export type { RoundingMode } from "./money/rounding.js";
export type { Advisory } from "./policy/advisory.js";
export type { Allowance, AllowanceSpan } from "./policy/allowance.js";
export type { AmendmentTerms } from "./policy/amendment-terms.js";
export type { AvailabilityTerms } from "./policy/availability-terms.js";
export type {
  CheckedAvailability,
  CheckedPolicy,
  CheckedSupport,
  HasField,
  KnownName,
  NamedIn,
  NameOf,
  PolicyNames,
} from "./policy/checked-policy.js";
export type {
  ClaimAnchor,
  ClaimTerms,
  ProviderLimit,
  ReportTerms,
} from "./policy/claim-terms.js";
export type {
  Commitment,
  Denominator,
  ErrorRateTerms,
  Indicator,
  Leaving,
  PercentRounding,
  SliceTerms,
} from "./policy/commitment.js";
export type { BaseItems, BaseMonth, CreditBase } from "./policy/credit-base.js";
export type {
  CreditConditions,
  DeclaredFact,
  StandingCondition,
} from "./policy/credit-conditions.js";
export type {
  CreditCombination,
  CreditLimit,
  CreditMinimum,
  LimitWindow,
} from "./policy/credit-limits.js";
export type {
  BlockSchedule,
  CreditedDowntime,
  CreditSchedule,
  DurationTier,
  DurationTierSchedule,
  FactorRounding,
  FurtherCredit,
  MissTier,
  PercentTier,
  PriceSchedule,
  ShortfallSchedule,
  StepCounting,
} from "./policy/credit-schedule.js";
export type {
  CreditTerms,
  CreditTrigger,
  MissedTargets,
  ValidityTerms,
} from "./policy/credit-terms.js";
export type { CreditValue, DayOfService } from "./policy/credit-value.js";
export type { DocumentHead } from "./policy/document.js";
export type {
  DowntimeBucket,
  DowntimeRule,
  DowntimeRules,
  MinimumOutage,
  OwnDowntimeRules,
} from "./policy/downtime-rules.js";
export type {
  CarveOut,
  CauseExclusion,
  Exclusion,
  MaintenanceExclusion,
  OutsideHoursExclusion,
  WindowExclusion,
} from "./policy/exclusion.js";
export { definePolicy, parsePolicy, safeParsePolicy } from "./policy/parse.js";
export type { Period } from "./policy/period-document.js";
export type {
  Assumption,
  Policy,
  PolicyConfig,
  RecordedReading,
  Subject,
} from "./policy/policy.js";
export type {
  AttainmentTerms,
  ChannelRule,
  ClockTerms,
  ConnectivityTerms,
  EmergencyTerms,
  EscalationTerms,
  Metric,
  Severity,
  SupportTerms,
  Target,
} from "./policy/support-terms.js";
export type { TerminationRule, TerminationTerms } from "./policy/termination-terms.js";
export {
  type AmendmentNotice,
  type PolicyVersion,
  type TermsInForce,
  termsInForce,
} from "./policy/terms-in-force.js";
export type { Notice, TimeLimit } from "./policy/time-limit.js";
export type { Attainment } from "./support/attainment.js";
export {
  type ComplianceOptions,
  type ComplianceRow,
  type SupportCompliance,
  supportCompliance,
} from "./support/compliance.js";
export {
  type ConnectivityOutcome,
  type ConnectivityState,
  type CostLine,
  triageConnectivity,
} from "./support/connectivity.js";
export type { ConnectivityEvent, ConnectivityReport } from "./support/connectivity-report.js";
export { computeDeadlines, type Deadline, type RequestDeadlines } from "./support/deadlines.js";
export {
  type DeadlineStatus,
  type RequestStatus,
  type TrackedDeadline,
  type TrackOptions,
  trackRequest,
} from "./support/track.js";
export type { WarningPoint } from "./support/warnings.js";
export type { AssessedPeriod, HistoryDocument } from "./termination/history-documents.js";
export type { TerminationRight, TerminationState } from "./termination/termination-right.js";
export { type TerminationOptions, terminationRights } from "./termination/termination-rights.js";
export type { CivilDate, DayName, MonthEnd } from "./time/civil-date.js";
export type { Duration } from "./time/duration.js";
export type { DateTimeLike, Instant, InstantInput, TemporalLike } from "./time/instant.js";
export type { PeriodKind } from "./time/period.js";
export type { PeriodRange, Term } from "./time/periods-in.js";
export type { TimeOfDay } from "./time/wall-clock.js";
export type { ZoneName } from "./time/zone.js";
