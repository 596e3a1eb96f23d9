/**
 * A support request as it came in: channel, severity asked for, and what makes it an emergency or an
 * escalation. Checked requests hold epoch milliseconds.
 */
import * as z from "zod";
import { always, eachOnce, validate } from "../core/validation.js";
import type { InstantInput } from "../time/instant.js";
import { instantSchema, maxRecords, whateverElse } from "./record.js";
import {
  type EventRecord,
  eventsAfterReceipt,
  eventsSchema,
  type RequestEvent,
} from "./request-event.js";

/** A request for support. */
export interface SupportRequest {
  readonly id: string;
  readonly receivedAt: InstantInput;
  readonly channel: string;
  /** The severity the customer asks for. */
  readonly severity?: string | undefined;
  /** Whether the customer escalates it. */
  readonly escalated?: boolean | undefined;
  /** What is known of an unavailability that is reported as an emergency. */
  readonly emergency?: EmergencyReport | undefined;
  /** What happened since, in any order. */
  readonly events?: readonly RequestEvent[] | undefined;
  readonly meta?: unknown;
}

/** From where the service was found unavailable, and for whom. */
export interface EmergencyReport {
  readonly allUsersAffected: boolean;
  /** Distinct locations; a plain name was confirmed when the request was received. */
  readonly confirmedFrom: readonly (
    | string
    | { readonly location: string; readonly at: InstantInput }
  )[];
}

/** A checked request. */
export interface RequestRecord {
  readonly id: string;
  readonly receivedAt: number;
  readonly channel: string;
  readonly severity: string | null;
  readonly escalated: boolean;
  readonly emergency: EmergencyRecord | null;
  readonly events: readonly EventRecord[];
}

/** A checked emergency report; `at` is `null` for a confirmation at receipt. */
export interface EmergencyRecord {
  readonly allUsersAffected: boolean;
  readonly confirmations: readonly { readonly location: string; readonly at: number | null }[];
}

const text = z.string().min(1);

const requestSchema: z.ZodType<RequestRecord> = z
  .strictObject({
    id: text,
    receivedAt: instantSchema,
    channel: text,
    severity: text.optional(),
    escalated: z.boolean().optional(),
    emergency: z
      .strictObject({
        allUsersAffected: z.boolean(),
        confirmedFrom: z
          .array(z.union([text, z.strictObject({ location: text, at: instantSchema })]))
          .max(10_000),
      })
      .optional(),
    events: eventsSchema.optional(),
    meta: whateverElse,
  })
  .superRefine(eventsAfterReceipt, always)
  .transform((request) => ({
    id: request.id,
    receivedAt: request.receivedAt,
    channel: request.channel,
    severity: request.severity ?? null,
    escalated: request.escalated ?? false,
    events: request.events ?? [],
    emergency:
      request.emergency === undefined
        ? null
        : {
            allUsersAffected: request.emergency.allUsersAffected,
            confirmations: request.emergency.confirmedFrom.map((from) =>
              typeof from === "string" ? { location: from, at: null } : from,
            ),
          },
  }));

/** A list of requests, no id twice. */
export const requestsSchema: z.ZodType<readonly RequestRecord[]> = z
  .array(requestSchema)
  .max(maxRecords)
  .superRefine(eachOnce("id"), always);

/** Checks a request; all issues at once. */
export function readRequest(request: unknown): RequestRecord {
  return validate(requestSchema, request);
}
