/**
 * Closes a quarter of the DOit ERP contract: reads the facts of one customer, prints the statement and
 * writes it as JSON and Markdown.
 *
 *   npm run demo                                   the facts beside this file
 *   npm run demo -- FILE                           your own facts, in the same form
 *   npm run demo -- --incidents FILE               every service and quarter of an incident export
 *   npm run demo -- --incidents FILE --service NAME --period 2024-Q1
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { assessPeriod, isNinesError, type PeriodAssessment } from "nines";
import { explain } from "nines/explain";
import { doitErp } from "nines/presets";
import { BadFile, readCustomerFile } from "./customer-file.js";
import { factsOfService, quartersOf, readIncidents, servicesOf } from "./incidents.js";
import { quarterTable } from "./quarter-table.js";

const outputFolder = "build/quarter-close";
const usage = "npm run demo -- [FILE | --incidents FILE [--service NAME --period 2024-Q1]]";

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      incidents: { type: "string" },
      service: { type: "string" },
      period: { type: "string" },
    },
  });
  if (positionals.length > 1) throw new BadFile(`one file at most.\n${usage}`);
  if (values.incidents === undefined) {
    if (values.service !== undefined || values.period !== undefined) {
      throw new BadFile(`--service and --period go with --incidents.\n${usage}`);
    }
    closeQuarter(positionals[0]);
  } else {
    closeIncidents(values.incidents, values.service, values.period);
  }
}

/** One customer's quarter, from a file of facts. */
function closeQuarter(file: string | undefined): void {
  const path = file === undefined ? "examples/quarter-close/facts.json" : fromCaller(file);
  const { customer, period, asOf, facts } = readCustomerFile(readJson(path));
  const assessment = assessPeriod(doitErp(), facts, { period, asOf });
  publish(assessment, `Customer: ${customer}\n\n`);
}

/** One service and quarter of an incident export, or a table of all of them. */
function closeIncidents(file: string, service?: string, period?: string): void {
  const incidents = readIncidents(readJson(fromCaller(file)));
  if (service === undefined && period === undefined) {
    process.stdout.write(`${quarterTable(incidents)}\n`);
    return;
  }
  if (service === undefined || period === undefined) {
    throw new BadFile(`--service and --period go together.\n${usage}`);
  }
  const services = servicesOf(incidents);
  if (!services.includes(service)) {
    throw new BadFile(`no service "${service}" in the file; it has ${services.join(", ")}.`);
  }
  const { facts, asOf, notes } = factsOfService(incidents, service);
  const quarters = quartersOf(incidents, service);
  const assessment = assessPeriod(doitErp(), facts, { period, asOf });
  const had = `${service} has incidents in ${quarters.join(", ")}.`;
  publish(assessment, `Service: ${service}\n\n${[had, ...notes].join("\n")}\n\n`);
}

function publish(assessment: PeriodAssessment, heading: string): void {
  const statement = `${heading}${explain(assessment)}`;
  mkdirSync(outputFolder, { recursive: true });
  writeFileSync(`${outputFolder}/statement.json`, `${JSON.stringify(assessment, null, 2)}\n`);
  writeFileSync(`${outputFolder}/statement.md`, statement);
  process.stdout.write(`${statement}\nWritten: ${outputFolder}/statement.json and statement.md\n`);
}

/** A path as the caller means it: npm runs scripts from the package's folder. */
function fromCaller(file: string): string {
  return resolve(process.env["INIT_CWD"] ?? ".", file);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new BadFile(`${path} cannot be read as JSON: ${(error as Error).message}`);
  }
}

try {
  main();
} catch (error) {
  const expected = isNinesError(error) || error instanceof BadFile;
  const badOption = (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS") === true;
  if (!expected && !badOption) throw error;
  process.stderr.write(`${(error as Error).message}\n${badOption ? `${usage}\n` : ""}`);
  process.exitCode = 1;
}
