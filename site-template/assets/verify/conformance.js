// Does a document keep to the standard that it names? Members, how many, and of what type.
import { asArray, isObject } from "./json.js";
import { SHAPES } from "./shapes.js";

const V1 = "https://www.w3.org/2018/credentials/v1";
const V2 = "https://www.w3.org/ns/credentials/v2";
const OPEN_BADGES_3 = "https://purl.imsglobal.org/spec/ob/v3p0/context";
const OPEN_BADGES_2 = [
  "https://w3id.org/openbadges/v2", "https://openbadgespec.org/v2/context.json",
  "https://purl.imsglobal.org/spec/ob/v2p0/context.json", "https://purl.imsglobal.org/spec/ob/v2p1/context/ob_v2p1.jsonld",
];
const BADGE_TYPES = ["OpenBadgeCredential", "AchievementCredential", "EndorsementCredential"];
const MOST_FAULTS = 100;

const texts = value => asArray(value).filter(item => typeof item === "string");

/** The word of the standard that `document` says it follows; undefined when it is none of them. */
export function standardOf(document) {
  const contexts = texts(document["@context"]);
  const types = texts(document.type);
  if (contexts.includes("https://w3id.org/openbadges/v1")) return "open-badges-1.1";
  if (contexts.some(context => OPEN_BADGES_2.includes(context))) return "open-badges-2.0";
  const [first, second] = [contexts.indexOf(V1), contexts.indexOf(V2)];
  const isOlder = first >= 0 && (second < 0 || first < second);
  if (contexts.some(context => context.startsWith(OPEN_BADGES_3)) || types.some(type => BADGE_TYPES.includes(type))) {
    const without = first < 0 && second < 0 && contexts.some(context => [`${OPEN_BADGES_3}.json`, `${OPEN_BADGES_3}-3.0.1.json`].includes(context));
    return isOlder || without ? "open-badges-3.0-on-credentials-1.1" : "open-badges-3.0";
  }
  if (first >= 0 || second >= 0) return isOlder ? "credentials-1.1" : "credentials-2.0";
  return document["@context"] === undefined && document.badge !== undefined && document.recipient !== undefined ? "open-badges-1.0" : undefined;
}

function classOf(document, standard) {
  if (!standard.startsWith("open-badges-3")) return standard.startsWith("open-badges") ? "Assertion" : "VerifiableCredential";
  const endorses = texts(document.type).includes("EndorsementCredential");
  return endorses ? "EndorsementCredential" : "AchievementCredential";
}

/** What does not keep to the standard, as JSON Pointers; `{standard, faults}`, standard undefined when unknown. */
export function conformance(document) {
  const standard = standardOf(document);
  if (standard === undefined) return { faults: [] };
  const faults = [];
  const name = classOf(document, standard);
  if (standard === "open-badges-2.0" && !texts(document.type).some(type => type.split(/[#/:]/).at(-1) === name)) faults.push("/type");
  check(document, name, SHAPES[standard], "", faults);
  extensions(document, faults);
  if (standard === "open-badges-3.0" && !order(texts(document["@context"]))) faults.push("/@context");
  return { standard, faults };
}

/** Open Badges 2.0, Extensions: an extension says itself where its vocabulary stands. */
function extensions(object, faults) {
  for (const [member, value] of Object.entries(object)) {
    if (isObject(value) && texts(value.type).includes("Extension") && value["@context"] === undefined) faults.push(`/${member}`);
  }
}

/** "The first item … MUST be …/credentials/v2, the second …/ob/v3p0/context…". */
const order = contexts => contexts[0] === V2 && /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/.test(contexts[1] ?? "");

function check(object, name, classes, at, faults) {
  for (const [member, shape] of Object.entries(classes[name])) {
    const value = object[member];
    const here = `${at}/${member}`;
    if (faults.length >= MOST_FAULTS) return;
    if (value === undefined) {
      // A stub says that an assertion was revoked, and no more.
      if (shape.isRequired && !(name === "Assertion" && object.revoked === true && member !== "id")) faults.push(here);
    } else if (Array.isArray(value)) {
      if (!shape.isList || value.length === 0) faults.push(here);
      else value.forEach((item, i) => one(item, shape, classes, `${here}/${i}`, faults));
    } else if (shape.isList && !shape.mayBeLone) {
      faults.push(here);
    } else {
      one(value, shape, classes, here, faults);
    }
  }
}

function one(value, { types }, classes, at, faults) {
  const inside = types.find(type => Object.hasOwn(classes, type));
  if (isObject(value) && inside) check(value, inside, classes, at, faults);
  else if (!types.some(type => Object.hasOwn(TYPES, type) && TYPES[type](value))) faults.push(at);
}

const ZONE = "([Zz]|[+-]\\d\\d:\\d\\d)";
const dated = (text, zone) => typeof text === "string" &&
  new RegExp(`^\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?${zone}$`).test(text) && !Number.isNaN(Date.parse(text));

const TYPES = {
  Text: value => typeof value === "string",
  URI: value => typeof value === "string" && /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(value),
  Number: value => typeof value === "number",
  Boolean: value => typeof value === "boolean",
  DateTime: value => dated(value, `${ZONE}?`),
  DateTimeZ: value => dated(value, ZONE),
  Moment: value => typeof value === "number" || dated(value, `${ZONE}?`) || /^\d{4}-\d\d-\d\d$/.test(value),
};
