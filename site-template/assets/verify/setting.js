// How a badge was met, see `ofToken`.

/** The setting of what stood at `path` inside `bytes`, which were met so: its source names it for a person. */
export const inside = (met, bytes, form, { path }) => ({
  ...met,
  source: [met.source, path].filter(part => part !== "").join(" › "),
  picture: form === "png" || form === "svg" ? bytes : met.picture,
});
