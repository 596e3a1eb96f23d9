/**
 * What `definePolicy` takes: a policy in which a name that is used but not given is an error of types, at
 * the name and with the names that are known. A name is inferred where it is given (an `id`, a key of
 * `calendars`, `windows` or `channels`) and only looked up where it is used. Where a name of some kind is
 * used that is known only as a text, names of that kind are checked at run time alone, by `references`.
 * Types only; nothing of it is left at run time.
 */
import type { Window } from "../calendar/recurrence.js";
import type { CalendarConfig } from "../calendar/weekly-hours.js";
import type { AvailabilityTerms } from "./availability-terms.js";
import type { Commitment } from "./commitment.js";
import type { CreditCombination } from "./credit-limits.js";
import type { CreditTerms } from "./credit-terms.js";
import type { PolicyConfig } from "./policy.js";
import type {
  AttainmentTerms,
  ChannelRule,
  EmergencyTerms,
  Severity,
  SupportTerms,
} from "./support-terms.js";
import type { TerminationTerms } from "./termination-terms.js";

/** Names by what they name. */
export interface PolicyNames {
  readonly calendar: string;
  readonly severity: string;
  readonly channel: string;
  readonly attainment: string;
  readonly commitment: string;
  readonly window: string;
  readonly credit: string;
}

/** A policy that gives some names, and whose terms may use some. */
export interface CheckedPolicy<Given extends PolicyNames, Known extends PolicyNames>
  extends Omit<
    PolicyConfig,
    "calendars" | "support" | "availability" | "credits" | "combinations" | "termination"
  > {
  /** Opening hours by name; `always` (24×7 in the contract's zone) is there without being named. */
  readonly calendars?: { readonly [Name in Given["calendar"]]?: CalendarConfig } | undefined;
  readonly support?: CheckedSupport<Given, Known> | undefined;
  readonly availability?: CheckedAvailability<Given, Known> | undefined;
  /** The service credits owed when a promise is missed. */
  readonly credits?:
    | readonly NamedIn<
        CreditTerms,
        {
          id: Given["credit"];
          commitment: Known["commitment"];
          attainment: Known["attainment"];
          severities: Known["severity"];
          calendar: Known["calendar"];
        }
      >[]
    | undefined;
  /** How credits for one period go together; without one each is paid. */
  readonly combinations?:
    | readonly NamedIn<CreditCombination, { credits: Known["credit"] }>[]
    | undefined;
  /** The grounds on which the customer may end the contract. */
  readonly termination?:
    | readonly NamedIn<
        TerminationTerms,
        { commitment: Known["commitment"]; calendar: Known["calendar"] }
      >[]
    | undefined;
}

/** Support terms of such a policy. */
export interface CheckedSupport<Given extends PolicyNames, Known extends PolicyNames>
  extends NamedIn<
    Omit<SupportTerms, "severities" | "channels" | "emergency" | "attainment">,
    { calendar: Known["calendar"]; severity: Known["severity"]; normalSeverity: Known["severity"] }
  > {
  /** Most severe first. */
  readonly severities: readonly NamedIn<
    Severity,
    { id: Given["severity"]; calendar: Known["calendar"] }
  >[];
  /** By channel, who sets the severity; without this map any channel may. */
  readonly channels?:
    | { readonly [Name in Given["channel"]]?: NamedIn<ChannelRule, { to: Known["severity"] }> }
    | undefined;
  readonly emergency?:
    | NamedIn<EmergencyTerms, { severity: Known["severity"]; channels: Known["channel"] }>
    | undefined;
  /** Which share of requests must meet a target. */
  readonly attainment?:
    | readonly NamedIn<AttainmentTerms, { id: Given["attainment"]; severity: Known["severity"] }>[]
    | undefined;
}

/** Availability terms of such a policy. */
export interface CheckedAvailability<Given extends PolicyNames, Known extends PolicyNames>
  extends NamedIn<
    Omit<AvailabilityTerms, "commitments" | "windows">,
    { commitments: Known["commitment"]; onlyIn: Known["window"]; calendar: Known["calendar"] }
  > {
  readonly commitments: readonly NamedIn<Commitment, { id: Given["commitment"] }>[];
  /** Recurring windows by name, for `onlyIn`. */
  readonly windows?: { readonly [Name in Given["window"]]?: Window } | undefined;
}

/** The names given; any text where one of those used is known only as a text. */
export type KnownName<Given extends string, Used extends string> = string extends Used
  ? Used
  : NoInfer<Given>;

/**
 * Terms in which the free text of some fields, wherever they stand, is a name of those for the field. What
 * has no such field stays the type that it is, so that messages call it by its name.
 */
export type NamedIn<Terms, Names> = {
  readonly [Field in keyof Terms]: Field extends keyof Names
    ? NameOf<Terms[Field], Names[Field]>
    : true extends HasField<Terms[Field], keyof Names>
      ? NamedIn<Terms[Field], Names>
      : Terms[Field];
};

/** A name where a field holds a free text, names where it holds a list; what else it can hold stays. */
export type NameOf<Value, Name> = Value extends readonly string[]
  ? readonly Name[]
  : string extends Value
    ? Name
    : Value;

/** Whether a value has one of some fields, at any depth. */
export type HasField<Value, Field> = Value extends readonly (infer Each)[]
  ? HasField<Each, Field>
  : Value extends object
    ? [Field & keyof Value] extends [never]
      ? { [Key in keyof Value]-?: HasField<Value[Key], Field> }[keyof Value]
      : true
    : false;
