// Which standard a document says it follows, and what it is about: by its contexts, types and members.
import { isObject } from "./json.js";

const CREDENTIALS_1 = "https://www.w3.org/2018/credentials/v1";
const CREDENTIALS_2 = "https://www.w3.org/ns/credentials/v2";
const OPEN_BADGES_1 = "https://w3id.org/openbadges/v1";
const OPEN_BADGES_2 = [
  "https://w3id.org/openbadges/v2", "https://openbadgespec.org/v2/context.json",
  "https://purl.imsglobal.org/spec/ob/v2p0/context.json", "https://purl.imsglobal.org/spec/ob/v2p1/context/ob_v2p1.jsonld",
];
/** Where the vocabulary of 2.0 stands, for documents that describe it themselves. */
const VOCABULARY_2 = "https://w3id.org/openbadges#";
const OPEN_BADGES_3 = "https://purl.imsglobal.org/spec/ob/v3p0/context";
const OF_CREDENTIALS_1 = [`${OPEN_BADGES_3}.json`, `${OPEN_BADGES_3}-3.0.1.json`];
const AWARDS = ["OpenBadgeCredential", "AchievementCredential"];
const KINDS_2 = ["Assertion", "BadgeClass", "Issuer", "Profile", "Endorsement", "CryptographicKey", "RevocationList"];
const KINDS_3 = ["BitstringStatusListCredential", "VerifiableCredential", "VerifiablePresentation", "Achievement", "Profile"];
const NAMES_1 = {
  Assertion: "Assertion", assertion: "Assertion", BadgeClass: "BadgeClass", badgeclass: "BadgeClass",
  Issuer: "Issuer", IssuerOrg: "Issuer", issuerorg: "Issuer", issuer: "Issuer",
};
/** All that an issuer of 1.0 may say; fewer members would fit many other documents. */
const ISSUER_1 = ["@context", "name", "url", "description", "image", "email", "revocationList", "org", "contact"];
/** More contexts or types than any document has. */
const MOST_TEXTS = 1000;

/** The text, or the texts among the items. */
export const texts = value => (typeof value === "string" ? [value] : Array.isArray(value) ? value.slice(0, MOST_TEXTS).filter(item => typeof item === "string") : []);

export const has = (object, name) => isObject(object) && Object.hasOwn(object, name);

/** The word of the standard; "unknown" when it is none. */
export function standardOf(document) {
  const contexts = texts(document["@context"]);
  const older = contexts.find(context => context === OPEN_BADGES_1 || OPEN_BADGES_2.includes(context));
  if (older) return older === OPEN_BADGES_1 ? "open-badges-1.1" : "open-badges-2.0";
  const types = texts(document.type);
  const isBadge = contexts.some(context => context.startsWith(OPEN_BADGES_3)) || [...AWARDS, "EndorsementCredential"].some(type => types.includes(type));
  const [first, second] = [contexts.indexOf(CREDENTIALS_1), contexts.indexOf(CREDENTIALS_2)];
  const isOlder = first >= 0 && (second < 0 || first < second);
  if (isBadge) {
    const without = first < 0 && second < 0 && contexts.some(context => OF_CREDENTIALS_1.includes(context));
    return isOlder || without ? "open-badges-3.0-on-credentials-1.1" : "open-badges-3.0";
  }
  if (first >= 0 || second >= 0) return isOlder ? "credentials-1.1" : "credentials-2.0";
  if (describesOpenBadges2(document["@context"])) return "open-badges-2.0";
  return !has(document, "@context") && kindOf1(document) ? "open-badges-1.0" : "unknown";
}

const describesOpenBadges2 = context => isObject(context) && context.obi === VOCABULARY_2 && has(context, "verification");

/** The class of the tables that a document of `standard` is; undefined when it is none. */
export function kindOf(document, standard) {
  if (standard === "open-badges-2.0") return kindOf2(document);
  return standard.startsWith("open-badges-1") ? kindOf1(document) : kindOfCredential(document);
}

function kindOf1(document) {
  const hasAll = (...names) => names.every(name => has(document, name));
  if (hasAll("badge", "recipient")) return "Assertion";
  if (hasAll("criteria", "issuer", "name")) return "BadgeClass";
  const named = texts(document.type).find(type => Object.hasOwn(NAMES_1, type));
  if (named) return NAMES_1[named];
  return hasAll("name", "url") && Object.keys(document).every(name => ISSUER_1.includes(name)) ? "Issuer" : undefined;
}

function kindOf2(document) {
  const types = texts(document.type);
  // Open Badges 2.0, Assertion: of a revoked one, only id and revoked are required.
  const isStub = types.length === 0 && document.revoked === true;
  return KINDS_2.find(kind => types.includes(kind)) ?? (isStub ? "Assertion" : undefined);
}

function kindOfCredential(document) {
  const types = texts(document.type);
  const subject = document.credentialSubject;
  if (AWARDS.some(type => types.includes(type)) || has(subject, "achievement")) return "AchievementCredential";
  const endorses = isObject(subject) && texts(subject.type).includes("EndorsementSubject");
  if (types.includes("EndorsementCredential") || endorses) return "EndorsementCredential";
  return KINDS_3.find(kind => types.includes(kind));
}
