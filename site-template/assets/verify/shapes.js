// Reads the tables of what the standards ask of documents (`assets/verify/shapes.json`): classes, their members, how
// many, of what type. The form of their lines is described in the program's ShapeTable.

const INDENT = "  ";

/** The table of a standard's word: `{classes, types, contexts}`; undefined when it has none. */
export function tableOf({ standards, tables }, standard) {
  const table = { classes: new Map(), types: new Map(), contexts: { current: new Set(), known: new Set() } };
  if (!Object.hasOwn(standards, standard)) return undefined;
  include(standards[standard], tables, table);
  return table;
}

/** Starts with another table; what follows replaces what has the same name. */
function include(name, tables, table) {
  const lines = tables[name].split("\n");
  for (let next = 0; next < lines.length; ) {
    const head = lines[next++];
    const body = [];
    while (lines[next]?.startsWith(INDENT)) body.push(lines[next++].trim());
    block(head, body, tables, table);
  }
}

function block(head, body, tables, table) {
  const [kind, name] = head.split(/ +/);
  const rest = head.replace(/^\S+ +\S+ */, "");
  if (kind === "use") include(name, tables, table);
  else if (kind === "context") context(table.contexts, name, rest);
  else if (kind === "pattern") table.types.set(name, { pattern: new RegExp(`^(?:${rest})$`, "u") });
  else if (kind === "terms") table.types.set(name, { openness: rest, words: new Set(body.flatMap(line => line.split(/ +/))) });
  else if (kind === "class") table.classes.set(name, shape(body, rest === "closed"));
  else throw new Error(`cannot read "${head}"`);
}

function context(contexts, what, value) {
  if (what === "first") {
    contexts.first = value;
    // Another base: the versions of the one before do not belong to it.
    contexts.current.clear();
  } else if (what === "second") {
    contexts.second = new RegExp(`^(?:${value})$`, "u");
  } else {
    contexts[what].add(value);
  }
}

function shape(lines, isClosed) {
  const shape = { isClosed, properties: [], needs: [], rules: [] };
  for (const line of lines) {
    const [first, ...rest] = line.split(/ +/);
    if (first === "needs") shape.needs.push(rest);
    else if (first === "rule") shape.rules.push(rest[0]);
    else if (first === "stub") shape.stub = { mark: rest[0], required: rest.slice(1) };
    else shape.properties.push(property(first, rest));
  }
  return shape;
}

function property(names, [types, many, ...flags]) {
  const named = [];
  for (let at = flags.indexOf("has"); at >= 0; at = flags.indexOf("has", at + 2)) named.push(flags[at + 1].split("|"));
  return {
    names: names.split("|"), named, isRequired: many.startsWith("1"), isList: many.endsWith("*"),
    types: types.split("|").map(type => ({ name: type.replace(/!$/, ""), isUnusual: type.endsWith("!") })),
    mayBeLone: flags.includes("lone"), mayBeLoneUnusually: flags.includes("lone!"), isWanted: flags.includes("wanted"),
    mayBeEmpty: flags.includes("empty"), shouldBeTwo: flags.includes("two"),
  };
}
