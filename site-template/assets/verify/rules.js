// What holds between the members of one object, by the names that the tables give these rules.
import { isWebAddress, second } from "./datatypes.js";
import { isObject } from "./json.js";
import { has, texts } from "./recognition.js";

const EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";
const OF_EXTENSIONS = ["1EdTechJsonSchemaValidator2019", "1EdTechRevocationList", "1EdTechCredentialRefresh"];
/** Terms that stand in one of the two published bodies of context-3.0.3.json. */
const UNSTABLE = ["endorsementJwt", "jti"];
/** Open Badges 2.0 and 3.0, IdentityHash: MD5 or SHA-256 in hexadecimal; 1.1 also has SHA-1. */
const HASH = /^(?:md5\$[0-9a-fA-F]{32}|sha1\$[0-9a-fA-F]{40}|sha256\$[0-9a-fA-F]{64})$/;
const HOST = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,50}\.?$/u;
const WITH_PORT = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,50}:\d{1,5}$/u;
const NUMERIC = /^(?:\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?|\[[0-9a-fA-F:.]+\](?::\d{1,5})?)$/;
const isText = value => typeof value === "string";
const isEmpty = value => typeof value !== "object" || value === null || Object.keys(value).length === 0;

function ordered(object, from, to, code, at, add) {
  const [start, end] = [second(object[from]), second(object[to])];
  if (start !== undefined && end !== undefined && end < start) add(at(to), code);
}

function origin(value, place, add) {
  if (!isText(value)) return;
  if (NUMERIC.test(value) || WITH_PORT.test(value)) add(place, "origin-with-port");
  else if (!HOST.test(value)) add(place, "origin-not-host");
}

/** Each is given the object, `at(member)` for a pointer, `add(pointer, code)`, and the pointer of the object. */
export const RULES = {
  /** Open Badges 3.0, AchievementSubject: an id, an identifier or both are required; VC-JWT: sub is credentialSubject.id. */
  subject: (subject, at, add, place) => {
    if (!has(subject, "id")) add(place, isEmpty(subject.identifier) ? "subject-unidentified" : "subject-without-id");
  },
  /** Verifiable Credentials 2.0, section 4.8: a subject has claims. */
  "not-empty": (subject, at, add, place) => isEmpty(subject) && add(place, "empty"),
  /** A hash where the recipient is said to be hashed. */
  "identity-hash": (identity, at, add) => {
    const member = has(identity, "identityHash") ? "identityHash" : "identity";
    if (identity.hashed === true && isText(identity[member]) && !HASH.test(identity[member])) add(at(member), "not-a-hash");
  },
  /** Verifiable Credentials 2.0, section 4.9: validFrom is the same as validUntil or earlier; 1.1 has other names. */
  validity: (credential, at, add) => {
    ordered(credential, "validFrom", "validUntil", "ends-before-start", at, add);
    ordered(credential, "issuanceDate", "expirationDate", "ends-before-start", at, add);
  },
  /** Open Badges 1 and 2 have no such sentence, but validators mind: not an error. */
  expiry: (assertion, at, add) => ordered(assertion, "issuedOn", "expires", "expires-before-issued", at, add),
  /** Both official validators call a full assertion valid that only adds that it is revoked. */
  "revoked-in-full": (assertion, at, add) =>
    assertion.revoked === true && has(assertion, "recipient") && add(at("revoked"), "revoked-in-full"),
  /** Context 3.0.3 does not define 1EdTech's own types; what is embedded inherits the contexts of the document. */
  "extension-types": (credential, at, add, place) => {
    if (place !== "" || texts(credential["@context"]).includes(EXTENSIONS)) return;
    for (const member of ["credentialSchema", "credentialStatus", "refreshService"]) {
      const one = [credential[member]].flat(1)[0];
      const types = isObject(one) ? texts(one.type) : [];
      for (const type of types) if (OF_EXTENSIONS.includes(type)) add(at(member), "extensions-context-missing");
    }
  },
  /** The two bodies give a signed document that uses them two meanings. */
  "unstable-terms": (credential, at, add) => {
    for (const member of UNSTABLE) if (has(credential, "proof") && has(credential, member)) add(at(member), "unstable-term");
  },
  /** Open Badges 1.1 and 2.0, Extensions: each has a context of its own; the rest is its own. */
  extensions: (object, at, add) => {
    for (const [member, value] of Object.entries(object)) {
      const isExtension = isObject(value) && (member.startsWith("extensions:") || texts(value.type).includes("Extension"));
      if (isExtension && !has(value, "@context")) add(at(member), "extension-without-context");
    }
  },
  /** Open Badges 2.0, Hosted Verification: the id is the HTTP(S) URL of the document. */
  "hosted-address": (assertion, at, add) => {
    const verification = has(assertion, "verification") ? assertion.verification : assertion.verify;
    const types = isObject(verification) ? texts(verification.type) : [];
    if (!isText(assertion.id) || !(types.includes("HostedBadge") || types.includes("hosted"))) return;
    if (!isWebAddress(assertion.id)) add(at("id"), "hosted-without-address");
    else if (/^http:/i.test(assertion.id)) add(at("id"), "not-https");
  },
  /** Open Badges 2.0, Profile: most platforms can only handle issuers with an HTTP id. */
  "web-address": (issuer, at, add) => isText(issuer.id) && !isWebAddress(issuer.id) && add(at("id"), "not-on-the-web"),
  /** Open Badges 2.0, VerificationObject: allowedOrigins are names of hosts. */
  origins: (verification, at, add) => {
    const { allowedOrigins } = verification;
    const place = at("allowedOrigins");
    if (Array.isArray(allowedOrigins)) allowedOrigins.forEach((one, i) => origin(one, `${place}/${i}`, add));
    else origin(allowedOrigins, place, add);
  },
};

/** Which contexts a standard asks for, in which order. */
export function contexts(object, order, at, add) {
  const place = at("@context");
  const given = object["@context"];
  if (isText(given)) context(given, 0, order, place, add);
  else if (isObject(given)) add(place, "context-inline");
  else if (Array.isArray(given)) {
    given.forEach((one, i) => context(one, i, order, `${place}/${i}`, add));
    if (order.second && given.length === 1) add(place, "context-order");
  }
}

function context(value, index, { first, second: pattern, current, known }, place, add) {
  const text = isText(value) ? value : "";
  if (index === 0 && first !== undefined) {
    // Verifiable Credentials 2.0, section 4.3: the first item MUST be the base context.
    if (text !== first) add(place, "context-order");
  } else if (index === 1 && pattern) {
    if (!pattern.test(text)) add(place, "context-order");
    else if (!current.has(text)) add(place, "context-version");
  } else if (isObject(value)) {
    add(place, "context-inline");
  } else if (isText(value) && !known.has(text) && !current.has(text)) {
    add(place, "context-unknown");
  }
}
