/**
 * Incidents as status pages published them: every service and every quarter under both contracts. What
 * an incident means is read as in the example of a quarter's close.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { classifyDowntime, type Facts, measureAvailability, type Policy, parseFacts } from "nines";
import { doitErp, gotomyerp } from "nines/presets";
import { parseInstant } from "nines/time";
import { describe, expect, it } from "vitest";
import {
  factsOfService,
  quartersOf,
  readIncidents,
  servicesOf,
} from "../../examples/quarter-close/incidents.js";
import { agreesWith, isPartition, type Stretch } from "./partition.js";
import { noVectors, vectorFolder } from "./vectors.js";

const dataFolder = vectorFolder === null ? null : join(vectorFolder, "..", "data");
const isThere = dataFolder !== null && existsSync(dataFolder);
const exports = isThere
  ? readdirSync(dataFolder).filter((name) => /^incidents-.+\.json$/.test(name))
  : [];

interface ServiceQuarter {
  readonly policy: Policy;
  readonly facts: Facts;
  readonly outages: readonly Stretch[];
  readonly quarter: string;
  readonly asOf: number;
}

describe("published incidents", () => {
  it("are there to be tried", (ctx) => {
    if (vectorFolder === null) ctx.skip(noVectors);
    if (!isThere) ctx.skip(`there is no folder of incidents beside the vectors: ${dataFolder}`);
    expect(exports).not.toEqual([]);
  });

  for (const [name, policy] of [
    ["DOit ERP", doitErp()],
    ["gotomyerp", gotomyerp()],
  ] as const) {
    for (const file of exports) {
      it(`${file} under ${name}: each quarter is counted, excluded or undetermined, once`, () => {
        let tried = 0;
        for (const each of quartersIn(join(String(dataFolder), file), policy)) {
          holds(each);
          tried++;
        }
        expect(tried).toBeGreaterThan(0);
      });
    }
  }
});

function* quartersIn(path: string, policy: Policy): Generator<ServiceQuarter> {
  const incidents = readIncidents(JSON.parse(readFileSync(path, "utf8")));
  for (const service of servicesOf(incidents)) {
    const { facts: raw, asOf } = factsOfService(incidents, service);
    const outages = (raw.outages ?? []).map(
      ({ start, end }): Stretch => ({
        start: parseInstant(start),
        end: end === null || end === undefined ? null : parseInstant(end),
      }),
    );
    const facts = parseFacts(raw);
    for (const quarter of quartersOf(incidents, service)) {
      yield { policy, facts, outages, quarter, asOf };
    }
  }
}

function holds({ policy, facts, outages, quarter, asOf }: ServiceQuarter): void {
  for (const { id } of policy.availability?.commitments ?? []) {
    const whole = classifyDowntime(policy, facts, { period: quarter, asOf, commitment: id });
    isPartition(whole, outages);
  }
  const measurements = measureAvailability(policy, facts, { period: quarter, asOf });
  expect(measurements.length).toBeGreaterThan(0);
  for (const measurement of measurements) {
    const { start, end } = measurement.period;
    const { commitment } = measurement;
    agreesWith(
      measurement,
      classifyDowntime(policy, facts, { period: { start, end }, asOf, commitment }),
    );
  }
}
