/**
 * Prints when a batch of gotomyerp requests is due, and why.
 *
 *   npm run demo:help-desk              the requests beside this file
 *   npm run demo:help-desk -- FILE      your own, a JSON array of requests
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { computeDeadlines, isNinesError, type RequestDeadlines, type SupportRequest } from "nines";
import { gotomyerp } from "nines/presets";

const given = process.argv[2];
const path =
  given === undefined
    ? "examples/help-desk/requests.json"
    : resolve(process.env["INIT_CWD"] ?? ".", given);
const requests: unknown = JSON.parse(readFileSync(path, "utf8"));
if (!Array.isArray(requests)) throw new Error(`${path}: expected an array of requests`);

const policy = gotomyerp();
for (const [index, request] of requests.entries()) {
  try {
    print(computeDeadlines(policy, request as SupportRequest));
  } catch (error) {
    if (!isNinesError(error)) throw error;
    console.error(
      `request [${index}]: ${error.message.replaceAll("\n", `\nrequest [${index}]: `)}`,
    );
    process.exitCode = 1;
  }
}

function print(request: RequestDeadlines): void {
  const { requestId, receivedAt, severityName, handling, pricing, deadlines, because } = request;
  console.log(`${requestId}  received ${receivedAt}  ${severityName}, ${handling}, ${pricing}`);
  for (const { metric, expectedFrom, dueAt, clause } of deadlines) {
    const from = expectedFrom === null ? "" : `from ${expectedFrom} `;
    console.log(`    ${metric}: ${from}due ${dueAt}  (${clause})`);
  }
  const why = [...because, ...deadlines.flatMap((each) => each.because)];
  for (const text of new Set(why.map((each) => each.text))) console.log(`    - ${text}`);
}
