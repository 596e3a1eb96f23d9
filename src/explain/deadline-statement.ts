/** The deadlines of a request as Markdown: how it is handled, what is due when, and why. */
import type { RequestDeadlines } from "../support/deadlines.js";
import { bullets, cited, escaped, joined, readable, table } from "./markdown.js";

/** A request's deadlines as Markdown. */
export function deadlineStatement(request: RequestDeadlines): string {
  const price = request.pricing === "included" ? "" : " It may be priced at emergency rates.";
  const findings = [...request.because, ...request.deadlines.flatMap(({ because }) => because)];
  const lines = findings.map(({ clause, text }) => `${cited(clause)}: ${escaped(text)}`);
  return joined([
    `# Request ${escaped(request.requestId)}`,
    `**${escaped(request.severityName)}, handled as ${request.handling.replace("-", " ")}.**${price} Received ${readable(request.receivedAt)}.`,
    table(
      ["Target", "Clock starts", "Expected from", "Due", "Clause"],
      request.deadlines.map((each) => [
        each.metric.replace("-", " "),
        readable(each.clockStartsAt),
        each.expectedFrom === null ? "–" : readable(each.expectedFrom),
        readable(each.dueAt),
        cited(each.clause),
      ]),
    ),
    lines.length === 0 ? null : `## Why\n\n${bullets([...new Set(lines)])}`,
  ]);
}
