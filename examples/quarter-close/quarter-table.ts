/** Every service and quarter of an incident export under the DOit ERP commitment, a row each. */
import { assessPeriod, parseFacts } from "nines";
import { doitErp } from "nines/presets";
import { factsOfService, type Incident, quartersOf, servicesOf } from "./incidents.js";

const head = ["service", "quarter", "percent", "met", "counted h", "excluded h", "decision"];

/** A table in fixed columns, with a line of totals. */
export function quarterTable(incidents: readonly Incident[]): string {
  const policy = doitErp();
  const rows: string[][] = [];
  let missed = 0;
  for (const service of servicesOf(incidents)) {
    const { facts, asOf } = factsOfService(incidents, service);
    const checked = parseFacts(facts);
    for (const period of quartersOf(incidents, service)) {
      const { measurements, credits } = assessPeriod(policy, checked, { period, asOf });
      const [measured] = measurements;
      const [credit] = credits;
      if (measured === undefined || credit === undefined) continue;
      if (measured.met === false) missed++;
      rows.push([
        service,
        period,
        measured.percent ?? "unknown",
        `${measured.met}${measured.provisional ? " (so far)" : ""}`,
        hours(measured.downtimeMs),
        hours(measured.excludedMs),
        credit.decision,
      ]);
    }
  }
  const widths = head.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  const sum = `${rows.length} quarters of ${servicesOf(incidents).length} services; ${missed} missed 99.5 %.`;
  return [line(head), ...rows.map(line), "", sum].join("\n");
}

function hours(ms: number): string {
  return (ms / 3_600_000).toFixed(2);
}
