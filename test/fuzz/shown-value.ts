/** Any value as JavaScript that makes it again, where that is possible. */

export function shownValue(value: unknown): string {
  if (Object.is(value, -0)) return "-0";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "string")
    return JSON.stringify(value.length > 400 ? `${value.slice(0, 400)}…` : value);
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (Array.isArray(value)) return `[${Array.from(value, shownValue).join(", ")}]`;
  const parent: unknown = Object.getPrototypeOf(value);
  const entries = Object.entries(value).map(([key, part]) => {
    const name = key === "__proto__" ? '["__proto__"]' : JSON.stringify(key);
    return `${name}: ${shownValue(part)}`;
  });
  const kind = parent === Object.prototype ? "" : `/* ${value.constructor?.name ?? "bare"} */ `;
  return `${kind}{${entries.join(", ")}}`;
}
