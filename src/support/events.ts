/**
 * The events of a request that had happened by an instant. They are taken in the order of their
 * instants, and in the order given where those are equal; an exact repetition is left out with a
 * finding, and an event after `asOf` has not happened yet.
 */
import { type Finding, finding } from "../core/finding.js";
import type { EventRecord } from "../facts/request-event.js";
import { utcText } from "../time/instant.js";

/** The events that had happened by `asOf`, in order; what is left out is a finding. */
export function eventsUpTo(
  events: readonly EventRecord[],
  asOf: number,
  because: Finding[],
): EventRecord[] {
  const happened: EventRecord[] = [];
  const leaveOut = (rule: string, { type, at }: EventRecord, why: string): void => {
    const params = { event: type, at: utcText(at) };
    because.push(finding(rule, "not-applied", `The event ${type} ${why}.`, null, params));
  };
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    if (event.at > asOf) {
      leaveOut("after-as-of", event, "lies after the instant up to which facts are known");
    } else if (repeats(happened, event)) {
      leaveOut("duplicate-event", event, "is given twice");
    } else {
      happened.push(event);
    }
  }
  return happened;
}

/** Whether an event stands among the last ones of the same instant already. */
function repeats(happened: readonly EventRecord[], event: EventRecord): boolean {
  for (let i = happened.length - 1; i >= 0; i--) {
    const other = happened[i] as EventRecord;
    if (other.at !== event.at) return false;
    const same = other.type === event.type && other.by === event.by;
    if (same && other.automated === event.automated && other.severity === event.severity)
      return true;
  }
  return false;
}
