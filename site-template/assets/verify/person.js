// Whom a badge names, so that two badges can be compared without knowing who that is.
import { checkHolder, ofAssertion, ofCredential } from "./holder.js";
import { isAddress, objects, ownId, textOf } from "./members.js";

/** `{document, mails, identifiers, hashes}`: salted hashes by algorithm and salt. */
export function personOf(document) {
  const person = { document, mails: new Set(), identifiers: new Set(), hashes: new Map() };
  for (const subject of objects(document.credentialSubject)) {
    take(person, ownId(subject));
    for (const one of objects(subject.identifier)) take(person, textOf(one.identityHash), one);
  }
  for (const one of objects(document.recipient)) take(person, textOf(one.identity), one);
  return person;
}

/** Other identifiers, such as `urn:uuid:`, are made anew for each award. */
function take({ mails, identifiers, hashes }, value, stated) {
  if (value === undefined) return;
  const dollar = stated ? value.indexOf("$") : -1;
  if (dollar > 0) hashes.set(`${value.slice(0, dollar)} ${textOf(stated.salt) ?? ""}`, value.toLowerCase());
  else if (value.startsWith("did:") || isAddress(value)) identifiers.add(value);
  else if (value.startsWith("mailto:") || (value.includes("@") && !value.includes(":"))) mails.add(value.replace(/^mailto:/, "").toLowerCase());
}

/**
 * Whether two badges name two people; not known, and so no, where they have nothing in common that could be compared.
 *
 * @param typed the person that a verifier asks about, if any
 */
export async function isAnother(mine, theirs, typed) {
  const same = [shares(mine.identifiers, theirs.identifiers), shares(mine.mails, theirs.mails)];
  for (const [salted, hash] of mine.hashes) same.push(theirs.hashes.has(salted) ? theirs.hashes.get(salted) === hash : undefined);
  for (const mail of mine.mails) same.push(await names(theirs, mail));
  for (const mail of theirs.mails) same.push(await names(mine, mail));
  if (typed) {
    const [one, other] = [await names(mine, typed), await names(theirs, typed)];
    // Both somebody else is not yet the same.
    if (one !== undefined && other !== undefined && (one || other)) same.push(one === other);
  }
  return same.includes(false) && !same.includes(true);
}

const shares = (mine, theirs) => (mine.size > 0 && theirs.size > 0 ? [...mine].some(one => theirs.has(one)) : undefined);

/** Whether a badge names the person that was typed; undefined when that is not known. */
async function names({ document }, typed) {
  for (const identities of [ofCredential(document), ofAssertion(document)]) {
    const { answer } = await checkHolder(identities, typed, { answer: "yes" });
    if (answer !== "unknown") return answer === "yes";
  }
  return undefined;
}
