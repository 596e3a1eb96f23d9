/**
 * The JSON Schema that editors check policy files with, held against an independent validator: it takes
 * every policy that the library takes, refuses early what a schema can say, and explains every property.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { safeParsePolicy } from "nines";
import { doitErp, gotomyerp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { doitErpPoints } from "../../src/presets/doit-erp-readings.js";
import { gotomyerpPoints } from "../../src/presets/gotomyerp-readings.js";
import type { JsonSchema } from "../config/policy-schema.js";
import {
  asFile,
  changed,
  complaints,
  holidays,
  published,
  root,
  schema,
  supportHours,
} from "./policy-files.js";

const eachReading = [
  ...Object.entries(doitErpPoints).flatMap(([id, { options }]) =>
    options.map((taken) => ({
      name: `doitErp, ${id}: ${taken}`,
      policy: doitErp({ [id]: taken }),
    })),
  ),
  ...Object.entries(gotomyerpPoints).flatMap(([id, { options }]) =>
    options.map((taken) => ({
      name: `gotomyerp, ${id}: ${taken}`,
      policy: gotomyerp({ [id]: taken }),
    })),
  ),
];
describe("the schema takes", () => {
  test.each([
    ...eachReading,
    {
      name: "doitErp with dates and hours of its own",
      policy: doitErp({ holidays, fullBusinessDay: { supportHours } }),
    },
    { name: "gotomyerp with dates of its own", policy: gotomyerp({ holidays }) },
    ...published,
  ])("$name", ({ policy }) => {
    expect(complaints(asFile(policy))).toEqual([]);
  });

  test("a file that names its schema, as the library does", () => {
    const file = { $schema: "./node_modules/nines/dist/policy.schema.json", ...doitErp() };
    expect(complaints(asFile(file))).toEqual([]);
    expect(safeParsePolicy(file)).toMatchObject({ success: true, data: { $schema: file.$schema } });
  });

  test("the file that the guide shows", () => {
    const page = readFileSync(join(root, "docs/guide/policy-files.md"), "utf8");
    const [, shown = ""] = page.match(/^```json\n([\s\S]*?)^```/m) ?? [];
    const file: unknown = JSON.parse(shown);
    expect(complaints(file)).toEqual([]);
    expect(safeParsePolicy(file).success).toBe(true);
  });

  test("anything under meta", () => {
    const file = { ...doitErp(), meta: [1, { sheet: null }, "text"] };
    expect(complaints(asFile(file))).toEqual([]);
  });
});

describe("the schema refuses", () => {
  const commitment = ["availability", "commitments", 0];
  test.each([
    {
      says: "a policy without a zone",
      at: ["zone"],
      value: undefined,
      place: "",
      keyword: "required",
    },
    {
      says: "a zone that is no name",
      at: ["zone"],
      value: "GMT +5",
      place: "/zone",
      keyword: "pattern",
    },
    {
      says: "a misspelt term",
      at: ["availibility"],
      value: {},
      place: "",
      keyword: "additionalProperties",
    },
    {
      says: "a misspelt rule",
      at: ["availability", "downtime", "minimumOutages"],
      value: "PT5M",
      place: "/availability/downtime",
      keyword: "additionalProperties",
    },
    {
      says: "a target above the whole",
      at: [...commitment, "targetPercent"],
      value: 100.5,
      place: "/availability/commitments/0/targetPercent",
      keyword: "maximum",
    },
    {
      says: "a target with a per-cent sign",
      at: [...commitment, "targetPercent"],
      value: "99.5%",
      place: "/availability/commitments/0/targetPercent",
      keyword: "pattern",
    },
    {
      says: "a period that the language does not have",
      at: [...commitment, "period"],
      value: "month",
      place: "/availability/commitments/0/period",
      keyword: "enum",
    },
    {
      says: "a counted length where a measured one is wanted",
      at: ["availability", "downtime", "freePerPeriod"],
      value: "P1D",
      place: "/availability/downtime/freePerPeriod",
      keyword: "pattern",
    },
    {
      says: "a rounding without a direction",
      at: ["credits", 0, "rounding"],
      value: "half",
      place: "/credits/0/rounding",
      keyword: "enum",
    },
    {
      says: "a term from a day that the month does not have",
      at: ["term"],
      value: { from: "2026-02-30" },
      place: "/term/from",
      keyword: "format",
    },
    {
      says: "a term from before 1970",
      at: ["term"],
      value: { from: "1969-12-31" },
      place: "/term/from",
      keyword: "pattern",
    },
    {
      says: "a clock that reads 24:30",
      at: ["calendars"],
      value: { office: { weekly: [{ days: "daily", from: "09:00", to: "24:30" }] } },
      place: "/calendars/office/weekly/0/to",
      keyword: "pattern",
    },
    {
      says: "a day of the week that does not exist",
      at: ["calendars"],
      value: { office: { weekly: [{ days: ["monday"], from: "09:00", to: "17:00" }] } },
      place: "/calendars/office/weekly/0/days/0",
      keyword: "enum",
    },
    {
      says: "half a cent",
      at: ["credits", 0, "minimum"],
      value: { amount: { amountMinor: 0.5, currency: "USD" }, below: "nothing" },
      place: "/credits/0/minimum/amount/amountMinor",
      keyword: "type",
    },
    {
      says: "a currency by its sign",
      at: ["credits", 0, "minimum"],
      value: { amount: { amountMinor: 50, currency: "$" }, below: "nothing" },
      place: "/credits/0/minimum/amount/currency",
      keyword: "pattern",
    },
    {
      says: "no commitments at all",
      at: ["availability", "commitments"],
      value: [],
      place: "/availability/commitments",
      keyword: "minItems",
    },
    {
      says: "a schema that is no address",
      at: ["$schema"],
      value: 7,
      place: "/$schema",
      keyword: "type",
    },
  ])("$says, and so does the library", ({ at, value, place, keyword }) => {
    const broken = changed(doitErp(), at, value);
    const found = complaints(broken).map((each) => `${each.keyword} at ${each.instancePath}`);
    expect(found).toContain(`${keyword} at ${place}`);
    expect(safeParsePolicy(broken).success).toBe(false);
  });
});

describe("in an editor", () => {
  test("every property is explained", () => {
    const silent: string[] = [];
    let explained = 0;
    const visit = (part: JsonSchema, at: string): void => {
      for (const [key, property] of Object.entries(part.properties ?? {})) {
        if (/\w{2}.*[.:]/.test(property.description ?? "")) explained++;
        else silent.push(`${at}.${key}`);
        visit(property, `${at}.${key}`);
      }
      for (const each of [...(part.anyOf ?? []), ...(part.oneOf ?? [])]) visit(each, at);
      if (part.items !== undefined) visit(part.items, `${at}[]`);
      if (part.additionalProperties) visit(part.additionalProperties, `${at}{}`);
      for (const [name, each] of Object.entries(part.definitions ?? {})) visit(each, name);
    };
    visit(schema, "policy");
    expect(silent).toEqual([]);
    expect(explained).toBeGreaterThan(300);
  });

  test("every definition is used, and named as its type is", () => {
    const used = new Set(
      [...JSON.stringify(schema).matchAll(/"#\/definitions\/(\w+)"/g)].map(([, name]) => name),
    );
    expect(Object.keys(schema.definitions ?? {}).sort()).toEqual([...used].sort());
    expect([...used]).toEqual(expect.arrayContaining(["TimeLimit", "Exclusion", "CreditSchedule"]));
  });

  test.each([
    {
      at: "policy",
      property: "$schema",
      says: "The JSON Schema by which an editor checks the file: kept, never read.",
    },
    {
      at: "Commitment",
      property: "scope",
      says: "The part of the service it speaks of: outages of another scope are none of its concern.",
    },
    {
      at: "OwnDowntimeRules",
      property: "mergeGapUnder",
      says: "Outages with less than this between them are one outage; the gap itself is up time.",
    },
  ])("$at.$property says what its doc comment says", ({ at, property, says }) => {
    const holder = at === "policy" ? schema : schema.definitions?.[at];
    expect(holder?.properties?.[property]?.description).toBe(says);
  });
});
