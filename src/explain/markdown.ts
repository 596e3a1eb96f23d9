/** Pieces of Markdown: escaped text, tables, lists. Nothing in the data can break the layout. */
import type { Instant } from "../time/instant.js";

/** Text in which no character is Markdown's. */
export function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#~]/g, "\\$&");
}

/** A table; every cell must be escaped already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A bullet list; every entry must be escaped already. */
export function bullets(entries: readonly string[]): string {
  return entries.map((entry) => `- ${entry}`).join("\n");
}

/** A document's sections, empty ones left out. */
export function joined(sections: readonly (string | null)[]): string {
  return `${sections.filter((section) => section !== null && section !== "").join("\n\n")}\n`;
}

/** An instant for a reader: `2026-03-08 03:00:00 -04:00`, with milliseconds only where there are any. */
export function readable(instant: Instant): string {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)\.(\d{3})([+-]\d\d:\d\d)$/.exec(instant);
  if (parts === null) return escaped(instant);
  const [, date, time, ms, offset] = parts;
  return `${date} ${time}${ms === "000" ? "" : `.${ms}`} ${offset}`;
}

/** A clause for a cell, or a dash where none speaks. */
export function cited(clause: string | null): string {
  return clause === null ? "–" : escaped(clause);
}
