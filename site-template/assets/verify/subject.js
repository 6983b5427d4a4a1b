// What a badge says of itself.
import { isObject } from "./json.js";
import { objects, ownId, textOf } from "./members.js";

/** A text, or the first of a map by language. */
const worded = value => textOf(value) ?? (isObject(value) ? Object.values(value).find(item => typeof item === "string") : undefined);
const nameOf = value => (isObject(value) ? worded(value.name) : undefined);

/** `{id, name, issuer, issuerId, issued, address}`; what is not stated is undefined. */
export function subjectOf({ document, badge, issuer, issuerId }, address) {
  return {
    id: ownId(document),
    name: nameOf(badge) ?? nameOf(document),
    issuer: nameOf(issuer) ?? issuerId,
    issuerId,
    issued: [document.awardedDate, document.validFrom, document.issuanceDate, document.issuedOn].find(textOf),
    address,
  };
}

/** The achievement of a credential. */
export const achievementOf = credential => objects(credential.credentialSubject).flatMap(({ achievement }) => objects(achievement))[0];

/**
 * What a signature or an address proves of an issuer is the site that it controls; its name is what it calls itself.
 * The identifier itself where it is none of the web.
 */
export function siteOf(issuerId) {
  const web = /^did:web:([^:#?]+)/.exec(issuerId ?? "")?.[1];
  if (web) return decodeURIComponent(web);
  return /^https?:/.test(issuerId ?? "") && URL.canParse(issuerId) ? new URL(issuerId).host : issuerId;
}
