/**
 * Prints when a batch of gotomyerp requests is due and why, then one request's whole life: what its
 * clocks said after each event.
 *
 *   npm run demo:help-desk              the requests beside this file
 *   npm run demo:help-desk -- FILE      your own, a JSON array of requests
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  computeDeadlines,
  isNinesError,
  type RequestDeadlines,
  type SupportRequest,
  trackRequest,
} from "nines";
import { gotomyerp } from "nines/presets";

const policy = gotomyerp();
const given = process.argv[2];

printBatch(
  given === undefined
    ? "examples/help-desk/requests.json"
    : resolve(process.env["INIT_CWD"] ?? ".", given),
);
if (given === undefined) printLife("examples/help-desk/life.json");

function printBatch(path: string): void {
  const requests: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!Array.isArray(requests)) throw new Error(`${path}: expected an array of requests`);
  for (const [index, request] of requests.entries()) {
    try {
      printDeadlines(computeDeadlines(policy, request as SupportRequest));
    } catch (error) {
      if (!isNinesError(error)) throw error;
      const place = `request [${index}]: `;
      console.error(`${place}${error.message.replaceAll("\n", `\n${place}`)}`);
      process.exitCode = 1;
    }
  }
}

function printDeadlines(request: RequestDeadlines): void {
  const { requestId, receivedAt, severityName, handling, pricing, deadlines, because } = request;
  console.log(`${requestId}  received ${receivedAt}  ${severityName}, ${handling}, ${pricing}`);
  for (const { metric, expectedFrom, dueAt, clause } of deadlines) {
    const from = expectedFrom === null ? "" : `from ${expectedFrom} `;
    console.log(`    ${metric}: ${from}due ${dueAt}  (${clause})`);
  }
  const why = [...because, ...deadlines.flatMap((each) => each.because)];
  for (const text of new Set(why.map((each) => each.text))) console.log(`    - ${text}`);
}

function printLife(path: string): void {
  const request = JSON.parse(readFileSync(path, "utf8")) as SupportRequest;
  const warnAt = [{ percent: 75 }];
  console.log(`\nThe life of ${request.id}`);
  const instants = [request.receivedAt, ...(request.events ?? []).map(({ at }) => at)];
  for (const asOf of instants) {
    const { phase, severityName, deadlines, nextChangeAt } = trackRequest(policy, request, {
      asOf,
      warnAt,
    });
    const event = request.events?.find(({ at }) => at === asOf)?.type ?? "received";
    console.log(`${asOf}  ${event}: ${phase}, ${severityName}`);
    for (const { metric, status, dueAt, remainingMs, warnings } of deadlines) {
      const left = remainingMs === null ? "" : `, ${remainingMs / 60_000} min left`;
      const warn = status === "running" ? `, warn at ${warnings[0]?.at}` : "";
      console.log(`    ${metric}: ${status}, due ${dueAt}${left}${warn}`);
    }
    if (nextChangeAt !== null) console.log(`    next change at ${nextChangeAt}`);
  }
}
