/** What the gotomyerp tables ask of `computeDeadlines`: a request and its due instants in short form. */
import { computeDeadlines, type Metric, type RequestDeadlines, type SupportRequest } from "nines";
import { type GotomyerpReadings, gotomyerp } from "nines/presets";

/** A ticket of the portal, of level 1 unless the row says otherwise. */
export function ticket(
  receivedAt: string | number,
  more: Partial<SupportRequest> = {},
): SupportRequest {
  return { id: "T-1", receivedAt, channel: "portal", severity: "level-1", ...more };
}

/** The deadlines of a request. */
export function deadlinesOf(
  request: SupportRequest,
  readings: GotomyerpReadings = {},
): RequestDeadlines {
  return computeDeadlines(gotomyerp(readings), request);
}

/** When a metric's clock starts, from when it is expected and when it is due. */
export function timesOf(
  request: SupportRequest,
  metric: Metric = "first-response",
  readings: GotomyerpReadings = {},
): { readonly starts: string; readonly from: string | null; readonly due: string } {
  const found = deadlinesOf(request, readings).deadlines.filter((each) => each.metric === metric);
  const [deadline] = found;
  if (deadline === undefined || found.length > 1) throw new Error(`${found.length} of ${metric}`);
  return { starts: deadline.clockStartsAt, from: deadline.expectedFrom, due: deadline.dueAt };
}

/** Unavailable to everybody, found so from these places. */
export function emergency(
  ...confirmedFrom: NonNullable<SupportRequest["emergency"]>["confirmedFrom"]
): Pick<SupportRequest, "emergency"> {
  return { emergency: { allUsersAffected: true, confirmedFrom } };
}
