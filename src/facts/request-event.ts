/**
 * What happened to a request after it came in, as recorded. An event before the receipt is refused.
 */
import * as z from "zod";
import { refusal } from "../core/issue.js";
import { addRefusal } from "../core/validation.js";
import { type InstantInput, utcText } from "../time/instant.js";
import { instantSchema, isInstant } from "./record.js";

/** Who did it; without a name, the provider. */
export type Party = "provider" | "customer";

/** Something that happened to a request. */
export type RequestEvent = { readonly at: InstantInput } & (
  | {
      readonly type:
        | "acknowledged"
        | "responded"
        | "work-started"
        | "progress-update"
        | "workaround-provided";
      /** Sent by a machine; no answer unless the policy says so. */
      readonly automated?: boolean | undefined;
    }
  | {
      readonly type:
        | "waiting-on-customer"
        | "customer-replied"
        | "resolved"
        | "emergency-ended"
        | "reopened"
        | "closed";
      readonly by?: Party | undefined;
    }
  | { readonly type: "severity-changed"; readonly severity: string; readonly by: Party }
);

/** The types of events that answer the customer or move the work. */
const answers = [
  "acknowledged",
  "responded",
  "work-started",
  "progress-update",
  "workaround-provided",
] as const;

/** A checked event. */
export interface EventRecord {
  readonly at: number;
  readonly type: RequestEvent["type"];
  readonly by: Party;
  readonly automated: boolean;
  readonly severity: string | null;
}

const party = z.enum(["provider", "customer"]);

const eventSchema: z.ZodType<EventRecord> = z
  .discriminatedUnion("type", [
    z.strictObject({
      at: instantSchema,
      type: z.enum(answers),
      automated: z.boolean().optional(),
    }),
    z.strictObject({
      at: instantSchema,
      type: z.enum([
        "waiting-on-customer",
        "customer-replied",
        "resolved",
        "emergency-ended",
        "reopened",
        "closed",
      ]),
      by: party.optional(),
    }),
    z.strictObject({
      at: instantSchema,
      type: z.literal("severity-changed"),
      severity: z.string().min(1),
      by: party,
    }),
  ])
  .transform((event) => ({
    at: event.at,
    type: event.type,
    by: ("by" in event ? event.by : undefined) ?? "provider",
    automated: ("automated" in event ? event.automated : undefined) ?? false,
    severity: "severity" in event ? event.severity : null,
  }));

const maxEvents = 100_000;

export const eventsSchema: z.ZodType<readonly EventRecord[]> = z.array(eventSchema).max(maxEvents);

/** Refuses events before the receipt; the rest of the request may be broken. */
export function eventsAfterReceipt(
  request: { readonly receivedAt?: unknown; readonly events?: unknown } | null,
  context: z.RefinementCtx,
): void {
  const receivedAt = request?.receivedAt;
  if (!isInstant(receivedAt) || !Array.isArray(request?.events)) return;
  for (const [index, event] of request.events.entries()) {
    const at: unknown = (event as { at?: unknown } | null)?.at;
    if (!isInstant(at) || at >= receivedAt) continue;
    const params = { receivedAt: utcText(receivedAt), at: utcText(at) };
    addRefusal(context, refusal("event_before_receipt", params), ["events", index, "at"]);
  }
}
